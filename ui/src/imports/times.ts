import { formatClock, formatInstantDate } from '$ui/dates';

/** Writes a span of time in a zone: "Mon 23 Nov, 09:00–10:30", or with both days where there are two. */
export function spanOf(start: string, end: string, zone: string): string {
  const [first, last] = [
    formatInstantDate(start, zone, 'day'),
    formatInstantDate(end, zone, 'day'),
  ];
  const [from, to] = [formatClock(start, zone), formatClock(end, zone)];
  return first === last ? `${first}, ${from}–${to}` : `${first}, ${from} – ${last}, ${to}`;
}
