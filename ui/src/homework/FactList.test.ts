import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import type { Fact, UnitId } from '$ui/ipc/generated';
import FactList from './FactList.svelte';
import { idOf } from '$ui/ids';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));

const fact: Fact = {
  id: idOf('f1'),
  seen: 1,
  unitId: 'care' as UnitId,
  leaderId: null,
  topic: 'data',
  state: 'known',
  text: '68 % solved at first contact',
  source: 'weekly service report',
  asOf: '2026-11-06',
  confidence: 'seen',
  shelfDays: null,
  private: false,
  sayAs: '',
  target: '75 %',
};

beforeEach(() => {
  answers.call.mockReset();
  answers.call.mockResolvedValue({ row: fact, changes: { set: 2, label: '', tables: ['fact'] } });
});

it('shows facts under their topics, with source and age, and what is still to be found out', async () => {
  const facts: Fact[] = [
    fact,
    { ...fact, id: idOf('f2'), state: 'lookUp' as const, text: 'How many start' },
  ];
  const { container } = render(FactList, { facts, unitId: 'care' as UnitId });
  expect(screen.getByText('weekly service report')).toBeInTheDocument();
  expect(screen.getByText('12 days old')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Look it up' })).toBeInTheDocument();
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3);
  expect(await axe(container)).toEqual([]);
});

it('adds a fact in one step and asks for nothing but text and source', async () => {
  const user = userEvent.setup();
  render(FactList, { facts: [], unitId: 'care' as UnitId });
  await user.click(screen.getByRole('button', { name: 'Add a fact' }));
  await user.keyboard('Chats rose to 33 %');
  await user.type(screen.getByLabelText('Source'), 'service report');
  await user.keyboard('{Enter}');
  expect(answers.call).toHaveBeenCalledWith('fact_add', {
    unitId: 'care',
    topic: 'data',
    state: 'known',
    text: 'Chats rose to 33 %',
    source: 'service report',
  });
});

it('says at the field that the text is missing, and sends nothing', async () => {
  const user = userEvent.setup();
  render(FactList, { facts: [], unitId: 'care' as UnitId });
  await user.click(screen.getByRole('button', { name: 'Add a fact' }));
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(screen.getByText('Write the fact first: one sentence is enough.')).toBeInTheDocument();
  expect(answers.call).not.toHaveBeenCalled();
});
