import { expect, it } from 'vitest';
import { readNumber } from './numbers';

it.each([
  ['58', 58],
  ['1.4', 1.4],
  ['1,4', 1.4],
  ['57 %', 57],
  ['1,250.5', 1250.5],
  ['1.250,5', 1250.5],
  ['-3', -3],
  ['−3', -3],
  ['', null],
  ['many', null],
  ['1e5', null],
  ['1,2,3', null],
  ['9999999999999', null],
])('reads %s', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});
