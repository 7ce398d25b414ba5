// The year map without its pixels: what a cell says, where today is, what is written over the cells.

import { t, tn } from '$ui/text';
import { formatSpan } from '$ui/dates';
import type { YearCell, YearMap } from '$ui/ipc/generated';

export type YearView = YearMap;
export type YearLane = YearMap['lanes'][number];
export type Run = YearLane['runs'][number];
export type Zoom = YearMap['zoom'];

/** From far to near. */
export const ZOOMS = ['year', 'quarter', 'period'] as const satisfies Zoom[];

/** What is drawn of a cell; of a chat only how far it has come. */
export type Cell = Omit<YearCell, 'chats'> & {
  chats: Pick<YearCell['chats'][number], 'state' | 'unwritten'>[];
};

/** A week in which nothing lies. */
export const emptyCell: Cell = {
  load: 'normal',
  cause: [],
  off: false,
  ours: false,
  collision: false,
  holidays: [],
  worked: [],
  chats: [],
  marks: [],
};

/** Returns the column that holds a day, or null where the day lies elsewhere. */
export function columnOf(year: YearView, day: string): number | null {
  const column = year.columns.findIndex(({ first, last }) => first <= day && day <= last);
  return column < 0 ? null : column;
}

/** Returns the column of today, or null where the year lies elsewhere. */
export function columnOfToday(year: YearView): number | null {
  return columnOf(year, year.today);
}

/**
 * Returns the longest part of a run in whose cells no chat is marked, the first of several: where cells
 * are low, a name must not run under the marks.
 */
export function clearOfChats(run: Run, cells: readonly Pick<Cell, 'chats'>[]): Run {
  let best = { ...run, columns: 0 };
  let from = run.from;
  for (let column = run.from; column < run.from + run.columns; column += 1) {
    if (cells[column]?.chats.length) from = column + 1;
    else if (column + 1 - from > best.columns) best = { ...run, from, columns: column + 1 - from };
  }
  return best;
}

/** Returns the longest run of columns in which a lane has nothing; no columns where it has none. */
export function emptyRun(lane: YearLane): { from: number; columns: number } {
  let best = { from: 0, columns: 0 };
  let from = 0;
  for (const [column, { load }] of lane.cells.entries()) {
    if (load !== 'normal') from = column + 1;
    else if (column + 1 - from > best.columns) best = { from, columns: column + 1 - from };
  }
  return best;
}

/** Returns the zoom a step nearer (1) or farther (-1); the same at the ends. */
export function zoomed(zoom: Zoom, step: 1 | -1): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) + step] ?? zoom;
}

export function laneName(lane: YearLane): string {
  return lane.name === '' ? t('rhythm.company') : lane.name;
}

/** Returns a column's days and its fiscal label. */
export function weekText(year: YearView, column: number): string {
  const week = year.columns[column];
  if (!week) return '';
  const days = formatSpan(week.first, week.last, year.zoom === 'year' ? 'dayMonth' : 'day');
  const label = week.extra ? t('rhythm.year.extra', { label: week.label }) : week.label;
  return label === '' ? days : `${days}, ${label}`;
}

/** Returns all that a cell says, heaviest first: also what a screen reader hears. */
export function cellParts(cell: Cell): string[] {
  const parts = [...cell.cause];
  if (cell.collision) parts.push(t('rhythm.year.cell.collision'));
  else if (cell.ours) parts.push(t('rhythm.year.cell.ours'));
  if (cell.chats.length > 0) parts.push(tn('rhythm.year.cell.chats', cell.chats.length));
  const unwritten = cell.chats.filter((chat) => chat.unwritten).length;
  if (unwritten > 0) parts.push(tn('rhythm.year.cell.unwritten', unwritten));
  if (cell.off && cell.holidays.length === 0) parts.push(t('rhythm.year.cell.off'));
  return [...parts, ...cell.marks, ...cell.holidays, ...cell.worked];
}

/** Returns the load of a cell in words, or that the rhythm is unknown. */
export function loadText(lane: YearLane, cell: Cell): string {
  const unknown = !lane.known && cell.load === 'normal';
  return t(unknown ? 'verdict.unknown' : `rhythm.load.${cell.load}`);
}

/** Returns the text of a cell: unit, dates, load and cause. */
export function cellLabel(year: YearView, row: number, column: number): string {
  const lane = year.lanes[row];
  const cell = lane?.cells[column];
  if (!lane || !cell) return '';
  const head = t('rhythm.year.cell', {
    unit: laneName(lane),
    when: weekText(year, column),
    load: loadText(lane, cell),
  });
  const today = year.zoom === 'year' ? 'rhythm.year.cell.today' : 'rhythm.year.cell.day';
  const now = column === columnOfToday(year) ? [t(today)] : [];
  const parts = [...now, ...cellParts(cell)];
  return parts.length === 0 ? head : `${head}. ${parts.join('; ')}`;
}

/** How high a line on the map is, and how large its letters are, in pixels. */
const [LINE, SIZE] = [14, 11];

/** Returns how wide a text is on the map, in pixels, a little generously. */
function widthOf(text: string): number {
  const share = (letter: string): number => {
    if ("ijl.,:;|'’".includes(letter)) return 0.28;
    if ('ftrI -()'.includes(letter)) return 0.37;
    if ('mwMW—…'.includes(letter)) return 0.9;
    return /[A-Z&]/.test(letter) ? 0.68 : 0.57;
  };
  return [...text].reduce((sum, letter) => sum + SIZE * share(letter), 0);
}

/** How a name is written over its cells. */
export interface Written {
  lines: string[];
  upwards: boolean;
}

/**
 * Returns how a name is written over its cells: along them or upwards, on up to three lines if there is
 * room; cut where it has no room, if enough of it is left to tell what it is; else not at all.
 */
export function howWritten(name: string, width: number, height: number): Written | null {
  const ways = [
    { upwards: false, long: width - 9, deep: height - 2 },
    { upwards: true, long: height - 13, deep: width },
  ].filter(({ deep }) => deep >= LINE);
  for (const { upwards, long, deep } of ways) {
    const lines = wrapped(name, long);
    if (lines && lines.length <= 3 && lines.length * LINE <= deep) return { lines, upwards };
  }
  const enough = widthOf(`${name.slice(0, 7)}…`);
  const way = ways.find(({ long }) => long >= enough);
  return way ? { lines: [name], upwards: way.upwards } : null;
}

/** Returns a text in lines of at most so many pixels, parted at spaces and hyphens, if it can be. */
function wrapped(text: string, long: number): string[] | null {
  const lines: string[] = [];
  for (const part of text.split(/(?<=[ \-/])/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + part).trimEnd()) <= long) {
      lines[lines.length - 1] = last + part;
    } else lines.push(part);
  }
  const tidy = lines.map((line) => line.trimEnd());
  return tidy.every((line) => widthOf(line) <= long) ? tidy : null;
}
