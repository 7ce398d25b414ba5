import { expect, it } from 'vitest';
import { openingStep } from './steps';

const planned = { state: 'planned', prepared: false } as const;
const stage = { conversation: planned, line: { past: false }, reflectionDue: false };
const held = { ...stage, conversation: { ...planned, state: 'held' as const } };

it.each([
  ['a planned one is prepared first', stage, 'prepare'],
  [
    'a prepared one shows its card',
    { ...stage, conversation: { ...planned, prepared: true } },
    'card',
  ],
  ['one that is over is written down', { ...stage, line: { past: true } }, 'debrief'],
  [
    'one that was asked for is prepared',
    { ...stage, conversation: { ...planned, state: 'asked' as const } },
    'prepare',
  ],
  [
    'one called off shows what was prepared',
    { ...stage, conversation: { ...planned, state: 'cancelled' as const }, line: { past: true } },
    'prepare',
  ],
  ['when a reflection is due it is looked back on', { ...held, reflectionDue: true }, 'reflect'],
  ['else it shows its debrief', held, 'debrief'],
] as const)('%s', (_, stage, step) => {
  expect(openingStep(stage)).toBe(step);
});
