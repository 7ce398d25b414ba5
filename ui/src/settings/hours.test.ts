import { expect, it } from 'vitest';
import type { DayHours } from '$ui/ipc/generated';
import { hoursWith, hoursWithout } from './hours';

const week: DayHours[] = [
  { weekday: 'mon', from: '08:30', to: '17:30' },
  { weekday: 'fri', from: '08:30', to: '15:00' },
];

it('adds a day with the hours of the first, in its place', () => {
  expect(hoursWith(week, 'wed', {}).map((day) => [day.weekday, day.from])).toEqual([
    ['mon', '08:30'],
    ['wed', '08:30'],
    ['fri', '08:30'],
  ]);
});

it('keeps an end behind its start', () => {
  expect(hoursWith(week, 'fri', { from: '16:00' })[1]).toMatchObject({
    from: '16:00',
    to: '23:45',
  });
  expect(hoursWith(week, 'fri', { to: '07:00' })[1]).toMatchObject({ from: '00:00', to: '07:00' });
});

it('leaves a day out', () => {
  expect(hoursWithout(week, 'mon').map((day) => day.weekday)).toEqual(['fri']);
});

it('begins with usual hours where there were none', () => {
  expect(hoursWith([], 'tue', {})).toEqual([{ weekday: 'tue', from: '09:00', to: '17:00' }]);
});
