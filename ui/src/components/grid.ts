import { tick } from 'svelte';
import { addDays, addMonths, weekOf } from '$ui/dates';

/** What a key asks of a grid. */
export type GridMove =
  'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'pageUp' | 'pageDown' | 'today';

const MOVES: Record<string, GridMove> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  t: 'today',
  T: 'today',
};

interface Grid<Place> {
  active: () => Place;
  /** Returns where a move leads; null where it means nothing. */
  target: (move: GridMove, from: Place) => Place | null;
  go: (to: Place, move: GridMove) => void;
  /** The element of a place, to bring into view and, where it takes it, to give the focus. */
  cell: (place: Place) => HTMLElement | null | undefined;
  /** What Enter and the space bar do. */
  open: (place: Place, key: 'Enter' | ' ') => void;
  /** Other keys, while the grid has the focus; returns whether it was one of them. */
  other?: (key: string, place: Place) => boolean;
}

/** The keys of a grid with one tab stop. */
export class GridController<Place> {
  readonly #grid: Grid<Place>;

  constructor(grid: Grid<Place>) {
    this.#grid = grid;
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#takes(event.key)) event.preventDefault();
  };

  #takes(key: string): boolean {
    const place = this.#grid.active();
    if (key === 'Enter' || key === ' ') {
      this.#grid.open(place, key);
      return true;
    }
    const move = MOVES[key];
    const to = move && this.#grid.target(move, place);
    if (!move || to == null) return this.#grid.other?.(key, place) ?? false;
    this.#grid.go(to, move);
    void this.#show();
    return true;
  }

  async #show(): Promise<void> {
    await tick();
    const cell = this.#grid.cell(this.#grid.active());
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

export interface Cell {
  row: number;
  column: number;
}

export interface Table {
  rows: number;
  columns: number;
  /** The first columns of pages; without them, a page is all rows. */
  pages?: readonly number[];
  /** The column of today, where it is shown. */
  today?: number | null;
}

/** Returns the cell of a table that a move leads to. */
export function moveInTable(
  move: GridMove,
  { row, column }: Cell,
  { rows, columns, pages, today = null }: Table,
): Cell | null {
  const to = (toRow: number, toColumn: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  switch (move) {
    case 'left':
      return to(row, column - 1);
    case 'right':
      return to(row, column + 1);
    case 'up':
      return to(row - 1, column);
    case 'down':
      return to(row + 1, column);
    case 'home':
      return to(row, 0);
    case 'end':
      return to(row, columns - 1);
    case 'pageUp':
      return pages ? to(row, pages.findLast((first) => first < column) ?? 0) : to(0, column);
    case 'pageDown':
      return pages
        ? to(row, pages.find((first) => first > column) ?? columns - 1)
        : to(rows - 1, column);
    case 'today':
      return today === null ? null : to(row, today);
  }
}

interface Days {
  today: string;
  /** The days shown, ascending; without them, the grid has all days. */
  shown?: readonly string[];
  /** The weekday that a week begins with, 0 for Monday. */
  firstWeekday?: number;
}

/** Returns the day that a move leads to in a grid with a week in each row. */
export function moveInDays(
  move: GridMove,
  from: string,
  { today, shown, firstWeekday = 0 }: Days,
): string | null {
  const at = shown?.indexOf(from) ?? 0;
  const week = weekOf(from, firstWeekday);
  const near = (date: string): string | null => (shown ? nearest(shown, date) : date);
  switch (move) {
    case 'left':
      return shown ? (shown[Math.max(0, at - 1)] ?? null) : addDays(from, -1);
    case 'right':
      return shown ? (shown[Math.min(shown.length - 1, at + 1)] ?? null) : addDays(from, 1);
    case 'up':
      return near(addDays(from, -7));
    case 'down':
      return near(addDays(from, 7));
    case 'home':
      return near(week);
    case 'end':
      return shown
        ? (shown.findLast((day) => weekOf(day, firstWeekday) === week) ?? null)
        : addDays(week, 6);
    case 'pageUp':
      return near(addMonths(from, -1));
    case 'pageDown':
      return near(addMonths(from, 1));
    case 'today':
      return shown ? (shown.find((day) => day >= today) ?? null) : today;
  }
}

/** Returns the first day from `wanted` on, otherwise the last one. */
function nearest(days: readonly string[], wanted: string): string | null {
  return days.find((day) => day >= wanted) ?? days.at(-1) ?? null;
}
