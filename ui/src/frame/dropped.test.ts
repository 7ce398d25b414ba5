import { beforeEach, expect, it, vi } from 'vitest';
import { handover } from '$ui/handover/handover.svelte';
import { importing } from '$ui/imports/importing.svelte';
import { call } from '$ui/ipc/call';
import type { FileKind } from '$ui/ipc/generated';
import { reset, router } from '$ui/router.svelte';
import { openDropped } from './dropped';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn() }));

beforeEach(() => {
  reset({ screen: 'week' });
  importing.open = false;
});

it('opens the import of what a colleague handed over', async () => {
  vi.mocked(call).mockResolvedValue({ kinds: ['handOver'] } as never);
  await openDropped(['/a']);
  expect([handover.importing, handover.path]).toEqual([true, '/a']);
  expect(importing.open).toBe(false);
});

it.each([
  [['calendar', 'unknown'], true, 'week'],
  [['cultureSheet', 'cultureSheet'], false, 'checks'],
  // Which import is meant is not clear.
  [['calendar', 'cultureSheet'], false, 'week'],
] satisfies [FileKind[], boolean, string][])(
  'opens the import of what was dropped: %s',
  async (kinds, isCalendar, screen) => {
    vi.mocked(call).mockResolvedValue({ kinds } as never);
    await openDropped(['/a', '/b']);
    expect(importing.open).toBe(isCalendar);
    expect(importing.paths).toEqual(isCalendar ? ['/a', '/b'] : []);
    expect(router.route.screen).toBe(screen);
    if (screen === 'checks')
      expect(router.route).toMatchObject({
        tab: 'culture',
        open: { what: 'files', paths: ['/a', '/b'] },
      });
  },
);
