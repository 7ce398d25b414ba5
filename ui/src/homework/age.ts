/** How old a fact is, and whether it still keeps. Dates are `YYYY-MM-DD`. */
import { addDays, daysBetween } from '$ui/dates';
import type { Fact } from '$ui/ipc/generated';
import { USUAL_SHELF } from './topics';

const DAYS_A_MONTH = 30.44;

/** Returns the last day on which `fact` is fresh. */
export function freshUntil(fact: Pick<Fact, 'asOf' | 'shelfDays' | 'topic'>): string {
  return addDays(fact.asOf, fact.shelfDays ?? USUAL_SHELF[fact.topic]);
}

/** Returns whether `fact` is known, but older than it keeps. */
export function isStale(
  fact: Pick<Fact, 'asOf' | 'shelfDays' | 'topic' | 'state'>,
  today: string,
): boolean {
  return fact.state === 'known' && today > freshUntil(fact);
}

/** An age in the unit in which a person would say it. */
export type Age =
  | { unit: 'today' }
  | { unit: 'days'; count: number }
  | { unit: 'months'; count: number }
  | { unit: 'future' };

/** Returns the age of something that was true on `asOf`: in days up to 99, then in months. */
export function age(asOf: string, today: string): Age {
  const days = daysBetween(asOf, today);
  if (days < 0) return { unit: 'future' };
  if (days === 0) return { unit: 'today' };
  if (days <= 99) return { unit: 'days', count: days };
  return { unit: 'months', count: Math.round(days / DAYS_A_MONTH) };
}
