/**
 * The eight topics of homework in their two areas, and how facts are sorted into them.
 * No words here: they stand in the dictionary under the same keys.
 */
import type { Fact, Topic } from '$ui/ipc/generated';

export const AREAS = ['business', 'commercial'] as const;
export type Area = (typeof AREAS)[number];

/** The topics of each area, in the order in which they are shown. */
export const TOPICS_OF: Readonly<Record<Area, readonly Topic[]>> = {
  business: ['decides', 'data', 'reliesOn', 'involved', 'plans'],
  commercial: ['marketRoute', 'environment', 'competition'],
};

export const TOPICS: readonly Topic[] = [...TOPICS_OF.business, ...TOPICS_OF.commercial];

/** Days a fact of each topic usually keeps; the same table as the core's. */
export const USUAL_SHELF: Readonly<Record<Topic, number>> = {
  decides: 365,
  data: 122,
  reliesOn: 183,
  involved: 274,
  plans: 183,
  marketRoute: 365,
  environment: 183,
  competition: 183,
};

/** Ways to find out what is not known yet, in the order in which they are shown. */
export const UNKNOWN_STATES = ['lookUp', 'askThem', 'learnBySeeing'] as const;
export type UnknownState = (typeof UNKNOWN_STATES)[number];

/** Returns the known facts of `topic`, the newest first. */
export function known(facts: readonly Fact[], topic: Topic): Fact[] {
  return facts
    .filter((fact) => fact.state === 'known' && fact.topic === topic)
    .sort((a, b) => b.asOf.localeCompare(a.asOf));
}

/** Returns what is still to be found out in the way `state`, in the order of the topics. */
export function unknown(facts: readonly Fact[], state: UnknownState): Fact[] {
  return facts
    .filter((fact) => fact.state === state)
    .sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
}
