import type { Found } from '$ui/components/choices';
import { idOf } from '$ui/ids';
import type { Commands, Heard, LeaderId, UnitId } from '$ui/ipc/generated';
import type { ChallengeDraft, IdeaDraft, KnowHowDraft, NeedDraft, SolutionDraft } from './drafts';
import type { NodeRef } from './opened';
import { joinOf } from './ties';

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Returns what was said in a form: without what is unknown or empty. */
export function given<T extends object>(draft: T): Given<T> {
  const said = Object.entries(draft).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(said) as Given<T>;
}

/** Whether a new record is private follows from where it comes from, unless somebody changes it later. */
function ruled<T extends { private: boolean }>(draft: T): Omit<T, 'private'> {
  const { private: decided, ...rest } = draft;
  void decided;
  return rest;
}

export function challengeOf(draft: ChallengeDraft, heard?: Heard): Commands['challenge_add'][0] {
  const { unitId, name } = draft;
  return { ...given(ruled(draft)), unitId, name, ...(heard && { heard }) };
}

export function needOf(
  draft: NeedDraft,
  skill: { skillId: NonNullable<Commands['need_add'][0]['skillId']> } | { skillName: string },
  heard?: Heard,
): Commands['need_add'][0] {
  return { ...given(ruled(draft)), unitId: draft.unitId, ...skill, ...(heard && { heard }) };
}

export function knowHowOf(draft: KnowHowDraft, heard?: Heard): Commands['know_how_add'][0] {
  const { unitId, what } = draft;
  return { ...given(ruled(draft)), unitId, what, ...(heard && { heard }) };
}

export function solutionOf(draft: SolutionDraft): Commands['solution_add'][0] {
  return { ...given(draft), name: draft.name };
}

export function ideaOf(
  draft: IdeaDraft,
  measureId: string,
  heard?: Heard,
): Commands['idea_add'][0] {
  const { leaderId, origin, state, problem, expectation, smallest, host } = draft;
  const { goodIf, stopIf, first, last, reviewOn } = draft;
  return {
    unitId: draft.unitId,
    name: draft.name,
    parts: given({
      leaderId,
      origin,
      state,
      problem,
      expectation,
      smallest,
      host,
      goodIf,
      stopIf,
      first,
      last,
      reviewOn,
    }),
    ...(measureId === '' ? {} : { joins: { measureId: idOf(measureId) } }),
    ...(heard && { heard }),
  };
}

/** Returns the request for a new skill that a unit needs, joined to what it is under. */
export function newSkillFor(
  { thing }: NodeRef,
  unitId: UnitId,
  skillName: string,
): Commands['need_add'][0] {
  return { unitId, skillName, joins: joinOf(thing) };
}

/** Returns the request for something new that we run, joined to what it is for. */
export function newSolutionFor({ thing }: NodeRef, name: string): Commands['solution_add'][0] {
  return { name, joins: joinOf(thing) };
}

/** Returns where something was heard: from a leader, or in the document that was typed. */
export function heardOf(found: Found): Heard | undefined {
  if (found.id !== null) return { leaderId: idOf<LeaderId>(found.id) };
  const source = found.text.trim();
  return source === '' ? undefined : { source };
}
