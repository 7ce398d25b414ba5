import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { axe } from '$tests/axe';
import type { PasteChoices, PastedPeople } from '$ui/ipc/generated';
import PastePreview from './PastePreview.svelte';

const list: PastedPeople = {
  added: 0,
  changes: null,
  headings: [],
  columns: { name: null, surname: null, role: null, unit: null },
  leftOut: [],
  units: ['Finance'],
  rows: [
    {
      line: 1,
      key: 'Head | Finance | Jones',
      name: 'Jones',
      role: 'Head',
      unit: 'Finance',
      email: '',
      lastSpoke: null,
      editable: true,
      unsure: true,
      known: false,
      problem: null,
    },
  ],
};

it('asks about a row that is a guess, and takes a confirmation', async () => {
  const user = userEvent.setup();
  let chosen: PasteChoices = {};
  const { container } = render(PastePreview, {
    list,
    get choices() {
      return chosen;
    },
    set choices(next) {
      chosen = next;
    },
  });
  expect(screen.getByText(/name, role and unit are a guess/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Name in line 1' })).toHaveValue('Jones');
  expect(await axe(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'That is right' }));
  expect(chosen.rows).toEqual([{ row: 'Head | Finance | Jones', role: 'Head' }]);
});
