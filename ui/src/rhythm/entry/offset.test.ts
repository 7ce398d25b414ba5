import { describe, expect, it } from 'vitest';
import { formOf, offsetOf, type Offset } from './offset';

describe('an offset as a form', () => {
  it.each<Offset>([
    { unit: 'days', n: 0 },
    { unit: 'days', n: -22 },
    { unit: 'weeks', n: 3 },
    { unit: 'workingDays', n: -1 },
    { unit: 'workingDays', n: 4 },
    { unit: 'nthWeekday', n: 4, weekday: 'thu', days: 0, workingDays: 0 },
    { unit: 'nthWeekday', n: 4, weekday: 'thu', days: -1, workingDays: 2 },
  ])('%o comes back as it was', (offset) => {
    expect(offsetOf(formOf(offset))).toEqual(offset);
  });

  it('knows no 0th working day', () => {
    expect(offsetOf({ ...formOf({ unit: 'days', n: 0 }), unit: 'workingDays' })).toEqual({
      unit: 'workingDays',
      n: 1,
    });
  });
});
