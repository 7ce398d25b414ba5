// The three sorts of rule an entry can have, and what a new one starts with.

import type { Entry } from '$ui/ipc/generated';
import { freshRecurrence } from '$ui/rhythm/recurrence';
import type { Offset } from './offset';

export type EntryRule = Entry['rule'];
export type RuleKind = EntryRule['kind'];
export type OnceRule = Extract<EntryRule, { kind: 'once' }>;
export type RecurringRule = Extract<EntryRule, { kind: 'recurring' }>;
export type FiscalRule = Extract<EntryRule, { kind: 'fiscal' }>['rule'];
export type Until = FiscalRule['until'];

export const RULE_KINDS = ['once', 'recurring', 'fiscal'] as const satisfies RuleKind[];

export const BOUNDARIES = [
  'period',
  'periodInsideQuarter',
  'quarter',
  'quarterInsideYear',
  'half',
  'secondHalf',
  'year',
] as const satisfies FiscalRule['boundary'][];

export const ROLLS = [
  'keep',
  'next',
  'previous',
  'nextInMonth',
  'previousInMonth',
] as const satisfies FiscalRule['roll'][];

const LAST_WORKING_DAY: Offset = { unit: 'workingDays', n: -1 };
const FOURTH_WORKING_DAY: Offset = { unit: 'workingDays', n: 4 };

/** Returns the rule that a kind starts with, counted from a day. */
export function freshRule(kind: RuleKind, first: string): EntryRule {
  switch (kind) {
    case 'once':
      return { kind, first, last: first };
    case 'recurring':
      return { kind, rrule: freshRecurrence('months'), first, days: 1, exceptions: [], extra: [] };
    case 'fiscal':
      return {
        kind,
        rule: {
          boundary: 'period',
          from: LAST_WORKING_DAY,
          until: { kind: 'offset', offset: FOURTH_WORKING_DAY },
          roll: 'keep',
        },
      };
  }
}

/** Returns the end of a fiscal rule in another manner, keeping a length that was there. */
export function untilAs(kind: string, rule: FiscalRule): Until {
  if (kind === 'offset') return { kind, offset: rule.from };
  const length = rule.until.kind === 'offset' ? 1 : rule.until.length;
  return { kind: kind === 'days' ? 'days' : 'workingDays', length };
}
