import { describe, expect, it } from 'vitest';
import { stageOf } from '$ui/rhythm/chat';
import type { Load, UnitId } from '$ui/ipc/generated';
import { barsByUnit, causeOf, dayLabel, nameOf, type MonthView } from './month';
import { idOf } from '$ui/ids';

describe('how far a chat has come', () => {
  it.each([
    ['held', false, 'held'],
    ['held', true, 'unwritten'],
    ['planned', true, 'unwritten'],
    ['planned', false, 'ahead'],
    ['asked', false, 'ahead'],
  ] as const)('%s, unwritten %s: %s', (state, unwritten, stage) => {
    expect(stageOf({ state, unwritten })).toBe(stage);
  });
});

describe('what an occurrence says', () => {
  it.each([
    ['Period close', 'Period close, WD-1 to WD+4', 'WD-1 to WD+4'],
    ['Peak trading', 'Peak trading, 15 Nov to 24 Dec', ''],
    ['Board', 'Board', ''],
    ['Board', 'every third Wednesday', 'every third Wednesday'],
  ])('%s: %s', (name, cause, rest) => {
    expect(causeOf({ name, cause })).toBe(rest);
  });

  it('names the unit, but not the company', () => {
    const name = 'Board';
    expect(nameOf({ name, scope: { kind: 'company' }, scopeName: 'Tarnbrook' })).toBe('Board');
    expect(nameOf({ name, scope: { kind: 'unit', id: idOf('u') }, scopeName: 'Sales' })).toBe(
      'Board · Sales',
    );
  });
});

describe('a month of all units', () => {
  const day = (date: string): MonthView['weeks'][number][number] => ({
    date,
    label: null,
    shortLabel: null,
    holiday: null,
    worked: null,
    load: null,
    working: true,
    occurrences: [],
  });
  const dates = ['02', '03', '04', '05', '06'].map((number) => `2026-11-${number}`);
  const of = (
    name: string,
    unit: string,
    load: Load,
    first: string,
    last: string,
  ): MonthView['occurrences'][number] => ({
    entryId: idOf(name),
    key: first,
    name,
    kind: 'other',
    scope: { kind: 'unit', id: idOf(unit) },
    scopeName: unit,
    first: `2026-11-${first}`,
    last: `2026-11-${last}`,
    load,
    state: 'expected',
    note: '',
    before: null,
    after: null,
    cause: '',
  });
  const month: MonthView = {
    first: dates[0] ?? '',
    last: dates[4] ?? '',
    weeks: [dates.map(day)],
    chats: [],
    marks: [],
    occurrences: [
      of('Forecast', 'Finance', 'busy', '01', '30'),
      of('Close', 'Finance', 'critical', '03', '04'),
      of('Board papers', 'Finance', 'busy', '03', '05'),
      of('Freeze', 'Finance', 'normal', '02', '06'),
      of('Peak', 'Shops', 'critical', '05', '20'),
    ],
  };

  it('has one bar for each unit and day, named by the heaviest thing', () => {
    const bars = barsByUnit(month).map(({ text, first, last }) => [text, first, last]);
    expect(bars).toEqual([
      ['Forecast · Finance', '2026-11-02', '2026-11-02'],
      ['Close · Finance', '2026-11-03', '2026-11-04'],
      ['Forecast · Finance', '2026-11-05', '2026-11-06'],
      ['Peak · Shops', '2026-11-05', '2026-11-06'],
    ]);
  });

  it('has a bar for a day that a record names, and says it with the day', () => {
    const mark = {
      date: '2026-11-04',
      unitId: idOf<UnitId>('s'),
      unit: 'Shops',
      text: 'Cards: decide',
    };
    const named: MonthView = { ...month, marks: [{ ...mark, kind: 'decide' }] };
    const [bar] = barsByUnit(named);
    expect([bar?.text, bar?.first, bar?.tone]).toEqual([
      'Cards: decide · Shops',
      '2026-11-04',
      'named',
    ]);
    expect(dayLabel(named, day('2026-11-04'), false)).toContain('Cards: decide, Shops');
  });
});
