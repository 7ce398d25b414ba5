/**
 * Returns the function that puts the focus on the first button of the row beside `row`, for a row
 * that is about to leave its list: the focus must not fall back to the top of the page.
 */
export function focusBeside(row: Element): () => void {
  const beside = row.nextElementSibling ?? row.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>('button') ??
    row.closest('section')?.querySelector<HTMLElement>('button:not(li *)');
  return () => {
    if (next?.isConnected) next.focus();
  };
}
