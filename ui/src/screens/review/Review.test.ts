import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { line, page } from '$tests/review';
import { call } from '$ui/ipc/call';
import { announceChange } from '$ui/ipc/events';
import { go, reset, router, type Route } from '$ui/router.svelte';
import Review from './Review.svelte';

vi.mock('$ui/ipc/call', () => ({ call: vi.fn() }));
const asked = vi.mocked(call);
let shown = page();

/** What was written, oldest first. */
const written = () =>
  asked.mock.calls
    .filter(([name]) => name !== 'review')
    .map(([name, request]) => [name, { ...request, forDay: undefined }]);
const focused = () => document.activeElement?.getAttribute('data-line');

beforeEach(() => {
  shown = page();
  reset({ screen: 'review' });
  asked.mockReset();
  asked.mockImplementation(((name: string) =>
    Promise.resolve(
      name === 'review' ? shown : { row: null, changes: { set: 1, label: '', tables: [] } },
    )) as typeof call);
});

async function draw() {
  const here = () => router.route as Extract<Route, { screen: 'review' }>;
  const { container, rerender } = render(Review, { route: here() });
  await screen.findByRole('heading', { name: shown.title, level: 2 });
  return { container, follow: () => rerender({ route: here() }) };
}

it('can be read by anyone: headings, advice on words, and marks in words', async () => {
  const { container } = await draw();
  const sheet = screen.getByRole('article', { name: shown.title });
  expect(
    within(sheet)
      .getAllByRole('heading', { level: 3 })
      .map((it) => it.textContent),
  ).toEqual(['What moved', 'What we ask of you', 'Next']);
  expect(screen.getByText('Attendance')).toHaveAttribute(
    'title',
    'An input. Which figure did it serve?',
  );
  expect(
    screen.getByRole('button', { name: /Attendance\s*\(An input\. Which figure/ }),
  ).toBeInTheDocument();
  expect(
    within(sheet).getByText('Says 2 of 4: A figure of theirs, From, to, and when'),
  ).toBeInTheDocument();
  expect(screen.getByText('38 of 42 lines')).toBeInTheDocument();
  expect(await axe(container)).toEqual([]);
});

it('is one stop for the keyboard: arrows walk, letters hide and open', async () => {
  const user = userEvent.setup();
  const { container } = await draw();
  expect(container.querySelectorAll('[data-line][tabindex="0"]')).toHaveLength(1);
  screen.getByRole('button', { name: /days to collect 60/ }).focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(focused()).toBe('measure:2'));
  await user.keyboard('h');
  expect(written()).toEqual([['review_line', { key: 'measure:2', hidden: true }]]);
  await user.keyboard('{Home}');
  await waitFor(() => expect(focused()).toBe('opening'));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(focused()).toBe('measure:1'));
  await user.keyboard('o');
  expect(router.route).toEqual({ screen: 'chain', unitId: 'finance', item: 'm1' });
});

it('moves a line within its section, and keeps the focus on it', async () => {
  const user = userEvent.setup();
  await draw();
  screen.getByRole('button', { name: /days to collect 60/ }).focus();
  await user.keyboard('{Alt>}{ArrowUp}{ArrowDown}{/Alt}');
  expect(written()).toEqual([['review_line', { key: 'measure:1', place: 1 }]]);
  const [section, ...rest] = shown.sections;
  shown = { ...shown, sections: [{ ...section!, lines: section!.lines.toReversed() }, ...rest] };
  announceChange({ set: 1, tables: [] });
  await waitFor(() =>
    expect(
      [...document.querySelectorAll('[data-line^=measure]')].map((it) =>
        it.getAttribute('data-line'),
      ),
    ).toEqual(['measure:2', 'measure:1']),
  );
  await waitFor(() => expect(focused()).toBe('measure:1'));
});

it('edits a line in its place: Esc leaves it, Ctrl+Enter saves it, empty restores it', async () => {
  const user = userEvent.setup();
  await draw();
  const edit = async (keys: string) => {
    screen.getByRole('button', { name: /days to collect 60/ }).focus();
    await user.keyboard('{Enter}');
    const box = await screen.findByRole('textbox', { name: 'Edit this line' });
    expect(box).toHaveFocus();
    await user.clear(box);
    await user.keyboard(keys);
    await waitFor(() => expect(focused()).toBe('measure:1'));
  };
  await edit('Mine{Escape}');
  expect(written()).toEqual([]);
  await edit('Mine{Control>}{Enter}{/Control}');
  await edit('{Enter}');
  expect(written()).toEqual([
    ['review_line', { key: 'measure:1', text: 'Mine' }],
    ['review_line', { key: 'measure:1', text: '' }],
  ]);
});

