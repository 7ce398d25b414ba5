import type { CourseLine, LeaderRow } from '$ui/ipc/generated';
import { openerOf } from './openers';

/** A place in the course of all leaders: a row each, the leader, five openers, what comes next. */
export interface Place {
  row: number;
  column: number;
}

export const COLUMNS = 7;
export const OPENERS = [1, 2, 3, 4, 5] as const;

/** Returns where a key leads from a place; null is "not our key". */
export function moveInCourse(key: string, { row, column }: Place, rows: number): Place | null {
  const to = (toRow: number, toColumn: number): Place => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(COLUMNS - 1, toColumn)),
  });
  switch (key) {
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, COLUMNS - 1);
    case 'PageUp':
      return to(0, column);
    case 'PageDown':
      return to(rows - 1, column);
    default:
      return null;
  }
}

/** How an opener stands in the plan with a leader: the next, the one after, held back, or none. */
export type Standing = 'next' | 'then' | 'later' | null;

export function standing(row: LeaderRow, opener: number): Standing {
  if (openerOf(row.advice.purpose) === opener) return 'next';
  if (row.advice.heldBack.some((held) => held.number === opener)) return 'later';
  if (row.advice.then && openerOf(row.advice.then) === opener) return 'then';
  return null;
}

/** Returns why an opener is held back, or null where it is not. */
export function heldBack(row: LeaderRow, opener: number): string | null {
  return row.advice.heldBack.find((held) => held.number === opener)?.why ?? null;
}

export function lineOf(row: LeaderRow, opener: number): CourseLine | undefined {
  return row.course.find((line) => line.opener === opener);
}
