import { CalendarDate, parseAbsolute, parseDate, parseTime } from '@internationalized/date';
import type { Weekday } from '$ui/ipc/generated';
import { locale } from './locale.svelte';
import { t } from '$ui/text';

/** A date as Rust sends it: "2026-11-18". */
export type IsoDate = string;

const FORMATS = {
  /** Wed 18 Nov */
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Wednesday 18 November */
  dayLong: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Wednesday 18 November 2026 */
  dayFull: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 18 Nov */
  dayMonth: { day: 'numeric', month: 'short' },
  /** 18 Nov 2026 */
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
  /** Nov */
  monthShort: { month: 'short' },
  /** Wed */
  weekday: { weekday: 'short' },
  /** Wednesday */
  weekdayLong: { weekday: 'long' },
  /** 18 */
  number: { day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof FORMATS;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const full = `${locale.name} ${key}`;
  let found = formatters.get(full);
  if (!found) {
    found = new Intl.DateTimeFormat(locale.name, options);
    formatters.set(full, found);
  }
  return found;
}

/** Writes a date in the reader's way. */
export function formatDate(date: IsoDate, style: DateStyle = 'day'): string {
  return formatter(style, { ...FORMATS[style], timeZone: 'UTC' })
    .format(parseDate(date).toDate('UTC'))
    .replace(',', '')
    .replace(/\bSept\b/, 'Sep');
}

/** Writes a span of days: "18–20 Nov", or one day where both are the same. */
export function formatSpan(first: IsoDate, last: IsoDate, style: DateStyle = 'dayMonth'): string {
  if (first === last) return formatDate(first, style);
  return formatter(style, { ...FORMATS[style], timeZone: 'UTC' }).formatRange(
    parseDate(first).toDate('UTC'),
    parseDate(last).toDate('UTC'),
  );
}

/** Writes a wall-clock time "14:30" with 12 or 24 hours. */
export function formatTime(time: string): string {
  const { hour, minute } = parseTime(time);
  const digits = String(minute).padStart(2, '0');
  if (!locale.hour12) return `${String(hour).padStart(2, '0')}:${digits}`;
  return `${hour % 12 || 12}:${digits} ${hour < 12 ? 'am' : 'pm'}`;
}

/** Writes the wall-clock time of an instant in a zone: "10:42". */
export function formatClock(instant: string, zone: string): string {
  const at = parseAbsolute(instant, zone);
  return formatTime(`${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`);
}

/** Both clocks of a chat, as the backend gives them. */
export interface BothClocks {
  date: IsoDate;
  time: string | null;
  leaderDate: IsoDate;
  leaderTime: string | null;
  half: 'morning' | 'afternoon' | null;
  /** The zone of the leader's clock. */
  zone: string;
}

/**
 * Returns day and time on the leader's clock as far as they differ from mine: "10:30 in Warsaw",
 * "Wed 25 Nov 08:30 in Auckland"; else nothing.
 */
export function theirTime(chat: BothClocks): string {
  const otherDay = chat.leaderDate !== chat.date;
  if (!otherDay && chat.leaderTime === chat.time) return '';
  const day = otherDay ? formatDate(chat.leaderDate) : '';
  const half = chat.half === null ? '' : t(`conversation.half.${chat.half}`);
  const time = chat.leaderTime === null ? half : formatTime(chat.leaderTime);
  const when = [day, time].filter(Boolean).join(' ');
  return t('week.theirTime', { time: when, place: zoneCity(chat.zone) });
}

/** Returns the place that a zone is called after: "Warsaw". */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Writes the day of an instant in a zone. */
export function formatInstantDate(
  instant: string,
  zone: string,
  style: DateStyle = 'dayMonth',
): string {
  const at = parseAbsolute(instant, zone);
  return formatDate(new CalendarDate(at.year, at.month, at.day).toString(), style);
}

/** Returns the date that many days later (or earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return parseDate(date).add({ days }).toString();
}

/** Returns the date that many months later (or earlier), at most the month's last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return parseDate(date).add({ months }).toString();
}

/** Returns how many days `to` lies after `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const day = 86_400_000;
  return Math.round(
    (parseDate(to).toDate('UTC').getTime() - parseDate(from).toDate('UTC').getTime()) / day,
  );
}

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Returns 0 for Monday to 6 for Sunday. */
export function weekdayNumber(date: IsoDate): number {
  return (parseDate(date).toDate('UTC').getUTCDay() + 6) % 7;
}

export function weekdayOf(date: IsoDate): Weekday {
  return WEEKDAYS[weekdayNumber(date)] ?? 'mon';
}

/** Writes a weekday: "Wed" or "Wednesday". */
export function formatWeekday(day: Weekday, style: 'weekday' | 'weekdayLong' = 'weekday'): string {
  // 2024-01-01 was a Monday.
  return formatDate(addDays('2024-01-01', WEEKDAYS.indexOf(day)), style);
}

/** Returns the first day of the week that `date` lies in, by the reader's first weekday. */
export function weekStart(date: IsoDate, first: Weekday = locale.firstWeekday): IsoDate {
  return addDays(date, -((weekdayNumber(date) - WEEKDAYS.indexOf(first) + 7) % 7));
}

/** The seven weekdays, beginning with the reader's first. */
export function weekdaysInOrder(first: Weekday = locale.firstWeekday): Weekday[] {
  const at = WEEKDAYS.indexOf(first);
  return [...WEEKDAYS.slice(at), ...WEEKDAYS.slice(0, at)];
}

/** "today", "tomorrow", "in 5 days", "12 days ago", in the reader's language. */
export function formatDistance(from: IsoDate, to: IsoDate): string {
  return new Intl.RelativeTimeFormat(locale.name, { numeric: 'auto' }).format(
    daysBetween(from, to),
    'day',
  );
}

/** Reads what people type for a time: "9", "930", "9:30", "2 pm". Returns "HH:MM" or null. */
export function readTime(text: string): string | null {
  const found = /^\s*(\d{1,2})[:.h ]?(\d{2})?\s*(am|pm)?\s*$/i.exec(text);
  if (!found) return null;
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? '0');
  const half = found[3]?.toLowerCase();
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Returns the first day of the week of `day`; weeks begin with the weekday `first`, 0 for Monday. */
export function weekOf(day: string, first = 0): string {
  return addDays(day, -((weekdayNumber(day) - first + 7) % 7));
}
