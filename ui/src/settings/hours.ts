// Working hours with one day of them changed. The week stays in the order of its days.

import { WEEKDAYS } from '$ui/dates';
import type { DayHours, Weekday } from '$ui/ipc/generated';

const USUAL = { from: '09:00', to: '17:00' };

/** Returns the hours with a day changed or added; an end before its start is moved behind it. */
export function hoursWith(
  hours: DayHours[],
  weekday: Weekday,
  part: Partial<DayHours>,
): DayHours[] {
  const before = hours.find((day) => day.weekday === weekday) ?? {
    ...(hours[0] ?? USUAL),
    weekday,
  };
  const day: DayHours = { ...before, ...part, weekday };
  if (day.to <= day.from) {
    if (part.from !== undefined) day.to = '23:45' > day.from ? '23:45' : '23:59';
    else day.from = '00:00';
  }
  return inOrder([...hours.filter((other) => other.weekday !== weekday), day]);
}

/** Returns the hours without a day. */
export function hoursWithout(hours: DayHours[], weekday: Weekday): DayHours[] {
  return inOrder(hours.filter((other) => other.weekday !== weekday));
}

function inOrder(hours: DayHours[]): DayHours[] {
  return hours.toSorted((a, b) => WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday));
}
