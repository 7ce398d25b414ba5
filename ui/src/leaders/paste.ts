// What is chosen in the preview of a pasted list.
import type { LastSpoke, PasteChoices, PastedLine, RowChoice } from '$ui/ipc/generated';
import { tn } from '$ui/text';

export const LAST_SPOKE: readonly LastSpoke[] = ['month', 'quarter', 'longer', 'never'];

/** Returns the choices with when I last spoke with all of them; undefined where they are not known. */
export function knownSince(choices: PasteChoices, lastSpoke: LastSpoke | undefined): PasteChoices {
  const rest = { ...choices };
  delete rest.lastSpoke;
  return lastSpoke === undefined ? rest : { ...rest, lastSpoke };
}

/** Returns the choices with `chosen` for one row added. */
export function withRow(
  choices: PasteChoices,
  row: string,
  chosen: Omit<RowChoice, 'row'>,
): PasteChoices {
  const rows = choices.rows ?? [];
  const before = rows.find((other) => other.row === row);
  return {
    ...choices,
    rows: [...rows.filter((other) => other.row !== row), { ...before, row, ...chosen }],
  };
}

/** Returns the choices for a text that was changed: other headings make the chosen columns wrong. */
export function forText(choices: PasteChoices, before: string, after: string): PasteChoices {
  const heading = (text: string) => text.trimStart().split('\n', 1)[0];
  if (heading(before) === heading(after)) return choices;
  const rest = { ...choices };
  delete rest.columns;
  return rest;
}

/** Returns how many rows are added, in how many units, and how many of them are a guess. */
export function counts(rows: readonly PastedLine[]): {
  good: number;
  bad: number;
  units: number;
  unsure: number;
} {
  const good = rows.filter((row) => row.problem === null && !row.known);
  const units = new Set(good.map((row) => row.unit.toLowerCase()));
  const unsure = good.filter((row) => row.unsure).length;
  return { good: good.length, bad: rows.length - good.length, units: units.size, unsure };
}

/** Returns what a button says: "Add 11 leaders (1 line left out)". */
export function withLeftOut(label: string, bad: number): string {
  return bad === 0 ? label : `${label} ${tn('paste.without', bad)}`;
}
