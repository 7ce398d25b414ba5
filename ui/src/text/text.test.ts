import { expect, it } from 'vitest';
import { t, tn } from './index';
import * as domains from './all';

it('fills slots', () => {
  expect(t('shared.saved', { time: '10:42' })).toBe('Saved 10:42');
});

it('counts', () => {
  expect(tn('leaders.daysAgo', 1)).toBe('1 day ago');
  expect(tn('leaders.daysAgo', 97)).toBe('97 days ago');
});

const all = Object.values(domains).flatMap((domain) => Object.entries(domain));

it('has no two texts of one key', () => {
  const keys = all.map(([key]) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

/** The tone that every sentence on the screen keeps. */
it.each([
  ['an exclamation mark', /!/],
  ['he or she', /\b(he|she|his|her|hers|him)\b/i],
  ['“successfully”', /successfully/i],
  ['blame', /\b(overdue|should have|still not|failed to)\b/i],
])('nothing on the screen has %s', (_, pattern) => {
  expect(all.filter(([, words]) => pattern.test(words))).toEqual([]);
});
