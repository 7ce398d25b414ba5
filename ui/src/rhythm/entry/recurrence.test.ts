import { describe, expect, it } from 'vitest';
import { freshRecurrence, fromRrule, toRrule } from './recurrence';

describe('a recurrence as a form', () => {
  it.each([
    'FREQ=DAILY;INTERVAL=10',
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=8',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=3WE',
    'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=2TU',
    'FREQ=YEARLY;BYMONTH=5,11;BYDAY=2WE',
    'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15',
  ])('%s comes back as it was', (rrule) => {
    const form = fromRrule(rrule, '2026-11-18');
    expect(form).not.toBeNull();
    expect(form && toRrule(form)).toBe(rrule);
  });

  it.each([
    'FREQ=HOURLY',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYMONTHDAY=15',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYDAY=1MO,3MO',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1',
    'FREQ=DAILY;BYDAY=MO',
    'nonsense',
  ])('%s has no place in the form and is left alone', (rrule) => {
    expect(fromRrule(rrule, '2026-11-18')).toBeNull();
  });

  it('takes the week and the day of month from its first day', () => {
    expect(freshRecurrence('2026-11-18')).toMatchObject({
      weekdays: ['wed'],
      day: { by: 'date', day: 18 },
    });
    const yearly = fromRrule('FREQ=YEARLY', '2026-11-18');
    expect(yearly && toRrule(yearly)).toBe('FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=18');
    expect(yearly && toRrule({ ...yearly, months: [] })).toBe('FREQ=YEARLY');
  });
});
