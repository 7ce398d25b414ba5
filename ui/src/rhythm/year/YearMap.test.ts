import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { addDays } from '$ui/dates';
import { clearOfChats, emptyCell, howWritten, zoomed, type YearView } from './year';
import YearMap from './YearMap.svelte';
import { idOf } from '$ui/ids';

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});

const cell = (part: object) => ({ ...emptyCell, chats: [], ...part });

const year: YearView = {
  name: 'FY27',
  zoom: 'year',
  first: '2026-11-02',
  last: '2026-11-29',
  previous: '2026-11-01',
  next: '2026-11-30',
  today: '2026-11-18',
  note: null,
  owners: [{ unitId: null, name: 'Tarnbrook' }],
  columns: [0, 7, 14, 21].map((days) => ({
    first: addDays('2026-11-02', days),
    last: addDays('2026-11-02', days + 6),
    label: 'FY27 Q3 P8',
    extra: days === 21,
    weekend: false,
  })),
  heads: [
    [{ label: 'Q3', aside: '', from: 0, columns: 4 }],
    [{ label: 'Nov', aside: 'P8', from: 0, columns: 4 }],
  ],
  lanes: [
    {
      unitId: null,
      name: 'Tarnbrook',
      known: true,
      cells: [cell({}), cell({}), cell({}), cell({})],
      runs: [],
    },
    {
      unitId: idOf('u1'),
      name: 'Finance',
      known: true,
      runs: [{ from: 0, columns: 1, name: 'Period close', load: 'critical' }],
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
    onzoom: vi.fn(),
    onturn: vi.fn(),
  });
  expect(screen.getByText('53')).toBeInTheDocument();
  expect(screen.getByRole('gridcell', { name: /^Finance.*the 53rd week/ })).toBeInTheDocument();
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

it('moves by arrows and T, zooms by plus and minus, opens by Enter, and leaves other keys alone', async () => {
  const user = userEvent.setup();
  const onmove = vi.fn();
  const onopen = vi.fn();
  const onzoom = vi.fn();
  const onturn = vi.fn();
  const active = { row: 1, column: 0 };
  render(YearMap, { year, active, onmove, onopen, onzoom, onturn });
  screen.getByRole('grid').focus();
  await user.keyboard(
    '{ArrowRight}{ArrowUp}{End}t{Enter}x+-{ArrowLeft}{Control>}{ArrowRight}{/Control}',
  );
  expect(onmove.mock.calls.map(([to]) => to)).toEqual([
    { row: 1, column: 1 },
    { row: 0, column: 0 },
    { row: 1, column: 3 },
    { row: 1, column: 2 },
  ]);
  expect(onopen).toHaveBeenCalledTimes(1);
  expect(onzoom.mock.calls).toEqual([[1], [-1]]);
  // The first column is active: an arrow leads on to what lies before.
  expect(onturn.mock.calls).toEqual([[-1]]);
});

it('writes a name along the cells or upwards, on lines where there is room for them', () => {
  for (const [name, width, height, lines, upwards] of [
    ['Budget build', 90, 48, ['Budget build'], false],
    ['Year-end close and audit', 68, 60, ['Year-end', 'close and', 'audit'], false],
    ['Period close', 17, 90, ['Period close'], true],
    ['Quarterly forecast', 34, 66, ['Quarterly', 'forecast'], true],
    ['Fair', 34, 24, ['Fair'], false],
  ] as const) {
    expect(howWritten(name, width, height), `${name} ${width} ${height}`).toEqual({
      lines,
      upwards,
    });
  }
});

it('cuts a name where enough of it is left, and leaves it out elsewhere', () => {
  expect(howWritten('Period close', 17, 66)).toEqual({ lines: ['Period close'], upwards: true });
  expect(howWritten('Period close', 17, 24)).toBeNull();
  expect(howWritten('Period close', 12, 60)).toBeNull();
});

it('writes a name beside the chats where cells are low', () => {
  const cells = [0, 1, 0, 0, 1, 0, 0].map((chats) => ({
    chats: Array.from({ length: chats }, () => ({ state: 'held' as const, unwritten: false })),
  }));
  const run = { from: 1, columns: 6, name: 'Peak', load: 'busy' as const };
  expect(clearOfChats(run, cells)).toEqual({ ...run, from: 2, columns: 2 });
  expect(clearOfChats({ ...run, from: 5, columns: 2 }, cells)).toEqual({
    ...run,
    from: 5,
    columns: 2,
  });
  expect(clearOfChats({ ...run, from: 4, columns: 1 }, cells).columns).toBe(0);
});

it('goes from far to near and stops at both ends', () => {
  expect([zoomed('year', 1), zoomed('quarter', 1), zoomed('period', 1)]).toEqual([
    'quarter',
    'period',
    'period',
  ]);
  expect(zoomed('year', -1)).toBe('year');
});
