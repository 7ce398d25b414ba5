import { describe, expect, it } from 'vitest';
import type { Offer } from '$ui/ipc/generated';
import { as, begun, lineAt, offerOf, pending } from './offers';

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

describe('begun', () => {
  const after = (text: string, caret: number, kind: Parameters<typeof begun>[2]) => {
    const put = begun(text, caret, kind);
    const whole = text.slice(0, put.start) + put.replacement + text.slice(put.end);
    return `${whole.slice(0, put.caret)}|${whole.slice(put.caret)}`;
  };

  it('begins an empty line', () => {
    expect(after('', 0, 'iOwe')).toBe('I owe |');
    expect(after('a note\n', 7, 'measure')).toBe('a note\nMeasure: |');
    expect(after('', 0, 'quote')).toBe('“|”');
  });

  it('turns the line at the caret into one of the kind', () => {
    expect(after('one\nnet cash\ntwo', 6, 'measure')).toBe('one\nMeasure: net cash|\ntwo');
    expect(after('we never see it', 3, 'quote')).toBe('“we never see it”|');
  });

  it('exchanges what the line began with', () => {
    expect(after('Measure: net cash', 17, 'skill')).toBe('Skill: net cash|');
    expect(after('they owe: the sheet', 0, 'iOwe')).toBe('I owe the sheet|');
    expect(after('“too late”', 4, 'feedback')).toBe('Feedback: too late|');
  });
});
