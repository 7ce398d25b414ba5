import { render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { twelve } from '$tests/culture';
import { call } from '$ui/ipc/call';
import { host } from '$ui/ipc/host';
import { press } from '$ui/shortcuts.svelte';
import SheetsDialog from './SheetsDialog.svelte';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn() }));
vi.mock('$ui/ipc/host', () => ({ host: vi.fn(() => Promise.resolve({ kind: 'done' })) }));

it('prints by Ctrl+P though a dialog is open', async () => {
  vi.mocked(call).mockResolvedValue(twelve as never);
  render(SheetsDialog, { toFill: false, onclose: vi.fn() });
  await screen.findByRole('button', { name: /Print/ });
  await vi.waitFor(() => expect(document.querySelector('.sheet-on-paper')).not.toBeNull());
  expect(press(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }), true)).toBe(true);
  expect(host).toHaveBeenCalledWith({ kind: 'printDialog' });
});
