import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { idOf } from '$ui/ids';
import { call } from '$ui/ipc/call';
import type { AimRow, AimsScreen } from '$ui/ipc/generated';
import AimList from './AimList.svelte';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn() }));
const asked = vi.mocked(call);

const none: AimRow = {
  leaderId: idOf('con'),
  unitId: idOf('finance'),
  who: 'Group Controller',
  unit: 'Finance',
  aim: null,
  due: false,
  log: null,
  logSays: '',
  earlier: [],
  before: 'Asked early (Head of Finance)',
  nextReview: '2027-05-19',
};
const written: AimRow = {
  ...none,
  leaderId: idOf('trs'),
  who: 'Head of Trade Sales',
  unit: 'Sales',
  aim: {
    id: idOf('aim'),
    seen: 1,
    leaderId: idOf('trs'),
    unitId: idOf('sales'),
    on: '2026-10-16',
    situation: 'a lesson stays with the team',
    wants: 'A lesson reaches everyone.',
    shownBy: 'each can name the last one',
    shownOn: null,
    now: 'relied',
    next: 'problems',
    agreedOn: '2026-10-16',
    reviewOn: '2027-04-17',
  },
  log: 'problems',
  logSays: 'The log says more: they asked for you on 6 August.',
  before: null,
};
let shown: AimsScreen = { rows: [] };

const sets = () =>
  asked.mock.calls.filter(([name]) => name === 'aim_set').map(([, request]) => request);

beforeEach(() => {
  shown = { rows: [none, written] };
  asked.mockReset();
  asked.mockImplementation(((name: string) =>
    Promise.resolve(
      name === 'aims' ? shown : { row: null, changes: { set: 1, label: '', tables: [] } },
    )) as typeof call);
});

it('shows both words where the log differs, and what stood before', async () => {
  const { container } = render(AimList);
  expect(await screen.findByText('Relied on for what we do')).toBeInTheDocument();
  expect(screen.getByText(/The log says more/)).toBeInTheDocument();
  expect(screen.getByText('By the log: Brought problems, not orders.')).toBeInTheDocument();
  expect(screen.getByText(/Asked early \(Head of Finance\)/)).toBeInTheDocument();
  expect(await axe(container)).toEqual([]);
});

it('keeps the day it was said only while the words stay the same', async () => {
  const user = userEvent.setup();
  render(AimList);
  const edit = await screen.findByRole('button', { name: 'Edit: Head of Trade Sales' });
  for (const [typed, agreedOn] of [
    ['', '2026-10-16'],
    [' Soon.', undefined],
  ] as const) {
    asked.mockClear();
    edit.focus();
    await user.keyboard('{Enter}');
    const wants = await screen.findByLabelText('Where you both want to be');
    if (typed) await user.type(wants, typed);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sets()).toHaveLength(1));
    expect(sets()[0]).toMatchObject({ reviewOn: '2027-04-17', now: 'relied' });
    expect((sets()[0] as { agreedOn?: string }).agreedOn).toBe(agreedOn);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
});

it('says what it is for while nothing is written', async () => {
  shown = { rows: [none] };
  render(AimList);
  expect(await screen.findByText(/One sentence with each leader/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Write it: Group Controller' })).toBeInTheDocument();
});
