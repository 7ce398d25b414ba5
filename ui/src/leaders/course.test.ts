import { expect, it } from 'vitest';
import { rows } from '$tests/sample';
import { heldBack, moveInCourse, standing } from './course';

it.each([
  ['ArrowLeft', 1, 3, { row: 1, column: 2 }],
  ['ArrowRight', 1, 6, { row: 1, column: 6 }],
  ['ArrowUp', 0, 3, { row: 0, column: 3 }],
  ['ArrowDown', 4, 3, { row: 4, column: 3 }],
  ['ArrowDown', 1, 3, { row: 2, column: 3 }],
  ['Home', 2, 5, { row: 2, column: 0 }],
  ['End', 2, 0, { row: 2, column: 6 }],
  ['PageUp', 3, 2, { row: 0, column: 2 }],
  ['PageDown', 1, 2, { row: 4, column: 2 }],
  ['x', 1, 1, null],
])('%s from row %i, column %i', (key, row, column, to) => {
  expect(moveInCourse(key, { row, column }, 5)).toEqual(to);
});

it('says how an opener stands', () => {
  const row = rows[0];
  if (!row) throw new Error('no row');
  expect([1, 2, 5].map((opener) => standing(row, opener))).toEqual([null, 'next', 'later']);
  expect(heldBack(row, 5)).toBe('A complaint is open.');
  const repair = {
    ...row,
    advice: { ...row.advice, purpose: 'repair' as const, then: 'opener1' as const },
  };
  expect(standing(repair, 1)).toBe('then');
});
