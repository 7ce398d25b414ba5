import { expect, it } from 'vitest';
import { freshUntil, isStale } from './age';
import { ageText } from './say';

it.each([
  ['2026-11-18', 'today'],
  ['2026-11-17', '1 day old'],
  ['2026-11-06', '12 days old'],
  ['2026-08-11', '99 days old'],
  ['2026-01-26', '10 months old'],
])('says how old %s is', (asOf, text) => {
  expect(ageText(asOf, '2026-11-18')).toBe(text);
});

it('goes stale the day after its shelf life, the usual one or its own', () => {
  const fact = { asOf: '2026-01-01', shelfDays: null, topic: 'data', state: 'known' } as const;
  expect(freshUntil(fact)).toBe('2026-05-03');
  expect(isStale(fact, '2026-05-03')).toBe(false);
  expect(isStale(fact, '2026-05-04')).toBe(true);
  expect(isStale({ ...fact, shelfDays: 365 }, '2026-05-04')).toBe(false);
  expect(isStale({ ...fact, state: 'askThem' }, '2026-05-04')).toBe(false);
});
