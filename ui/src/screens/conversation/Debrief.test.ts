import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { letter } from '$tests/letter';
import { offer, page } from '$tests/conversation';
import { press } from '$ui/shortcuts.svelte';
import Debrief from './Debrief.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));

const kept = { text: 'two names', owedBy: 'me', due: '2026-12-02' };
const end = { conversationId: 'pla8', lines: [kept], askAgain: false };
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

it('keeps what is ticked and finishes by one press, and stores nothing before', async () => {
  const user = userEvent.setup();
  const { container } = render(Debrief, { page, onplan: () => undefined });
  expect(writes()).toEqual([]);
  expect(await axe(container)).toEqual([]);
  expect(screen.getByRole('checkbox', { name: 'Keep: two names' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Keep and finish: 1 promise' }));
  expect(writes()).toEqual([['debrief_close', end]]);
});

it('keeps and finishes by the keys', async () => {
  render(Debrief, { page, onplan: () => undefined });
  const box = screen.getByRole('textbox');
  press(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
  await vi.waitFor(() => expect(writes()).toEqual([['debrief_close', end]]));
  expect(box).toHaveFocus();
});

it('finishes without a line that was unticked, and asks no more about it', async () => {
  const user = userEvent.setup();
  render(Debrief, { page, onplan: () => undefined });
  await user.click(screen.getByRole('checkbox', { name: 'Keep: two names' }));
  await user.click(screen.getByRole('button', { name: 'Finish the debrief' }));
  expect(writes()).toEqual([['debrief_close', { ...end, lines: [] }]]);
});

it('asks again about lines that were ticked and not kept', async () => {
  const user = userEvent.setup();
  render(Debrief, { page, onplan: () => undefined });
  await user.click(screen.getByRole('button', { name: 'Finish without keeping' }));
  const left = { conversationId: 'pla8', askAgain: true };
  expect(writes()).toEqual([['debrief_close', left]]);
});

it('keeps no line that was not on the screen yet', async () => {
  answers.call.mockImplementation(() =>
    Promise.resolve({ offers: [offer, { ...offer, line: 2, text: 'Ana to check' }] }),
  );
  render(Debrief, { page, onplan: () => undefined });
  press(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
  const button = screen.getByRole('button', { name: 'Keep and finish: 1 promise' });
  await vi.waitFor(() => expect(button).toHaveFocus());
  expect(writes()).toEqual([]);
});

it('asks whether a chat that is ahead took place', async () => {
  const user = userEvent.setup();
  render(Debrief, { page: { ...page, ahead: true }, onplan: () => undefined });
  await user.click(screen.getByRole('button', { name: 'Keep and finish: 1 promise' }));
  expect(writes()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'It took place' }));
  await vi.waitFor(() =>
    expect(writes()).toEqual([['debrief_close', { ...end, tookPlace: true }]]),
  );
});

it('shows what was left, ticked, and leaves it as notes', async () => {
  const user = userEvent.setup();
  const held = { ...page.conversation, state: 'held', debriefedOn: '2026-11-18' } as const;
  const left = { ...page, conversation: { ...held, linesLeft: true } };
  const { rerender } = render(Debrief, { page: left, onplan: () => undefined });
  expect(screen.getByRole('button', { name: 'Keep: 1 promise' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Leave as notes' }));
  expect(writes()).toEqual([['debrief_leave', { conversationId: 'pla8' }]]);
  // Decided about: folded away, and not ticked.
  await rerender({ page: { ...page, conversation: held } });
  await user.click(screen.getByRole('button', { name: /unsaved lines/ }));
  expect(screen.getByRole('checkbox', { name: 'Keep: two names' })).not.toBeChecked();
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
