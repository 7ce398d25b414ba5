/** Something that can be chosen by its name. */
export interface Choice {
  id: string;
  label: string;
  /** What distinguishes it from others of that name. */
  aside?: string | undefined;
  /** Other names it is found by. */
  also?: readonly string[] | undefined;
}

/** What a field to find or to name holds: a thing that is known, or the name of a new one. */
export interface Found {
  id: string | null;
  text: string;
}

export const NOTHING_FOUND: Found = { id: null, text: '' };

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Returns the choices in which each word typed begins a word, those whose name begins with it first. */
export function matching<C extends Choice>(choices: readonly C[], typed: string): C[] {
  const asked = wordsOf(typed);
  const found = choices.filter(({ label, aside = '', also = [] }) => {
    const words = wordsOf([label, aside, ...also].join(' '));
    return asked.every((one) => words.some((word) => word.startsWith(one)));
  });
  const start = typed.trim().toLowerCase();
  const begins = ({ label }: C) => start !== '' && label.toLowerCase().startsWith(start);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}

/** Returns the only choice that is called exactly what was typed. */
export function sameName<C extends Choice>(choices: readonly C[], typed: string): C | undefined {
  const name = typed.trim().toLowerCase();
  const same = choices.filter(({ label, also = [] }) =>
    [label, ...also].some((one) => one.toLowerCase() === name),
  );
  return same.length === 1 ? same[0] : undefined;
}
