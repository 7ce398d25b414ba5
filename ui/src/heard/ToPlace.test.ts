import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { idOf } from '$ui/ids';
import type { LineToPlace, Thing } from '$ui/ipc/generated';
import ToPlace from './ToPlace.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);

const thing: Thing = { kind: 'measure', id: idOf('close') };
const line: LineToPlace = {
  findingId: idOf('con4.1'),
  kind: 'measure',
  text: 'days to close, aim 5',
  saidOn: '2026-07-17',
  leaderId: idOf('con'),
  who: 'Group Controller',
  unitId: idOf('finance'),
  unit: 'Finance',
  name: 'days to close',
  parts: { aim: 5, grade: 'said' },
  also: [],
  same: [{ typed: 'days to close', name: 'days to close', thing, likely: true }],
};
const second: LineToPlace = {
  ...line,
  findingId: idOf('two'),
  kind: 'skill',
  text: 'n'.repeat(70),
  name: 'n'.repeat(70),
  parts: {},
  same: [],
};
let rows: LineToPlace[];
const writes = () => answers.call.mock.calls.filter(([name]) => name !== 'to_place');

beforeEach(() => {
  rows = [line, second];
  answers.call.mockReset();
  answers.call.mockImplementation((name: string) =>
    Promise.resolve(
      name === 'to_place' ? { rows } : { changes: { set: 1, label: '', tables: [] } },
    ),
  );
});

async function show() {
  const shown = render(ToPlace);
  await screen.findByRole('button', { name: 'Add: days to close' });
  return shown;
}

it('adds the record by Enter, as the same one or, after S, as a new one', async () => {
  const user = userEvent.setup();
  const { container } = await show();
  expect(await axe(container)).toEqual([]);
  expect(screen.getByText('aim 5')).toBeVisible();
  screen.getByRole('button', { name: 'Add: days to close' }).focus();
  await user.keyboard('{Enter}');
  expect(writes()).toEqual([['place', { findingId: line.findingId, sameAs: [thing] }]]);
  answers.call.mockClear();
  // The focus has gone on to the next line.
  screen.getByRole('button', { name: 'Add: days to close' }).focus();
  await user.keyboard('s');
  expect(screen.getByRole('button', { name: 'New, or the same as days to close?' })).toBeVisible();
  await user.keyboard('{Enter}');
  expect(writes()).toEqual([['place', { findingId: line.findingId, sameAs: [] }]]);
});

it('leaves a line as a note by X, and goes from line to line by arrows', async () => {
  const user = userEvent.setup();
  await show();
  screen.getByRole('button', { name: 'Add: days to close' }).focus();
  await user.keyboard('{ArrowDown}x');
  expect(writes()).toEqual([['leave_as_note', { findingId: second.findingId }]]);
});

it('asks for a shorter name, and types it without leaving the line', async () => {
  const user = userEvent.setup();
  await show();
  await user.type(screen.getByRole('textbox', { name: 'Shorter name' }), 'six skills');
  await user.click(screen.getByRole('button', { name: `Add: ${second.name}` }));
  const named = { findingId: second.findingId, sameAs: [], name: 'six skills' };
  expect(writes()).toEqual([['place', named]]);
});

it('says that nothing waits', async () => {
  rows = [];
  render(ToPlace);
  expect(await screen.findByText('Nothing waits')).toBeVisible();
});
