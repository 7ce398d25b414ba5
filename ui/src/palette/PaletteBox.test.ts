import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import type { Hit } from '$ui/ipc/generated';
import { idOf } from '$ui/ids';

const hits: Hit[] = [
  {
    kind: 'leader',
    id: 'l1',
    title: 'Head of Customer Care',
    snippet: 'Head of Customer Care',
    matched: 'all',
    leaderId: idOf('l1'),
    unitId: null,
    within: null,
    forDay: null,
  },
  {
    kind: 'conversation',
    id: 'c1',
    title: 'Head of Stores',
    snippet: 'the \u0001listening\u0002 hour',
    matched: 'all',
    leaderId: idOf('l2'),
    unitId: null,
    within: null,
    forDay: null,
  },
];
const call = vi.hoisted(() => vi.fn());
vi.mock('$ui/ipc/call', () => ({ call }));

const { default: PaletteBox } = await import('./PaletteBox.svelte');

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue({ hits, filters: [], choices: [] });
});

it('finds people before notes, says how many, and takes the chosen one by Enter', async () => {
  const user = userEvent.setup();
  const onchoose = vi.fn();
  const { container } = render(PaletteBox, { recent: [], onchoose });
  await user.type(screen.getByRole('combobox'), 'listen');
  await screen.findByRole('option', { name: /Head of Customer Care/ });
  expect(call).toHaveBeenLastCalledWith('search', { query: 'listen', limit: 14 });
  const names = screen.getAllByRole('option').map((option) => option.textContent);
  expect(names[0]).toContain('Head of Customer Care');
  expect(screen.getByRole('status')).toHaveTextContent('2 results');
  expect(screen.getByText('listening').tagName).toBe('MARK');
  expect(await axe(container)).toEqual([]);
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Head of Stores');
  await user.keyboard('{Enter}');
  expect(onchoose).toHaveBeenCalledWith(expect.objectContaining({ key: 'conversation c1' }));
});

it('shows what was used lately first, before anything is typed', () => {
  const recent = [{ key: 'unit u1', title: 'Plants', run: vi.fn() }];
  render(PaletteBox, { recent, onchoose: vi.fn() });
  expect(screen.getAllByRole('option')[0]).toHaveTextContent('Plants');
  expect(screen.getByRole('group', { name: 'Recent' })).toBeInTheDocument();
  expect(screen.getByRole('option', { name: /Rhythm/ })).toBeInTheDocument();
  expect(call).not.toHaveBeenCalled();
});

it('says so in words where nothing was found', async () => {
  call.mockResolvedValue({ hits: [], filters: [], choices: [] });
  const user = userEvent.setup();
  render(PaletteBox, { recent: [], onchoose: vi.fn() });
  await user.type(screen.getByRole('combobox'), 'zzz');
  expect(await screen.findByText(/Nothing found for “zzz”/)).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('No results');
});

it('sets near misses apart, after what holds every word', async () => {
  const [person, chat] = hits;
  call.mockResolvedValue({
    hits: [person, { ...chat, matched: 'some' }],
    filters: [],
    choices: [],
  });
  const user = userEvent.setup();
  render(PaletteBox, { recent: [], onchoose: vi.fn() });
  await user.type(screen.getByRole('combobox'), 'wrogn listening');
  const near = await screen.findByRole('group', { name: 'Some of the words' });
  expect(near).toHaveTextContent('Head of Stores');
  expect(near).not.toHaveTextContent('Head of Customer Care');
});

it('chooses a filter by keyboard, shows it, and removes it again', async () => {
  call.mockImplementation((_: string, { query = '' }: { query?: string }) =>
    Promise.resolve({
      hits: query === 'listening' ? hits : [],
      filters: query.startsWith('listening unit:"')
        ? [{ key: 'unit', label: 'Customer Care', source: 'typed', without: 'listening' }]
        : [],
      choices: query.endsWith('unit:')
        ? [{ key: 'unit', label: 'Customer Care', query: 'listening unit:"Customer Care" ' }]
        : [],
    }),
  );
  const user = userEvent.setup();
  const onchoose = vi.fn();
  const { container } = render(PaletteBox, { recent: [], onchoose });
  const box = screen.getByRole('combobox');
  await user.type(box, 'listening');
  await user.click(screen.getByRole('button', { name: 'Unit' }));
  expect(box).toHaveValue('listening unit:');
  expect(box).toHaveFocus();
  await screen.findByRole('group', { name: 'Filters' });
  await user.keyboard('{Enter}');
  expect(box).toHaveValue('listening unit:"Customer Care" ');
  expect(onchoose).not.toHaveBeenCalled();
  const chip = await screen.findByRole('button', { name: 'Remove Unit: Customer Care' });
  expect(await axe(container)).toEqual([]);
  await user.click(chip);
  expect(box).toHaveValue('listening');
  expect(box).toHaveFocus();
});

it('says what is wrong where a search is refused', async () => {
  call.mockRejectedValue({ message: 'A search has at most 400 characters.' });
  const user = userEvent.setup();
  render(PaletteBox, { recent: [], onchoose: vi.fn() });
  await user.type(screen.getByRole('combobox'), 'x');
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

it('offers to add a promise where a line reads as one', async () => {
  const draft = { who: 'Group CFO', text: 'the list', due: '2026-11-20', isPromise: true };
  call.mockImplementation((name: string) =>
    Promise.resolve(name === 'promise_read' ? { draft } : { hits: [], filters: [], choices: [] }),
  );
  const user = userEvent.setup();
  render(PaletteBox, { recent: [], onchoose: vi.fn() });
  await user.type(screen.getByRole('combobox'), 'I send Ana the list by Friday');
  const row = await screen.findByRole('option', { name: /Add a promise: the list/ });
  expect(row).toHaveTextContent('Group CFO, by Fri 20 Nov');
});

it('offers to note what was said where a line begins with what it is', async () => {
  const offer = { kind: 'skill', name: 'tender pricing' };
  const draft = { leaderId: null, who: null, offer };
  call.mockImplementation((name: string) =>
    Promise.resolve(
      { capture_read: { draft }, promise_read: { draft: null } }[name] ?? {
        hits: [],
        filters: [],
        choices: [],
      },
    ),
  );
  const user = userEvent.setup();
  render(PaletteBox, { recent: [], onchoose: vi.fn() });
  await user.type(screen.getByRole('combobox'), 'skill: tender pricing');
  const row = await screen.findByRole('option', { name: /Note what was said: tender pricing/ });
  expect(row).toHaveTextContent('Skill');
});
