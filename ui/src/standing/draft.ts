// A standing one-to-one as the form shows it: a first date, one of five rhythms on its weekday, and an
// end. A rule that the form has no place for stays as it is.

import { formatDate, weekdayOf } from '$ui/dates';
import { freshRecurrence } from '$ui/rhythm/recurrence';
import type { LeaderId, NewStanding, Recurrence, StandingSeries } from '$ui/ipc/generated';
import { t } from '$ui/text';

export type How = 'week1' | 'week2' | 'week4' | 'monthNth' | 'monthLast' | 'own';

export interface Draft {
  first: string | null;
  how: How;
  /** The rule as it was, for `own`. */
  own: Recurrence | null;
  until: string | null;
  time: string | null;
  minutes: number;
  place: string;
  note: string;
}

const nthOf = (date: string): number => Math.ceil(Number(date.slice(8, 10)) / 7);

/** Returns the rule of a rhythm, without its end. */
function ruleOf(how: How, first: string, own: Recurrence | null): Recurrence {
  const weekday = weekdayOf(first);
  const weekly = (interval: number): Recurrence => ({
    ...freshRecurrence('weeks'),
    interval,
    weekdays: [weekday],
  });
  const monthly = (nth: number): Recurrence => ({
    ...freshRecurrence('months'),
    day: { by: 'weekday', nth, weekday },
  });
  switch (how) {
    case 'week1':
      return weekly(1);
    case 'week2':
      return weekly(2);
    case 'week4':
      return weekly(4);
    case 'monthNth':
      return monthly(nthOf(first));
    case 'monthLast':
      return monthly(-1);
    case 'own':
      return own ?? weekly(1);
  }
}

/** Tells whether two rules fall on the same days, apart from their end. */
function sameDays(a: Recurrence, b: Recurrence): boolean {
  const days = (rule: Recurrence) =>
    JSON.stringify([
      rule.every,
      rule.interval,
      rule.weekdays,
      nthDay(rule),
      rule.months,
      rule.other,
    ]);
  return days(a) === days(b);
}

function nthDay({ day }: Recurrence): string {
  return day?.by === 'weekday' ? `${day.nth} ${day.weekday}` : (day?.by ?? '');
}

/** Returns the rhythms that a first date can have; a fifth weekday has no month of its own. */
export function rhythms(first: string, own: Recurrence | null): { value: How; label: string }[] {
  const weekday = formatDate(first, 'weekdayLong');
  const nth = nthOf(first);
  const all: { value: How; label: string }[] = [
    { value: 'week1', label: t('standing.how.week1', { weekday }) },
    { value: 'week2', label: t('standing.how.week2', { weekday }) },
    { value: 'week4', label: t('standing.how.week4', { weekday }) },
  ];
  if (nth === 1 || nth === 2 || nth === 3 || nth === 4) {
    const label = t('standing.how.monthNth', { nth: t(`standing.nth.${nth}`), weekday });
    all.push({ value: 'monthNth', label });
  }
  all.push({ value: 'monthLast', label: t('standing.how.monthLast', { weekday }) });
  if (own) all.push({ value: 'own', label: t('standing.how.own') });
  return all;
}

/** Returns a fresh draft, or that of a stored series. */
export function draftOf(
  series: Pick<StandingSeries, 'standing' | 'recurrence'> | null,
  minutes: number,
  place: string,
): Draft {
  if (!series) {
    const fresh = { first: null, own: null, until: null, time: null, note: '' };
    return { ...fresh, how: 'week2', minutes, place };
  }
  const { standing, recurrence } = series;
  const { end } = recurrence;
  const known = rhythms(standing.first, null).find(
    ({ value }) =>
      end.kind !== 'count' && sameDays(ruleOf(value, standing.first, null), recurrence),
  );
  return {
    first: standing.first,
    how: known?.value ?? 'own',
    own: known ? null : recurrence,
    until: end.kind === 'until' ? end.until : null,
    time: standing.time,
    minutes: standing.minutes,
    place: standing.place,
    note: standing.note,
  };
}

/** Returns what the draft asks to keep, or null while it has no first date. */
export function standingOf(draft: Draft, leaderId: LeaderId): NewStanding | null {
  const { first, time, minutes } = draft;
  if (first === null) return null;
  const offered = rhythms(first, draft.own).some(({ value }) => value === draft.how);
  const rule = ruleOf(offered ? draft.how : 'monthLast', first, draft.own);
  const counted = rule.end.kind === 'count' ? rule.end : ({ kind: 'never' } as const);
  const end = draft.until ? ({ kind: 'until', until: draft.until } as const) : counted;
  return {
    leaderId,
    rrule: { ...rule, end },
    first,
    ...(time ? { time } : {}),
    minutes,
    place: draft.place.trim(),
    note: draft.note.trim(),
  };
}
