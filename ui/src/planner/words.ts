// What a day of the planner says.

import { formatDate } from '$ui/dates';
import type { ChatLine, PlannerDay, PlannerRow, ProposedSlot } from '$ui/ipc/generated';
import { t } from '$ui/text';

/** Returns all that a cell says to a screen reader. */
export function cellWords(
  row: PlannerRow,
  day: PlannerDay,
  { slot, today }: { slot: ProposedSlot | undefined; today: string },
): string {
  const verdict = t(`verdict.${day.verdict}`);
  const name = formatDate(day.date, 'dayLong');
  let text = day.reason
    ? t('planner.cell.reason', { who: row.who, day: name, verdict, reason: day.reason })
    : t('planner.cell', { who: row.who, day: name, verdict });
  if (slot) text = t(slot.kept ? 'planner.cell.kept' : 'planner.cell.proposed', { rest: text });
  const given = row.standing.find((one) => one.leaderDate === day.date);
  if (given) text = t('planner.cell.given', { rest: text, text: given.text });
  const chat = row.chats.find((one) => one.leaderDate === day.date);
  if (chat) text = t('planner.cell.chat', { rest: text, text: chatWords(chat) });
  return day.date === today ? t('planner.cell.today', { rest: text }) : text;
}

/** Returns when a chat is, and whether it waits to be written down. */
function chatWords({ text, unwritten }: ChatLine): string {
  return unwritten ? `${text}, ${t('conversation.unwritten')}` : text;
}

/** Returns what stands below the grid for the eye: the day first, since it is what is judged. */
export function dayWords(row: PlannerRow, day: PlannerDay): string {
  const name = formatDate(day.date, 'dayLong');
  const verdict = t(`verdict.${day.verdict}`);
  const given = row.standing.find((one) => one.leaderDate === day.date);
  if (given) return t('planner.day.given', { day: name, who: row.who, text: given.text });
  const chat = row.chats.find((one) => one.leaderDate === day.date);
  return chat
    ? t('planner.day.chat', { day: name, who: row.who, text: chatWords(chat) })
    : t('planner.day', { day: name, who: row.who, verdict });
}
