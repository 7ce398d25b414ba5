import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { letter } from '$tests/letter';
import type { ConversationId, LeaderId, Promise as PromiseRecord } from '$ui/ipc/generated';
import PromiseList from './PromiseList.svelte';
import { idOf } from '$ui/ids';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));

const mine: PromiseRecord = {
  id: idOf('p1'),
  seen: 1,
  leaderId: idOf('ret'),
  unitId: idOf('shops'),
  conversationId: null,
  owedBy: 'me',
  text: 'one page, everything planned for shops',
  sayAs: '',
  due: '2026-11-12',
  madeOn: '2026-10-03',
  doneOn: null,
  droppedOn: null,
  private: false,
};
const theirs: PromiseRecord = {
  ...mine,
  id: idOf('p2'),
  owedBy: 'leader',
  text: 'notes of two tenders',
};

beforeEach(() => {
  answers.call.mockReset();
  answers.call.mockResolvedValue({
    row: mine,
    changes: { set: 2, label: '', tables: ['promise'] },
  });
});

it('asks of a late one of mine, and of no other, to send it or name a new date', async () => {
  const { container } = render(PromiseList, {
    promises: [mine, theirs],
    leaderId: 'ret' as LeaderId,
  });
  expect(screen.getAllByText('Send it, or name a new date.')).toHaveLength(1);
  expect(screen.getAllByText('was due Thu 12 Nov')).toHaveLength(2);
  expect(await axe(container)).toEqual([]);
});

it('marks as done in one act', async () => {
  render(PromiseList, { promises: [mine], leaderId: 'ret' as LeaderId });
  await userEvent.click(screen.getByRole('button', { name: /^Mark as done/ }));
  expect(answers.call).toHaveBeenCalledWith('promise_done', { id: 'p1', done: true });
});

it('adds one by keyboard alone', async () => {
  const user = userEvent.setup();
  render(PromiseList, {
    promises: [],
    leaderId: 'ret' as LeaderId,
    conversationId: 'ret8' as ConversationId,
  });
  await user.tab();
  await user.keyboard('{Enter}a second page{Enter}');
  expect(answers.call).toHaveBeenCalledWith('promise_add', {
    leaderId: 'ret',
    owedBy: 'me',
    text: 'a second page',
    conversationId: 'ret8',
  });
});

it('keeps what is done behind a button', async () => {
  const done = { ...mine, doneOn: '2026-11-16' };
  render(PromiseList, { promises: [done], leaderId: 'ret' as LeaderId });
  expect(screen.queryByText(done.text)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show what is done (1)' }));
  expect(screen.getByText(done.text)).toBeInTheDocument();
});

it('opens the text to send beside a late promise, and none for a private one', async () => {
  const user = userEvent.setup();
  answers.call.mockImplementation((name: string) =>
    Promise.resolve(
      name === 'promises'
        ? { open: [{ promise: mine, followUp: letter('Hello Kiran,') }], done: [] }
        : { found: [] },
    ),
  );
  const secret: typeof mine = {
    ...mine,
    id: idOf('p3'),
    text: 'a word with their chair',
    private: true,
  };
  render(PromiseList, { promises: [mine, secret], leaderId: 'ret' as LeaderId });
  await user.click(screen.getByRole('button', { name: 'Text to send' }));
  expect(await screen.findByRole('textbox', { name: 'Text to send' })).toHaveValue('Hello Kiran,');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Text to send' })).not.toBeInTheDocument();
});
