import { expect, it } from 'vitest';
import { matching, sameName, type Choice } from './choices';

const choices: Choice[] = [
  { id: 'guide', label: 'guiding new people on the job', also: ['guiding on the shop floor'] },
  { id: 'terms', label: 'talking payment terms', aside: 'Sales' },
  { id: 'people', label: 'People skills' },
];
const ids = (found: Choice[]) => found.map(({ id }) => id);

it('finds by the beginnings of words, in other names and in what stands beside it', () => {
  expect(ids(matching(choices, 'shop guid'))).toEqual(['guide']);
  expect(ids(matching(choices, 'sales pay'))).toEqual(['terms']);
  expect(matching(choices, 'ayment')).toEqual([]);
});

it('puts first what begins with the words', () => {
  expect(ids(matching(choices, 'peo'))).toEqual(['people', 'guide']);
  expect(ids(matching(choices, ' '))).toEqual(['guide', 'terms', 'people']);
});

it('takes a name written in full for what is called so, and no ambiguous one', () => {
  expect(sameName(choices, ' Guiding on the Shop floor ')?.id).toBe('guide');
  expect(sameName(choices, 'guiding')).toBeUndefined();
  const twice = [...choices, { id: 'other', label: 'people skills' }];
  expect(sameName(twice, 'People skills')).toBeUndefined();
});
