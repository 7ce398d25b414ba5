/** The order in which promises are shown, and when they are late. */
import type { Promise as PromiseRow } from '$ui/ipc/generated';

/** Returns whether it is neither kept nor let go. */
export function isOpen(row: Pick<PromiseRow, 'doneOn' | 'droppedOn'>): boolean {
  return row.doneOn === null && row.droppedOn === null;
}

/** Returns whether it is open and its day has passed. */
export function isLate(
  row: Pick<PromiseRow, 'doneOn' | 'droppedOn' | 'due'>,
  today: string,
): boolean {
  return isOpen(row) && row.due !== null && row.due < today;
}

/** Returns the open ones, the earliest day first, those without a day last. */
export function open(rows: readonly PromiseRow[]): PromiseRow[] {
  return rows
    .filter(isOpen)
    .sort(
      (a, b) =>
        (a.due ?? '9999-12-31').localeCompare(b.due ?? '9999-12-31') ||
        a.madeOn.localeCompare(b.madeOn),
    );
}

/** Returns those that are done or let go, the latest first. */
export function closed(rows: readonly PromiseRow[]): PromiseRow[] {
  return rows.filter((row) => !isOpen(row)).sort((a, b) => closedOn(b).localeCompare(closedOn(a)));
}

function closedOn(row: PromiseRow): string {
  return row.doneOn ?? row.droppedOn ?? '';
}
