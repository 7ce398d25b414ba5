// What a rule can do about dates that fall on days off.

import { formatDate } from '$ui/dates';
import type { EntryRule } from '$ui/ipc/generated';
import { t } from '$ui/text';

export interface WayOut {
  label: string;
  rule: EntryRule;
}

/** More single dates than this are not offered to be left out one by one. */
const MOST = 3;

/**
 * Returns changes of a rule for dates that fall on holidays or closures: a fiscal rule can roll to a
 * working day, a recurring one can leave the date out; what takes place once is the person's own choice.
 */
export function waysOut(rule: EntryRule, dates: readonly string[]): WayOut[] {
  switch (rule.kind) {
    case 'once':
      return [];
    case 'recurring':
      return dates.slice(0, MOST).map((date) => ({
        label: t('rhythm.preview.leaveOut', { date: formatDate(date, 'date') }),
        rule: { ...rule, exceptions: [...rule.exceptions, date].toSorted() },
      }));
    case 'fiscal':
      // A rule that rolls already has its reasons to lie there still: a span may end on a day off.
      if (rule.rule.roll !== 'keep') return [];
      return (['next', 'previous'] as const).map((roll) => ({
        label: t(`rhythm.preview.roll.${roll}`),
        rule: { ...rule, rule: { ...rule.rule, roll } },
      }));
  }
}
