import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import type { SettingsScreen } from '$ui/ipc/generated';

const call = vi.hoisted(() => vi.fn());
vi.mock('$ui/ipc/call', () => ({ call }));
vi.mock('$ui/app.svelte', () => ({
  app: { today: '2026-02-01', state: { units: [{ id: 'u1', name: 'Finance' }] } },
}));

const { default: WorkedDays } = await import('./WorkedDays.svelte');

const day = {
  id: 'w1',
  seen: 1,
  unitId: 'u1',
  leaderId: null,
  date: '2026-02-07',
  note: 'Go-live',
};
const settings = {
  company: { name: '', country: 'CN', subdivision: '', weekend: ['sat', 'sun'] },
  workedDays: [{ day, whose: 'Finance' }],
} as unknown as SettingsScreen;

beforeEach(() => {
  call.mockReset();
  call.mockImplementation((name: string) =>
    Promise.resolve(
      name === 'working_days'
        ? { workedWeekends: [{ date: '2026-02-28', paidFor: 'National Day' }] }
        : { row: null, changes: { set: 2, label: '', tables: [] } },
    ),
  );
});

it('lists the days marked by hand and those of the public calendar', async () => {
  const { container } = render(WorkedDays, { settings });
  expect(screen.getByText('Go-live')).toBeInTheDocument();
  expect(await screen.findByText('Working Saturday for National Day')).toBeInTheDocument();
  expect(await axe(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /^Delete Saturday/ }));
  expect(call).toHaveBeenCalledWith('worked_day_delete', { id: 'w1' });
});
