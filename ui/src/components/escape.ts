/**
 * Returns what Esc does in a form or note within a page: it closes that, and nothing above it. A list or
 * calendar of a field that is open takes the key for itself first.
 */
export function escapes(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };
}
