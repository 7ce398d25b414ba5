import { expect, it } from 'vitest';
import type { Standing } from '$ui/ipc/generated';
import { draftOf, rhythms, standingOf } from './draft';

const series: Standing = {
  id: 's1',
  seen: 3,
  leaderId: 'cfo',
  rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  first: '2026-11-24',
  time: '10:00',
  minutes: 30,
  place: '',
  note: '',
};

it('writes each rhythm on the weekday of its first date and reads it again', () => {
  const draft = { ...draftOf(null, 30, ''), first: '2026-11-24' };
  const written = rhythms('2026-11-24', '').map(({ value, label }) => {
    const rrule = standingOf({ ...draft, how: value }, 'cfo')?.rrule ?? '';
    expect(draftOf({ ...series, rrule }, 30, '').how).toBe(value);
    return [label, rrule];
  });
  expect(written).toEqual([
    ['Every Tuesday', 'FREQ=WEEKLY;BYDAY=TU'],
    ['Every second Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['Every fourth Tuesday', 'FREQ=WEEKLY;INTERVAL=4;BYDAY=TU'],
    ['The fourth Tuesday of every month', 'FREQ=MONTHLY;BYDAY=4TU'],
    ['The last Tuesday of every month', 'FREQ=MONTHLY;BYDAY=-1TU'],
  ]);
});

it('offers no fifth weekday of a month, and falls back to the last one', () => {
  expect(rhythms('2026-12-29', '').map(({ value }) => value)).not.toContain('monthNth');
  const draft = { ...draftOf(null, 30, ''), first: '2026-12-29', how: 'monthNth' as const };
  expect(standingOf(draft, 'cfo')?.rrule).toBe('FREQ=MONTHLY;BYDAY=-1TU');
});

it('keeps the end, and a rule that the form has no place for', () => {
  const own = { ...series, rrule: 'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270303' };
  const draft = draftOf(own, 30, '');
  expect(draft).toMatchObject({ how: 'own', until: '2027-03-03' });
  expect(standingOf(draft, 'cfo')?.rrule).toBe(own.rrule);
  expect(standingOf({ ...draft, until: null }, 'cfo')?.rrule).toBe('FREQ=WEEKLY;BYDAY=MO,TH');
});

it('asks for nothing before there is a first date', () => {
  expect(standingOf(draftOf(null, 45, 'by video'), 'cfo')).toBeNull();
});
