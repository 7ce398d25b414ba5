import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { nobody, twelve } from '$tests/culture';
import { idOf } from '$ui/ids';
import { call } from '$ui/ipc/call';
import { CallError } from '$ui/ipc/errors';
import { askFirst } from '$ui/saving.svelte';
import type { CultureBatch, CultureRoundId, CultureSides } from '$ui/ipc/generated';
import EnterDialog from './EnterDialog.svelte';
import { EMPLOYEES } from './whose';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn() }));
const asked = vi.mocked(call);
const user = userEvent.setup();

/** What was written, oldest first. */
const written = () => asked.mock.calls.filter(([name]) => name !== 'culture_sheet');
const CHANGES = { set: 1, label: '', tables: [] };

let refusal: string | null = null;
beforeEach(() => {
  refusal = null;
  asked.mockReset();
  asked.mockImplementation(((name: string) => {
    if (name === 'culture_sheet') return Promise.resolve(twelve);
    return refusal === null
      ? Promise.resolve(CHANGES)
      : Promise.reject(CallError.of({ code: 'invalid', message: refusal, field: 'sheets' }));
  }) as typeof call);
});

const onclose = vi.fn();

async function start(begin = EMPLOYEES, sides: CultureSides = nobody) {
  onclose.mockReset();
  render(EnterDialog, { roundId: idOf<CultureRoundId>('round'), sides, begin, onclose });
  await user.click(await screen.findByRole('button', { name: 'Start' }));
  await screen.findByText('Statement 1 of 12');
}

it('takes sheets in 24 keys each and stores nothing until the batch is closed', async () => {
  await start({ ...EMPLOYEES, group: { id: null, text: 'Plants' } });
  for (let sheet = 1; sheet <= 2; sheet += 1) {
    await screen.findByText('Statement 1 of 12');
    await user.keyboard('5{Backspace}40' + '3'.repeat(22));
    await screen.findByText(`Sheet ${sheet} done.`);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Next sheet' })).toHaveFocus());
    if (sheet < 2) await user.keyboard('{Enter}');
  }
  expect(written()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Close batch' }));
  const [[name, request]] = written() as [[string, CultureBatch]];
  expect(name).toBe('culture_batch');
  expect(request).toMatchObject({ group: 'Plants' });
  expect(request.sheets).toHaveLength(2);
  expect(request.sheets[0]?.slice(0, 2)).toEqual([
    { question: 'V1', valued: 4 },
    { question: 'V3', valued: 3, practised: 3 },
  ]);
  await waitFor(() => expect(onclose).toHaveBeenCalled());
});

it('asks whoever leaves, and drops or goes on', async () => {
  await start();
  await user.keyboard('55{Escape}');
  expect(await screen.findByText('This sheet is not stored yet.')).toBeInTheDocument();
  // Without a sheet that is done there is no batch to close.
  expect(screen.queryByRole('button', { name: 'Close batch' })).toBeNull();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Go on typing' })).toHaveFocus());
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Statement 2 of 12')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Drop the batch' }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(written()).toEqual([]);
});

it('asks when the window closes in the middle of a batch, and not before', async () => {
  await start();
  expect(askFirst()).toBe(false);
  await user.keyboard('5');
  expect(askFirst()).toBe(true);
  await user.click(await screen.findByRole('button', { name: 'Drop the batch' }));
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(askFirst()).toBe(false);
});

it('leaves at once while nothing is typed', async () => {
  await start();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(onclose).toHaveBeenCalled());
});

it('goes on after a batch that is refused', async () => {
  await start();
  await user.keyboard('3'.repeat(24));
  refusal = 'A batch needs five sheets.';
  await user.click(await screen.findByRole('button', { name: 'Close batch' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('A batch needs five sheets.');
  await user.keyboard('{Tab}');
  await user.click(screen.getByRole('button', { name: 'Next sheet' }));
  expect(await screen.findByText('Statement 1 of 12')).toBeInTheDocument();
  expect(onclose).not.toHaveBeenCalled();
});

it('begins my sheet with the marks that I gave, and keeps my remarks', async () => {
  const mine = [
    { question: 'V1', valued: 5, practised: 2, remark: 'ask IT' },
    { question: 'last', valued: null, practised: null, remark: 'the close' },
  ];
  await start({ ...EMPLOYEES, side: 'learning', long: true }, { ...nobody, learning: 1, mine });
  expect(await axe(document.body)).toEqual([]);
  await user.keyboard('{ArrowRight}3' + '0'.repeat(22));
  expect(await screen.findByLabelText('What would you change first?')).toHaveValue('the close');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(written()).toHaveLength(1);
  expect(written()[0]?.[1]).toMatchObject({ whose: { kind: 'learning' }, whole: true });
  const { answers } = written()[0]?.[1] as { answers: unknown[] };
  expect(answers[0]).toEqual({ question: 'V1', valued: 5, practised: 3, remark: 'ask IT' });
  expect(answers.at(-1)).toEqual({ question: 'last', remark: 'the close' });
});
