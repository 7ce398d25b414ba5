import type { ThreadAction, UnitId } from '$ui/ipc/generated';
import type { Route } from '$ui/router.svelte';
import type { Opened } from './opened';

/** What the button of an alarm leads to. */
export type Step =
  | { kind: 'open'; opened: Opened }
  | { kind: 'go'; route: Route }
  | { kind: 'ask'; purpose: 'opener2' | 'opener4'; unitIds: UnitId[] };

const open = (opened: Opened): Step => ({ kind: 'open', opened });

/** Returns what the button of an alarm leads to; null where the record it is about is gone. */
export function stepOf(action: ThreadAction, unitIds: UnitId[]): Step | null {
  const { unitId, challengeId, skillId, needId, knowHowId, solutionId, ideaId } = action;
  switch (action.kind) {
    case 'findAnswer':
      if (challengeId) return open({ what: 'answer', id: challengeId });
      // A skill without a challenge is served by something we run.
      if (skillId && unitId) {
        const thing = { kind: 'skill', id: skillId } as const;
        return open({ what: 'pick', column: 'ours', for: { thing, title: '', unitId }, unitId });
      }
      return needId && open({ what: 'need', id: needId });
    case 'seeDays':
      return {
        kind: 'go',
        route: {
          screen: 'rhythm',
          view: 'month',
          unitId: unitId ?? undefined,
          date: action.date ?? undefined,
        },
      };
    case 'noteIdea':
      return ideaId && open({ what: 'idea', id: ideaId });
    case 'nameProblem':
      return ideaId && open({ what: 'idea', id: ideaId, part: 'problem' });
    case 'makePlan':
      return knowHowId && open({ what: 'plan', id: knowHowId });
    case 'join': {
      if (!solutionId) return null;
      const thing = { kind: 'solution', id: solutionId } as const;
      return open({ what: 'join', node: { thing, title: '', unitId } });
    }
    case 'nameSkill': {
      if (!challengeId || !unitId) return null;
      const thing = { kind: 'challenge', id: challengeId } as const;
      return open({ what: 'pick', column: 'skill', for: { thing, title: '', unitId }, unitId });
    }
    case 'look':
      return challengeId && open({ what: 'challenge', id: challengeId });
    case 'askOpener2':
      return { kind: 'ask', purpose: 'opener2', unitIds };
    case 'askOpener4':
      return { kind: 'ask', purpose: 'opener4', unitIds };
  }
}
