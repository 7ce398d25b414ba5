import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '$ui/ipc/call';
import { host } from '$ui/ipc/host';
import * as window from '$ui/ipc/window';
import type { YearView } from '$ui/rhythm/year/year';
import ShareDialog from './ShareDialog.svelte';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn() }));
vi.mock('$ui/ipc/host', () => ({ host: vi.fn() }));
vi.mock('$ui/ipc/window', () => ({ drawsPdf: false }));

beforeEach(() => {
  vi.mocked(call).mockResolvedValue({ svg: '<svg/>', width: 2, height: 1, name: 'FY27' } as never);
  vi.mocked(host).mockResolvedValue({ kind: 'done' } as never);
});

it('leaves the PDF to the print dialog where the window draws none, and claims no file', async () => {
  expect(window.drawsPdf).toBe(false);
  const year = { name: 'FY27', first: '2026-04-01', last: '2027-03-31' } as YearView;
  render(ShareDialog, { open: true, on: '2026-11-18', unitId: null, zoom: 'year', year });
  await userEvent.click(await screen.findByRole('button', { name: 'Save as PDF' }));
  expect(vi.mocked(host).mock.calls.map(([request]) => request.kind)).toEqual(['printDialog']);
  expect(screen.queryByText(/^Saved/)).toBeNull();
});
