import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { week } from '$tests/sample';
import { reset, router } from '$ui/router.svelte';
import Week from './Week.svelte';
import { t } from '$ui/text';

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
  expect(list.querySelectorAll('button:not([aria-label])')).toHaveLength(7);
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
  expect(await screen.findByText(t('standing.one'))).toBeInTheDocument();
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
    action: {
      ...week.items[0]!.action,
      kind: 'skip',
      label: 'Skip that date',
      conversationId: null,
      standing: { id: 's1', key: '2026-11-24' },
    },
  };
  answers.call.mockResolvedValue({ ...week, items: [item] });
  render(Week);
  await user.click(await screen.findByRole('button', { name: /^Skip that date/ }));
  expect(answers.call).toHaveBeenCalledWith('standing_skip', { id: 's1', key: '2026-11-24' });
});

it('hides a row until the next week', async () => {
  const user = userEvent.setup();
  render(Week);
  const title = week.items[2]!.title;
  await user.click(await screen.findByRole('button', { name: `Not this week: ${title}` }));
  expect(answers.call).toHaveBeenCalledWith('week_snooze', { key: week.items[2]!.key });
});

it('settles a request and leads to the text to send', async () => {
  const user = userEvent.setup();
  const decision = { kind: 'moveChat', id: 'c1', date: '2026-11-24' };
  const settle = { ...week.items[0]!.action, kind: 'settle', conversationId: 'c1', decision };
  const drop = {
    ...settle,
    label: 'Drop',
    conversationId: null,
    decision: { kind: 'dropPromise' },
  };
  const item = {
    ...week.items[0]!,
    action: { ...settle, label: 'Ask for Tuesday 24' },
    choices: [drop],
  };
  answers.call.mockImplementation((name: string) =>
    Promise.resolve(
      name === 'week' ? { ...week, items: [item] } : { set: 2, label: '', tables: [] },
    ),
  );
  const { container } = render(Week);
  await user.click(await screen.findByRole('button', { name: /^Ask for Tuesday 24/ }));
  expect(answers.call).toHaveBeenCalledWith('away_settle', { decisions: [decision] });
  expect(router.route).toEqual({ screen: 'conversation', id: 'c1', step: 'prepare' });
  await user.click(screen.getByRole('button', { name: /^Drop/ }));
  expect(answers.call).toHaveBeenCalledWith('away_settle', { decisions: [drop.decision] });
  expect(await axe(container)).toEqual([]);
});
