import { describe, expect, it } from 'vitest';
import { pieces, rank, remember, score } from './rank';

const rows = [
  { key: 'week', title: 'Week' },
  { key: 'rhythm', title: 'Rhythm', also: ['calendar', 'year'] },
  { key: 'units', title: 'Add a unit' },
  { key: 'leaders', title: 'Leaders' },
];

describe('ranking', () => {
  it.each([
    ['le', ['leaders']],
    ['cal', ['rhythm']],
    ['unit', ['units']],
    ['a uni', ['units']],
    ['zzz', []],
  ])('%s', (query, keys) => {
    expect(rank(query, rows, []).map((row) => row.key)).toEqual(keys);
  });

  it('shows everything for nothing typed, what was used lately first', () => {
    expect(rank('', rows, ['leaders']).map((row) => row.key)).toEqual([
      'leaders',
      'week',
      'rhythm',
      'units',
    ]);
  });

  it('looks past accents and case', () => {
    expect(score('pulsg', 'Übersicht PulśGate')).toBeGreaterThan(0);
  });
});

it('remembers the latest first and forgets the oldest', () => {
  expect(remember(['a', 'b', 'c'], 'c', 3)).toEqual(['c', 'a', 'b']);
  expect(remember(['a', 'b', 'c'], 'd', 3)).toEqual(['d', 'a', 'b']);
});

it('cuts a snippet at its marks', () => {
  expect(pieces('the \u0001listening\u0002 hour')).toEqual([
    { text: 'the ', hit: false },
    { text: 'listening', hit: true },
    { text: ' hour', hit: false },
  ]);
});
