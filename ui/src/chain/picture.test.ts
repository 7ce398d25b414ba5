import { describe, expect, it } from 'vitest';
import type { ChainColumn } from '$ui/ipc/generated';
import { drawn, linkable, moveInPicture, orderOf, orderOfList, type Direction } from './picture';

const node = (key: string, column: ChainColumn) => ({ key, column });
const link = (lower: string, upper: string) => ({ id: `${lower}>${upper}`, lower, upper });

/** Cash has two signs under it; a course skips a column; close has nothing under it; late is alone. */
const picture = drawn(
  [
    node('cash', 'result'),
    node('close', 'result'),
    node('days', 'early'),
    node('calls', 'early'),
    node('late', 'early'),
    node('disputes', 'behaviour'),
    node('clinic', 'ours'),
    node('course', 'ours'),
  ],
  [
    link('days', 'cash'),
    link('calls', 'cash'),
    link('disputes', 'days'),
    link('clinic', 'disputes'),
    link('course', 'days'),
    link('clinic', 'calls'),
    link('gone', 'calls'),
  ],
);
const at = (id: string) => {
  const item = picture.items.get(id);
  return item && [item.row, item.slot];
};

describe('drawn', () => {
  it('continues the row of a node with its first link, and begins rows for the others', () => {
    expect(['cash', 'days', 'disputes', 'clinic'].map(at)).toEqual([
      [0, 0],
      [0, 2],
      [0, 4],
      [0, 6],
    ]);
    expect(at('course')).toEqual([1, 6]);
    expect(at('calls')).toEqual([2, 2]);
    expect(at('close')).toEqual([3, 0]);
    expect(picture.rows).toBe(5);
  });

  it('gives no two nodes one cell', () => {
    const cells = [...picture.items.values()].filter(({ kind }) => kind === 'node');
    expect(new Set(cells.map(({ row, slot }) => `${row} ${slot}`)).size).toBe(cells.length);
  });

  it('leaves out a link without its end, and lists a node under its first one only', () => {
    expect(picture.items.has('gone>calls')).toBe(false);
    const calls = picture.branches[0]?.links[1]?.below;
    expect(calls?.links).toEqual([{ id: 'clinic>calls', lower: 'clinic', below: null }]);
    expect(picture.branches.map(({ key }) => key)).toEqual(['cash', 'close', 'late']);
  });

  it('puts an early sign under another below it', () => {
    const two = drawn([node('a', 'early'), node('b', 'early')], [link('b', 'a')]);
    expect([two.items.get('a')?.row, two.items.get('b')?.row]).toEqual([0, 1]);
  });

  it('draws a circle rather than hang', () => {
    const circle = drawn(
      [node('a', 'early'), node('b', 'early')],
      [link('b', 'a'), link('a', 'b')],
    );
    expect(circle.branches).toHaveLength(1);
  });
});

describe('moveInPicture', () => {
  it.each<[Direction, string, string | null]>([
    ['right', 'cash', 'days>cash'],
    ['right', 'days>cash', 'days'],
    ['left', 'days>cash', 'cash'],
    ['left', 'clinic', 'clinic>disputes'],
    // A further link of a node is at its upper end.
    ['down', 'disputes>days', 'clinic>calls'],
    ['down', 'days', 'calls'],
    ['up', 'calls', 'days'],
    ['up', 'cash', null],
    ['left', 'cash', null],
    ['right', 'clinic', null],
    ['down', 'cash', 'close'],
    // Without a link, to the closest in the next column.
    ['right', 'close', 'calls'],
    ['end', 'cash', 'clinic'],
    ['home', 'clinic', 'cash'],
    ['home', 'cash', null],
    ['down', 'gone', 'cash'],
  ])('%s from %s', (move, from, to) => {
    expect(moveInPicture(move, from, picture)).toBe(to);
  });
});

it('lists each branch down to its end, a node before its link', () => {
  expect(orderOfList(picture.branches)).toEqual([
    ...['cash', 'days', 'days>cash', 'disputes', 'disputes>days', 'clinic', 'clinic>disputes'],
    ...['course', 'course>days', 'calls', 'calls>cash', 'clinic>calls', 'close', 'late'],
  ]);
});

it('links a node to other columns only, early signs also to each other, and to none twice', () => {
  expect(linkable('cash', picture)).toEqual(['late', 'disputes', 'clinic', 'course']);
  expect(linkable('late', picture)).toContain('days');
  expect(linkable('days', picture)).not.toContain('disputes');
});

it('tells which of two is moved by their columns', () => {
  expect(orderOf('clinic', 'late', picture)).toEqual({ upper: 'late', lower: 'clinic' });
  expect(orderOf('late', 'days', picture)).toEqual({ upper: 'late', lower: 'days' });
});
