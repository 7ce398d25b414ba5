// The month view without its pixels: which bars there are, and what a day says.

import { formatDate, formatTime } from '../dates';
import type { Agenda, Load, Month, Occurrence } from '../ipc/generated';
import { t } from '../text';
import type { Spanning } from './bars';
import { stageOf, type ChatStage } from './chat';

export type MonthView = Month;
export type MonthDay = MonthView['weeks'][number][number];

export interface BarItem extends Spanning {
  key: string;
  text: string;
  tone: string;
  load: Load | null;
  /** How far it has come, where it is a chat. */
  stage: ChatStage | null;
}

/** Returns what the month shows as bars: chats first, then what recurs. */
export function barsOf(month: MonthView): BarItem[] {
  const chats = month.chats.map((chat) => ({
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
  const occurrences = month.occurrences.map((occurrence) => ({
    key: `${occurrence.entryId} ${occurrence.key}`,
    first: occurrence.first,
    last: occurrence.last,
    text: nameOf(occurrence),
    tone: occurrence.state === 'cancelled' ? 'cancelled' : occurrence.load,
    load: occurrence.load,
    stage: null,
    // What takes nobody's time stands last.
    rank: occurrence.load === 'normal' ? 2 : 1,
  }));
  return [...chats, ...occurrences];
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
  for (const index of day.occurrences) {
    const occurrence = month.occurrences[index];
    if (occurrence) parts.push(`${nameOf(occurrence)}, ${t(`rhythm.load.${occurrence.load}`)}`);
  }
  return parts.join('; ');
}
