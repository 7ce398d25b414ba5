/** Wordings to choose from: the suggestions that can be filled, and one's own words. */

export interface Wording {
  key: string;
  text: string;
  missing: string[];
  /** The day of the chat that one's own words come from. */
  saidOn: string | null;
}

/** Returns the texts that Alt with an arrow goes through; one's own words come last. */
export function ring(wordings: readonly Wording[], own: string | null): string[] {
  const texts = wordings.filter((one) => one.missing.length === 0).map((one) => one.text);
  if (own !== null && own.trim() !== '' && !texts.includes(own)) texts.push(own);
  return texts;
}

/** Returns the text `step` places after `current`, going round; the first where `current` is not in it. */
export function turn(texts: readonly string[], current: string, step: 1 | -1): string {
  const at = texts.indexOf(current);
  if (at < 0) return texts[0] ?? current;
  return texts[(at + step + texts.length) % texts.length] ?? current;
}
