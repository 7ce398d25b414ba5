import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { idOf } from '$ui/ids';
import { call } from '$ui/ipc/call';
import type { PartnershipScreen, StatementRow } from '$ui/ipc/generated';
import Statements from './Statements.svelte';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn() }));
const asked = vi.mocked(call);

const row = (number: number, own: Partial<StatementRow> = {}): StatementRow => ({
  number,
  statement: `Statement ${number}.`,
  verdict: 'partly',
  count: 1,
  base: 2,
  text: 'One of two. Not: Shops.',
  pieces: [
    { text: 'One of two. Not: ', names: null },
    { text: 'Shops', names: { kind: 'unit', id: idOf('shops') } },
    { text: '.', names: null },
  ],
  answer: null,
  note: '',
  differs: null,
  earlier: [
    { quarter: 'FY27 Q1', answer: null },
    { quarter: 'FY27 Q2', answer: 'mostly' },
  ],
  ...own,
});

const shown: PartnershipScreen = {
  quarter: 'FY27 Q3',
  due: false,
  statements: [row(1), row(2, { answer: 'yes', differs: 'less', note: 'thin' }), row(3)],
};

/** What was written, oldest first. */
const written = () =>
  asked.mock.calls.filter(([name]) => name === 'check_answer').map(([, request]) => request);
const focused = () => [
  document.activeElement?.parentElement?.getAttribute('aria-labelledby'),
  document.activeElement?.textContent,
];
const at = (number: number, answer: string) => [
  screen.getByText(new RegExp(`Statement ${number}`)).id,
  answer,
];

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(((name: string) =>
    Promise.resolve(
      name === 'partnership' ? shown : { row: null, changes: { set: 1, label: '', tables: [] } },
    )) as typeof call);
});

async function draw() {
  const { container } = render(Statements);
  await screen.findByText(/Statement 1/);
  return container;
}

it('shows where the log differs, and earlier quarters, and can be read by anyone', async () => {
  const container = await draw();
  expect(screen.getAllByText(/The log shows/)).toHaveLength(1);
  expect(screen.getByText('The log shows less')).toBeInTheDocument();
  expect(screen.getAllByText('FY27 Q2: Mostly.')).toHaveLength(3);
  expect(screen.getAllByText('FY27 Q1: not answered.')).toHaveLength(3);
  expect(await axe(container)).toEqual([]);
});

it('is one stop for the keyboard: arrows walk, digits answer and go on', async () => {
  const user = userEvent.setup();
  const container = await draw();
  expect(container.querySelectorAll('[role=group] [tabindex="0"]')).toHaveLength(1);
  await user.tab();
  expect(focused()).toEqual(at(1, 'Yes'));
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(focused()).toEqual(at(2, 'Mostly'));
  await user.keyboard('{ArrowUp}3');
  await waitFor(() => expect(focused()).toEqual(at(2, 'Partly')));
  await user.keyboard('4');
  await waitFor(() => expect(focused()).toEqual(at(3, 'No')));
  expect(written()).toEqual([
    { statement: 1, answer: 'partly' },
    { statement: 2, answer: 'no' },
  ]);
});

it('takes a note on what is answered, and returns to the answers', async () => {
  const user = userEvent.setup();
  await draw();
  expect(screen.getByLabelText('Note on statement 1')).toBeDisabled();
  await user.tab();
  await user.keyboard('{ArrowDown}n');
  expect(screen.getByLabelText('Note on statement 2')).toHaveFocus();
  await user.keyboard('1{Enter}');
  await waitFor(() => expect(focused()).toEqual(at(2, 'Yes')));
  expect(written()).toEqual([{ statement: 2, answer: 'yes', note: 'thin1' }]);
});

it('goes to the evidence with Enter, and back with Esc; the space bar answers', async () => {
  const user = userEvent.setup();
  await draw();
  await user.tab();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(document.activeElement).toHaveTextContent('Shops');
  expect(document.activeElement?.closest('li')).toHaveTextContent('Statement 2');
  expect(written()).toEqual([]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toEqual(at(2, 'Yes')));
  await user.keyboard(' ');
  await waitFor(() => expect(written()).toEqual([{ statement: 2, answer: 'yes' }]));
});
