import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '../../../tests/axe';
import { offer, page } from '../../../tests/conversation';
import Debrief from './Debrief.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));

const kept = {
  conversationId: 'pla8',
  text: 'two names',
  owedBy: 'me',
  due: '2026-12-02',
};
const writes = () =>
  answers.call.mock.calls.filter(
    ([name]) => !['debrief_offers', 'note_save'].includes(name as string),
  );

beforeEach(() => {
  answers.call.mockReset();
  answers.call.mockImplementation((name: string) =>
    Promise.resolve(
      name === 'debrief_offers'
        ? { offers: [offer] }
        : { at: '2026-11-18T10:42:00Z', changes: { set: 2, label: '', tables: [] } },
    ),
  );
});

it('stores nothing unseen, and an offer by one Enter', async () => {
  const user = userEvent.setup();
  const { container } = render(Debrief, { page, onplan: () => undefined });
  expect(writes()).toEqual([]);
  expect(await axe(container)).toEqual([]);
  screen.getByRole('textbox').focus();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Keep: two names' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(writes()).toEqual([['debrief_take', kept]]);
  expect(screen.getByRole('button', { name: 'Finish the debrief' })).toHaveFocus();
});

it('keeps the line that is being written by Ctrl+Enter', async () => {
  const user = userEvent.setup();
  render(Debrief, { page, onplan: () => undefined });
  screen.getByRole('textbox').focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(writes()).toEqual([['debrief_take', kept]]));
  expect(screen.getByRole('textbox')).toHaveFocus();
});

it('leaves a line as a note', async () => {
  const user = userEvent.setup();
  render(Debrief, { page, onplan: () => undefined });
  await user.click(screen.getByRole('button', { name: 'Leave as a note: two names' }));
  expect(screen.queryByRole('button', { name: 'Keep: two names' })).not.toBeInTheDocument();
  expect(writes()).toEqual([]);
});

it('finishes without any answer required', async () => {
  const user = userEvent.setup();
  render(Debrief, { page, onplan: () => undefined });
  await user.click(screen.getByRole('button', { name: 'Finish the debrief' }));
  expect(writes()).toEqual([['debrief_close', { conversationId: 'pla8' }]]);
});
