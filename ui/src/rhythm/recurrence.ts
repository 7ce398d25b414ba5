// A recurrence as forms change it. Rust reads and writes the text of the rule.

import { weekdayOf } from '$ui/dates';
import type { DayOfMonth, EntryRule, Recurrence } from '$ui/ipc/generated';

export type Every = Recurrence['every'];

/** Returns a rule on the day of its first date. */
export function freshRecurrence(every: Every): Recurrence {
  return {
    every,
    interval: 1,
    weekdays: [],
    day: null,
    months: [],
    end: { kind: 'never' },
    weekStart: 'mon',
    other: '',
  };
}

/** Returns the rule with the parts that it leaves to its first date, for a form. */
export function filledIn(rule: Recurrence, first: string): Recurrence {
  const [month, day] = [Number(first.slice(5, 7)), Number(first.slice(8, 10)) || 1];
  const weekdays = rule.weekdays.length > 0 ? rule.weekdays : [weekdayOf(first)];
  const months = rule.every === 'years' && rule.months.length === 0 ? [month] : rule.months;
  return { ...rule, weekdays, months, day: rule.day ?? ({ by: 'date', day } satisfies DayOfMonth) };
}

/** Returns an entry's rule with the parts of its recurrence instead of the text. */
export function withParts(rule: EntryRule, recurrence: Recurrence | null): EntryRule {
  return rule.kind === 'recurring' && recurrence ? { ...rule, rrule: recurrence } : rule;
}
