import { expect, it } from 'vitest';
import { challengeOf, given, heardOf, ideaOf, newSkillFor } from './additions';
import { newChallenge, newIdea } from './drafts';
import { idOf } from '$ui/ids';
import type { NodeRef } from './opened';

it('sends what was said in a form, zeros and all, and nothing else', () => {
  expect(given({ a: null, b: '', c: 0, d: false, e: 'x' })).toEqual({ c: 0, d: false, e: 'x' });
});

it('leaves it to the sources whether a new challenge is private', () => {
  const request = challengeOf({ ...newChallenge(idOf('shops')), name: 'rota' }, { source: 'rota' });
  expect(request).toEqual({
    unitId: 'shops',
    name: 'rota',
    kind: 'other',
    severity: 2,
    cause: 'unknown',
    heard: { source: 'rota' },
  });
});

it('joins the figure of a new idea in the same change', () => {
  const request = ideaOf({ ...newIdea(idOf('shops'), 'cards'), stopIf: 'late' }, 'loss');
  expect(request).toEqual({
    unitId: 'shops',
    name: 'cards',
    parts: { origin: 'ours', state: 'parked', stopIf: 'late' },
    joins: { measureId: 'loss' },
  });
});

it('joins a new skill to the challenge above it', () => {
  const node: NodeRef = {
    thing: { kind: 'challenge', id: idOf('leave') },
    title: '',
    unitId: null,
  };
  expect(newSkillFor(node, idOf('shops'), 'guiding')).toEqual({
    unitId: 'shops',
    skillName: 'guiding',
    joins: { challengeId: 'leave' },
  });
});

it('takes a leader for who told it, and other words for a document', () => {
  expect(heardOf({ id: 'cfo', text: 'Group CFO' })).toEqual({ leaderId: 'cfo' });
  expect(heardOf({ id: null, text: ' rota ' })).toEqual({ source: 'rota' });
  expect(heardOf({ id: null, text: ' ' })).toBeUndefined();
});
