import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '../../../tests/axe';
import { week } from '../../../tests/sample';
import { reset, router } from '$ui/router.svelte';
import Week from './Week.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);

beforeEach(() => {
  reset();
  answers.call.mockResolvedValue(week);
});

it('shows chats, at most seven items with one action each, and closing windows', async () => {
  const { container } = render(Week);
  expect(await screen.findByRole('heading', { level: 1, name: 'Week' })).toBeInTheDocument();
  expect(screen.getByText('card ready')).toBeInTheDocument();
  expect(screen.getByText('Windows about to close')).toBeInTheDocument();
  const list = screen.getByText(week.items[0]!.title).closest('ol')!;
  expect(list.querySelectorAll('button')).toHaveLength(7);
  expect(container.querySelectorAll('button.primary')).toHaveLength(1);
  expect(await axe(container)).toEqual([]);
});

it('keeps the rest behind “more”', async () => {
  const user = userEvent.setup();
  render(Week);
  const more = await screen.findByRole('button', { name: '2 more things' });
  expect(screen.queryByText('Three facts have gone stale')).not.toBeInTheDocument();
  await user.click(more);
  expect(screen.getByText('Three facts have gone stale')).toBeInTheDocument();
});

it('leads from an item to its act in one click', async () => {
  const user = userEvent.setup();
  render(Week);
  await user.click(await screen.findByRole('button', { name: /^Write it down/ }));
  expect(router.route).toEqual({ screen: 'conversation', id: 'pla8', step: 'debrief' });
});

it('offers one thing to do where there is nobody yet', async () => {
  answers.call.mockResolvedValue({ ...week, empty: true, items: [], conversations: [] });
  render(Week);
  expect(await screen.findByRole('button', { name: 'Add your leaders' })).toBeInTheDocument();
});
