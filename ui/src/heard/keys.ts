/** Returns whether a key is typed into a field, or belongs to a shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target as Element;
  return target.matches('input:not([type="checkbox"]), textarea, [role="spinbutton"]');
}
