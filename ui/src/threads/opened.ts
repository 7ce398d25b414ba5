import type {
  ChallengeId,
  IdeaId,
  KnowHowId,
  Part,
  SkillId,
  SkillNeedId,
  SolutionId,
  ThreadCell,
  ThreadCellKind,
  UnitId,
} from '$ui/ipc/generated';

/** Something that can be joined, as a dialog is opened for it. */
export interface NodeRef {
  thing: ThreadCellKind;
  title: string;
  /** The unit in whose thread it is shown. */
  unitId: UnitId | null;
}

/** What is opened above the screen. */
export type Opened =
  | { what: 'challenge'; id: ChallengeId | null; unitId?: UnitId }
  | { what: 'need'; id: SkillNeedId | null; skillId?: SkillId; unitId?: UnitId }
  | { what: 'skill'; id: SkillId }
  | { what: 'solution'; id: SolutionId | null }
  | { what: 'knowHow'; id: KnowHowId | null; unitId?: UnitId }
  | { what: 'plan'; id: KnowHowId }
  | { what: 'idea'; id: IdeaId | null; unitId?: UnitId; part?: Part }
  | { what: 'decide' | 'begin' | 'park' | 'sheet'; id: IdeaId }
  | { what: 'figure'; node: NodeRef }
  | {
      what: 'pick';
      column: 'skill' | 'ours' | 'figure';
      for: NodeRef;
      /** The challenge at the beginning of its line, where there is one. */
      challenge?: NodeRef | undefined;
      unitId: UnitId;
    }
  | { what: 'join'; node: NodeRef }
  | { what: 'answer'; id: ChallengeId }
  | { what: 'merge'; id: SkillId };

/** Returns where on the screen a cell is opened. */
export function placeOf({ thing, needId, title }: ThreadCell): {
  tab: 'threads' | 'skills' | 'ideas';
  open: Opened;
} {
  if (needId !== null) return { tab: 'skills', open: { what: 'need', id: needId } };
  const tab = { skill: 'skills', idea: 'ideas' } as const;
  const open = opening({ thing, title, unitId: null });
  return {
    tab: thing.kind === 'skill' || thing.kind === 'idea' ? tab[thing.kind] : 'threads',
    open,
  };
}

/** Returns what opens a node itself. */
export function opening(node: NodeRef): Opened {
  const { thing } = node;
  switch (thing.kind) {
    case 'challenge':
      return { what: 'challenge', id: thing.id };
    case 'skill':
      return { what: 'skill', id: thing.id };
    case 'solution':
      return { what: 'solution', id: thing.id };
    case 'idea':
      return { what: 'idea', id: thing.id };
    case 'measure':
    case 'fact':
      return { what: 'figure', node };
  }
}
