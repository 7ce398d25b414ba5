import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Offer } from '$ui/ipc/generated';
import Offers from './Offers.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));

const offer = (line: number, what: string): Offer => ({
  line,
  kind: 'idea',
  text: `Idea: ${what}`,
  what,
  due: null,
  rating: null,
  taken: false,
});

let finish: HTMLButtonElement;
const show = (offers: Offer[]) =>
  render(Offers, { conversationId: 'ret8', offers, whenEmpty: finish });

beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea><button>Finish the debrief</button>';
  finish = screen.getByRole('button', { name: 'Finish the debrief' });
  answers.call.mockReset();
});

it('passes the focus to the next offer, then to what ends the debrief', async () => {
  const user = userEvent.setup();
  answers.call.mockReturnValue(new Promise(() => undefined));
  show([offer(0, 'a pairing hour'), offer(1, 'a wall of photos')]);
  await user.click(screen.getByRole('button', { name: /^Keep: a pairing hour/ }));
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: /^Keep: a wall of photos/ }),
  );
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(finish);
});

it('leaves the focus where the hand has gone by the time the answer comes', async () => {
  const user = userEvent.setup();
  let answer: (value: unknown) => void = () => undefined;
  answers.call.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  show([offer(0, 'a pairing hour')]);
  await user.click(screen.getByRole('button', { name: /^Keep: a pairing hour/ }));
  await user.click(screen.getByRole('textbox'));
  answer({ changes: { set: 1, label: '', tables: ['finding'] } });
  await user.keyboard('a wall of photos');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('a wall of photos');
});
