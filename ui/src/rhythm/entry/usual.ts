import type { EntryKind, Load } from '$ui/ipc/generated';

// The usual load and shoulders of each kind, for entries made by hand.

export const KINDS = [
  'close',
  'results',
  'budget',
  'planning',
  'board',
  'review',
  'survey',
  'peak',
  'launch',
  'freeze',
  'leave',
  'ours',
  'other',
] as const satisfies EntryKind[];

export const LOADS = ['open', 'normal', 'busy', 'critical'] as const satisfies Load[];

export interface Usual {
  load: Load;
  before: number;
  after: number;
  holdsBack: number[];
  invites: number[];
}

const usual = (
  load: Load,
  before: number,
  after: number,
  holdsBack: number[],
  invites: number[],
): Usual => ({ load, before, after, holdsBack, invites });

/** What a kind of entry usually does to a leader's days, and to the openers. */
export const USUAL: Record<EntryKind, Usual> = {
  close: usual('critical', 1, 1, [5], [1]),
  results: usual('critical', 3, 1, [2], [1]),
  budget: usual('busy', 0, 0, [], [2]),
  planning: usual('busy', 0, 0, [], [2, 5]),
  board: usual('busy', 2, 0, [], [1]),
  review: usual('busy', 1, 0, [], [1]),
  survey: usual('normal', 0, 0, [3], [3]),
  peak: usual('critical', 5, 2, [5], [3]),
  launch: usual('critical', 3, 1, [4], [4]),
  freeze: usual('normal', 0, 0, [], []),
  leave: usual('critical', 1, 2, [], []),
  ours: usual('normal', 0, 0, [], []),
  other: usual('normal', 0, 0, [], []),
};

/** Tells whether a load has shoulders at all. */
export function hasShoulders(load: Load): boolean {
  return load === 'busy' || load === 'critical';
}
