import type { ChosenContact, ContactRow, ContactsPreview } from '$ui/ipc/generated';
import { folded } from '$ui/leaders/find';
import { t } from '$ui/text';

/** What was typed for one contact. */
export type Typed = Pick<ChosenContact, 'role' | 'unit'>;

/** Returns the rows that are chosen until somebody decides otherwise. */
export function suggested(preview: ContactsPreview): number[] {
  return preview.rows.filter((row) => row.suggested).map((row) => row.row);
}

/** Returns the rows in the order of the preview: the suggested first, those already here last. */
export function ordered(rows: readonly ContactRow[]): ContactRow[] {
  const rank = (row: ContactRow) => (row.suggested ? 0 : row.fate.kind === 'there' ? 2 : 1);
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

export function who(row: ContactRow): string {
  return row.name || row.email || row.role || t('contacts.nameless', { line: row.line });
}

/** Whether every word of the query begins a word of the contact. */
export function matchesContact(row: ContactRow, query: string): boolean {
  if (query.trim() === '') return true;
  const words = folded(`${row.name} ${row.role} ${row.of} ${row.email}`).split(/[\s,.@]+/);
  return folded(query)
    .split(/[\s,.@]+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

export function fateOf(row: ContactRow): string {
  const { fate } = row;
  if (fate.kind === 'new') return '';
  const { leader } = fate;
  if (fate.kind === 'there') return t('contacts.there', { leader });
  if (fate.name && fate.email) return t('contacts.fills.both', { leader });
  return t(fate.name ? 'contacts.fills.name' : 'contacts.fills.email', { leader });
}

/** Returns the chosen contacts with what was typed for them, and with the unit for those without one. */
export function choices(
  rows: readonly ContactRow[],
  picked: ReadonlySet<number>,
  typed: ReadonlyMap<number, Typed>,
  unitForAll: string,
): ChosenContact[] {
  return rows
    .filter(({ row }) => picked.has(row))
    .map(({ row, unit }) => {
      const own = typed.get(row);
      const chosen = own?.unit?.trim() || unit || unitForAll.trim();
      return { row, unit: chosen, ...(own?.role === undefined ? {} : { role: own.role }) };
    });
}
