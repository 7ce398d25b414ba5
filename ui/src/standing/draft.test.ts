import { expect, it } from 'vitest';
import { idOf } from '$ui/ids';
import type { Recurrence, Standing } from '$ui/ipc/generated';
import { freshRecurrence } from '$ui/rhythm/recurrence';
import { draftOf, rhythms, standingOf } from './draft';

const standing: Standing = {
  id: idOf('s1'),
  seen: 3,
  leaderId: idOf('cfo'),
  rrule: '',
  first: '2026-11-24',
  time: '10:00',
  minutes: 30,
  place: '',
  note: '',
};
const series = (recurrence: Recurrence) => ({ standing, recurrence });
const fresh = { ...draftOf(null, 30, ''), first: '2026-11-24' };
const leader = standing.leaderId;

it('makes a rule of each rhythm on the weekday of its first date and knows it again', () => {
  const rhythmsOfDay = rhythms('2026-11-24', null).map(({ value, label }) => {
    const rule = standingOf({ ...fresh, how: value }, leader)?.rrule as Recurrence;
    expect(draftOf(series({ ...rule, weekStart: 'sun' }), 30, '').how).toBe(value);
    return [label, rule.every, rule.interval, rule.weekdays[0] ?? rule.day];
  });
  expect(rhythmsOfDay).toEqual([
    ['Every Tuesday', 'weeks', 1, 'tue'],
    ['Every second Tuesday', 'weeks', 2, 'tue'],
    ['Every fourth Tuesday', 'weeks', 4, 'tue'],
    ['The fourth Tuesday of every month', 'months', 1, { by: 'weekday', nth: 4, weekday: 'tue' }],
    ['The last Tuesday of every month', 'months', 1, { by: 'weekday', nth: -1, weekday: 'tue' }],
  ]);
});

it('offers no fifth weekday of a month, and falls back to the last one', () => {
  expect(rhythms('2026-12-29', null).map(({ value }) => value)).not.toContain('monthNth');
  const draft = { ...fresh, first: '2026-12-29', how: 'monthNth' as const };
  expect(standingOf(draft, leader)?.rrule).toMatchObject({ day: { nth: -1, weekday: 'tue' } });
});

it('keeps a rule that the form has no place for, with its end', () => {
  const own: Recurrence = {
    ...freshRecurrence('weeks'),
    weekdays: ['mon', 'thu'],
    end: { kind: 'until', until: '2027-03-03' },
  };
  const draft = draftOf(series(own), 30, '');
  expect(draft).toMatchObject({ how: 'own', until: '2027-03-03' });
  expect(standingOf(draft, leader)?.rrule).toEqual(own);
  expect(standingOf({ ...draft, until: null }, leader)?.rrule).toMatchObject({
    end: { kind: 'never' },
  });
  const counted: Recurrence = { ...own, end: { kind: 'count', count: 8 } };
  expect(standingOf(draftOf(series(counted), 30, ''), leader)?.rrule).toEqual(counted);
});

it('asks for nothing before there is a first date', () => {
  expect(standingOf(draftOf(null, 45, 'by video'), leader)).toBeNull();
});
