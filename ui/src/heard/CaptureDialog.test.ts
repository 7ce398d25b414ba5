import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { offer } from '$tests/conversation';
import { idOf } from '$ui/ids';
import type { Offer } from '$ui/ipc/generated';
import CaptureDialog from './CaptureDialog.svelte';
import { offerCapture } from './capturing.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);

const line = 'skill: tender pricing, now 2';
const thing = { kind: 'skill', id: idOf('pricing') };
const read = {
  ...offer,
  kind: 'skill',
  name: 'tender pricing',
  parts: { now: 2 },
  same: [{ typed: 'tender pricing', name: 'pricing tenders', thing, likely: true }],
} as Offer;
const writes = () => answers.call.mock.calls.filter(([name]) => name === 'capture_add');

beforeEach(() => {
  answers.call.mockReset();
  answers.call.mockImplementation((name: string) =>
    Promise.resolve(
      {
        leaders: {
          rows: [{ leader: { id: idOf('trs'), role: 'Trade Sales', name: '' }, unit: 'Sales' }],
        },
        capture_read: { draft: { leaderId: null, who: null, offer: read } },
      }[name] ?? { row: null, changes: { set: 1, label: '', tables: [] } },
    ),
  );
});

it('shows what was understood, asks who said it, and notes it', async () => {
  const user = userEvent.setup();
  render(CaptureDialog);
  offerCapture(line);
  expect(await screen.findByText('now: some alone')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('Choose a leader.')).toBeVisible();
  expect(writes()).toEqual([]);
  await user.selectOptions(screen.getByRole('combobox'), 'Trade Sales, Sales');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await vi.waitFor(() =>
    expect(writes()).toEqual([
      ['capture_add', { leaderId: idOf('trs'), text: line, sameAs: [thing] }],
    ]),
  );
});
