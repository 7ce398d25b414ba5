// A thread as lines: a challenge, and behind it one line for each way from it to a figure. What two lines
// share is drawn once, and joined to both.

interface Node {
  id: string;
}

/** One way from a challenge: skill, what we run, figure. */
export type Way<C extends Node> = readonly (C | null)[];

export type Slot<C> =
  /** Drawn here. */
  | { state: 'cell'; cell: C }
  /** Drawn in a line above. */
  | { state: 'same' }
  /** Nothing yet; the first such place of the line says so in words. */
  | { state: 'gap'; said: boolean }
  /** Left out: what is left of it is joined to what is right of it. */
  | { state: 'through' };

/** The hairline on the left of a place. */
export interface Joint {
  /** From the left, or from the line above, to the place. */
  across: boolean;
  up: boolean;
  down: boolean;
}

export interface Line<C> {
  slots: Slot<C>[];
  joints: Joint[];
}

const keyOf = (cell: Node | null | undefined) => cell?.id ?? '';

/** Returns whether two ways are the same in their first `count` places. */
function share<C extends Node>(one: Way<C> | undefined, other: Way<C> | undefined, count: number) {
  if (!one || !other) return false;
  return Array.from({ length: count }, (_, at) => at).every(
    (at) => keyOf(one[at]) === keyOf(other[at]),
  );
}

/**
 * Returns how the ways of one challenge are drawn. Ways that share their beginning have to follow each other. Where
 * nobody waits, a gap is said nowhere.
 */
export function drawLines<C extends Node>(ways: readonly Way<C>[], waits = true): Line<C>[] {
  return ways.map((way, row) => {
    const before = ways[row - 1];
    const rest = ways.slice(row + 1);
    const last = way.findLastIndex((cell) => cell !== null);
    const slots = way.map((cell, at): Slot<C> => {
      const repeated = at <= last && share(way, before, at + 1);
      if (repeated) return { state: 'same' };
      if (cell) return { state: 'cell', cell };
      return at < last ? { state: 'through' } : { state: 'gap', said: waits && at === last + 1 };
    });
    const joints = way.map((_, at): Joint => {
      const slot = slots[at];
      const isDrawn = slot?.state !== 'same' && !(slot?.state === 'gap' && !slot.said);
      const more = rest.some(
        (other) => share(way, other, at) && !share(way, other, at + 1) && other[at] !== undefined,
      );
      return {
        across: isDrawn,
        up: share(way, before, at) && (isDrawn || more),
        down: more,
      };
    });
    return { slots, joints };
  });
}

/** A place in the grid of all threads; column 0 is the challenge. */
export interface Place {
  row: number;
  column: number;
}

/** Returns the nearest place in a direction that holds something of its own; the place itself where there is none. */
export function stepTo(
  isOwn: (place: Place) => boolean,
  rows: number,
  from: Place,
  by: 1 | -1,
): Place {
  for (let row = from.row + by; row >= 0 && row < rows; row += by)
    if (isOwn({ row, column: from.column })) return { row, column: from.column };
  return from;
}

/** Returns the place in which what a line shares with those above is drawn. */
export function drawnAt(isOwn: (place: Place) => boolean, { row, column }: Place): Place {
  let at = row;
  while (at > 0 && !isOwn({ row: at, column })) at -= 1;
  return { row: at, column };
}
