import { describe, expect, it } from 'vitest';
import { moveInMonth, moveInYear, type Shape } from './moves';

const shape: Shape = { rows: 7, columns: 53, today: 33, pages: [0, 4, 9, 13] };

describe('keys in the year map', () => {
  it.each([
    ['ArrowRight', { row: 2, column: 6 }],
    ['ArrowUp', { row: 1, column: 5 }],
    ['Home', { row: 2, column: 0 }],
    ['End', { row: 2, column: 52 }],
    ['PageUp', { row: 2, column: 4 }],
    ['PageDown', { row: 2, column: 9 }],
    ['t', { row: 2, column: 33 }],
  ])('%s', (key, to) => {
    expect(moveInYear(key, { row: 2, column: 5 }, shape)).toEqual(to);
  });

  it('stop at the edges', () => {
    expect(moveInYear('ArrowLeft', { row: 0, column: 0 }, shape)).toEqual({ row: 0, column: 0 });
    expect(moveInYear('ArrowDown', { row: 6, column: 0 }, shape)).toEqual({ row: 6, column: 0 });
    expect(moveInYear('PageDown', { row: 0, column: 20 }, shape)).toEqual({ row: 0, column: 52 });
  });

  it('leave other keys alone', () => {
    expect(moveInYear('a', { row: 0, column: 0 }, shape)).toBeNull();
    expect(moveInYear('t', { row: 0, column: 0 }, { ...shape, today: null })).toBeNull();
  });
});

describe('keys in a month', () => {
  it.each([
    ['ArrowDown', { days: 7 }],
    ['PageUp', { months: -1 }],
    ['T', 'today'],
    ['x', null],
  ])('%s', (key, to) => {
    expect(moveInMonth(key)).toEqual(to);
  });
});
