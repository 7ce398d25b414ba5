import { daysBetween, formatDate, formatTime } from '$ui/dates';
import type { ChatLine, Due, LeaderPage } from '$ui/ipc/generated';
import { t, tn } from '$ui/text';

/** Returns the next chat that is planned or asked for, if there is one. */
export function nextChat(page: LeaderPage): ChatLine | null {
  // The newest is first.
  const ahead = (chat: ChatLine) => chat.state === 'planned' || chat.state === 'asked';
  return page.lines.findLast((chat) => ahead(chat) && !chat.past) ?? null;
}

/** Names the standing one-to-one that comes before a chat falls due; nothing where none needs naming. */
export function oneToOneFirst(due: Due): string {
  const quiet = due.state === 'met' || due.state === 'paused';
  return due.standingFirst && !quiet
    ? t('leader.oneToOne', { date: formatDate(due.standingFirst) })
    : '';
}

/** Says in a few words how things stand with a leader, for the line under the name. */
export function standing(page: LeaderPage, today: string): string[] {
  const { leader, lines, promises } = page;
  const next = nextChat(page);
  const last = lines.find((chat) => chat.state === 'held' && chat.date <= today)?.date;
  const days = last ? daysBetween(last, today) : null;
  const open = promises.filter((one) => !one.doneOn && !one.droppedOn).length;
  return [
    leader.name,
    leader.archivedOn
      ? t('leader.archivedOn', { date: formatDate(leader.archivedOn, 'date') })
      : '',
    next
      ? t('leader.next', {
          when: formatDate(next.date) + (next.time ? ` ${formatTime(next.time)}` : ''),
        })
      : '',
    next ? '' : oneToOneFirst(page.due),
    days === null
      ? t('leader.neverMet')
      : days === 0
        ? t('leader.lastToday')
        : tn('leader.last', days),
    open > 0 ? tn('leader.openPromises', open) : '',
    t('leader.gaps', { target: leader.targetGap, limit: leader.limitGap }),
  ].filter(Boolean);
}
