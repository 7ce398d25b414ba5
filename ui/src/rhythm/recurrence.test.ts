import { expect, it } from 'vitest';
import { filledIn, freshRecurrence } from './recurrence';

it('takes from the first date what a rule leaves open', () => {
  expect(filledIn(freshRecurrence('years'), '2026-11-18')).toMatchObject({
    weekdays: ['wed'],
    months: [11],
    day: { by: 'date', day: 18 },
  });
  expect(filledIn(freshRecurrence('months'), '2026-11-18').months).toEqual([]);
});
