import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { offerHandOverImport } from './handover.svelte';
import ImportHandOver from './ImportHandOver.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);

const unit = { id: 'u1', name: 'Sales', into: null, isKnown: false, isArchived: false };

function preview(of: object) {
  answers.call.mockResolvedValue({
    ...{ look: '1', units: [], adds: [], same: 3, differing: [], company: 0, problem: null },
    ...of,
  });
}

beforeEach(() => {
  answers.call.mockReset();
  offerHandOverImport('/home/me/units.handover');
});

it('offers to unarchive a unit that was imported before', async () => {
  preview({ units: [unit, { ...unit, id: 'u2', name: 'Finance', isArchived: true }] });
  render(ImportHandOver);
  const labels = (name: string) =>
    [...screen.getByRole('combobox', { name }).children].map((option) => option.textContent);
  await screen.findByRole('combobox', { name: 'Where does Sales go?' });
  expect(labels('Where does Sales go?')).toContain('Add it as a new unit');
  expect(labels('Where does Finance go?')).toContain('Unarchive it here');
});

it('imports new readings alone, and nothing where all of it is here', async () => {
  preview({ adds: ['2 readings'] });
  const { unmount } = render(ImportHandOver);
  expect(await screen.findByText('2 readings')).toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Import' }));
  expect(answers.call).toHaveBeenCalledWith('handover_import', expect.anything());
  unmount();
  preview({});
  offerHandOverImport('/home/me/units.handover');
  render(ImportHandOver);
  expect(await screen.findByText(/all of it is here already/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
});
