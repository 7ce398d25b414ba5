import { weekdayNumber } from '$ui/dates';

/**
 * Returns the days to draw: without the weekdays at the weekend that never suit in the whole span.
 */
export function inSight<T extends { date: string; verdict: string }>(days: readonly T[]): T[] {
  const useful = new Set(
    days.filter((day) => day.verdict !== 'avoid').map((day) => weekdayNumber(day.date)),
  );
  return days.filter((day) => weekdayNumber(day.date) < 5 || useful.has(weekdayNumber(day.date)));
}
