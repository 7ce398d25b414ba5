import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { letter } from '$tests/letter';
import { offer, page } from '$tests/conversation';
import { idOf } from '$ui/ids';
import type { ConversationId, DebriefQuestion, IdeaId } from '$ui/ipc/generated';
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

const done = {
  ...page,
  conversation: { ...page.conversation, state: 'held', debriefedOn: '2026-11-18' },
} as const;

it.each([
  {
    question: { kind: 'readBack', measureId: idOf('cash'), figure: 'net cash' },
    press: 'They accepted it',
    write: [
      'chain_read_back_accept',
      { measureId: 'cash', leaderId: 'pla', on: '2026-11-17', conversationId: 'q0' },
    ],
  },
  {
    question: {
      kind: 'plan',
      skillId: idOf('cost'),
      skill: 'reading a cost sheet',
      plans: [{ id: idOf('plan'), name: 'the tender team' }],
    },
    press: 'Join skill and plan',
    write: ['tie_add', { skillId: 'cost', factId: 'plan' }],
  },
  {
    question: { kind: 'tellBy', feedbackId: idOf('remark'), due: '2026-12-02' },
    press: 'Save date',
    write: ['feedback_edit', { id: 'remark', tellBy: '2026-12-02' }],
  },
  {
    question: {
      kind: 'ideaPart',
      ideaId: idOf('cards'),
      idea: 'Cards',
      part: 'measure',
      figures: [{ id: idOf('loss'), name: 'stock loss' }],
    },
    press: 'Note it',
    write: ['tie_add', { ideaId: 'cards', measureId: 'loss' }],
  },
] satisfies { question: DebriefQuestion; press: string; write: unknown }[])(
  'asks one question and writes its answer: $question.kind',
  async ({ question, press, write }) => {
    const user = userEvent.setup();
    const at = ['readBack', 'plan', 'tellBy', 'ideaPart'].indexOf(question.kind);
    const conversation = { ...done.conversation, id: idOf<ConversationId>(`q${at}`) };
    const { container } = render(Debrief, {
      page: { ...done, conversation, debriefQuestion: question },
      onplan: () => undefined,
    });
    expect(await axe(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: press }));
    await vi.waitFor(() => expect(writes()).toEqual([write]));
    // The next one that the records would ask is not asked.
    await vi.waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Save these answers' })).toHaveFocus();
  },
);

it('takes a missing part in words, and skips the question by Esc', async () => {
  const user = userEvent.setup();
  const question = {
    kind: 'ideaPart',
    ideaId: idOf<IdeaId>('cards'),
    idea: 'Cards',
    part: 'stopIf',
    figures: [],
  } as const;
  const of = (id: string) => ({
    ...done,
    conversation: { ...done.conversation, id: idOf<ConversationId>(id) },
    debriefQuestion: { ...question, figures: [] },
  });
  const { rerender } = render(Debrief, { page: of('q9'), onplan: () => undefined });
  const name = 'What would make you stop “Cards”?';
  expect(screen.getByRole('textbox', { name })).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Note it' })).toBeDisabled();
  await user.keyboard('over five minutes{Enter}');
  const write = ['idea_edit', { id: 'cards', stopIf: 'over five minutes' }];
  await vi.waitFor(() => expect(writes()).toEqual([write]));
  await rerender({ page: of('q10') });
  screen.getByRole('textbox', { name }).focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name })).not.toBeInTheDocument();
  expect(writes()).toEqual([write]);
});
