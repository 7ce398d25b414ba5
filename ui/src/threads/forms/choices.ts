import type {
  Cause,
  ChallengeKind,
  IdeaOrigin,
  MadeBy,
  SolutionReason,
  TransferWay,
} from '$ui/ipc/generated';

/** The values of enums, in the order of their lists. */
export const KINDS: readonly ChallengeKind[] = [
  'pipeline',
  'knowledge',
  'retention',
  'shortage',
  'engagement',
  'growth',
  'newRoles',
  'pace',
  'waysOfLearning',
  'result',
  'workload',
  'tools',
  'other',
];

export const CAUSES: readonly Cause[] = [
  'unknown',
  'cannot',
  'doesNotKnow',
  'noTime',
  'noTools',
  'tooFew',
  'notWanted',
];

export const WAYS: readonly TransferWay[] = [
  'none',
  'record',
  'write',
  'sideBySide',
  'watched',
  'teach',
];

export const ORIGINS: readonly IdeaOrigin[] = ['theirs', 'ours', 'supplier'];
export const MAKERS: readonly MadeBy[] = ['ours', 'together', 'theirs'];
export const REASONS: readonly SolutionReason[] = ['answers', 'required'];
export const STRENGTHS = [0, 1, 2, 3, 4] as const;
