// Fiscal calendars as the editor holds them, and said in words.

import { formatWeekday } from '$ui/dates';
import type { FiscalCalendar, WeekPattern } from '$ui/ipc/generated';
import { t } from '$ui/text';
import { monthName } from './months';

export type MonthBased = Extract<FiscalCalendar, { kind: 'monthBased' }>;
export type WeekBased = Extract<FiscalCalendar, { kind: 'weekBased' }>;

export const PATTERNS = ['4-4-5', '4-5-4', '5-4-4', '13x4'] as const satisfies WeekPattern[];

/** Returns what a new calendar of a kind starts with. */
export function freshCalendar(kind: FiscalCalendar['kind']): FiscalCalendar {
  if (kind === 'monthBased') return { kind, firstMonth: 4, firstDay: 1, namedBy: 'end' };
  return {
    kind,
    pattern: '4-5-4',
    yearEnd: { rule: 'nearest', weekday: 'sat', month: 1 },
    namedBy: 'start',
  };
}

/** Returns how many periods a pattern has. */
export function periodsOf(pattern: WeekPattern): number {
  return pattern === '13x4' ? 13 : 12;
}

/** Returns a calendar in a few words. */
export function calendarWords(calendar: FiscalCalendar): string {
  if (calendar.kind === 'monthBased') {
    return t('rhythm.calendar.words.monthBased', {
      day: calendar.firstDay,
      month: monthName(calendar.firstMonth),
    });
  }
  const { rule, weekday, month } = calendar.yearEnd;
  const slots = { weekday: formatWeekday(weekday, 'weekdayLong'), month: monthName(month) };
  const pattern =
    calendar.pattern === '13x4' ? t('rhythm.calendar.pattern.13x4') : calendar.pattern;
  return `${pattern}, ${t(rule === 'last' ? 'rhythm.calendar.words.last' : 'rhythm.calendar.words.nearest', slots)}`;
}
