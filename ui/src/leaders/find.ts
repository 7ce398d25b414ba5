import type { LeaderRow } from '$ui/ipc/generated';

/** Folds case and accents, so that "jo" finds "Jó". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of the query begins a word of the leader's role, name or unit. */
export function matches({ leader, unit }: LeaderRow, query: string): boolean {
  const words = folded(`${leader.role} ${leader.name} ${unit.name}`).split(/[\s,]+/);
  return folded(query)
    .split(/[\s,]+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
