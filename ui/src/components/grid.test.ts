import { describe, expect, it, vi } from 'vitest';
import { addDays, weekdayNumber } from '$ui/dates';
import { GridController, moveInDays, moveInTable, type Cell, type GridMove } from './grid';

describe('keys of a grid', () => {
  it('go, open, act, and are left alone', () => {
    const [go, open, other] = [vi.fn(), vi.fn(), vi.fn((key: string) => key === 'k')];
    const grid = new GridController<number>({
      active: () => 3,
      target: (move, from) => (move === 'right' ? from + 1 : null),
      go,
      cell: () => null,
      open,
      other,
    });
    const press = (key: string, rest: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, cancelable: true, ...rest });
      grid.onkeydown(event);
      return event.defaultPrevented;
    };
    expect(['ArrowRight', 'Enter', ' ', 'k', 'ArrowLeft', 'x'].map((key) => press(key))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(press('ArrowRight', { ctrlKey: true })).toBe(false);
    expect(go.mock.calls).toEqual([[4, 'right']]);
    expect(open.mock.calls).toEqual([
      [3, 'Enter'],
      [3, ' '],
    ]);
  });
});

describe('moves in a table', () => {
  const year = { rows: 7, columns: 53, today: 33, pages: [0, 4, 9, 13] };

  it.each<[GridMove, Cell]>([
    ['right', { row: 2, column: 6 }],
    ['up', { row: 1, column: 5 }],
    ['home', { row: 2, column: 0 }],
    ['end', { row: 2, column: 52 }],
    ['pageUp', { row: 2, column: 4 }],
    ['pageDown', { row: 2, column: 9 }],
    ['today', { row: 2, column: 33 }],
  ])('%s', (move, to) => {
    expect(moveInTable(move, { row: 2, column: 5 }, year)).toEqual(to);
  });

  it('stop at the edges, and page through rows where columns have no pages', () => {
    const course = { rows: 5, columns: 7 };
    const from = (row: number, column: number) => (move: GridMove) =>
      moveInTable(move, { row, column }, course);
    expect(from(0, 0)('left')).toEqual({ row: 0, column: 0 });
    expect(from(4, 6)('down')).toEqual({ row: 4, column: 6 });
    expect(from(3, 2)('pageUp')).toEqual({ row: 0, column: 2 });
    expect(from(1, 2)('pageDown')).toEqual({ row: 4, column: 2 });
    expect(from(1, 2)('today')).toBeNull();
    expect(moveInTable('pageDown', { row: 0, column: 20 }, year)).toEqual({ row: 0, column: 52 });
  });
});

describe('moves in days', () => {
  const today = '2026-11-18';
  /** Working days of ten weeks from Wednesday 18 November 2026. */
  const shown = Array.from({ length: 70 }, (_, at) => addDays(today, at)).filter(
    (day) => weekdayNumber(day) < 5,
  );

  it.each<[string, GridMove, string]>([
    ['2026-11-18', 'right', '2026-11-19'],
    ['2026-11-20', 'right', '2026-11-23'],
    ['2026-11-18', 'left', '2026-11-18'],
    ['2026-11-23', 'left', '2026-11-20'],
    ['2026-11-18', 'down', '2026-11-25'],
    ['2026-11-25', 'up', '2026-11-18'],
    ['2026-11-19', 'up', '2026-11-18'],
    ['2026-11-25', 'home', '2026-11-23'],
    ['2026-11-25', 'end', '2026-11-27'],
    ['2026-11-20', 'home', '2026-11-18'],
    ['2026-11-18', 'pageDown', '2026-12-18'],
    ['2026-12-18', 'pageUp', '2026-11-18'],
    ['2026-11-19', 'pageDown', '2026-12-21'],
    ['2027-01-20', 'pageDown', '2027-01-26'],
    ['2026-12-18', 'today', '2026-11-18'],
  ])('among those shown, from %s, %s leads to %s', (from, move, to) => {
    expect(moveInDays(move, from, { today, shown })).toBe(to);
  });

  it.each<[GridMove, string]>([
    ['left', '2026-11-21'],
    ['up', '2026-11-15'],
    ['home', '2026-11-22'],
    ['end', '2026-11-28'],
    ['pageUp', '2026-10-22'],
    ['today', today],
  ])('in all days, with weeks from Sunday, %s leads to %s', (move, to) => {
    expect(moveInDays(move, '2026-11-22', { today, firstWeekday: 6 })).toBe(to);
  });
});
