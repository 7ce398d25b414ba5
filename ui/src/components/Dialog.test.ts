import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import DialogTrial from '$tests/DialogTrial.svelte';

let page: HTMLElement;

beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
  page.id = 'app';
});
afterEach(() => page.remove());

it('makes the page behind inert, begins in the first field, and gives the focus back', async () => {
  const user = userEvent.setup();
  render(DialogTrial, { target: page });
  const opener = screen.getByRole('button', { name: 'Open it' });
  await user.click(opener);
  await vi.waitFor(() => expect(screen.getByLabelText('What')).toHaveFocus());
  expect(page.inert).toBe(true);
  expect(await axe(screen.getByRole('dialog'))).toEqual([]);
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(opener).toHaveFocus());
  expect(page.inert).toBe(false);
});
