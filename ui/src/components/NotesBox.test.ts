import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import NotesBox from './NotesBox.svelte';

const props = (value: string) => ({
  label: 'Notes',
  value,
  save: () => Promise.resolve({ at: '2026-11-18T10:42:00Z' }),
});
const box = () => screen.getByRole('textbox', { name: 'Notes' });

it('shows what was typed until the page says it, too, then whatever the page says', async () => {
  const user = userEvent.setup();
  const { rerender } = render(NotesBox, props('one'));
  await user.type(box(), ' two');
  await user.tab();
  await vi.waitFor(() => expect(screen.getByText(/^Saved/)).toBeInTheDocument());
  expect(box()).toHaveValue('one two');
  // An answer that was on its way before the last save.
  await rerender(props('one t'));
  expect(box()).toHaveValue('one two');
  await rerender(props('one two'));
  // Undone elsewhere.
  await rerender(props('one'));
  expect(box()).toHaveValue('one');
});
