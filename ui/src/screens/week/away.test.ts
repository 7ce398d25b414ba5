import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import type { Away as AwayList, AwayItem } from '$ui/ipc/generated';
import Away from './Away.svelte';
import { answerOf, decisionOf, keyOf } from '$ui/week/away';
import { asksAgain, leave } from '$ui/week/dismissed.svelte';
import { idOf } from '$ui/ids';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);

const chat: AwayItem = {
  about: { kind: 'chat', id: idOf('c') },
  title: 'Chat with the Group CFO on 4 August.',
  answers: ['tookPlace', 'didNotTakePlace', 'newDate'],
  newDate: '2026-11-25',
};
const mine: AwayItem = {
  ...chat,
  about: { kind: 'myPromise', id: idOf('m') },
  title: 'Promised to the Group CFO by 6 August: one page.',
  answers: ['fulfilled', 'newDate', 'drop'],
};
const theirs: AwayItem = {
  ...mine,
  about: { kind: 'theirPromise', id: idOf('t') },
  title: 'Two names.',
};
const away: AwayList = { since: '2026-08-03', items: [chat, mine, theirs] };

beforeEach(() => {
  answers.call.mockReset();
  answers.call.mockResolvedValue({ set: 3, label: 'Settled what was open', tables: [] });
  leave([]);
});

describe('an answer', () => {
  it.each([
    [chat, 't', { kind: 'tookPlace', id: 'c', note: 'two lines' }],
    [chat, 'N', { kind: 'didNotTakePlace', id: 'c' }],
    [chat, 'd', { kind: 'moveChat', id: 'c', date: '2026-11-25' }],
    [chat, 'f', null],
    [mine, 'f', { kind: 'fulfil', id: 'm' }],
    [mine, 'd', { kind: 'movePromise', id: 'm', due: '2026-11-25' }],
    [mine, 'x', { kind: 'dropPromise', id: 'm' }],
    [theirs, 'r', { kind: 'fulfil', id: 't' }],
    [theirs, 'f', null],
    [{ ...chat, answers: ['drop'] }, 'x', { kind: 'didNotTakePlace', id: 'c' }],
  ] as [AwayItem, string, unknown][])('%o, key %s', (item, key, decision) => {
    const answer = answerOf(item, key);
    const choice = answer && { answer, note: 'two lines', date: item.newDate };
    expect(choice && decisionOf(item, choice)).toEqual(decision);
  });

  it('has a key of its own in every item', () => {
    for (const item of away.items) {
      const keys = item.answers.map((answer) => keyOf(item, answer));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('without a date is not sent', () => {
    expect(decisionOf(chat, { answer: 'newDate', note: '', date: null })).toBeNull();
  });
});

describe('the list', () => {
  it('is answered and applied by keys, as one change', async () => {
    const user = userEvent.setup();
    const { container } = render(Away, { away });
    expect(await axe(container)).toEqual([]);
    await vi.waitFor(() => expect(screen.getByRole('radio', { name: /Took place/ })).toHaveFocus());
    await user.keyboard('t');
    await user.keyboard('Margin first.{Enter}They ask in May.{Escape}{ArrowDown}x{ArrowDown}r');
    expect(screen.getByRole('button', { name: 'Apply 3 answers' })).toBeEnabled();
    expect(await axe(container)).toEqual([]);
    await user.keyboard('{Enter}');
    expect(answers.call).toHaveBeenCalledWith('away_settle', {
      decisions: [
        { kind: 'tookPlace', id: 'c', note: 'Margin first.\nThey ask in May.' },
        { kind: 'dropPromise', id: 'm' },
        { kind: 'fulfil', id: 't' },
      ],
    });
  });

  it('has one stop, and a letter given twice takes the answer back', async () => {
    const user = userEvent.setup();
    const { container } = render(Away, { away });
    expect(container.querySelectorAll('[role=radio][tabindex="0"]')).toHaveLength(1);
    await user.click(screen.getByRole('radio', { name: /Did not take place/ }));
    expect(screen.getByRole('radio', { name: /Did not take place/ })).toBeChecked();
    await user.keyboard('n');
    expect(screen.getByRole('radio', { name: /Did not take place/ })).not.toBeChecked();
    expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await user.keyboard('{Enter}');
    expect(answers.call).not.toHaveBeenCalled();
  });

  it('asks again once undo opens what was settled', async () => {
    const user = userEvent.setup();
    render(Away, { away });
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(asksAgain(away.items)).toBe(false);
    leave([mine]);
    expect(asksAgain([mine])).toBe(false);
    expect(asksAgain(away.items)).toBe(true);
  });
});
