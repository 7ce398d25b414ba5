import { describe, expect, it } from 'vitest';
import { inSight } from './inSight';

describe('days in sight', () => {
  const week = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];

  it('leaves a weekend out that never suits', () => {
    const all = week.map((date) => ({ date, verdict: 'avoid' }));
    expect(inSight(all).map((day) => day.date)).toEqual(['2026-11-20', '2026-11-23']);
  });

  it('keeps a Saturday on which the leader works', () => {
    const all = week.map((date) => ({ date, verdict: date === '2026-11-21' ? 'good' : 'avoid' }));
    expect(inSight(all).map((day) => day.date)).toEqual(['2026-11-20', '2026-11-21', '2026-11-23']);
  });
});
