import { expect, it } from 'vitest';
import { fieldsOf, isTooLong } from './fields';

it.each([
  [
    'measure',
    {
      value: 58,
      unitOf: 'days',
      aim: 50,
      better: 'down',
      kind: 'early',
      grade: 'seen',
      source: 'monthly report',
    },
    ['reading 58 days', 'aim 50 days', 'lower is better', 'earlier sign', 'seen in monthly report'],
  ],
  [
    'skill',
    { now: 2, needNext: 4, by: '2026-12-31', byLabel: 'Q3', grade: 'said' },
    ['now: some alone', 'needed next: they teach others', 'by Q3 (31 Dec 2026)'],
  ],
  [
    'knowHow',
    { holders: 2, leaving: 4, of: 11, lastLeaves: '2028-05-18', grade: 'said' },
    ['2 hold it', '4 of 11 can leave', 'last leaves 18 May 2028'],
  ],
  [
    'challenge',
    { able: 4, of: 10, kind: 'result', grade: 'assumed', source: 'a chat' },
    ['a figure', '4 of 10', 'a chat', 'a guess'],
  ],
  ['link', { links: [{ upper: 'net cash', lower: 'days' }] }, ['days → net cash']],
] as const)('says what was understood of %s', (kind, parts, expected) => {
  const { links, ...rest } = { links: undefined, ...parts };
  const given = links === undefined ? rest : { ...rest, links: [...links] };
  expect(fieldsOf(kind, given)).toEqual(expected);
});

it('knows names that are too long for a record', () => {
  expect(isTooLong('skill', 'n'.repeat(60))).toBe(false);
  expect(isTooLong('skill', 'n'.repeat(61))).toBe(true);
  expect(isTooLong('challenge', 'n'.repeat(61))).toBe(false);
});
