import { expect, it } from 'vitest';
import type { ListedWord } from '$ui/ipc/generated';
import { found } from './words';

const word = (name: string, change: Partial<ListedWord> = {}): ListedWord => ({
  word: name,
  also: [],
  plain: [],
  advice: '',
  fine: false,
  row: null,
  added: false,
  ...change,
});
const words = [
  word('cohort', { plain: ['group'], fine: true }),
  word('deep dive', { added: true }),
  word('learner', { also: ['trainee'], plain: ['your people'] }),
];
const names = (query: string, show: 'all' | 'added' | 'fine') =>
  found(words, query, show).map((one) => one.word);

it('shows all, what was added, what is fine here', () => {
  expect(names('', 'all')).toEqual(['cohort', 'deep dive', 'learner']);
  expect(names('', 'added')).toEqual(['deep dive']);
  expect(names('', 'fine')).toEqual(['cohort']);
});

it('finds by any form and by the plain words', () => {
  expect(names(' Trainee', 'all')).toEqual(['learner']);
  expect(names('group', 'all')).toEqual(['cohort']);
  expect(names('group', 'added')).toEqual([]);
});
