// Which rows of the palette answer to what was typed, best first. Names and notes are found by the
// core's full-text search; this is for screens and commands only, of which there are few.

export interface Named {
  key: string;
  title: string;
  /** Other words that people type for it. */
  also?: readonly string[];
}

/** Returns the text without case and accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Returns how well a text answers to a query: 0 not at all, higher is better. */
export function score(query: string, text: string): number {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 1;
  const words = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  let total = 0;
  for (const want of wanted) {
    if (words[0]?.startsWith(want)) total += 4;
    else if (words.some((word) => word.startsWith(want))) total += 2;
    else return 0;
  }
  return total;
}

/** Returns the rows that answer, best first; recently used ones win ties, then the given order. */
export function rank<T extends Named>(
  query: string,
  rows: readonly T[],
  recent: readonly string[],
): T[] {
  const freshness = (key: string): number => {
    const at = recent.indexOf(key);
    return at < 0 ? recent.length : at;
  };
  return rows
    .map((row, order) => ({
      row,
      order,
      points: Math.max(
        score(query, row.title),
        ...(row.also ?? []).map((word) => score(query, word) * 0.75),
      ),
    }))
    .filter(({ points }) => points > 0)
    .sort(
      (a, b) =>
        b.points - a.points || freshness(a.row.key) - freshness(b.row.key) || a.order - b.order,
    )
    .map(({ row }) => row);
}

/** Returns the list of recent keys with one put to its front, at most `room` long. */
export function remember(recent: readonly string[], key: string, room = 6): string[] {
  return [key, ...recent.filter((other) => other !== key)].slice(0, room);
}

export interface Piece {
  text: string;
  hit: boolean;
}

/** Cuts a snippet at the marks \u0001 and \u0002 that the search puts around what it found. */
export function pieces(snippet: string): Piece[] {
  const cut: Piece[] = [];
  let hit = false;
  for (const part of snippet.split(/([\u0001\u0002])/)) {
    if (part === '\u0001') hit = true;
    else if (part === '\u0002') hit = false;
    else if (part !== '') cut.push({ text: part, hit });
  }
  return cut;
}
