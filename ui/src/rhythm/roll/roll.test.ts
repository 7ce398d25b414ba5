import { expect, it } from 'vitest';
import type { RollForward, RollLine } from '$ui/ipc/generated';
import { allLines, choices, lineId, withLines } from './roll';
import { idOf } from '$ui/ids';

const line = (key: string, part: Partial<RollLine> = {}): RollLine => ({
  entryId: idOf('e1'),
  key,
  name: 'Period close',
  scopeName: 'Finance',
  kind: 'expected',
  old: null,
  new: { first: '2027-04-30', last: '2027-05-07' },
  why: '',
  ...part,
});

const roll: RollForward = {
  name: 'FY28',
  first: '2027-04-01',
  last: '2028-03-31',
  previous: '2027-03-31',
  next: '2028-04-01',
  differences: [line('2027-P09', { kind: 'gone', new: null })],
  expected: [
    {
      entryId: idOf('e1'),
      name: 'Period close',
      scopeName: 'Finance',
      load: 'critical',
      words: '',
      lines: [line('2028-P02'), line('2028-P03')],
    },
  ],
  decided: 0,
  tooOften: [],
};

it('sends what was chosen with the date that was shown, and no date for what is gone', () => {
  const all = withLines(new Set(), allLines(roll), true);
  expect(choices(roll, all)).toEqual([
    { entryId: 'e1', key: '2027-P09' },
    { entryId: 'e1', key: '2028-P02', new: { first: '2027-04-30', last: '2027-05-07' } },
    { entryId: 'e1', key: '2028-P03', new: { first: '2027-04-30', last: '2027-05-07' } },
  ]);
});

it('takes the dates of one entry out again', () => {
  const all = withLines(new Set(), allLines(roll), true);
  const some = withLines(all, roll.expected[0]?.lines ?? [], false);
  expect([...some]).toEqual([lineId({ entryId: idOf('e1'), key: '2027-P09' })]);
  expect(choices(roll, new Set())).toEqual([]);
});
