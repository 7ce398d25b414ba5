import { expect, it } from 'vitest';
import { actionOf, threads } from '$tests/threads';
import { idOf } from '$ui/ids';
import type { KnowHowRow } from '$ui/ipc/generated';
import { stepOf } from './alarms';
import { newKnowHow } from './drafts';
import { filtered } from './filter';
import { nextOf, stepsOf } from './ideas';
import { nextStep, withStep } from './knowHow';
import { levelOf } from './levels';

const unitId = idOf<KnowHowRow['unitId']>('shops');

it.each([
  [actionOf({ challengeId: idOf('loss') }), { what: 'answer', id: 'loss' }],
  [actionOf({ kind: 'makePlan', knowHowId: idOf('line4') }), { what: 'plan', id: 'line4' }],
  [
    actionOf({ kind: 'nameProblem', ideaId: idOf('film') }),
    { what: 'idea', id: 'film', part: 'problem' },
  ],
  [actionOf({ kind: 'look', challengeId: idOf('loss') }), { what: 'challenge', id: 'loss' }],
])('opens what an alarm is about', (action, opened) => {
  expect(stepOf(action, [unitId])).toEqual({ kind: 'open', opened });
});

it('leads from a skill that is due without a challenge to what could serve it', () => {
  const step = stepOf(actionOf({ skillId: idOf('till'), unitId }), [unitId]);
  expect(step).toMatchObject({ opened: { what: 'pick', column: 'ours' } });
});

it('asks in all units of an alarm, and shows the days in the rhythm', () => {
  const units = [unitId, idOf<KnowHowRow['unitId']>('plants')];
  expect(stepOf(actionOf({ kind: 'askOpener4' }), units)).toEqual({
    kind: 'ask',
    purpose: 'opener4',
    unitIds: units,
  });
  const days = stepOf(actionOf({ kind: 'seeDays', unitId, date: '2026-11-04' }), units);
  expect(days).toMatchObject({ route: { screen: 'rhythm', date: '2026-11-04' } });
});

const line = { ...newKnowHow(unitId), id: idOf<KnowHowRow['knowHow']['id']>('line4'), seen: 1 };
const row = (word: KnowHowRow['word'], change: Partial<KnowHowRow['knowHow']> = {}) =>
  ({ word, knowHow: { ...line, ...change } }) as KnowHowRow;

it.each([
  [row('planIt'), 'plan'],
  [row('startNow', { way: 'record' }), 'begun'],
  [row('underWay', { way: 'record' }), 'alone'],
  [row('underWay', { checkedOn: '2026-11-01' }), null],
  [row('safe'), null],
])('offers the step that comes next', (one, step) => {
  expect(nextStep(one)).toBe(step);
});

it('notes a step once, and keeps the day on which it began', () => {
  const begun = withStep({ ...line, startedOn: '2026-06-13' }, 'alone', '2026-11-18');
  expect([begun.startedOn, begun.checkedOn]).toEqual(['2026-06-13', '2026-11-18']);
  expect(withStep(line, 'begun', '2026-11-18').startedOn).toBe('2026-11-18');
});

it('asks for a decision about a trial, and begins what is parked', () => {
  const running = threads.ideas[0]!;
  const parked = {
    ...running,
    list: 'parked' as const,
    idea: { ...running.idea, state: 'parked' as const },
  };
  expect([nextOf(running), nextOf(parked)]).toEqual(['decide', 'begin']);
  expect(nextOf({ ...parked, reviewDue: true })).toBe('decide');
  expect(stepsOf({ ...running, list: 'decided' })).toEqual([]);
});

it('filters by unit and by what is open', () => {
  const names = (open: boolean, unit: string | null) =>
    filtered(threads, unit === null ? null : idOf(unit), open).threads.map(
      ({ challenge }) => challenge.id,
    );
  expect(names(false, 'shops')).toEqual(['loss']);
  expect(names(true, null)).toEqual(['setters']);
  expect(filtered(threads, idOf('shops'), false).alarms).toEqual([]);
});

it.each([
  ['Digit3', '#', 3],
  ['Numpad0', '0', 0],
  ['Quote', '4', 4],
  ['Digit7', '7', null],
  ['KeyS', 's', null],
])('reads a strength from %s', (code, key, strength) => {
  expect(levelOf({ code, key })).toBe(strength);
});
