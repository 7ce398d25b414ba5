import { expect, it } from 'vitest';
import { partOf, stopsOf, swapped } from './stops';
import { page } from '$tests/review';

it('walks the opening, each line, and what is not written yet', () => {
  const keys = (shown = page()) => stopsOf(shown).map(({ key }) => key);
  expect(keys()).toEqual(['opening', 'measure:1', 'measure:2', 'asks:0', 'next:figures', 'next']);
  const review = { ...page().review!, asks: '', next: 'One' };
  const empty = page().sections.map((section) =>
    section.number === 9 ? { ...section, lines: [] } : section,
  );
  expect(keys({ ...page(), review, sections: empty })).toEqual([
    'opening',
    'measure:1',
    'measure:2',
    'asks',
    'next:figures',
  ]);
});

it.each([
  ['opening', 'opening'],
  ['asks', 'asks'],
  ['asks:1', 'asks'],
  ['next', 'next'],
  ['next:own:0', 'next'],
  ['next:figures', null],
  ['measure:1', null],
])('knows whose words %s is', (key, part) => {
  expect(partOf(key)).toBe(part);
});

it.each<[string, number, 1 | -1, string]>([
  ['a\nb\nc', 0, 1, 'b\na\nc'],
  ['a\n\nb', 1, -1, 'b\na'],
  ['a', 0, 1, 'a'],
])('swaps lines of %j', (text, at, step, expected) => {
  expect(swapped(text, at, step)).toBe(expected);
});
