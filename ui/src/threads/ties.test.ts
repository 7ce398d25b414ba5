import { expect, it } from 'vitest';
import { loss, threads } from '$tests/threads';
import { idOf } from '$ui/ids';
import type { IdeaId, MeasureId } from '$ui/ipc/generated';
import { joinable, tieOf, tiesOf } from './ties';

const challenge = { kind: 'challenge', id: loss.id } as const;

it('finds what a challenge is joined to, whichever side notes it', () => {
  expect(tiesOf(threads, challenge).map(({ tieId, text }) => [tieId, text])).toEqual([
    ['tie-skill', 'seeing stock loss at the till'],
    ['tie-figure', 'stock loss'],
  ]);
  const figure = { kind: 'measure', id: idOf<MeasureId>('stock-loss') } as const;
  expect(tiesOf(threads, figure).map(({ text }) => text)).toEqual([loss.name]);
});

it('offers what is of the unit and not joined yet', () => {
  const node = { thing: challenge, title: '', unitId: loss.unitId };
  expect(joinable(threads, node).map(({ id }) => id)).toEqual(['guide', 'cards']);
  const film = { kind: 'idea', id: idOf<IdeaId>('film') } as const;
  const ofPlants = joinable(threads, { thing: film, title: '', unitId: idOf('plants') });
  expect(ofPlants.map(({ id }) => id)).toEqual(['setters', 'changeover', 'cards']);
});

it('names both ends of a tie', () => {
  expect(tieOf(challenge, { kind: 'fact', id: 'plan' })).toEqual({
    challengeId: 'loss',
    factId: 'plan',
  });
});
