import { describe, expect, it } from 'vitest';
import { addDays, weekdayNumber, weekOf } from '$ui/dates';
import type { GridMove } from '$ui/components/grid';
import { columnsOf, moveTo, type Place } from './places';

/** Working days of four weeks from Wednesday 18 November 2026. */
const days = Array.from({ length: 26 }, (_, at) => addDays('2026-11-18', at)).filter(
  (day) => weekdayNumber(day) < 5,
);

describe('keys in the grid of the planner', () => {
  it.each<[Place, GridMove, Place | null]>([
    [{ row: 0, day: '2026-11-18' }, 'down', { row: 1, day: '2026-11-18' }],
    [{ row: 2, day: '2026-11-18' }, 'down', { row: 2, day: '2026-11-18' }],
    [{ row: 0, day: '2026-11-18' }, 'up', { row: 0, day: '2026-11-18' }],
    [{ row: 1, day: '2026-11-20' }, 'right', { row: 1, day: '2026-11-23' }],
    [{ row: 1, day: '2026-11-18' }, 'left', { row: 1, day: null }],
    [{ row: 1, day: null }, 'right', { row: 1, day: '2026-11-18' }],
    [{ row: 1, day: null }, 'down', { row: 2, day: null }],
    [{ row: 1, day: null }, 'left', null],
    [{ row: 1, day: '2026-11-26' }, 'end', { row: 1, day: '2026-11-27' }],
    [{ row: 1, day: '2026-12-09' }, 'today', { row: 1, day: '2026-11-18' }],
  ])('from %o, %s leads to %o', (from, key, to) => {
    expect(moveTo(3, days, from, key, '2026-11-18')).toEqual(to);
  });
});

it('lays days into weeks with a gap between them', () => {
  const columns = columnsOf(days, (day) => weekOf(day));
  expect(columns.weeks.map((week) => week.days.length)).toEqual([3, 5, 5, 5]);
  expect(columns.of.get('2026-11-18')).toBe(2);
  // Three days, a gap, then Monday.
  expect(columns.of.get('2026-11-23')).toBe(6);
  expect(columns.weeks[1]).toMatchObject({ from: 6, to: 11 });
  expect(columns.template.split(' 1fr)').length - 1).toBe(days.length);
});
