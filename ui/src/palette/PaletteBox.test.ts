import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { axe } from '../../tests/axe';
import type { Hit } from '../ipc/generated';

const hits: Hit[] = [
  {
    kind: 'leader',
    id: 'l1',
    title: 'Head of Customer Care',
    snippet: 'Head of Customer Care',
    leaderId: 'l1',
    unitId: null,
  },
  {
    kind: 'conversation',
    id: 'c1',
    title: 'Head of Stores',
    snippet: 'the \u0001listening\u0002 hour',
    leaderId: 'l2',
    unitId: null,
  },
];
const call = vi.hoisted(() => vi.fn());
vi.mock('../ipc/call', () => ({ call }));

const { default: PaletteBox } = await import('./PaletteBox.svelte');

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue({ hits });
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
  expect(screen.getByRole('group', { name: 'Used lately' })).toBeInTheDocument();
  expect(screen.getByRole('option', { name: /Rhythm/ })).toBeInTheDocument();
  expect(call).not.toHaveBeenCalled();
});

it('says so in words where nothing was found', async () => {
  call.mockResolvedValue({ hits: [] });
  const user = userEvent.setup();
  render(PaletteBox, { recent: [], onchoose: vi.fn() });
  await user.type(screen.getByRole('combobox'), 'zzz');
  expect(await screen.findByText(/Nothing found for “zzz”/)).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('No results');
});
