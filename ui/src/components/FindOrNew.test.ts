import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import FindOrNew from './FindOrNew.svelte';
import { NOTHING_FOUND } from './choices';

const choices = [
  { id: 'terms', label: 'talking payment terms' },
  { id: 'sheet', label: 'reading a cost sheet' },
];

function draw(newLabel?: (typed: string) => string) {
  const onchoose = vi.fn();
  const { container } = render(FindOrNew, {
    label: 'Skill',
    choices,
    newLabel,
    onchoose,
    value: NOTHING_FOUND,
  });
  return { container, onchoose, user: userEvent.setup() };
}

it('finds while one types, and takes what the arrows chose', async () => {
  const { container, onchoose, user } = draw();
  await user.tab();
  await user.keyboard('t');
  const line = screen.getByRole('combobox', { name: 'Skill' });
  expect(line).toHaveAttribute('aria-expanded', 'true');
  expect(await axe(container)).toEqual([]);
  await user.keyboard('{Enter}');
  expect(onchoose).toHaveBeenCalledWith({ id: 'terms', text: 'talking payment terms' });
  expect(line).toHaveAttribute('aria-expanded', 'false');
});

it('names something new where nothing is called so', async () => {
  const { onchoose, user } = draw((typed) => `New: ${typed}`);
  await user.tab();
  await user.keyboard('tender pricing{Enter}');
  expect(onchoose).toHaveBeenCalledWith({ id: null, text: 'tender pricing' });
});

it('offers nothing new for a name that is known, and closes its list alone by Esc', async () => {
  const { user } = draw((typed) => `New: ${typed}`);
  const outer = vi.fn();
  document.body.addEventListener('keydown', outer);
  await user.tab();
  await user.keyboard('Reading a cost sheet');
  expect(screen.queryByText(/^New:/)).toBeNull();
  outer.mockClear();
  await user.keyboard('{Escape}');
  expect(outer).not.toHaveBeenCalled();
  document.body.removeEventListener('keydown', outer);
});
