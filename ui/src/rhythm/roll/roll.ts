// What is chosen of a roll-forward.

import { formatSpan } from '$ui/dates';
import type { EntryId, RollForward, RollLine } from '$ui/ipc/generated';
import { t } from '$ui/text';

export type Choice = { entryId: EntryId; key: string; new?: { first: string; last: string } };

/** Names a line: one occurrence of one entry. */
export function lineId(line: { entryId: EntryId; key: string }): string {
  return `${line.entryId} ${line.key}`;
}

/** Returns all lines, differences first. */
export function allLines(roll: RollForward): RollLine[] {
  return [...roll.differences, ...roll.expected.flatMap((entry) => entry.lines)];
}

/** Returns what is sent for the chosen lines: each with the new date as it was shown. */
export function choices(roll: RollForward, chosen: ReadonlySet<string>): Choice[] {
  return allLines(roll)
    .filter((line) => chosen.has(lineId(line)))
    .map(({ entryId, key, new: span }) => ({ entryId, key, ...(span ? { new: span } : {}) }));
}

/** Returns the chosen set with some lines in it, or without them. */
export function withLines(
  chosen: ReadonlySet<string>,
  lines: readonly RollLine[],
  on: boolean,
): Set<string> {
  const ids = lines.map(lineId);
  return on ? new Set([...chosen, ...ids]) : new Set([...chosen].filter((id) => !ids.includes(id)));
}

/** Writes a date of a line, with its year; "none" where there is no date. */
export function dateText(span: { first: string; last: string } | null): string {
  return span === null ? t('rhythm.roll.none') : formatSpan(span.first, span.last, 'date');
}
