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

it('lists a standing one-to-one and makes a chat of it', async () => {
  const user = userEvent.setup();
  const line = {
    standingId: 's1',
    key: '2026-11-20',
    leaderId: 'cfo',
    who: 'Group CFO',
    date: '2026-11-20',
    time: '10:00',
    minutes: 30,
    state: null,
    conversationId: null,
    past: false,
    text: 'Fri 20 Nov, 10:00',
    mark: 'Fri 20 Nov falls in Budget lock: skip it, or keep it short.',
    markBrief: 'falls in Budget lock',
  };
  answers.call.mockImplementation((name: string) =>
    Promise.resolve(
      name === 'standing_prepare'
        ? { row: { id: 'new' }, changes: { set: 2, label: '', tables: [] } }
        : { ...week, standing: [line] },
    ),
  );
  const { container } = render(Week);
  expect(await screen.findByText('Standing one-to-one')).toBeInTheDocument();
  expect(screen.getByText('falls in Budget lock')).toBeInTheDocument();
  expect(await axe(container)).toEqual([]);
  await user.click(
    screen.getByRole('button', {
      name: 'Prepare the one-to-one with Group CFO, Fri 20 Nov, 10:00',
    }),
  );
  expect(answers.call).toHaveBeenCalledWith('standing_prepare', { id: 's1', key: '2026-11-20' });
  expect(router.route).toEqual({ screen: 'conversation', id: 'new', step: 'prepare' });
});

it('skips a date that falls badly from its item', async () => {
  const user = userEvent.setup();
  const item = {
    ...week.items[0]!,
    key: 'standing:s1',
    code: 'standingMark',
    title: 'Group CFO: your one-to-one on Tue 24 Nov falls in Budget lock.',
    conversationId: null,
    standing: { id: 's1', key: '2026-11-24' },
    action: { kind: 'skip', label: 'Skip that date' },
  };
  answers.call.mockResolvedValue({ ...week, items: [item] });
  render(Week);
  await user.click(await screen.findByRole('button', { name: /^Skip that date/ }));
  expect(answers.call).toHaveBeenCalledWith('standing_skip', { id: 's1', key: '2026-11-24' });
});
