/** A fact while it is being written: every field as the form holds it. */
import type {
  Commands,
  Confidence,
  Fact,
  FactState,
  LeaderId,
  Topic,
  UnitId,
} from '$ui/ipc/generated';

export interface Draft {
  topic: Topic;
  state: FactState;
  text: string;
  source: string;
  asOf: string;
  confidence: Confidence;
  /** Null leaves it to the backend: what a person said, or what is about a person, starts private. */
  private: boolean | null;
  /** As typed; empty takes the topic's usual. */
  shelfDays: string;
  sayAs: string;
  target: string;
}

/** Returns an empty draft, or one with the fields of `fact`. */
export function draftOf(fact: Fact | null, topic: Topic, state: FactState, today: string): Draft {
  return {
    topic: fact?.topic ?? topic,
    state: fact?.state ?? state,
    text: fact?.text ?? '',
    source: fact?.source ?? '',
    asOf: fact?.asOf ?? today,
    confidence: fact?.confidence ?? 'seen',
    private: fact?.private ?? null,
    shelfDays: fact?.shelfDays == null ? '' : String(fact.shelfDays),
    sayAs: fact?.sayAs ?? '',
    target: fact?.target ?? '',
  };
}

/** Returns the days typed, or null where the usual ones hold. */
export function shelfOf(typed: string): number | null {
  const days = Number.parseInt(typed, 10);
  return Number.isFinite(days) && days > 0 ? days : null;
}

/** Returns what is asked of the backend to add `draft`: only what was said, the rest by default. */
export function additionOf(
  draft: Draft,
  unitId: UnitId,
  leaderId: LeaderId | null,
  today: string,
): Commands['fact_add'][0] {
  const shelf = shelfOf(draft.shelfDays);
  return {
    unitId,
    topic: draft.topic,
    text: draft.text.trim(),
    state: draft.state,
    ...(leaderId === null ? {} : { leaderId }),
    ...(draft.source.trim() === '' ? {} : { source: draft.source.trim() }),
    ...(draft.asOf === today ? {} : { asOf: draft.asOf }),
    ...(draft.confidence === 'seen' ? {} : { confidence: draft.confidence }),
    ...(draft.private === null ? {} : { private: draft.private }),
    ...(shelf === null ? {} : { shelfDays: shelf }),
    ...(draft.sayAs.trim() === '' ? {} : { sayAs: draft.sayAs.trim() }),
    ...(draft.target.trim() === '' ? {} : { target: draft.target.trim() }),
  };
}

/** Returns `fact` with the fields of `draft`. */
export function editionOf(fact: Fact, draft: Draft): Fact {
  return {
    ...fact,
    topic: draft.topic,
    state: draft.state,
    text: draft.text.trim(),
    source: draft.source.trim(),
    asOf: draft.asOf,
    confidence: draft.confidence,
    private: draft.private ?? fact.private,
    shelfDays: shelfOf(draft.shelfDays),
    sayAs: draft.sayAs.trim(),
    target: draft.target.trim(),
  };
}
