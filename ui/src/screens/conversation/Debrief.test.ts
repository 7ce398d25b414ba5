import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '../../../tests/axe';
import { letter } from '../../../tests/letter';
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

it('begins a line by a button, and goes on where one types', async () => {
  const user = userEvent.setup();
  render(Debrief, { page, onplan: () => undefined });
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  await user.clear(box);
  await user.type(box, 'net cash');
  await user.click(screen.getByRole('button', { name: 'Measure' }));
  expect(box).toHaveFocus();
  await user.keyboard(' after a quarter');
  expect(box).toHaveValue('Measure: net cash after a quarter');
});

it('goes along the beginnings by arrows', async () => {
  const user = userEvent.setup();
  render(Debrief, { page, onplan: () => undefined });
  screen.getByRole('textbox').focus();
  await user.tab({ shift: true });
  expect(screen.getByRole('button', { name: 'I owe' })).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('button', { name: 'Measure' })).toHaveFocus();
});

it('offers a word of thanks once the debrief is finished', async () => {
  const user = userEvent.setup();
  const text = 'Hello Jo,\n\nThank you for the time on Tuesday.';
  const held = { ...page.conversation, state: 'held', debriefedOn: '2026-11-18' } as const;
  render(Debrief, {
    page: { ...page, conversation: held, thanksText: letter(text) },
    onplan: () => undefined,
  });
  await user.click(screen.getByRole('button', { name: 'Write a word of thanks' }));
  expect(screen.getByRole('textbox', { name: 'Text to send' })).toHaveValue(text);
  expect(screen.getByRole('textbox', { name: 'Text to send' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Text to send' })).not.toBeInTheDocument();
});
