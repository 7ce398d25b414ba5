import { expect, it } from 'vitest';
import type { EntryRule } from '$ui/ipc/generated';
import { waysOut } from './waysOut';

const fiscal: EntryRule = {
  kind: 'fiscal',
  rule: {
    boundary: 'year',
    from: { unit: 'weeks', n: -13 },
    until: { kind: 'days', length: 1 },
    roll: 'keep',
  },
};

it('offers a fiscal rule to roll, unless it does so already', () => {
  const offers = waysOut(fiscal, ['2026-12-25']);
  expect(offers.map(({ rule }) => (rule.kind === 'fiscal' ? rule.rule.roll : ''))).toEqual([
    'next',
    'previous',
  ]);
  const rolling = { ...fiscal, rule: { ...fiscal.rule, roll: 'next' as const } };
  expect(waysOut(rolling, ['2026-12-25'])).toEqual([]);
});

it('offers a recurring rule to leave a date out, and keeps those left out before', () => {
  const rule: EntryRule = {
    kind: 'recurring',
    rrule: 'FREQ=WEEKLY;BYDAY=FR',
    first: '2026-01-02',
    days: 1,
    exceptions: ['2027-03-26'],
    extra: [],
  };
  const [offer, ...more] = waysOut(rule, ['2026-12-25']);
  expect(more).toEqual([]);
  expect(offer?.label).toMatch(/25/);
  expect(offer?.rule).toMatchObject({ exceptions: ['2026-12-25', '2027-03-26'] });
});

it('leaves what takes place once to the person', () => {
  expect(
    waysOut({ kind: 'once', first: '2026-12-25', last: '2026-12-25' }, ['2026-12-25']),
  ).toEqual([]);
});
