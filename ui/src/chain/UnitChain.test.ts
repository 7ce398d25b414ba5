import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { finance } from '$tests/chain';
import UnitChain from './UnitChain.svelte';

vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));
const calls = vi.hoisted(() => vi.fn());
vi.mock('$ui/ipc/call', () => ({ call: calls }));

const props = {
  screen: finance,
  unitId: finance.unitId!,
  name: 'Finance',
  view: 'picture' as const,
  item: undefined,
  add: 0,
  begin: false,
  onview: vi.fn(),
  onturn: vi.fn(),
};
const focused = () => document.activeElement?.getAttribute('data-item');

beforeEach(() => {
  vi.clearAllMocks();
  calls.mockReturnValue(new Promise(() => undefined));
});

it.each(['picture', 'list'] as const)('is a %s with one tab stop and no barriers', async (view) => {
  const { container } = render(UnitChain, { ...props, view });
  expect(container.querySelectorAll('[data-item][tabindex="0"]')).toHaveLength(1);
  expect(await axe(container)).toEqual([]);
});

it('walks along the links, and jumps to the weakest step', async () => {
  const user = userEvent.setup();
  render(UnitChain, props);
  document.querySelector<HTMLElement>('[data-item="cash"]')?.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(focused()).toBe('disputes>collect');
  await user.keyboard('w');
  expect(focused()).toBe('collect>cash');
  await user.keyboard('{PageDown}');
  expect(props.onturn).toHaveBeenCalledWith(1);
});

it('draws a link with L, an arrow and Enter; Esc leaves it', async () => {
  const user = userEvent.setup();
  render(UnitChain, props);
  document.querySelector<HTMLElement>('[data-item="close"]')?.focus();
  await user.keyboard('l');
  expect(focused()).toBe('collect');
  await user.keyboard('{Escape}');
  expect(focused()).toBe('close');
  expect(calls).not.toHaveBeenCalled();
  await user.keyboard('l{ArrowDown}{Enter}');
  expect(calls).toHaveBeenCalledWith('link_add', { upperId: 'close', lowerId: 'disputes' });
});

it('adds a figure under one that has nothing under it', async () => {
  const user = userEvent.setup();
  render(UnitChain, props);
  await user.click(screen.getByRole('button', { name: /What turns first/ }));
  await user.keyboard('late postings{Enter}');
  expect(calls).toHaveBeenCalledWith('measure_add', {
    unitId: 'finance',
    name: 'late postings',
    kind: 'early',
    leadsTo: 'close',
  });
});

it('says a figure and how it moved in words', () => {
  render(UnitChain, props);
  const node = screen.getByRole('button', { name: /^days to collect \(earlier sign\)/ });
  for (const words of [/58 days aim 50/, /Days to collect: 58 days, from 60\./, /new since/])
    expect(node).toHaveAccessibleName(words);
});

it('opens the detail with Enter, and goes back with Esc', async () => {
  const user = userEvent.setup();
  render(UnitChain, props);
  document.querySelector<HTMLElement>('[data-item="cash"]')?.focus();
  await user.keyboard('{ArrowRight}{Enter}');
  const pane = screen.getByRole('complementary', { name: 'days to collect → net cash' });
  expect(pane).toContainElement(document.activeElement as HTMLElement);
  expect(calls).toHaveBeenCalledWith('chain_link', { linkId: 'collect>cash' });
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(focused()).toBe('collect>cash');
});

it('goes back to the node above one that was deleted', async () => {
  const user = userEvent.setup();
  calls.mockResolvedValue({ row: null, changes: { set: 1, label: '', tables: [] } });
  render(UnitChain, props);
  document.querySelector<HTMLElement>('[data-item="disputes"]')?.focus();
  await user.keyboard('{Delete}');
  expect(calls).toHaveBeenCalledWith('measure_delete', { id: 'disputes' });
  expect(focused()).toBe('collect');
});

it('has no evidence or readings for what we do', async () => {
  const user = userEvent.setup();
  render(UnitChain, props);
  document.querySelector<HTMLElement>('[data-item="clinic"]')?.focus();
  await user.keyboard('erv{Delete}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(calls).not.toHaveBeenCalled();
});
