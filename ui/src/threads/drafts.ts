import { addDays } from '$ui/dates';
import type {
  Challenge,
  Idea,
  KnowHow,
  SkillNeed,
  Solution,
  TransferWay,
  UnitId,
} from '$ui/ipc/generated';

/** A record as a form holds it, before or after it is there. */
type Draft<R> = Omit<R, 'id' | 'seen'>;

export type ChallengeDraft = Draft<Challenge>;
export type NeedDraft = Draft<Omit<SkillNeed, 'skillId'>>;
export type KnowHowDraft = Draft<KnowHow>;
export type SolutionDraft = Draft<Solution>;
export type IdeaDraft = Draft<Idea>;

/** What a leader said is private until a document says it as well; a new record is ours to note. */
export function newChallenge(unitId: UnitId): ChallengeDraft {
  return {
    unitId,
    leaderId: null,
    name: '',
    sayAs: '',
    kind: 'other',
    severity: 2,
    horizon: null,
    horizonLabel: '',
    able: null,
    of: null,
    cause: 'unknown',
    notOursOn: null,
    notOursTold: null,
    private: true,
    closedOn: null,
  };
}

export function newNeed(unitId: UnitId): NeedDraft {
  return {
    unitId,
    role: '',
    now: null,
    needNow: null,
    needNext: null,
    able: null,
    of: null,
    people: null,
    by: null,
    byLabel: '',
    nice: false,
    private: true,
    closedOn: null,
  };
}

export function newKnowHow(unitId: UnitId): KnowHowDraft {
  return {
    unitId,
    role: '',
    what: '',
    holders: null,
    leaving: null,
    of: null,
    others: 0,
    firstLeaves: null,
    lastLeaves: null,
    way: 'none',
    weeks: 0,
    plan: '',
    solutionId: null,
    challengeId: null,
    startedOn: null,
    checkedOn: null,
    safeOn: null,
    private: true,
  };
}

export function newSolution(name = ''): SolutionDraft {
  return { name, sayAs: '', why: 'answers', madeBy: 'ours', form: '', note: '', closedOn: null };
}

export function newIdea(unitId: UnitId, name = ''): IdeaDraft {
  return {
    unitId,
    leaderId: null,
    name,
    origin: 'ours',
    state: 'parked',
    problem: '',
    expectation: '',
    smallest: '',
    host: '',
    goodIf: '',
    stopIf: '',
    first: null,
    last: null,
    reviewOn: null,
    agreedOn: null,
    decidedOn: null,
    outcome: '',
    learned: '',
    beyondUnit: false,
    private: true,
  };
}

/** How many weeks a way of passing know-how on usually takes. */
const WEEKS: Record<TransferWay, number> = {
  none: 0,
  record: 8,
  write: 6,
  sideBySide: 12,
  watched: 16,
  teach: 12,
};

/** Returns the draft with another way; its usual weeks come along unless others were typed. */
export function withWay<D extends Pick<KnowHowDraft, 'way' | 'weeks'>>(
  draft: D,
  way: TransferWay,
): D {
  const untouched = draft.weeks === 0 || draft.weeks === WEEKS[draft.way];
  return { ...draft, way, weeks: untouched ? WEEKS[way] : draft.weeks };
}

/** Two days after the trial both decide. */
const DAYS_TO_DECIDE = 2;

/** Returns the draft with another last day; the day to decide follows it while it does so by default. */
export function withLast<D extends Pick<IdeaDraft, 'last' | 'reviewOn'>>(
  draft: D,
  last: string | null,
): D {
  const usual = (day: string | null) => (day === null ? null : addDays(day, DAYS_TO_DECIDE));
  const follows = draft.reviewOn === null || draft.reviewOn === usual(draft.last);
  return { ...draft, last, reviewOn: follows ? usual(last) : draft.reviewOn };
}

/** Returns the strength that a count of people says: "3 of 14" is 1. */
export function strengthOf(able: number, of: number): number | null {
  if (of <= 0 || able > of) return null;
  if (able === 0) return 0;
  const share = able / of;
  if (share < 1 / 4) return 1;
  return share < 2 / 3 ? 2 : 3;
}

/**
 * Returns whether a field for roles seems to hold a name: two capitalised words in a row, or a name of a
 * leader. It is a note at the field and no refusal.
 */
export function seemsAName(text: string, names: readonly string[] = []): boolean {
  const lower = text.toLowerCase();
  return (
    /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text) ||
    names.some((name) => name.trim() !== '' && lower.includes(name.trim().toLowerCase()))
  );
}
