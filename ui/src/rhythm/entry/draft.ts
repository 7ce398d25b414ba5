// What the entry editor holds before it is kept.

import {
  USUAL_ENTRIES,
  type Entry,
  type EntryKind,
  type EntryRule,
  type Load,
  type Recurrence,
  type Scope,
  type SensitiveMark,
  type UnitId,
} from '$ui/ipc/generated';
import { withParts } from '$ui/rhythm/recurrence';
import { freshRule, type RuleKind } from './rule';
import { hasShoulders } from './loads';
import { idOf } from '$ui/ids';

export interface EntryDraft {
  name: string;
  kind: EntryKind;
  scope: Scope;
  load: Load;
  before: number;
  after: number;
  holdsBack: number[];
  invites: number[];
  mark: SensitiveMark | null;
  note: string;
  rule: EntryRule;
}

export const MARKS = [
  'quietTime',
  'jobCuts',
  'merger',
  'payTalks',
  'election',
  'changeFreeze',
] as const satisfies SensitiveMark[];

/** Returns an empty entry for a unit (or the company) that begins on a day. */
export function freshDraft(
  unitId: UnitId | null,
  date: string,
  rule: RuleKind = 'once',
): EntryDraft {
  return withUsual(
    {
      name: '',
      kind: 'other',
      scope: unitId === null ? { kind: 'company' } : { kind: 'unit', id: unitId },
      load: 'normal',
      before: 0,
      after: 0,
      holdsBack: [],
      invites: [],
      mark: null,
      note: '',
      rule: freshRule(rule, date),
    },
    'review',
  );
}

/** Returns the draft of a stored entry. */
export function draftOf(entry: Entry, recurrence: Recurrence | null): EntryDraft {
  const { name, kind, scope, load, before, after, holdsBack, invites, mark, note } = entry;
  const rule = withParts(entry.rule, recurrence);
  return { name, kind, scope, load, before, after, holdsBack, invites, mark, note, rule };
}

/** Returns the draft as another kind, with that kind's usual load, shoulders and openers. */
export function withUsual(draft: EntryDraft, kind: EntryKind): EntryDraft {
  return { ...draft, kind, ...USUAL_ENTRIES[kind] };
}

/** Returns what is sent: only busy and critical loads have shoulders, and names have no loose ends. */
export function kept(draft: EntryDraft): EntryDraft {
  const shoulders = hasShoulders(draft.load) ? {} : { before: 0, after: 0 };
  return { ...draft, ...shoulders, name: draft.name.trim(), note: draft.note.trim() };
}

/** Returns a scope as the value of a choice, and back. */
export function scopeKey(scope: Scope): string {
  return scope.kind === 'company' ? 'company' : `${scope.kind} ${scope.id}`;
}

export function scopeOf(key: string): Scope {
  const [kind, id] = key.split(' ');
  if (id === undefined) return { kind: 'company' };
  return kind === 'unit' ? { kind, id: idOf(id) } : { kind: 'leader', id: idOf(id) };
}
