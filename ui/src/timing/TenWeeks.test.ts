import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { strip, TODAY, why } from '$tests/sample';
import TenWeeks from './TenWeeks.svelte';
import type { LeaderId } from '$ui/ipc/generated';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn(() => Promise.resolve(why)) }));

const props = {
  leaderId: 'cfo' as LeaderId,
  who: 'Group CFO',
  days: strip,
  today: TODAY,
  chats: new Set(['2026-11-20']),
  onplan: vi.fn(),
  onchange: vi.fn(),
};

const day = (date: string) => document.querySelector<HTMLElement>(`[data-date="${date}"]`)!;

it('is one stop for the keyboard, moved in by arrows', async () => {
  const user = userEvent.setup();
  render(TenWeeks, props);
  await user.tab();
  expect(day(TODAY)).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(day('2026-11-26')).toHaveFocus();
  await user.keyboard('{Home}');
  expect(day('2026-11-23')).toHaveFocus();
  await user.keyboard('t');
  expect(day(TODAY)).toHaveFocus();
  expect(document.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1);
});

it('says each day with its verdict and its heaviest reason', () => {
  render(TenWeeks, props);
  expect(
    screen.getByRole('gridcell', {
      name: 'Thursday 26 November: avoid. P8 close, WD-1 to WD+4',
    }),
  ).toBeInTheDocument();
  expect(day(TODAY)).toHaveAccessibleName(/^today, Wednesday 18 November/);
});

it('opens why with Enter, and Escape brings the focus back to the day', async () => {
  const user = userEvent.setup();
  render(TenWeeks, props);
  day('2026-11-26').focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Why not Thursday 26 November?')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(day('2026-11-26')).toHaveFocus());
  expect(screen.queryByText('Why not Thursday 26 November?')).not.toBeInTheDocument();
});

it('has no accessibility violations', async () => {
  const { container } = render(TenWeeks, props);
  expect(await axe(container)).toEqual([]);
});
