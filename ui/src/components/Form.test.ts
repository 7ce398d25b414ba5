import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import FormTrial from '$tests/FormTrial.svelte';
import { askFirst } from '$ui/saving.svelte';
import type { Problem, Report } from './form.svelte';

function open(onsubmit: (report: Report) => unknown) {
  const onclose = vi.fn();
  render(FormTrial, { onsubmit, onclose });
  return { user: userEvent.setup(), onclose };
}
const refused = (problem: Problem) => open((report) => report.onInvalid(problem));
const add = () => screen.getByRole('button', { name: 'Add' });

it('begins in its first field; Ctrl+Enter submits and Esc closes', async () => {
  const onsubmit = vi.fn();
  const { user, onclose } = open(onsubmit);
  expect(screen.getByLabelText('What')).toHaveFocus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(onsubmit).toHaveBeenCalledOnce());
  await user.keyboard('{Escape}');
  expect(onclose).toHaveBeenCalledOnce();
});

it('shows a problem at its field and moves the focus there', async () => {
  const { user } = refused({ field: 'what', message: 'This cannot be empty.' });
  await user.click(add());
  const field = screen.getByLabelText('What');
  await vi.waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAccessibleDescription('This cannot be empty.');
  expect(await axe(screen.getByRole('form'))).toEqual([]);
});

it('finds the first part of a date', async () => {
  const { user } = refused({ field: 'on', message: 'Choose a day.' });
  await user.click(add());
  await vi.waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'spinbutton'));
});

it('shows a problem that no field has at its end', async () => {
  const { user } = refused({ field: 'other', message: 'Choose again.' });
  await user.click(add());
  await vi.waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
  expect(screen.getByRole('alert')).toHaveTextContent('Choose again.');
});

it('sends nothing while a field finds its own value wrong', async () => {
  const onsubmit = vi.fn();
  const { user } = open(onsubmit);
  await user.type(screen.getByLabelText('At'), 'soon{Enter}');
  await vi.waitFor(() => expect(screen.getByLabelText('At')).toHaveFocus());
  expect(onsubmit).not.toHaveBeenCalled();
});

it('is sent once while it is busy', async () => {
  let answer = (): void => undefined;
  const onsubmit = vi.fn(() => new Promise<void>((done) => (answer = done)));
  const { user } = open(onsubmit);
  await user.dblClick(add());
  await vi.waitFor(() => expect(onsubmit).toHaveBeenCalledOnce());
  expect(screen.getByRole('form')).toHaveAttribute('aria-busy', 'true');
  answer();
  await vi.waitFor(() => expect(screen.getByRole('form')).toHaveAttribute('aria-busy', 'false'));
});

it('asks whoever leaves about words that were typed and not sent', async () => {
  const { user } = open(() => null);
  expect(askFirst()).toBe(false);
  const field = screen.getByLabelText('What');
  await user.type(field, 'Their close');
  expect(askFirst()).toBe(true);
  // A write that failed left them unsent.
  await user.click(add());
  await vi.waitFor(() => expect(askFirst()).toBe(true));
  await user.clear(field);
  expect(askFirst()).toBe(false);
});

it('asks nothing about words that were sent', async () => {
  const { user } = open(() => ({ row: null }));
  await user.type(screen.getByLabelText('What'), 'Their close');
  await user.click(add());
  await vi.waitFor(() => expect(askFirst()).toBe(false));
});
