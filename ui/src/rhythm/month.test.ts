import { describe, expect, it } from 'vitest';
import { stageOf } from './chat';
import { causeOf, nameOf } from './month';

describe('how far a chat has come', () => {
  it.each([
    ['held', false, 'held'],
    ['held', true, 'unwritten'],
    ['planned', true, 'unwritten'],
    ['planned', false, 'ahead'],
    ['asked', false, 'ahead'],
  ] as const)('%s, unwritten %s: %s', (state, unwritten, stage) => {
    expect(stageOf({ state, unwritten })).toBe(stage);
  });
});

describe('what an occurrence says', () => {
  it.each([
    ['Period close', 'Period close, WD-1 to WD+4', 'WD-1 to WD+4'],
    ['Peak trading', 'Peak trading, 15 Nov to 24 Dec', ''],
    ['Board', 'Board', ''],
    ['Board', 'every third Wednesday', 'every third Wednesday'],
  ])('%s: %s', (name, cause, rest) => {
    expect(causeOf({ name, cause })).toBe(rest);
  });

  it('names the unit, but not the company', () => {
    const name = 'Board';
    expect(nameOf({ name, scope: { kind: 'company' }, scopeName: 'Tarnbrook' })).toBe('Board');
    expect(nameOf({ name, scope: { kind: 'unit', id: 'u' }, scopeName: 'Sales' })).toBe(
      'Board · Sales',
    );
  });
});
