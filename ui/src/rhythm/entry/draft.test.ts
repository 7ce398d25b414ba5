import { describe, expect, it } from 'vitest';
import { freshDraft, kept, scopeKey, scopeOf, withUsual } from './draft';
import { idOf } from '$ui/ids';
import type { Scope } from '$ui/ipc/generated';

describe('a draft of an entry', () => {
  it('takes over what is usual for its kind', () => {
    const close = withUsual(freshDraft(idOf('u1'), '2026-11-18'), 'close');
    expect(close).toMatchObject({
      load: 'critical',
      before: 1,
      after: 1,
      holdsBack: [5],
      invites: [1],
    });
  });

  it('keeps no shoulders where the load has none', () => {
    const draft = { ...withUsual(freshDraft(null, '2026-11-18'), 'peak'), load: 'open' as const };
    expect(kept({ ...draft, name: '  Quiet weeks ' })).toMatchObject({
      before: 0,
      after: 0,
      name: 'Quiet weeks',
    });
  });

  it.each<Scope>([
    { kind: 'company' },
    { kind: 'unit', id: idOf('u1') },
    { kind: 'leader', id: idOf('l1') },
  ])('names the scope %o and reads it back', (scope) => {
    expect(scopeOf(scopeKey(scope))).toEqual(scope);
  });
});
