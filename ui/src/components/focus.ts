/**
 * Puts the focus on `next` where it is free: on nothing, because what had it left the page, or still
 * inside `from`, the part that was worked on. Whoever has gone on elsewhere meanwhile keeps the focus:
 * the keys that are being typed must not reach a button.
 */
export function passFocus(from: Element | undefined, next: HTMLElement | null | undefined): void {
  const has = document.activeElement;
  const free = has === null || has === document.body || (from?.contains(has) ?? false);
  if (free && next?.isConnected) next.focus();
}

/**
 * Returns the first field of a form or dialog: the one marked `data-begin`, else the first one to type in for
 * `text`, otherwise a choice as well.
 */
export function firstField(root: HTMLElement, kind: 'text' | 'any'): HTMLElement | null {
  const input = kind === 'text' ? 'input:not([type="radio"], [type="checkbox"])' : 'input';
  const marked = root.querySelector<HTMLElement>('[data-begin]');
  // A group of choices begins with the one that is chosen.
  if (marked) return marked.querySelector<HTMLElement>('input:checked') ?? marked;
  return root.querySelector<HTMLElement>(
    `${input}:not([disabled], [type="hidden"]), textarea, select, [role="spinbutton"]`,
  );
}

/**
 * Returns the function that passes the focus to the first button of the row beside `row`, for a row
 * that is about to leave its list: the focus must not fall back to the top of the page.
 */
export function focusBeside(row: Element): () => void {
  const beside = row.nextElementSibling ?? row.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>('button') ??
    row.closest('section')?.querySelector<HTMLElement>('button:not(li *)');
  return () => passFocus(row, next);
}
