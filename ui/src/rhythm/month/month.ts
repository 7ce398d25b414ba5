// The month view without its pixels: which bars there are, and what a day says.

import { formatDate, formatTime } from '$ui/dates';
import type { Agenda, Load, Month, Occurrence } from '$ui/ipc/generated';
import { t } from '$ui/text';
import type { Spanning } from './bars';
import { stageOf, type ChatStage } from '$ui/rhythm/chat';

export type MonthView = Month;
export type MonthDay = MonthView['weeks'][number][number];

/** Where a load stands among others of the same day. */
export const WEIGHT = { critical: 0, busy: 1, open: 2, normal: 3 } as const;

export interface BarItem extends Spanning {
  key: string;
  text: string;
  tone: string;
  load: Load | null;
  /** How far it has come, where it is a chat. */
  stage: ChatStage | null;
}

/** Returns what the month shows as bars: chats first, then days that records name, then what recurs. */
export function barsOf(month: MonthView): BarItem[] {
  return [...chatBars(month), ...namedDays(month, false), ...month.occurrences.map(barOf)];
}

/**
 * Returns the bars of a month of all units: at most one for each unit and day, named by the heaviest
 * thing on it. What takes nobody's time is left to the list of the day.
 */
export function barsByUnit(month: MonthView): BarItem[] {
  const taking = month.occurrences.filter(
    ({ load, state }) => load !== 'normal' && state !== 'cancelled',
  );
  const owner = ({ scope }: Occurrence): string => JSON.stringify(scope);
  const owners = [...new Set(taking.map(owner))];
  const of = (one: string): Occurrence[] => taking.filter((each) => owner(each) === one);
  const stretched = owners.flatMap((one) => stretches(month, of(one)));
  return [...chatBars(month), ...namedDays(month, true), ...stretched];
}

/** Returns the runs of days on which the same thing is the heaviest one of its unit. */
function stretches(month: MonthView, own: Occurrence[]): BarItem[] {
  const byWeight = own.toSorted(
    (a, b) => WEIGHT[a.load] - WEIGHT[b.load] || a.first.localeCompare(b.first),
  );
  const found: BarItem[] = [];
  let last: Occurrence | undefined;
  for (const { date } of month.weeks.flat()) {
    const top = byWeight.find(({ first, last }) => first <= date && date <= last);
    const bar = found.at(-1);
    if (top && top === last && bar) bar.last = date;
    else if (top)
      found.push({ ...barOf(top), key: `${barKey(top)} ${date}`, first: date, last: date });
    last = top;
  }
  return found;
}

function chatBars(month: MonthView): BarItem[] {
  return month.chats.map((chat) => ({
    key: `chat ${chat.id}`,
    first: chat.date,
    last: chat.date,
    text: chat.time ? `${formatTime(chat.time)} ${chat.who}` : chat.who,
    tone: 'chat',
    load: null,
    stage: stageOf(chat),
    rank: 0,
    // A name on one column would be cut.
    wants: 2,
  }));
}

function namedDays(month: MonthView, allUnits: boolean): BarItem[] {
  return month.marks.map(({ date, text, unit }) => ({
    key: `mark ${date} ${text}`,
    first: date,
    last: date,
    text: allUnits ? `${text} · ${unit}` : text,
    tone: 'named',
    load: null,
    stage: null,
    rank: 0,
    wants: 2,
  }));
}

function barKey(occurrence: Occurrence): string {
  return `${occurrence.entryId} ${occurrence.key}`;
}

function barOf(occurrence: Occurrence): BarItem {
  return {
    key: barKey(occurrence),
    first: occurrence.first,
    last: occurrence.last,
    text: nameOf(occurrence),
    tone: occurrence.state === 'cancelled' ? 'cancelled' : occurrence.load,
    load: occurrence.load,
    stage: null,
    // What takes nobody's time stands last.
    rank: occurrence.load === 'normal' ? 2 : 1,
  };
}

/** Returns the name of an occurrence with whose it is: "Period close · Finance". */
export function nameOf(occurrence: Pick<Occurrence, 'name' | 'scope' | 'scopeName'>): string {
  return occurrence.scope.kind === 'company'
    ? occurrence.name
    : `${occurrence.name} · ${occurrence.scopeName}`;
}

/** Returns what a cause adds to the name and the dates of an occurrence; may be empty. */
export function causeOf(occurrence: Pick<Occurrence, 'name' | 'cause'>): string {
  const { name, cause } = occurrence;
  const rest = cause.startsWith(name) ? cause.slice(name.length).replace(/^[,\s]+/, '') : cause;
  // Plain dates stand beside it anyway, in the reader's own way of writing them.
  return /^\d/.test(rest) ? '' : rest;
}

/** Returns what an agenda says of a day: "Holiday: Christmas Day", "Working Saturday for National Day". */
export function specialDay({ kind, name }: Agenda['holidays'][number]): string {
  return kind === 'holiday' ? t('rhythm.month.holiday', { name }) : name;
}

/** Returns all that a day says, for a screen reader. */
export function dayLabel(month: MonthView, day: MonthDay, today: boolean): string {
  const parts = [formatDate(day.date, 'dayFull')];
  if (today) parts.push(t('rhythm.today'));
  if (day.label) parts.push(day.label);
  if (day.holiday) parts.push(t('rhythm.month.holiday', { name: day.holiday }));
  if (day.worked) parts.push(day.worked);
  for (const chat of month.chats) {
    if (chat.date !== day.date) continue;
    parts.push(t('rhythm.month.chat', { name: chat.who }));
    if (chat.unwritten) parts.push(t('conversation.unwritten'));
  }
  for (const mark of month.marks) {
    if (mark.date === day.date) parts.push(`${mark.text}, ${mark.unit}`);
  }
  for (const index of day.occurrences) {
    const occurrence = month.occurrences[index];
    if (occurrence) parts.push(`${nameOf(occurrence)}, ${t(`rhythm.load.${occurrence.load}`)}`);
  }
  return parts.join('; ');
}
