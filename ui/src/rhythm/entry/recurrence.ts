// A recurrence as a form shows it, and as the data file keeps it (an RFC 5545 RRULE value on whole
// days). The core does all the counting of days; here the text is only read and written.

import { WEEKDAYS, weekdayOf } from '$ui/dates';
import type { Weekday } from '$ui/ipc/generated';

export type Every = 'days' | 'weeks' | 'months' | 'years';

/** Which day of a month: by its number, or the n-th such weekday. */
export type DayOfMonth =
  { by: 'date'; day: number } | { by: 'weekday'; nth: number; weekday: Weekday | 'weekday' };

export type End =
  { kind: 'never' } | { kind: 'count'; count: number } | { kind: 'until'; until: string };

export interface Recurrence {
  every: Every;
  interval: number;
  /** Of a weekly rule. */
  weekdays: Weekday[];
  /** Of a monthly or yearly rule; -1 is the last day. */
  day: DayOfMonth;
  /** Of a monthly or yearly rule, 1 to 12; empty is every month, or the date of the first day. */
  months: number[];
  end: End;
}

const CODES: Record<Weekday, string> = {
  mon: 'MO',
  tue: 'TU',
  wed: 'WE',
  thu: 'TH',
  fri: 'FR',
  sat: 'SA',
  sun: 'SU',
};
const FREQUENCIES: Record<Every, string> = {
  days: 'DAILY',
  weeks: 'WEEKLY',
  months: 'MONTHLY',
  years: 'YEARLY',
};
const WORKWEEK = 'MO,TU,WE,TH,FR';

/** Returns the RRULE value; parts that say nothing are left out. */
export function toRrule(rule: Recurrence): string {
  const parts = [`FREQ=${FREQUENCIES[rule.every]}`];
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.every === 'weeks' && rule.weekdays.length > 0) {
    const inOrder = WEEKDAYS.filter((day) => rule.weekdays.includes(day));
    parts.push(`BYDAY=${inOrder.map((day) => CODES[day]).join(',')}`);
  }
  // A yearly rule without a month would mean every month; it falls on its first day instead.
  const monthless = rule.every === 'years' && rule.months.length === 0;
  if ((rule.every === 'months' || rule.every === 'years') && !monthless) {
    if (rule.months.length > 0) {
      const inOrder = [...new Set(rule.months)].sort((a, b) => a - b);
      parts.push(`BYMONTH=${inOrder.join(',')}`);
    }
    parts.push(...dayParts(rule.day));
  }
  if (rule.end.kind === 'count') parts.push(`COUNT=${rule.end.count}`);
  if (rule.end.kind === 'until') parts.push(`UNTIL=${rule.end.until.replaceAll('-', '')}`);
  return parts.join(';');
}

function dayParts(day: DayOfMonth): string[] {
  if (day.by === 'date') return [`BYMONTHDAY=${day.day}`];
  if (day.weekday === 'weekday') return [`BYDAY=${WORKWEEK}`, `BYSETPOS=${day.nth}`];
  return [`BYDAY=${day.nth}${CODES[day.weekday]}`];
}

/**
 * Returns the form of an RRULE value, or null where the form has no place for all of it: such a
 * rule stays as it is and is shown in words only. `first` fills in what the rule leaves to its
 * first day.
 */
export function fromRrule(rrule: string, first: string): Recurrence | null {
  const parts = new Map<string, string>();
  for (const part of rrule.split(';')) {
    const [name, value] = part.split('=');
    if (name === undefined || value === undefined) return null;
    parts.set(name.trim().toUpperCase(), value.trim().toUpperCase());
  }
  const every = keyOf(FREQUENCIES, parts.get('FREQ'));
  if (every === null) return null;
  const known = [
    'FREQ',
    'INTERVAL',
    'COUNT',
    'UNTIL',
    'BYDAY',
    'BYMONTH',
    'BYMONTHDAY',
    'BYSETPOS',
  ];
  const unknown = [...parts.keys()].filter((name) => !known.includes(name) && name !== 'WKST');
  if (unknown.length > 0) return null;

  const rule = freshRecurrence(first);
  rule.every = every;
  rule.interval = Number(parts.get('INTERVAL') ?? '1');
  const end = endOf(parts);
  const months = numbersOf(parts.get('BYMONTH'));
  if (end === null || months === null || !Number.isInteger(rule.interval)) return null;
  rule.end = end;
  rule.months = months;

  const byDay = parts.get('BYDAY');
  const byMonthDay = parts.get('BYMONTHDAY');
  const position = parts.get('BYSETPOS');
  if (every === 'days') return byDay || byMonthDay || position || months.length ? null : rule;
  if (every === 'weeks') {
    if (byMonthDay || position || months.length) return null;
    if (byDay === undefined) return rule;
    const weekdays = byDay.split(',').map((code) => keyOf(CODES, code));
    if (weekdays.includes(null)) return null;
    rule.weekdays = weekdays.filter((day) => day !== null);
    return rule;
  }
  const day = dayOf(byDay, byMonthDay, position);
  if (day === null) return null;
  if (day !== undefined) rule.day = day;
  if (every === 'years' && months.length === 0) {
    // The n-th weekday of a whole year, or a day of every month, has no place in the form.
    if (day !== undefined) return null;
    rule.months = [Number(first.slice(5, 7))];
  }
  return rule;
}

/** Returns a weekly rule on the weekday of its first day, as a new entry starts with. */
export function freshRecurrence(first: string): Recurrence {
  return {
    every: 'weeks',
    interval: 1,
    weekdays: [weekdayOf(first)],
    day: { by: 'date', day: Number(first.slice(8, 10)) || 1 },
    months: [],
    end: { kind: 'never' },
  };
}

function dayOf(
  byDay?: string,
  byMonthDay?: string,
  position?: string,
): DayOfMonth | null | undefined {
  if (byDay !== undefined && byMonthDay !== undefined) return null;
  if (byMonthDay !== undefined) {
    const day = Number(byMonthDay);
    return position === undefined && Number.isInteger(day) ? { by: 'date', day } : null;
  }
  if (byDay === undefined) return position === undefined ? undefined : null;
  if (position !== undefined) {
    const nth = Number(position);
    return byDay === WORKWEEK && Number.isInteger(nth)
      ? { by: 'weekday', nth, weekday: 'weekday' }
      : null;
  }
  const match = /^(-?\d)([A-Z]{2})$/.exec(byDay);
  const weekday = keyOf(CODES, match?.[2]);
  return match && weekday ? { by: 'weekday', nth: Number(match[1]), weekday } : null;
}

function endOf(parts: Map<string, string>): End | null {
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  if (count !== undefined) {
    return until === undefined && /^\d+$/.test(count)
      ? { kind: 'count', count: Number(count) }
      : null;
  }
  if (until === undefined) return { kind: 'never' };
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(until);
  return match ? { kind: 'until', until: `${match[1]}-${match[2]}-${match[3]}` } : null;
}

function numbersOf(list: string | undefined): number[] | null {
  if (list === undefined) return [];
  const numbers = list.split(',').map(Number);
  return numbers.every(Number.isInteger) ? numbers : null;
}

function keyOf<K extends string>(table: Record<K, string>, value: string | undefined): K | null {
  for (const key of Object.keys(table) as K[]) if (table[key] === value) return key;
  return null;
}
