import { describe, expect, it } from 'vitest';
import { offer as base } from '$tests/conversation';
import type { Offer, Thing } from '$ui/ipc/generated';
import { idOf } from '$ui/ids';
import {
  begun,
  countText,
  isDated,
  linesOf,
  startOf,
  toKeep,
  whyNoRecord,
  type Choices,
} from './offers';

const offer = (text: string, patch: Partial<Offer> = {}): Offer => ({
  ...base,
  text,
  what: text,
  due: null,
  ...patch,
});

it('shows what is not kept yet, as it was chosen', () => {
  const offers = [offer('a'), offer('b', { taken: true }), offer('c')];
  const choices = new Map([['c', { ticked: false, due: '2026-11-27' }]]);
  const shown = linesOf(offers, choices, true).map(({ offer: { text, due }, ticked }) => [
    text,
    due,
    ticked,
  ]);
  expect(shown).toEqual([
    ['a', null, true],
    ['c', '2026-11-27', false],
  ]);
});

it('leaves a promise unticked where it may be neither side’s', () => {
  const [line] = linesOf([offer('Finance to send it', { who: 'Finance' })], new Map(), true);
  expect(line?.ticked).toBe(false);
});

it('says what would be kept', () => {
  const offers = [
    offer('a'),
    offer('b', { kind: 'theyOwe' }),
    offer('c', { kind: 'skill' }),
    offer('d'),
  ];
  const choices = new Map([['d', { ticked: false }]]);
  expect(countText(linesOf(offers, choices, true))).toBe('2 promises, 1 skill');
  expect(countText(linesOf(offers, choices, false))).toBe('');
});

it.each([
  [offer('a', { due: '2026-11-27' }), { text: 'a', owedBy: 'me', due: '2026-11-27' }],
  [offer('a', { kind: 'theyOwe' }), { text: 'a', owedBy: 'leader' }],
  [offer('a', { kind: 'feedback', rating: 4 }), { text: 'a', finding: 'feedback', rating: 4 }],
])('keeps %o as %o', (line, kept) => {
  expect(toKeep({ offer: line, ticked: true, same: true })).toEqual(kept);
});

it('asks by when they are told where the day that was typed is none', () => {
  const change = offer('two short mornings, tell by 10 Nov', { kind: 'change' });
  expect(isDated(change)).toBe(false);
  const unread = { words: '10 Nov', problem: 'past' as const, choices: [] };
  const [line] = linesOf([{ ...change, unread }], new Map(), true);
  expect(isDated(line!.offer)).toBe(true);
  expect(toKeep(line!)).not.toHaveProperty('due');
  const due = '2026-11-27';
  const [chosen] = linesOf([{ ...change, unread }], new Map([[change.text, { due }]]), true);
  expect([chosen!.offer.unread, isDated(chosen!.offer)]).toEqual([null, true]);
  expect(toKeep(chosen!)).toEqual({ text: change.text, finding: 'change', due });
});

describe('a figure', () => {
  const thing: Thing = { kind: 'measure', id: idOf('collect') };
  const figure = offer('days to collect, 58', {
    kind: 'measure',
    name: 'days to collect',
    same: [{ typed: 'days to collect', name: 'days to collect', thing, likely: true }],
  });
  const text = { text: 'days to collect, 58', finding: 'measure', name: 'days to collect' };

  it('is the same as the one that is there, unless it was said to be new', () => {
    const kept = (choices: Choices) => linesOf([figure], choices, true).map(toKeep);
    expect(kept(new Map())).toEqual([{ ...text, sameAs: [thing] }]);
    expect(kept(new Map([[figure.text, { same: false }]]))).toEqual([text]);
  });

  it('with a long name waits for its place, unless it is one that is there', () => {
    const long = { ...figure, name: 'n'.repeat(61) };
    const why = (offer: Offer, same: boolean) => whyNoRecord({ offer, ticked: true, same });
    expect(why(long, true)).toBeNull();
    expect(why(long, false)).toMatch(/^Too long for a name: .* To place/);
    expect(why(figure, false)).toBeNull();
  });

  it('says why no link comes of it, as those that are there or as new ones', () => {
    const circle: Offer = { ...figure, kind: 'link', linkProblem: 'circle' };
    const why = (offer: Offer, same: boolean) => whyNoRecord({ offer, ticked: true, same });
    expect(why(circle, true)).toMatch(/circle .* kept as a note/);
    expect(why(circle, false)).toBeNull();
    expect(why({ ...circle, newLinkProblem: 'tooLong' }, false)).toMatch(/too long for a figure/);
  });
});

it('finds where a line begins', () => {
  expect([1, 2, 3].map((line) => startOf('one\n\nthree', line))).toEqual([0, 4, 5]);
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
    expect(after('- net cash', 4, 'measure')).toBe('Measure: net cash|');
  });
});
