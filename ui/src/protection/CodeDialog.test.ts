import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { askFirst } from '$ui/saving.svelte';
import CodeDialog from './CodeDialog.svelte';

it('stays, and keeps the window, until the code is on paper', async () => {
  const user = userEvent.setup();
  render(CodeDialog, { code: 'AAAAA-BBBBB' });
  await screen.findByText('AAAAA-BBBBB', { selector: '[role=dialog] *' });
  await user.keyboard('{Escape}');
  expect(screen.getByRole('alert')).toHaveTextContent('Write the code down first');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('dialog')).toBeInTheDocument();
  expect(askFirst()).toBe(true);

  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(askFirst()).toBe(false);
});
