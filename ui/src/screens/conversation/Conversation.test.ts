import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { page } from '$tests/conversation';
import type { Conversation as Chat, ConversationId } from '$ui/ipc/generated';
import { router, go } from '$ui/router.svelte';
import Conversation from './Conversation.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));

let chat: Chat;
let past: boolean;
let reflectionDue: boolean;

beforeEach(() => {
  chat = { ...page.conversation, date: '2026-11-19', debrief: '' };
  past = false;
  reflectionDue = false;
  answers.call.mockReset();
  answers.call.mockImplementation((name: string, request: Chat) => {
    if (name === 'conversation_page') {
      const line = { ...page.line, date: chat.date, past };
      return Promise.resolve({ ...page, conversation: chat, line, reflectionDue });
    }
    if (name === 'conversation_edit') chat = { ...chat, ...request };
    return Promise.resolve({ row: chat, changes: { set: 2, label: '', tables: [] } });
  });
  go({ screen: 'conversation', id: 'pla8' as ConversationId });
});

const open = () =>
  render(Conversation, { route: { screen: 'conversation', id: 'pla8' as ConversationId } });
const step = () => screen.getByRole<HTMLInputElement>('radio', { checked: true });

it.each([
  ['Prepare', {}, {}],
  ['Card', { prepared: true }, {}],
  // Over on my evening already, though it has the date of the leader's next day.
  ['Debrief', {}, { past: true }],
  ['Reflect', { state: 'held', date: '2026-11-16' }, { past: true, reflectionDue: true }],
] as const)('opens on %s', async (label, change, state) => {
  chat = { ...chat, ...change };
  ({ past, reflectionDue } = { past: false, reflectionDue: false, ...state });
  const { container } = open();
  await screen.findByRole('heading', { level: 1 });
  const steps = screen.getByRole('group', { name: 'Steps of this chat' });
  expect(steps).toContainElement(screen.getByRole('radio', { name: label }));
  expect(screen.getByRole('radio', { name: label })).toBeChecked();
  expect(container.querySelectorAll('button.primary').length).toBeLessThanOrEqual(1);
  expect(await axe(container)).toEqual([]);
});

it('makes the card ready and goes to it', async () => {
  const user = userEvent.setup();
  open();
  await user.click(await screen.findByRole('button', { name: 'Card is ready' }));
  expect(chat.prepared).toBe(true);
  expect(router.route).toEqual({ screen: 'conversation', id: 'pla8', step: 'card' });
});

it('changes the step by arrow keys', async () => {
  const user = userEvent.setup();
  open();
  await screen.findByRole('heading', { level: 1 });
  step().focus();
  await user.keyboard('{ArrowRight}');
  expect(router.route).toMatchObject({ step: 'card' });
});
