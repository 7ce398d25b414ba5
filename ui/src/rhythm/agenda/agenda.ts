// The agenda cut into weeks. What began in an earlier week is named there once more, in a line.

import { addDays } from '$ui/dates';
import type { Agenda, Occurrence } from '$ui/ipc/generated';
import { nameOf, WEIGHT } from '$ui/rhythm/month/month';

export interface AgendaWeek {
  first: string;
  last: string;
  label: string;
  holidays: Agenda['holidays'];
  chats: Agenda['chats'];
  marks: Agenda['marks'];
  /** Those that begin in this week. */
  occurrences: Occurrence[];
  /** The names of those that began before and still go on. */
  goingOn: string[];
  empty: boolean;
}

/** Returns the weeks from `first` on, each with what begins in it. */
export function weeksOf(agenda: Agenda, first: string, weeks: number): AgendaWeek[] {
  return Array.from({ length: weeks }, (_, index) => {
    const start = addDays(first, index * 7);
    const last = addDays(start, 6);
    const inside = (date: string): boolean => start <= date && date <= last;
    const begins = (occurrence: Occurrence): boolean =>
      inside(occurrence.first) ||
      (index === 0 && occurrence.first < start && start <= occurrence.last);
    const occurrences = agenda.occurrences.filter(begins).toSorted((a, b) => {
      // What began earlier stands with the first day in sight, the heavier things first.
      const from = (one: Occurrence): string => (one.first < start ? start : one.first);
      return from(a).localeCompare(from(b)) || WEIGHT[a.load] - WEIGHT[b.load];
    });
    const goingOn = agenda.occurrences
      .filter(
        (other) =>
          !begins(other) &&
          other.first < start &&
          start <= other.last &&
          other.state !== 'cancelled',
      )
      .map(nameOf);
    const holidays = agenda.holidays.filter((holiday) => inside(holiday.date));
    const chats = agenda.chats
      .filter((chat) => inside(chat.date))
      .toSorted((a, b) => a.date.localeCompare(b.date));
    const marks = agenda.marks.filter((mark) => inside(mark.date));
    return {
      first: start,
      last,
      label: agenda.labels.find((label) => inside(label.date))?.text ?? '',
      holidays,
      chats,
      marks,
      occurrences,
      goingOn: [...new Set(goingOn)],
      empty: occurrences.length + holidays.length + chats.length + marks.length === 0,
    };
  });
}
