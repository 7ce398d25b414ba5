import { expect, it } from 'vitest';
import type { Slot } from '$ui/ipc/generated';
import { momentOf, planOf } from './choice';
import { idOf } from '$ui/ids';

const slot: Slot = {
  date: '2026-11-24',
  startLocal: '2026-11-24T10:00',
  zone: 'Europe/London',
  startUtc: '2026-11-24T10:00:00Z',
  half: null,
  minutes: 30,
  verdict: 'good',
  score: 80,
  reasons: [],
  text: 'Tue 24 Nov, 10:00',
};

it('takes the time of a slot, and of a half-day only the half', () => {
  expect(momentOf(slot)).toMatchObject({ date: '2026-11-24', time: '10:00', half: null });
  expect(momentOf({ ...slot, half: 'morning' })).toMatchObject({ time: null, half: 'morning' });
});

it('asks for no more than was chosen', () => {
  const byHand = { date: '2026-12-01', time: null, half: null };
  expect(planOf(idOf('car'), byHand, 'planned', {})).toEqual({
    leaderId: 'car',
    state: 'planned',
    date: '2026-12-01',
  });
  expect(planOf(idOf('car'), { ...byHand, time: '09:00', half: 'morning' }, 'asked', {})).toEqual({
    leaderId: 'car',
    state: 'asked',
    date: '2026-12-01',
    time: '09:00',
  });
});
