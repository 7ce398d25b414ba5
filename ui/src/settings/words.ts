import type { ListedWord } from '$ui/ipc/generated';

export type Shown = 'all' | 'added' | 'fine';

/** Returns the words that are shown: all, those added, or those that are fine here, by what was typed. */
export function found(words: readonly ListedWord[], query: string, show: Shown): ListedWord[] {
  const sought = query.trim().toLowerCase();
  return words.filter((word) => {
    if (show === 'added' && !word.added) return false;
    if (show === 'fine' && !word.fine) return false;
    return [word.word, ...word.also, ...word.plain].some((text) =>
      text.toLowerCase().includes(sought),
    );
  });
}
