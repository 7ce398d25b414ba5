import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import DateChoices from './DateChoices.svelte';

it('offers both days where the weekday is not that of the date', async () => {
  const user = userEvent.setup();
  const onchoose = vi.fn();
  const { container } = render(DateChoices, {
    unread: {
      words: 'Friday 26 Nov',
      problem: 'weekday',
      choices: ['2026-11-26', '2026-11-27'],
    },
    onchoose,
  });
  expect(screen.getByText(/“Friday 26 Nov”/)).toBeInTheDocument();
  const [, friday] = screen.getAllByRole('button');
  await user.click(friday as HTMLElement);
  expect(onchoose).toHaveBeenCalledWith('2026-11-27');
  expect(await axe(container)).toEqual([]);
});
