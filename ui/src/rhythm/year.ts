// The year map without its pixels: what a cell says, and where today is.

import { t, tn } from '../text';
import { formatSpan } from '../dates';
import type { YearCell, YearMap } from '../ipc/generated';

export type YearView = YearMap;
export type YearLane = YearMap['lanes'][number];

/** What is drawn of a cell; of a chat only its state. */
export type Cell = Omit<YearCell, 'chats'> & { chats: Pick<YearCell['chats'][number], 'state'>[] };

/** A week in which nothing lies. */
export const emptyCell: Cell = {
  load: 'normal',
  cause: [],
  ours: false,
  collision: false,
  holidays: [],
  chats: [],
};

/** Returns the column of the week that holds today, or null where the year lies elsewhere. */
export function columnOfToday(year: YearView): number | null {
  const column = year.weeks.findIndex(
    (week) => week.first <= year.today && year.today <= week.last,
  );
  return column < 0 ? null : column;
}

/** Returns the name of a lane. */
export function laneName(lane: YearLane): string {
  return lane.name === '' ? t('rhythm.company') : lane.name;
}

/** Returns a week's days and its fiscal label. */
export function weekText(year: YearView, column: number): string {
  const week = year.weeks[column];
  if (!week) return '';
  const days = formatSpan(week.first, week.last);
  return week.label === '' ? days : `${days}, ${week.label}`;
}

/** Returns all that a cell says, heaviest first: also what a screen reader hears. */
export function cellParts(cell: Cell): string[] {
  const parts = [...cell.cause];
  if (cell.collision) parts.push(t('rhythm.year.cell.collision'));
  else if (cell.ours) parts.push(t('rhythm.year.cell.ours'));
  if (cell.chats.length > 0) parts.push(tn('rhythm.year.cell.chats', cell.chats.length));
  return [...parts, ...cell.holidays];
}

/** Returns the whole text of a cell: whose, when, how heavy, and why. */
export function cellLabel(year: YearView, row: number, column: number): string {
  const lane = year.lanes[row];
  const cell = lane?.cells[column];
  if (!lane || !cell) return '';
  const head = t('rhythm.year.cell', {
    unit: laneName(lane),
    when: weekText(year, column),
    load: t(`rhythm.load.${cell.load}`),
  });
  const now = column === columnOfToday(year) ? [t('rhythm.year.cell.today')] : [];
  const parts = [...now, ...cellParts(cell)];
  return parts.length === 0 ? head : `${head}. ${parts.join('; ')}`;
}
