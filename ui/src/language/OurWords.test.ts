import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import type { FoundWord } from '$ui/ipc/generated';
import OurWords from './OurWords.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
vi.mock('$ui/ipc/call', () => answers);

const TEXT = 'A learner, one more learner';
const hit = (start: number): FoundWord => ({
  start,
  end: start + 7,
  text: 'learner',
  word: 'learner',
  advice: 'Or the job title.',
  offers: [
    {
      text: 'key-holder',
      replacement: 'key-holder',
      start,
      end: start + 7,
      theirs: true,
      meaning: 'may open the shop',
    },
    {
      text: 'your people',
      replacement: 'your people',
      start,
      end: start + 7,
      theirs: false,
      meaning: '',
    },
  ],
});
const hits = [hit(2), hit(20)];

function field(): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  box.setAttribute('aria-label', 'Text');
  box.value = TEXT;
  document.body.append(box);
  box.focus();
  return box;
}

beforeEach(() => {
  document.body.replaceChildren();
  answers.call.mockReset();
  answers.call.mockResolvedValue({ row: null, changes: { set: 1, label: '', tables: [] } });
});

it('names each word once, with their word first', async () => {
  const { container } = render(OurWords, { hits, box: field() });
  expect(screen.getByRole('status')).toHaveTextContent('1 word of our jargon: learner');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual([
    'Say “key-holder” instead of “learner”',
    'Say “your people” instead of “learner”',
    'Allow learner from now on',
  ]);
  expect(await axe(container)).toEqual([]);
});

it('replaces the word at the caret by Ctrl+. and Enter, and Esc goes back', async () => {
  const user = userEvent.setup();
  const box = field();
  render(OurWords, { hits, box });
  box.setSelectionRange(22, 22);
  await user.keyboard('{Control>}.{/Control}');
  expect(screen.getByRole('button', { name: /key-holder/ })).toHaveFocus();
  expect([box.selectionStart, box.selectionEnd]).toEqual([20, 27]);
  await user.keyboard('{Escape}');
  expect(box).toHaveFocus();
  await user.keyboard('{Control>}.{/Control}{Enter}');
  expect(box.value).toBe('A learner, one more key-holder');
  expect(box).toHaveFocus();
  expect(box.selectionStart).toBe(box.value.length);
});

it('leaves a word alone from now on', async () => {
  const user = userEvent.setup();
  render(OurWords, { hits, box: field() });
  await user.click(screen.getByRole('button', { name: /Allow/ }));
  expect(answers.call).toHaveBeenCalledWith('our_word_add', { word: 'learner', fine: true });
});

it('only says what is better where there is no field', () => {
  render(OurWords, { hits });
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(screen.getByText('key-holder')).toBeInTheDocument();
});
