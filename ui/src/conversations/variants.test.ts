import { expect, it } from 'vitest';
import { ring, turn } from './variants';

const wordings = [
  { key: 'W1', text: 'one', missing: [], saidOn: null },
  { key: 'W2', text: '{event}', missing: ['event'], saidOn: null },
  { key: 'W0', text: 'zero', missing: [], saidOn: null },
];

it('goes through what can be said, own words last', () => {
  expect(ring(wordings, null)).toEqual(['one', 'zero']);
  expect(ring(wordings, 'mine')).toEqual(['one', 'zero', 'mine']);
  expect(ring(wordings, 'zero')).toEqual(['one', 'zero']);
  expect(ring(wordings, '  ')).toEqual(['one', 'zero']);
});

it.each([
  ['one', 1, 'two'],
  ['two', 1, 'one'],
  ['one', -1, 'two'],
  ['typed over', 1, 'one'],
] as const)('turns from %s by %i to %s', (from, step, to) => {
  expect(turn(['one', 'two'], from, step)).toBe(to);
});
