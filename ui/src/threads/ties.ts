import type { Choice } from '$ui/components/choices';
import type { Commands, ThreadCellKind, ThreadsScreen, TiedThing, UnitId } from '$ui/ipc/generated';
import type { NodeRef } from './opened';

type Kind = ThreadCellKind['kind'];
export type TieRequest = Commands['tie_add'][0];

/** What each kind can be joined to, as the core has it. */
const ALLOWED: Record<Kind, readonly Kind[]> = {
  challenge: ['skill', 'solution', 'idea', 'measure', 'fact'],
  skill: ['challenge', 'solution', 'fact'],
  solution: ['challenge', 'skill', 'idea', 'fact'],
  idea: ['challenge', 'measure', 'solution'],
  measure: ['challenge', 'idea'],
  fact: ['challenge', 'skill', 'solution'],
};

/** A thing that can be joined, with its unit. */
export interface JoinChoice extends Choice {
  kind: Kind;
  unitId: UnitId | null;
}

/** Returns everything of a kind by name. */
export function choicesOf(screen: ThreadsScreen, kind: Kind): JoinChoice[] {
  const { choices } = screen;
  const named = (
    rows: readonly { id: string; unitId: UnitId | null; name: string; also: string[] }[],
  ): JoinChoice[] =>
    rows.map(({ id, unitId, name, also }) => ({ id, kind, unitId, label: name, also }));
  switch (kind) {
    case 'challenge':
      return named(choices.challenges);
    case 'skill':
      return named(choices.skills);
    case 'idea':
      return named(choices.ideas);
    case 'measure':
      return named(choices.measures);
    case 'fact':
      return named(choices.facts);
    case 'solution':
      return choices.solutions
        .filter(({ solution }) => solution.closedOn === null)
        .map(({ solution }) => ({
          id: solution.id,
          kind,
          unitId: null,
          label: solution.name,
          also: [],
        }));
  }
}

/** Returns the names by which a tie knows its ends. */
const FIELD = {
  challenge: 'challengeId',
  skill: 'skillId',
  solution: 'solutionId',
  idea: 'ideaId',
  measure: 'measureId',
  fact: 'factId',
} as const satisfies Record<Kind, keyof TieRequest>;

/** Returns what a new thing is joined to. */
export function joinOf(thing: { kind: Kind; id: string }): TieRequest {
  return { [FIELD[thing.kind]]: thing.id };
}

/** Returns the request that joins two things. */
export function tieOf(
  one: { kind: Kind; id: string },
  other: { kind: Kind; id: string },
): TieRequest {
  return { ...joinOf(one), ...joinOf(other) };
}

/** Returns what a thing is joined to. */
export function tiesOf(screen: ThreadsScreen, thing: ThreadCellKind): TiedThing[] {
  switch (thing.kind) {
    case 'skill': {
      const row = screen.skills.find(({ skill }) => skill.id === thing.id);
      return row ? [...row.behind, ...row.ours] : [];
    }
    case 'solution':
      return screen.choices.solutions.find(({ solution }) => solution.id === thing.id)?.ties ?? [];
    case 'idea':
      return screen.ideas.find(({ idea }) => idea.id === thing.id)?.ties ?? [];
    case 'challenge':
      return [
        ...joinedFrom(screen, thing),
        ...(screen.threads.find(({ challenge }) => challenge.id === thing.id)?.facts ?? []),
        ...figuresOf(screen, thing.id),
      ];
    case 'measure':
      return [
        ...joinedFrom(screen, thing),
        ...screen.threads.flatMap(({ challenge, unitId, lines }): TiedThing[] => {
          const tieId = lines.find((line) => isTo(line.figure, thing))?.figure?.tieId;
          const own = { kind: 'challenge', id: challenge.id } as const;
          return tieId ? [{ tieId, thing: own, unitId, text: challenge.name }] : [];
        }),
      ];
    case 'fact':
      return joinedFrom(screen, thing);
  }
}

const same = (one: ThreadCellKind, other: ThreadCellKind) =>
  one.kind === other.kind && one.id === other.id;

const isTo = (cell: { thing: ThreadCellKind } | null, thing: ThreadCellKind) =>
  cell !== null && same(cell.thing, thing);

/** Returns the skills, solutions and ideas that name a thing among what they are joined to. */
function joinedFrom(screen: ThreadsScreen, thing: ThreadCellKind): TiedThing[] {
  const found: TiedThing[] = [];
  const look = (
    from: ThreadCellKind,
    unitId: UnitId | null,
    text: string,
    ties: readonly TiedThing[],
  ) => {
    for (const tie of ties)
      if (same(tie.thing, thing)) found.push({ tieId: tie.tieId, thing: from, unitId, text });
  };
  for (const { skill, behind } of screen.skills)
    look({ kind: 'skill', id: skill.id }, null, skill.name, behind);
  for (const { solution, ties } of screen.choices.solutions)
    look({ kind: 'solution', id: solution.id }, null, solution.name, ties);
  for (const { idea, unitId, ties } of screen.ideas)
    look({ kind: 'idea', id: idea.id }, unitId, idea.name, ties);
  return found;
}

function figuresOf(screen: ThreadsScreen, challengeId: string): TiedThing[] {
  const thread = screen.threads.find(({ challenge }) => challenge.id === challengeId);
  const found = new Map<string, TiedThing>();
  for (const { figure } of thread?.lines ?? []) {
    if (!figure?.tieId || !thread) continue;
    found.set(figure.tieId, {
      tieId: figure.tieId,
      thing: figure.thing,
      unitId: thread.unitId,
      text: figure.title,
    });
  }
  return [...found.values()];
}

/** Returns what a thing can still be joined to: of its unit, and not joined yet. */
export function joinable(screen: ThreadsScreen, { thing, unitId }: NodeRef): JoinChoice[] {
  const tied = tiesOf(screen, thing);
  const everywhere = thing.kind === 'skill' || thing.kind === 'solution';
  return ALLOWED[thing.kind]
    .flatMap((kind) => choicesOf(screen, kind))
    .filter((one) => everywhere || one.unitId === null || one.unitId === unitId)
    .filter((one) => !tied.some((tie) => tie.thing.kind === one.kind && tie.thing.id === one.id));
}

/** Returns the name of a thing on the screen. */
export function titleOf(screen: ThreadsScreen, thing: ThreadCellKind): string {
  return choicesOf(screen, thing.kind).find((one) => one.id === thing.id)?.label ?? '';
}