it('edits own words as a whole, and leaves nothing behind that was typed', async () => {
  const user = userEvent.setup();
  await draw();
  await user.click(screen.getByRole('button', { name: 'Write an opening' }));
  await user.keyboard('What moved.{Enter}And what has not.');
  // Going elsewhere saves as well.
  screen.getByRole('button', { name: 'Print' }).focus();
  await waitFor(() =>
    expect(written()).toEqual([['review_edit', { opening: 'What moved.\nAnd what has not.' }]]),
  );
  const asks = screen.getByRole('button', { name: 'One seat.' });
  await user.click(asks);
  await user.click(asks);
  expect(await screen.findByRole('textbox', { name: 'What we ask of you' })).toHaveValue(
    'One seat.',
  );
});

it('says what a hidden line and a line without room are', async () => {
  const [first, ...rest] = shown.sections;
  shown = {
    ...shown,
    sections: [
      {
        ...first!,
        lines: [line('a:1', 'One', { hidden: true }), line('a:2', 'Two', { fits: false })],
      },
      ...rest,
    ],
    room: { lines: 42, most: 42, noRoom: [{ number: 1, key: 'a:2', text: 'Two' }] },
  };
  await draw();
  expect(screen.getByRole('button', { name: /One\s*Hidden/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Two\s*No room/ })).toBeInTheDocument();
  const paper = document.querySelector('.sheet-on-paper');
  expect(paper).not.toHaveTextContent(/One\b(?! seat)|Two/);
  screen.getByText('One line has no room:');
  await userEvent.click(screen.getByRole('button', { name: 'Two' }));
  await waitFor(() => expect(focused()).toBe('a:2'));
});

it('keeps a finished page, and says what would read differently', async () => {
  const user = userEvent.setup();
  const key = 'measure:1';
  const told = 'Finance: days to collect 60 → 58 days.';
  shown = {
    ...shown,
    opening: 'What moved.',
    finishedOn: '2026-11-18',
    since: [
      { key, told, now: 'Finance: days to collect 60 → 57 days.' },
      { key: 'idea:1', told: '', now: 'Plants, kept: two setters film a set-up.' },
    ],
  };
  const { container } = await draw();
  expect(screen.getByText(/This page stays as it was on/)).toBeInTheDocument();
  const part = screen.getByRole('region', { name: 'Changed since you finished it' });
  within(part).getByText('New: Plants, kept: two setters film a set-up.');
  await user.click(within(part).getByRole('button', { name: /57 days/ }));
  await waitFor(() => expect(focused()).toBe(key));
  await user.keyboard('h{Enter}{Alt>}{ArrowDown}{/Alt}');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(written()).toEqual([]);
  expect(screen.getByRole('button', { name: 'Edit' })).toBeDisabled();
  expect(screen.queryByText('Write your own instead')).toBeNull();
  expect(document.querySelector('.sheet-on-paper')).toHaveTextContent('58 days');
  expect(await axe(container)).toEqual([]);
});

it('shows what of a long opening has no room', async () => {
  const opening = 'One. Attendance rose. Three.';
  shown = {
    ...shown,
    opening: 'One.',
    review: { ...shown.review!, opening },
    openingWords: [{ start: 5, end: 15, advice: 'An input.' }],
    room: {
      ...shown.room,
      noRoom: [{ number: 0, key: 'opening', text: 'Attendance rose. Three.' }],
    },
  };
  await draw();
  expect(screen.getByRole('button', { name: /^One\. No room for this part/ })).toHaveTextContent(
    'Attendance rose. Three.',
  );
  screen.getByRole('button', { name: 'From the opening: Attendance rose. Three.' });
  expect(document.querySelector('.sheet-on-paper')).not.toHaveTextContent('Three.');
});

it('lists what is left out, and leads to each record', async () => {
  const user = userEvent.setup();
  const { follow } = await draw();
  await user.click(screen.getByRole('button', { name: 'Private' }));
  await follow();
  await user.click(await screen.findByRole('button', { name: /Orders per agent/ }));
  expect(router.route).toEqual({ screen: 'chain', unitId: 'sales', item: 'm9' });
});

it('leads to Chain where nothing is known yet', async () => {
  shown = { ...shown, isEmpty: true, sections: [] };
  go({ screen: 'review' });
  render(Review, { route: { screen: 'review' } });
  await userEvent.click(await screen.findByRole('button', { name: 'Go to Chain' }));
  expect(router.route).toEqual({ screen: 'chain' });
  expect(document.querySelector('.sheet-on-paper')).toBeNull();
});
