import { expect, it } from 'vitest';
import { pieces } from './marks';

const shown = (text: string, marks: [number, number][]) =>
  pieces(
    text,
    marks.map(([start, end]) => ({ start, end })),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['no marks', 'all learners', [], 'all learners'],
  ['one', 'all learners', [[4, 12]], 'all [learners]'],
  [
    'at both ends',
    'a b c',
    [
      [0, 1],
      [4, 5],
    ],
    '[a] b [c]',
  ],
  [
    'out of order',
    'a b',
    [
      [2, 3],
      [0, 1],
    ],
    '[a] [b]',
  ],
  [
    'one over another',
    'abc',
    [
      [0, 2],
      [1, 3],
    ],
    '[ab]c',
  ],
  [
    'outside, or empty',
    'abc',
    [
      [2, 9],
      [1, 1],
    ],
    'abc',
  ],
] as [string, string, [number, number][], string][])('%s', (_, text, marks, expected) => {
  expect(shown(text, marks)).toBe(expected);
});
