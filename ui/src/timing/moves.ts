import { addDays, addMonths, weekdayNumber } from '$ui/dates';

/**
 * Returns the day that a key leads to in a grid of days, or null where the key means nothing there.
 * `days` are the days in sight, ascending; `first` is the weekday a week begins with, 0 for Monday.
 */
export function move(
  days: readonly string[],
  from: string,
  key: string,
  today: string,
  first = 0,
): string | null {
  const at = days.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return days[Math.max(0, at - 1)] ?? null;
    case 'ArrowRight':
      return days[Math.min(days.length - 1, at + 1)] ?? null;
    case 'ArrowUp':
      return nearest(days, addDays(from, -7));
    case 'ArrowDown':
      return nearest(days, addDays(from, 7));
    case 'Home':
      return days.find((day) => weekOf(day, first) === weekOf(from, first)) ?? null;
    case 'End':
      return days.findLast((day) => weekOf(day, first) === weekOf(from, first)) ?? null;
    case 'PageUp':
      return nearest(days, addMonths(from, -1));
    case 'PageDown':
      return nearest(days, addMonths(from, 1));
    case 't':
    case 'T':
      return days.find((day) => day >= today) ?? null;
    default:
      return null;
  }
}

/** Returns the day in sight that lies nearest to `wanted`; the earlier of two. */
function nearest(days: readonly string[], wanted: string): string | null {
  if (days.length === 0) return null;
  return days.find((day) => day >= wanted) ?? days.at(-1) ?? null;
}

/** Returns the first day of the week of `day`. */
export function weekOf(day: string, first = 0): string {
  return addDays(day, -((weekdayNumber(day) - first + 7) % 7));
}

/**
 * Returns the days to draw: without the weekdays at the weekend that never suit in the whole span.
 */
export function inSight<T extends { date: string; verdict: string }>(days: readonly T[]): T[] {
  const useful = new Set(
    days.filter((day) => day.verdict !== 'avoid').map((day) => weekdayNumber(day.date)),
  );
  return days.filter((day) => weekdayNumber(day.date) < 5 || useful.has(weekdayNumber(day.date)));
}
