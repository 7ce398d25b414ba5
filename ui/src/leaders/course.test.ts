import { expect, it } from 'vitest';
import { rows } from '$tests/sample';
import { heldBack, standing } from './course';

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
