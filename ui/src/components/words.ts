/** Whether something is a field for words that are worth keeping: no box to tick, no search, no passphrase. */
export function isWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'email', 'number'].includes(target.type);
}

/** Whether a field for words in a form has any. */
export function holdsWords(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) => isWords(field) && field.value.trim() !== '',
  );
}
