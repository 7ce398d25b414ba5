import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { idOf } from '$ui/ids';
import type { ChainLinkId, Commands, Measure, Target, UnitId } from '$ui/ipc/generated';
import EvidenceForm from './EvidenceForm.svelte';
import PasteReadings from './PasteReadings.svelte';
import ReadingForm from './ReadingForm.svelte';

vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));
const calls = vi.hoisted(() => vi.fn());
vi.mock('$ui/ipc/call', () => ({ call: calls }));

const measure: Measure = {
  id: idOf('collect'),
  seen: 1,
  unitId: idOf('finance'),
  leaderId: null,
  name: 'days to collect',
  kind: 'early',
  sayAs: '',
  unitOf: 'days',
  better: 'down',
  aim: 50,
  aimBy: null,
  aimFrom: '',
  owner: '',
  source: 'monthly report',
  published: { kind: 'guess' },
  methodOnly: false,
  readBackOn: null,
  readBackBy: null,
  worth: null,
  worthFrom: '',
  private: false,
  closedOn: null,
};

function answers(given: { [K in keyof Commands]?: unknown }): void {
  calls.mockImplementation((name: keyof Commands) => Promise.resolve(given[name]));
}

beforeEach(() => vi.clearAllMocks());

it('asks once whether a figure is published, and keeps the number meanwhile', async () => {
  const user = userEvent.setup();
  answers({
    reading_add: { row: null, changes: null, question: 'Published already?', fact: null },
  });
  render(ReadingForm, { measure, begin: true });
  await user.keyboard('1,4{Enter}');
  const asked = { measureId: 'collect', on: '2026-11-18', value: 1.4 };
  expect(calls).toHaveBeenCalledWith('reading_add', asked);
  answers({ reading_add: { row: null, changes: null, question: null, fact: null } });
  await user.click(await screen.findByRole('button', { name: 'It is published' }));
  expect(calls).toHaveBeenLastCalledWith('reading_add', { ...asked, isPublished: true });
  expect(screen.queryByText('Published already?')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Value (days)' })).toHaveValue('');
});

it('says at the field where a number cannot be read, and sends nothing', async () => {
  const user = userEvent.setup();
  render(ReadingForm, { measure, begin: true });
  await user.keyboard('many{Enter}');
  expect(screen.getByRole('textbox', { name: 'Value (days)' })).toHaveAccessibleDescription(
    'Write a number, such as 58 or 1.4.',
  );
  expect(calls).not.toHaveBeenCalled();
});

it('notes who told it, as the backend reads the line', async () => {
  const user = userEvent.setup();
  answers({
    evidence_from: { grade: 'said', leaderId: 'cfo', source: '' },
    evidence_add: { row: null, changes: { set: 1, label: '', tables: [] } },
  });
  const onclose = vi.fn();
  const target: Target = { kind: 'link', id: idOf<ChainLinkId>('k') };
  const known = ['Group CFO', 'monthly report'];
  render(EvidenceForm, { props: { unitId: idOf<UnitId>('finance'), target, known, onclose } });
  await user.click(screen.getByRole('button', { name: 'Group CFO' }));
  expect(await screen.findByText('Counts as: told.')).toBeVisible();
  await user.keyboard('{Enter}');
  expect(calls).toHaveBeenLastCalledWith('evidence_add', {
    target,
    heard: {
      ...{ on: '2026-11-18', grade: 'said', against: false, text: '' },
      ...{ leaderId: 'cfo', source: '' },
    },
  });
  expect(onclose).toHaveBeenCalled();
});

it('shows what is read of pasted lines, and adds the good ones', async () => {
  const user = userEvent.setup();
  const line = (number: number, text: string, problem: string | null) => ({
    ...{ line: number, text, problem },
    ...(problem ? { on: null, value: null } : { on: '2026-10-15', value: 58 }),
  });
  answers({
    readings_paste: {
      lines: [line(1, 'Date Value', 'heading'), line(2, '15.10.2026 58', null)],
      ...{ taken: 1, replaces: [], written: null },
    },
  });
  render(PasteReadings, { measure, onclose: vi.fn() });
  expect(screen.getByRole('button', { name: 'Add 0 readings' })).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: 'Dates and values' }), 'x');
  expect(await screen.findByRole('button', { name: 'Add 1 reading' })).toBeEnabled();
  expect(screen.getByRole('table', { name: 'Preview' })).toHaveTextContent('Headings: Date Value');
});
