import type { CourseLine, LeaderRow } from '$ui/ipc/generated';
import { openerOf } from './openers';

/** The leader, five openers, what comes next. */
export const COLUMNS = 7;
export const OPENERS = [1, 2, 3, 4, 5] as const;

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
