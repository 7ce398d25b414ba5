import { describe, expect, it } from 'vitest';
import type { Offer } from '$ui/ipc/generated';
import { as, lineAt, offerOf, pending } from './offers';

const offer = (text: string, taken = false): Offer => ({
  line: 1,
  text,
  kind: 'iOwe',
  what: text,
  due: null,
  rating: null,
  taken,
});

describe('lineAt', () => {
  const text = 'measure: net cash\nI owe: a page\n';
  it.each([
    [0, 'measure: net cash'],
    [17, 'measure: net cash'],
    [18, 'I owe: a page'],
    [25, 'I owe: a page'],
    [text.length, 'I owe: a page'],
  ])('finds the line at %i', (caret, line) => {
    expect(lineAt(text, caret)).toBe(line);
  });

  it('says nothing in an empty box', () => {
    expect(lineAt('', 0)).toBe('');
  });
});

it('leaves out what is kept and what is left as a note', () => {
  const rows = pending([offer('a'), offer('b', true), offer('c')], new Set(['c']));
  expect(rows.map((row) => row.text)).toEqual(['a']);
});

it('finds the offer of a line whatever spaces stand around it', () => {
  expect(offerOf([offer(' I owe: a page ')], 'I owe: a page')).toBeDefined();
  expect(offerOf([offer('I owe: a page')], 'a page')).toBeUndefined();
});

it.each([
  ['iOwe', { owedBy: 'me' }],
  ['theyOwe', { owedBy: 'leader' }],
  ['quote', { finding: 'quote' }],
] as const)('keeps %s as %o', (kind, kept) => {
  expect(as(kind)).toEqual(kept);
});
