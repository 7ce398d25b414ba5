import { expect, it } from 'vitest';
import type { Agenda, Occurrence, UnitId } from '$ui/ipc/generated';
import { weeksOf } from './agenda';
import { idOf } from '$ui/ids';

const occurrence = (
  name: string,
  first: string,
  last: string,
  load: Occurrence['load'] = 'busy',
): Occurrence => ({
  entryId: idOf(name),
  key: first,
  name,
  kind: 'other',
  scope: { kind: 'company' },
  scopeName: 'Tarnbrook',
  load,
  first,
  last,
  state: 'expected',
  before: null,
  after: null,
  note: '',
  cause: name,
});

const agenda = (...occurrences: Occurrence[]): Agenda => ({
  occurrences,
  chats: [],
  holidays: [],
  labels: [],
  marks: [],
});

it('names what began earlier once, and what goes on in a line', () => {
  const weeks = weeksOf(
    agenda(
      occurrence('freeze', '2026-10-20', '2026-12-01', 'normal'),
      occurrence('peak', '2026-11-10', '2026-11-25', 'critical'),
      occurrence('board', '2026-11-24', '2026-11-24'),
    ),
    '2026-11-16',
    3,
  );
  expect(weeks.map((week) => week.occurrences.map(({ name }) => name))).toEqual([
    ['peak', 'freeze'],
    ['board'],
    [],
  ]);
  expect(weeks.map((week) => week.goingOn)).toEqual([[], ['freeze', 'peak'], ['freeze']]);
  expect(weeks.map((week) => week.empty)).toEqual([false, false, true]);
});

it('leaves out of the line what does not take place', () => {
  const cancelled = {
    ...occurrence('freeze', '2026-11-16', '2026-12-01'),
    state: 'cancelled' as const,
  };
  expect(weeksOf(agenda(cancelled), '2026-11-16', 2)[1]?.goingOn).toEqual([]);
});

it('puts the days that records name into their week', () => {
  const mark = {
    date: '2026-12-04',
    unitId: idOf<UnitId>('shops'),
    unit: 'Shops',
    kind: 'decide' as const,
    text: 'Shift-start cards: decide',
  };
  const weeks = weeksOf({ ...agenda(), marks: [mark] }, '2026-11-23', 2);
  expect(weeks.map((week) => [week.marks.length, week.empty])).toEqual([
    [0, true],
    [1, false],
  ]);
});
