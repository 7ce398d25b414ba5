import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { plan } from '$tests/planner';
import { TODAY, why } from '$tests/sample';
import { app } from '$ui/app.svelte';
import { call } from '$ui/ipc/call';
import { wishes } from '$ui/planner/wishes.svelte';
import Planner from './Planner.svelte';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn() }));
const asked = vi.mocked(call);

/** What was asked of the planner last. */
const wish = () => asked.mock.calls.findLast(([name]) => name === 'planner')?.[1];

beforeEach(() => {
  wishes.clear();
  vi.spyOn(app, 'today', 'get').mockReturnValue(TODAY);
  asked.mockReset();
  asked.mockImplementation(((name: string) =>
    Promise.resolve(
      name === 'planner'
        ? plan
        : name === 'timing_why'
          ? why
          : { chats: [], changes: { set: 0, label: '', tables: [] } },
    )) as typeof call);
});

const cell = (row: number, date: string) =>
  document.querySelector<HTMLElement>(`[data-row="${row}"][data-day="${date}"]`)!;

async function shown() {
  render(Planner);
  await screen.findByRole('grid');
}

it('says what the gaps need, whom to see, and who is left out and why', async () => {
  await shown();
  expect(screen.getByText(/These gaps need 4.1 chats a week/)).toBeInTheDocument();
  expect(
    screen.getByRole('gridcell', { name: /Group Controller, Friday 20 November.*Proposed/ }),
  ).toBeInTheDocument();
  expect(screen.getByText(/Peak trading until 24 December/)).toBeInTheDocument();
  expect(screen.getByText('you will ask')).toBeInTheDocument();
});

it('is one stop for the keyboard; letters keep, leave out and free a week', async () => {
  const user = userEvent.setup();
  await shown();
  expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
  cell(0, TODAY).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(cell(0, '2026-11-20')).toHaveFocus();
  await user.keyboard('k');
  await waitFor(() =>
    expect(wish()).toMatchObject({ keep: [{ leaderId: 'con', date: '2026-11-20' }] }),
  );
  await user.keyboard('x');
  await waitFor(() => expect(wish()).toMatchObject({ keep: [], withoutLeaders: ['con'] }));
  await user.keyboard('w');
  await waitFor(() => expect(wish()).toMatchObject({ withoutWeeks: ['2026-11-16'] }));
  await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(screen.getByRole('button', { name: /^Group Controller, Finance/ })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  await waitFor(() => expect(wish()).toEqual({ keep: [], withoutWeeks: [], withoutLeaders: [] }));
});

it('letters do nothing outside the grid', async () => {
  const user = userEvent.setup();
  await shown();
  screen.getByRole('checkbox').focus();
  await user.keyboard('kxw');
  expect(wishes.any).toBe(false);
});

it('opens why with Enter and comes back to the day', async () => {
  const user = userEvent.setup();
  await shown();
  cell(0, '2026-11-20').focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(why.title)).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(cell(0, '2026-11-20')).toHaveFocus());
});

it('accepts what is chosen, and nothing else', async () => {
  const user = userEvent.setup();
  await shown();
  await user.click(screen.getByRole('checkbox', { name: /Accept: Group Controller/ }));
  expect(screen.queryByRole('button', { name: /^Accept/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: /Accept: Group Controller/ }));
  await user.click(screen.getByRole('button', { name: 'Accept 1 chat' }));
  expect(asked).toHaveBeenCalledWith('planner_accept', {
    chats: [
      {
        leaderId: 'con',
        state: 'asked',
        date: '2026-11-20',
        half: 'morning',
        zone: 'Europe/London',
        minutes: 30,
      },
    ],
  });
});

it('has no accessibility violations', async () => {
  await shown();
  const grid = screen.getByRole('grid');
  expect(within(grid).getAllByRole('row')).toHaveLength(3);
  expect(await axe(document.body)).toEqual([]);
});
