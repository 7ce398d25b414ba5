/**
 * Puts other words in the place of a stretch of a text area, so that the field's own undo takes them
 * back. The caret stands behind them.
 */
export function putInto(
  area: HTMLTextAreaElement,
  { start, end, replacement }: { start: number; end: number; replacement: string },
): void {
  area.focus();
  area.setSelectionRange(start, end);
  // The only way into a field that its undo knows; without it the words still get there.
  const typed =
    typeof document.execCommand === 'function' &&
    document.execCommand('insertText', false, replacement);
  if (typed) return;
  area.setRangeText(replacement, start, end, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
