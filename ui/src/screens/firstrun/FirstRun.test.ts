import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '../../../tests/axe';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../ipc/call', () => ({ call }));

const { default: FirstRun } = await import('./FirstRun.svelte');

const answers: Record<string, (request: { text?: string }) => unknown> = {
  people_paste: ({ text = '' }) => ({
    rows: text
      .split('\n')
      .filter(Boolean)
      .map((line, at) => {
        const [name = '', role = '', unit = ''] = line.split(',').map((part) => part.trim());
        return { line: at + 1, name, role, unit, problem: unit ? null : 'The unit is missing.' };
      }),
    added: 0,
    changes: null,
  }),
  places: () => ({
    countries: [{ code: 'GB', name: 'United Kingdom', subdivisions: [], knownUntil: 2040 }],
    zones: ['Europe/London'],
    knownUntil: 2040,
  }),
  fiscal_preview: () => ({ years: [], problem: null }),
  packs: () => ({ packs: [{ key: 'sales', name: 'Sales', entries: [] }], guess: [] }),
  packs_guess: () => [
    { unit: 'Sales', pack: 'sales' },
    { unit: 'Gardens', pack: null },
  ],
  first_run: () => ({
    changes: { set: 1, label: '', tables: [] },
    arithmetic: 'These gaps need 4.1 chats a week; you have room for 3.',
    leaderId: 'l1',
  }),
};

beforeEach(() => {
  call.mockReset();
  call.mockImplementation((name: string, request: { text?: string }) =>
    Promise.resolve(answers[name]?.(request)),
  );
});

it('leads from nothing to the first suggestion in four steps, and writes only at the end', async () => {
  const user = userEvent.setup();
  const { container } = render(FirstRun, { route: { screen: 'firstRun' } });
  expect(await axe(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Start with my own leaders' }));

  const on = screen.getByRole('button', { name: 'Continue' });
  expect(on).toBeDisabled();
  await user.click(screen.getByLabelText('Leaders, one a line'));
  await user.paste('Dana Ruiz, Head of Sales, Sales\n, Head Gardener, Gardens\nnobody');
  expect(await screen.findByText('2 leaders in 2 units')).toBeInTheDocument();
  expect(screen.getByText('Line 3: The unit is missing.')).toBeInTheDocument();
  await user.click(on);

  expect(screen.getByRole('button', { name: 'Continue' })).toBeDisabled();
  await user.selectOptions(await screen.findByLabelText('Country'), 'GB');
  // The usual start of the year comes with the country.
  expect(screen.getByLabelText('Month')).toHaveDisplayValue('April');
  expect(await axe(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Continue' }));

  await vi.waitFor(() => expect(screen.getByLabelText('Pack for Sales')).toHaveValue('sales'));
  expect(call.mock.calls.map(([name]) => name)).not.toContain('first_run');
  await user.click(screen.getByRole('button', { name: 'Set it up' }));

  expect(await screen.findByText(/need 4.1 chats a week/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'See the first suggestion' })).toBeInTheDocument();
  expect(call).toHaveBeenCalledWith(
    'first_run',
    expect.objectContaining({
      country: 'GB',
      firstMonth: 4,
      firstDay: 1,
      packs: [
        { unit: 'Sales', pack: 'sales' },
        { unit: 'Gardens', pack: undefined },
      ],
    }),
  );
});
