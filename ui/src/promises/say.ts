/** When a promise is due, and the text that goes with it, in words. */
import { daysBetween, formatDate } from '$ui/dates';
import type { Promise as PromiseRow } from '$ui/ipc/generated';
import { t } from '$ui/text';
import { isLate } from './order';

/** Returns a day as one would say it near `today`: "today", "tomorrow", "Thu 19 Nov". */
export function dayText(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return t('promise.today');
  if (days === 1) return t('promise.tomorrow');
  return formatDate(date, Math.abs(days) > 300 ? 'date' : 'day');
}

/** Returns when `row` is due, or when it was done: "by Thu 19 Nov". */
export function dueText(row: PromiseRow, today: string): string {
  if (row.doneOn !== null) return t('promise.doneOn', { date: dayText(row.doneOn, today) });
  if (row.droppedOn !== null)
    return t('promise.droppedOn', { date: dayText(row.droppedOn, today) });
  if (row.due === null) return t('promise.noDue');
  return t(isLate(row, today) ? 'promise.late' : 'promise.due', { date: dayText(row.due, today) });
}
