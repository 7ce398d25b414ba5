import type { FoundWord } from '$ui/ipc/generated';

/** Returns the hits that still stand where they were found: the text may be typed on meanwhile. */
export function stillThere(text: string, hits: readonly FoundWord[]): FoundWord[] {
  return hits.filter((hit) => text.slice(hit.start, hit.end) === hit.text);
}

/** Returns the hit at the caret, else the next one behind it, else the first. */
export function hitAt(hits: readonly FoundWord[], caret: number): FoundWord | undefined {
  return hits.find((hit) => caret <= hit.end) ?? hits[0];
}

/** Returns one hit for each word as it stands in the text, the first of each. */
export function once(hits: readonly FoundWord[]): FoundWord[] {
  return hits.filter(
    (hit, at) =>
      hits.findIndex((other) => other.text.toLowerCase() === hit.text.toLowerCase()) === at,
  );
}
