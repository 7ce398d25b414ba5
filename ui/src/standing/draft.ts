// A standing one-to-one as the form shows it: a first date, one of five rhythms on its weekday, and an
// end. A rule that the form has no place for stays as it is.

import { formatDate, weekdayOf } from '$ui/dates';
import type { NewStanding, Standing, Weekday } from '$ui/ipc/generated';
import { t } from '$ui/text';

export type How = 'week1' | 'week2' | 'week4' | 'monthNth' | 'monthLast' | 'own';

export interface Draft {
  first: string | null;
  how: How;
  /** The rule as it was, without its end; for `own`. */
  own: string;
  until: string | null;
  time: string | null;
  minutes: number;
  place: string;
  note: string;
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

const nthOf = (date: string): number => Math.ceil(Number(date.slice(8, 10)) / 7);

/** Returns the value of the RRULE without its end. */
function ruleOf(how: How, first: string, own: string): string {
  const day = CODES[weekdayOf(first)];
  switch (how) {
    case 'week1':
      return `FREQ=WEEKLY;BYDAY=${day}`;
    case 'week2':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`;
    case 'week4':
      return `FREQ=WEEKLY;INTERVAL=4;BYDAY=${day}`;
    case 'monthNth':
      return `FREQ=MONTHLY;BYDAY=${nthOf(first)}${day}`;
    case 'monthLast':
      return `FREQ=MONTHLY;BYDAY=-1${day}`;
    case 'own':
      return own;
  }
}

/** Returns the rhythms that a first date can have; a fifth weekday has no month of its own. */
export function rhythms(first: string, own: string): { value: How; label: string }[] {
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

/** Returns a fresh draft, or that of a series that is there. */
export function draftOf(standing: Standing | null, minutes: number, place: string): Draft {
  if (!standing) {
    const fresh = { first: null, own: '', until: null, time: null, note: '' };
    return { ...fresh, how: 'week2', minutes, place };
  }
  const { first, time, note } = standing;
  const parts = standing.rrule.split(';').filter((part) => !part.startsWith('WKST='));
  const until = /^UNTIL=(\d{4})(\d{2})(\d{2})/.exec(
    parts.find((part) => part.startsWith('UNTIL=')) ?? '',
  );
  const bare = parts.filter((part) => !part.startsWith('UNTIL=')).join(';');
  const known = rhythms(first, '').find(({ value }) => ruleOf(value, first, '') === bare);
  return {
    first,
    how: known?.value ?? 'own',
    own: known ? '' : bare,
    until: until ? `${until[1]}-${until[2]}-${until[3]}` : null,
    time,
    minutes: standing.minutes,
    place: standing.place,
    note,
  };
}

/** Returns what the draft asks to keep, or null while it has no first date. */
export function standingOf(draft: Draft, leaderId: string): NewStanding | null {
  const { first, time, minutes } = draft;
  if (first === null) return null;
  const offered = rhythms(first, draft.own).some(({ value }) => value === draft.how);
  const rule = ruleOf(offered ? draft.how : 'monthLast', first, draft.own);
  const end = draft.until ? `;UNTIL=${draft.until.replaceAll('-', '')}` : '';
  return {
    leaderId,
    rrule: rule + end,
    first,
    ...(time ? { time } : {}),
    minutes,
    place: draft.place.trim(),
    note: draft.note.trim(),
  };
}
