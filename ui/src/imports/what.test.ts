import { describe, expect, it } from 'vitest';
import type { LeaderId, UnitId } from '$ui/ipc/generated';
import { holdsOf, isTimes, KINDS } from './what';

describe('what a calendar is', () => {
  it('needs an owner where it has one', () => {
    const nobody = { leaderId: '', unitId: '' } as const;
    expect(KINDS.map((kind) => holdsOf({ kind, ...nobody }) !== null)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('says whose it is', () => {
    const both = { leaderId: 'l' as LeaderId, unitId: 'u' as UnitId };
    expect(holdsOf({ kind: 'leaderTimes', ...both })).toEqual({ kind: 'leaderTimes', of: 'l' });
    expect(holdsOf({ kind: 'unit', ...both })).toEqual({
      kind: 'rhythm',
      of: { kind: 'unit', id: 'u' },
    });
    expect(holdsOf({ kind: 'leader', ...both })).toEqual({
      kind: 'rhythm',
      of: { kind: 'leader', id: 'l' },
    });
  });

  it('keeps times of two kinds', () => {
    expect(KINDS.filter(isTimes)).toEqual(['myTimes', 'leaderTimes']);
  });
});
