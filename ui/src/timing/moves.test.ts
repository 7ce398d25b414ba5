import { describe, expect, it } from 'vitest';
import { addDays, weekdayNumber } from '$ui/dates';
import { inSight, move } from './moves';

/** Working days of ten weeks from Wednesday 18 November 2026. */
const days = Array.from({ length: 70 }, (_, at) => addDays('2026-11-18', at)).filter(
  (day) => weekdayNumber(day) < 5,
);

describe('keys in a grid of days', () => {
  it.each([
    ['2026-11-18', 'ArrowRight', '2026-11-19'],
    ['2026-11-20', 'ArrowRight', '2026-11-23'],
    ['2026-11-18', 'ArrowLeft', '2026-11-18'],
    ['2026-11-23', 'ArrowLeft', '2026-11-20'],
    ['2026-11-18', 'ArrowDown', '2026-11-25'],
    ['2026-11-25', 'ArrowUp', '2026-11-18'],
    ['2026-11-19', 'ArrowUp', '2026-11-18'],
    ['2026-11-25', 'Home', '2026-11-23'],
    ['2026-11-25', 'End', '2026-11-27'],
    ['2026-11-20', 'Home', '2026-11-18'],
    ['2026-11-18', 'PageDown', '2026-12-18'],
    ['2026-12-18', 'PageUp', '2026-11-18'],
    ['2026-11-19', 'PageDown', '2026-12-21'],
    ['2027-01-20', 'PageDown', '2027-01-26'],
    ['2026-12-18', 't', '2026-11-18'],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(move(days, from, key, '2026-11-18')).toBe(to);
  });

  it('leaves other keys alone', () => {
    expect(move(days, '2026-11-18', 'x', '2026-11-18')).toBeNull();
  });
});

describe('days in sight', () => {
  const week = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];

  it('leaves a weekend out that never suits', () => {
    const all = week.map((date) => ({ date, verdict: 'avoid' }));
    expect(inSight(all).map((day) => day.date)).toEqual(['2026-11-20', '2026-11-23']);
  });

  it('keeps a Saturday on which the leader works', () => {
    const all = week.map((date) => ({ date, verdict: date === '2026-11-21' ? 'good' : 'avoid' }));
    expect(inSight(all).map((day) => day.date)).toEqual(['2026-11-20', '2026-11-21', '2026-11-23']);
  });
});
