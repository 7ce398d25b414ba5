import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import type { Card } from '$ui/ipc/generated';
import CoffeeCard from './CoffeeCard.svelte';

const card: Card = {
  who: 'Head of Customer Care',
  name: '',
  when: 'Thu 19 Nov, 10:00',
  wording:
    'The listening hour ended four weeks ago. What do your people do differently since then?',
  care: '',
  facts: [{ text: 'Solved first time: 68 %', source: 'weekly service report', age: '12 days old' }],
  iOwe: ['half a page on the listening hour: sent two days ago'],
  waitingFor: [],
  newSince: [],
  plain: 'Head of Customer Care',
};

const doors = vi.hoisted(() => ({
  closeWindow: vi.fn(),
  printWindow: vi.fn(),
  toClipboard: vi.fn(),
}));
vi.mock('$ui/ipc/window', () => doors);
vi.mock('$ui/ipc/call', () => ({ boundCard: () => Promise.resolve(card) }));

const letters = (text: string) => text.replace(/\s+/g, '');

it('shows what it is given and nothing else', async () => {
  const { container } = render(CoffeeCard);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(card.who);
  expect(screen.getByText('weekly service report')).toBeInTheDocument();
  expect(letters(container.querySelector('article')!.textContent)).toBe(
    [
      'Head of Customer Care Thu 19 Nov, 10:00',
      card.wording,
      'Solved first time: 68 % weekly service report 12 days old',
      'I said I would half a page on the listening hour: sent two days ago',
    ]
      .map(letters)
      .join(''),
  );
  expect(await axe(container)).toEqual([]);
});

it('closes on Esc and copies as text', async () => {
  const user = userEvent.setup();
  render(CoffeeCard);
  await user.click(await screen.findByRole('button', { name: 'Copy as text' }));
  expect(doors.toClipboard).toHaveBeenCalledWith(card.plain);
  await user.keyboard('{Escape}');
  expect(doors.closeWindow).toHaveBeenCalledOnce();
});
