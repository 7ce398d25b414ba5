import { beforeEach, describe, expect, it } from 'vitest';
import {
  addMonths,
  daysBetween,
  formatClock,
  formatDate,
  formatSpan,
  formatTime,
  readTime,
  theirTime,
  zoneCity,
  weekStart,
  weekdaysInOrder,
} from './dates';
import { locale, setLocale } from './locale.svelte';

beforeEach(() => setLocale('en-GB', 'mon', 'Europe/London'));

describe('dates in the reader’s way', () => {
  it.each([
    ['en-GB', 'day', 'Wed 18 Nov'],
    ['en-GB', 'dayLong', 'Wednesday 18 November'],
    ['en-GB', 'month', 'November 2026'],
    ['en-US', 'dayMonth', 'Nov 18'],
    ['de-DE', 'dayMonth', '18 Nov'],
    ['de_AT.UTF-8', 'dayMonth', '18 Nov'],
  ] as const)('%s writes %s as %s', (name, style, words) => {
    setLocale(name, 'mon', 'UTC');
    expect(formatDate('2026-11-18', style)).toBe(words);
  });

  it('writes a span once where both days are the same', () => {
    expect(formatSpan('2026-11-18', '2026-11-18')).toBe('18 Nov');
    expect(formatSpan('2026-11-18', '2026-11-20')).toMatch(/^18\s?–\s?20 Nov$/);
  });

  it.each(['C', '', 'C.UTF-8', 'POSIX', '12'])('reads dates in a known way under %s', (name) => {
    setLocale(name, null, 'UTC');
    expect([locale.name, locale.firstWeekday]).toEqual(['en-GB', 'mon']);
  });

  it('takes hours and the first weekday from the region', () => {
    setLocale('en-US', null, 'UTC');
    expect([locale.hour12, locale.firstWeekday]).toEqual([true, 'sun']);
  });

  it.each([
    ['00:05', 'en-GB', '00:05'],
    ['14:30', 'en-GB', '14:30'],
    ['00:05', 'en-US', '12:05 am'],
    ['14:30', 'en-US', '2:30 pm'],
    ['12:00', 'en-US', '12:00 pm'],
  ])('%s in %s is %s', (time, name, words) => {
    setLocale(name, 'mon', 'UTC');
    expect(formatTime(time)).toBe(words);
  });

  it('says an instant in the zone it is asked for, across the change of clocks', () => {
    expect(formatClock('2026-10-24T09:42:00.000Z', 'Europe/London')).toBe('10:42');
    expect(formatClock('2026-10-25T09:42:00.000Z', 'Europe/London')).toBe('09:42');
  });
});

describe('times in two zones', () => {
  const mine = { date: '2026-11-24', half: null, zone: 'Pacific/Auckland' };

  it.each([
    [
      { time: '19:30', leaderDate: '2026-11-25', leaderTime: '08:30' },
      'Wed 25 Nov 08:30 in Auckland',
    ],
    [{ time: '10:30', leaderDate: '2026-11-24', leaderTime: '23:30' }, '23:30 in Auckland'],
    // A whole day apart, both clocks show the same.
    [
      { time: '10:00', leaderDate: '2026-11-25', leaderTime: '10:00' },
      'Wed 25 Nov 10:00 in Auckland',
    ],
    [{ time: '10:00', leaderDate: '2026-11-24', leaderTime: '10:00' }, ''],
    [{ time: null, leaderDate: '2026-11-24', leaderTime: null }, ''],
    [
      { time: null, leaderDate: '2026-11-25', leaderTime: null, half: 'morning' as const },
      'Wed 25 Nov morning in Auckland',
    ],
  ])('the leader has %o', (theirs, words) => {
    setLocale('en-GB', 'mon', 'Europe/London');
    expect(theirTime({ ...mine, ...theirs })).toBe(words);
  });

  it('names the place', () => {
    expect(zoneCity('America/New_York')).toBe('New York');
  });
});

describe('days counted', () => {
  it('is not misled by the change of clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('stays in the month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  });

  it.each([
    ['mon', '2026-11-16'],
    ['sun', '2026-11-15'],
    ['sat', '2026-11-14'],
  ] as const)('a week that begins on %s began on %s', (first, date) => {
    expect(weekStart('2026-11-18', first)).toBe(date);
    expect(weekdaysInOrder(first)[0]).toBe(first);
  });
});

describe('times as people type them', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['930', '09:30'],
    ['14.15', '14:15'],
    ['2 pm', '14:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['24:00', null],
    ['9:75', null],
    ['13 pm', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});
