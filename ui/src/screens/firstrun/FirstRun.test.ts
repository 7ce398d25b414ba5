import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { t } from '$ui/text';

const call = vi.hoisted(() => vi.fn());
vi.mock('$ui/ipc/call', () => ({ call }));

const { default: FirstRun } = await import('./FirstRun.svelte');

const country = (code: string, name: string, zones: string[]) => ({
  code,
  name,
  subdivisions: [],
  knownUntil: 2040,
  zones,
});

const slot = (who: string, text: string) => ({
  leaderId: who,
  who,
  text,
  state: 'planned',
  date: '2026-11-24',
  startLocal: '2026-11-24T09:00',
  half: null,
  zone: 'Europe/London',
  minutes: 30,
  reasons: [{ code: 'open', text: 'A quiet week for Sales.', weight: 40 }],
});

const answers: Record<string, (request: { text?: string }) => unknown> = {
  people_paste: ({ text = '' }) => ({
    rows: text
      .split('\n')
      .filter(Boolean)
      .map((line, at) => {
        const [name = '', role = '', unit = ''] = line.split(',').map((part) => part.trim());
        const problem = unit ? null : 'The unit is missing.';
        return {
          line: at + 1,
          key: line,
          name,
          role,
          unit,
          lastSpoke: null,
          editable: problem !== null,
          problem,
        };
      }),
    headings: [],
    columns: { name: null, surname: null, role: null, unit: null },
    leftOut: [],
    units: [],
    added: 0,
    changes: null,
  }),
  places: () => ({
    countries: [
      country('AT', 'Austria', ['Europe/Vienna']),
      country('GB', 'United Kingdom', ['Europe/London']),
    ],
    zones: ['Europe/London', 'Europe/Vienna'],
    knownUntil: 2040,
    here: { country: 'AT', zone: 'Europe/Vienna' },
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
  }),
  suggestions: () => [
    {
      slot: slot('Head of Sales', 'Tue 24 Nov, 09:00'),
      name: 'Dana Ruiz',
      unit: 'Sales',
      purpose: 'opener1',
      about: 'how they measure',
      why: ['Not asked yet.'],
    },
    {
      slot: slot('Head Gardener', 'Wed 25 Nov, 09:00'),
      name: '',
      unit: 'Gardens',
      purpose: 'firstMeeting',
      about: 'First meeting',
      why: ['You have not met yet.'],
    },
  ],
  conversation_plan: () => ({
    row: { id: 'chat' },
    changes: { set: 2, label: '', tables: [] },
  }),
};

beforeEach(() => {
  call.mockReset();
  call.mockImplementation((name: string, request: { text?: string }) =>
    Promise.resolve(answers[name]?.(request)),
  );
});

it('leads from nothing to a planned chat in four steps, and writes only at the end', async () => {
  const user = userEvent.setup();
  const { container } = render(FirstRun, { route: { screen: 'firstRun' } });
  expect(await axe(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: t('firstrun.empty') }));

  const on = screen.getByRole('button', { name: 'Continue' });
  expect(on).toBeDisabled();
  await user.click(screen.getByLabelText('Leaders'));
  await user.paste('Dana Ruiz, Head of Sales, Sales\n, Head Gardener, Gardens\nnobody');
  expect(await screen.findByText('2 leaders in 2 units')).toBeInTheDocument();
  expect(screen.getByText('Line 3: The unit is missing.')).toBeInTheDocument();
  await user.click(screen.getByLabelText(/I know these people already/));
  await user.type(screen.getByLabelText('Unit in line 3'), 'X');
  expect(await axe(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Continue with 2 (1 line left out)' }));

  // Country and zone are those of the computer, and the zone goes with the country.
  expect(await screen.findByLabelText('Country')).toHaveValue('AT');
  expect(screen.getByLabelText('My time zone')).toHaveValue('Europe/Vienna');
  await user.selectOptions(screen.getByLabelText('Country'), 'GB');
  expect(screen.getByLabelText('My time zone')).toHaveValue('Europe/London');
  // So does the usual start of the year.
  expect(screen.getByLabelText('Month')).toHaveDisplayValue('April');
  expect(await axe(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Continue' }));

  await vi.waitFor(() => expect(screen.getByLabelText('Pack for Sales')).toHaveValue('sales'));
  expect(call.mock.calls.map(([name]) => name)).not.toContain('first_run');
  await user.click(screen.getByRole('button', { name: 'Set it up' }));

  expect(await screen.findByText('How do you measure your business?')).toBeInTheDocument();
  expect(screen.getByText(/need 4.1 chats a week/)).toBeInTheDocument();
  expect(call).toHaveBeenCalledWith(
    'first_run',
    expect.objectContaining({
      country: 'GB',
      firstMonth: 4,
      firstDay: 1,
      choices: { lastSpoke: 'quarter', rows: [{ row: 'nobody', unit: 'X' }] },
      packs: [
        { unit: 'Sales', pack: 'sales' },
        { unit: 'Gardens', pack: undefined },
      ],
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Another' }));
  expect(screen.getByText('Head Gardener')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Another' }));
  await user.click(screen.getByRole('button', { name: 'Plan it' }));
  expect(call).toHaveBeenCalledWith(
    'conversation_plan',
    expect.objectContaining({ leaderId: 'Head of Sales', date: '2026-11-24', purpose: 'opener1' }),
  );
});
