import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Backup } from '$ui/ipc/generated';

const call = vi.hoisted(() => vi.fn());
vi.mock('$ui/ipc/call', () => ({ call }));

const { default: Backups } = await import('./Backups.svelte');

const backups: Backup[] = [
  { path: '/b/1', at: '2026-11-17T07:30:00Z', size: 2_400_000, kind: 'daily' },
  { path: '/b/2', at: '2026-11-16T07:30:00Z', size: 2_390_000, kind: 'beforeRestore' },
];
let page: HTMLElement;

beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
  page.id = 'app';
  call.mockReset();
  call.mockResolvedValue({});
});
afterEach(() => page.remove());

it('asks before it goes back, and stays where the answer is no', async () => {
  const user = userEvent.setup();
  render(Backups, {
    target: page,
    props: {
      backups,
      surplus: 0,
      zone: 'Europe/London',
      safety: { drill: null, second: null },
      place: '',
      kept: true,
    },
  });
  await user.click(
    screen.getByRole('button', { name: 'Restore the backup of 17 Nov 2026, 07:30' }),
  );
  expect(await screen.findByRole('dialog')).toHaveTextContent(
    'Restore the backup of 17 Nov 2026, 07:30?',
  );
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(call).not.toHaveBeenCalledWith('backup_restore', expect.anything());

  await user.click(
    screen.getByRole('button', { name: 'Restore the backup of 16 Nov 2026, 07:30' }),
  );
  await user.click(await screen.findByRole('button', { name: 'Restore' }));
  await vi.waitFor(() => expect(call).toHaveBeenCalledWith('backup_restore', { path: '/b/2' }));
});
