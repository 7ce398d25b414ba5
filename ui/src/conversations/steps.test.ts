import { expect, it } from 'vitest';
import { openingStep, reflectionDue } from './steps';

const chat = {
  state: 'planned',
  date: '2026-11-19',
  prepared: false,
  debriefedOn: null,
  reflectedOn: null,
  purpose: 'opener4',
} as const;
const held = { ...chat, state: 'held', date: '2026-11-16', debriefedOn: '2026-11-16' } as const;

it.each([
  ['a planned one is prepared first', chat, 'prepare'],
  ['a prepared one shows its card', { ...chat, prepared: true }, 'card'],
  ['on its day it still shows its card', { ...chat, prepared: true, date: '2026-11-18' }, 'card'],
  ['one whose day has passed is written down', { ...chat, date: '2026-11-17' }, 'debrief'],
  ['one that was asked for is prepared', { ...chat, state: 'asked' }, 'prepare'],
  ['one called off shows what was prepared', { ...chat, state: 'cancelled' }, 'prepare'],
  ['two days later it is looked back on', held, 'reflect'],
  ['one day later it is not yet', { ...held, date: '2026-11-17' }, 'debrief'],
  ['once looked back on it shows its debrief', { ...held, reflectedOn: '2026-11-18' }, 'debrief'],
  ['without a debrief there is nothing to look back on', { ...held, debriefedOn: null }, 'debrief'],
] as const)('%s', (_, stage, step) => {
  expect(openingStep(stage, '2026-11-18')).toBe(step);
});

it('asks for no look back at a word in passing', () => {
  expect(reflectionDue({ ...held, purpose: 'inPassing' }, '2026-11-30')).toBe(false);
});
