import type { KnowHow, KnowHowRow } from '$ui/ipc/generated';

/** What can be noted about passing know-how on. */
export type KnowHowStep = 'plan' | 'begun' | 'alone';

/** Returns the step that comes next; null once somebody did it alone, or it is safe. */
export function nextStep({ word, knowHow }: KnowHowRow): KnowHowStep | null {
  if (word === 'safe' || knowHow.checkedOn !== null) return null;
  if (word === 'underWay') return 'alone';
  return knowHow.way === 'none' && knowHow.solutionId === null ? 'plan' : 'begun';
}

/** Returns know-how with a step noted for a day. */
export function withStep(
  knowHow: KnowHow,
  step: Exclude<KnowHowStep, 'plan'>,
  day: string,
): KnowHow {
  if (step === 'begun') return { ...knowHow, startedOn: knowHow.startedOn ?? day };
  return { ...knowHow, startedOn: knowHow.startedOn ?? day, checkedOn: day };
}
