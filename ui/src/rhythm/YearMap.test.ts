import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { axe } from '../../tests/axe';
import { addDays } from '../dates';
import { emptyCell, type YearView } from './year';
import YearMap from './YearMap.svelte';

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});

const cell = (part: object) => ({ ...emptyCell, chats: [], ...part });

const year: YearView = {
  name: 'FY27',
  first: '2026-11-02',
  last: '2026-11-29',
  previous: 2026,
  next: 2028,
  today: '2026-11-18',
  weeks: [0, 7, 14, 21].map((days) => ({
    first: addDays('2026-11-02', days),
    last: addDays('2026-11-02', days + 6),
    label: 'FY27 Q3 P8',
  })),
  months: [{ label: 'Nov', fromWeek: 0 }],
  lanes: [
    { unitId: null, name: 'Tarnbrook', cells: [cell({}), cell({}), cell({}), cell({})] },
    {
      unitId: 'u1',
      name: 'Finance',
      cells: [
        cell({ load: 'critical', cause: ['Period close, WD-1 to WD+4'] }),
        cell({}),
        cell({ load: 'open', holidays: ['Founders’ Day'] }),
        cell({ ours: true, collision: true, load: 'busy' }),
      ],
    },
  ],
};

it('is a grid with one tab stop whose cells say whose, when, how heavy and why', async () => {
  const { container } = render(YearMap, {
    year,
    active: { row: 1, column: 0 },
    onmove: vi.fn(),
    onopen: vi.fn(),
  });
  expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  expect(
    screen.getByRole('gridcell', {
      name: /^Finance, 2\s–\s8 Nov, FY27 Q3 P8: critical\. Period close, WD-1 to WD\+4$/,
    }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('gridcell', {
      name: /^Finance, 16\s–\s22 Nov, FY27 Q3 P8: open\. this week; Founders’ Day$/,
    }),
  ).toBeInTheDocument();
  expect(screen.getByRole('gridcell', { name: /ours, in a busy time/ })).toBeInTheDocument();
  expect(await axe(container)).toEqual([]);
});

it('moves by arrows and T, opens by Enter, and leaves other keys alone', async () => {
  const user = userEvent.setup();
  const onmove = vi.fn();
  const onopen = vi.fn();
  render(YearMap, { year, active: { row: 1, column: 0 }, onmove, onopen });
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowRight}{ArrowUp}{End}t{Enter}x{Control>}{ArrowRight}{/Control}');
  expect(onmove.mock.calls.map(([to]) => to)).toEqual([
    { row: 1, column: 1 },
    { row: 0, column: 0 },
    { row: 1, column: 3 },
    { row: 1, column: 2 },
  ]);
  expect(onopen).toHaveBeenCalledTimes(1);
});
