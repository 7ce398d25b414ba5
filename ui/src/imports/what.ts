import type { Holds, LeaderId, UnitId } from '$ui/ipc/generated';

/** What a calendar is, as one chooses it. */
export const KINDS = ['myTimes', 'leaderTimes', 'company', 'unit', 'leader'] as const;
export type Kind = (typeof KINDS)[number];

export interface Choice {
  kind: Kind;
  leaderId: LeaderId | '';
  unitId: UnitId | '';
}

/** Returns what was chosen; null while it is not said whose it is. */
export function holdsOf({ kind, leaderId, unitId }: Choice): Holds | null {
  switch (kind) {
    case 'myTimes':
      return { kind };
    case 'leaderTimes':
      return leaderId === '' ? null : { kind, of: leaderId };
    case 'company':
      return { kind: 'rhythm', of: { kind: 'company' } };
    case 'unit':
      return unitId === '' ? null : { kind: 'rhythm', of: { kind: 'unit', id: unitId } };
    case 'leader':
      return leaderId === '' ? null : { kind: 'rhythm', of: { kind: 'leader', id: leaderId } };
  }
}

/** Tells whether busy times are kept, and not entries. */
export function isTimes(kind: Kind): boolean {
  return kind === 'myTimes' || kind === 'leaderTimes';
}
