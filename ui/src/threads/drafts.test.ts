import { expect, it } from 'vitest';
import { newKnowHow, seemsAName, strengthOf, withLast, withWay } from './drafts';
import { idOf } from '$ui/ids';

it.each([
  [0, 14, 0],
  [3, 14, 1],
  [1, 4, 2],
  [9, 14, 2],
  [10, 14, 3],
  [14, 14, 3],
  [5, 0, null],
  [5, 4, null],
])('takes %i of %i for strength %s', (able, of, strength) => {
  expect(strengthOf(able, of)).toBe(strength);
});

it('takes the usual weeks of a way, and leaves those that were typed', () => {
  const draft = newKnowHow(idOf('plants'));
  const recorded = withWay(draft, 'record');
  expect(recorded.weeks).toBe(8);
  expect(withWay(recorded, 'watched').weeks).toBe(16);
  expect(withWay({ ...recorded, weeks: 26 }, 'teach').weeks).toBe(26);
});

it('lets the day to decide follow the end of a trial until it was chosen', () => {
  const draft = withLast({ last: null, reviewOn: null }, '2026-12-02');
  expect(draft.reviewOn).toBe('2026-12-04');
  expect(withLast(draft, '2026-12-09').reviewOn).toBe('2026-12-11');
  expect(withLast({ ...draft, reviewOn: '2026-12-20' }, '2026-12-09').reviewOn).toBe('2026-12-20');
});

it.each([
  ['line setters', false],
  ['Line setters of plant 4', false],
  ['two setters, Ana Silva', true],
  ['ana and two more', true],
])('notices a name in “%s”: %s', (text, found) => {
  expect(seemsAName(text, ['Ana'])).toBe(found);
});
