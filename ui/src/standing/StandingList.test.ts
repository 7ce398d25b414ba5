import { freshRecurrence } from '$ui/rhythm/recurrence';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { page } from '$tests/sample';
import type { StandingLine, StandingSeries } from '$ui/ipc/generated';
import { reset, router } from '$ui/router.svelte';
import StandingList from './StandingList.svelte';
import { idOf } from '$ui/ids';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));

function line(key: string, text: string, part: Partial<StandingLine> = {}): StandingLine {
  return {
    standingId: idOf('s1'),
    key,
    leaderId: idOf('cfo'),
    who: 'Group CFO',
    date: key,
    leaderDate: key,
    time: '10:00',
    minutes: 30,
    state: null,
    conversationId: null,
    past: false,
    text,
    mark: null,
    markBrief: null,
    ...part,
  };
}

const series: StandingSeries = {
  standing: {
    id: idOf('s1'),
    seen: 3,
    leaderId: idOf('cfo'),
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    first: '2026-11-24',
    time: '10:00',
    minutes: 30,
    place: '',
    note: '',
  },
  recurrence: { ...freshRecurrence('weeks'), interval: 2, weekdays: ['tue'] },
  words: 'Every second Tuesday at 10:00, 30 minutes',
  next: [
    line('2026-11-24', 'Tue 24 Nov, 10:00', {
      mark: 'Tue 24 Nov falls in Budget lock: skip it, or keep it short.',
      markBrief: 'falls in Budget lock',
    }),
    line('2026-12-08', 'Tue 8 Dec, 10:00', { state: 'skipped' }),
    line('2026-12-22', 'Tue 22 Dec, 10:00', { state: 'prepared', conversationId: idOf('c1') }),
  ],
};

const written = { row: series.standing, changes: { set: 4, label: '', tables: ['standing'] } };

beforeEach(() => {
  reset();
  answers.call.mockReset();
  answers.call.mockImplementation((name: string) =>
    Promise.resolve(
      name === 'standing_preview' ? { words: series.words, next: series.next } : written,
    ),
  );
});

it('marks what falls badly and skips it by one action', async () => {
  const user = userEvent.setup();
  const { container } = render(StandingList, { series: [series], leader: page.leader });
  expect(
    screen.getByText('Tue 24 Nov falls in Budget lock: skip it, or keep it short.'),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Skip Tue 24 Nov, 10:00' }));
  expect(answers.call).toHaveBeenCalledWith('standing_skip', { id: 's1', key: '2026-11-24' });
  await user.click(screen.getByRole('button', { name: 'Restore Tue 8 Dec, 10:00' }));
  expect(answers.call).toHaveBeenCalledWith('standing_bring', { id: 's1', key: '2026-12-08' });
  expect(await axe(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Open the chat of Tue 22 Dec, 10:00' }));
  expect(router.route).toEqual({ screen: 'conversation', id: 'c1' });
});

it('changes a series, said back while it is written', async () => {
  const user = userEvent.setup();
  const { container } = render(StandingList, { series: [series], leader: page.leader });
  await user.click(screen.getByRole('button', { name: /^Change: Every second Tuesday/ }));
  const form = screen.getByRole('form', { name: 'Change the standing one-to-one' });
  expect(await within(form).findByText(series.words)).toBeInTheDocument();
  expect(within(form).getByText('falls in Budget lock')).toBeInTheDocument();
  await user.selectOptions(within(form).getByLabelText('How often'), 'monthLast');
  await user.clear(within(form).getByLabelText('Time, on your clock'));
  await user.tab();
  expect(await axe(container)).toEqual([]);
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  const day = { by: 'weekday', nth: -1, weekday: 'tue' };
  expect(answers.call).toHaveBeenCalledWith('standing_edit', {
    ...series.standing,
    rrule: { ...freshRecurrence('months'), day },
    time: null,
  });
});

it('says what to do where the first date is missing, and ends and deletes', async () => {
  const user = userEvent.setup();
  render(StandingList, { series: [series], leader: page.leader });
  await user.click(screen.getByRole('button', { name: 'Add a standing one-to-one' }));
  await user.click(screen.getByRole('button', { name: 'Add it' }));
  expect(screen.getByText('Choose the first date.')).toBeInTheDocument();
  expect(answers.call).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /^End it today/ }));
  expect(answers.call).toHaveBeenCalledWith('standing_end', { id: 's1' });
  await user.click(screen.getByRole('button', { name: /^Delete: Every/ }));
  expect(answers.call).toHaveBeenCalledWith('standing_delete', { id: 's1' });
});
