import { describe, expect, it } from 'vitest';
import { layBars } from './bars';

const week = [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`);
const item = (name: string, first: number, last: number) => ({
  name,
  first: `2026-11-${String(first).padStart(2, '0')}`,
  last: `2026-11-${String(last).padStart(2, '0')}`,
});

describe('bars of a week', () => {
  it('never share a line on a day', () => {
    const { bars } = layBars(week, [item('a', 16, 18), item('b', 18, 19), item('c', 19, 20)], 3);
    expect(bars.map((bar) => [bar.item.name, bar.from, bar.to, bar.line])).toEqual([
      ['a', 0, 2, 0],
      ['b', 2, 3, 1],
      ['c', 3, 4, 0],
    ]);
  });

  it('are cut at the edges of the week and say so', () => {
    const { bars } = layBars(week, [item('long', 2, 30)], 3);
    expect(bars).toMatchObject([{ from: 0, to: 6, before: true, after: true }]);
  });

  it('are counted where they find no room', () => {
    const { bars, hidden } = layBars(week, [item('a', 16, 17), item('b', 16, 16)], 1);
    expect(bars.map((bar) => bar.item.name)).toEqual(['a']);
    expect(hidden).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it('know how many columns after them are free', () => {
    const { bars } = layBars(week, [item('a', 16, 17), item('b', 20, 22), item('c', 16, 16)], 3);
    expect(bars.map((bar) => [bar.item.name, bar.line, bar.room])).toEqual([
      ['a', 0, 2],
      ['c', 1, 6],
      ['b', 0, 0],
    ]);
  });

  it('keep the columns free that words want, up to the end of the week', () => {
    const wants = { rank: 0, wants: 2 };
    const { bars } = layBars(
      week,
      [
        { ...item('chat', 19, 19), ...wants },
        { ...item('late', 22, 22), ...wants },
        item('bar', 20, 21),
      ],
      3,
    );
    expect(bars.map((bar) => [bar.item.name, bar.line, bar.room])).toEqual([
      ['chat', 0, 2],
      ['late', 0, 0],
      ['bar', 1, 1],
    ]);
  });

  it('take their place by rank', () => {
    const { bars } = layBars(
      week,
      [
        { ...item('a', 16, 22), rank: 2 },
        { ...item('b', 18, 18), rank: 0 },
      ],
      3,
    );
    expect(bars.map((bar) => [bar.item.name, bar.line])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });

  it('leave out what lies in other weeks', () => {
    expect(layBars(week, [item('a', 1, 15), item('b', 23, 24)], 3).bars).toEqual([]);
  });
});
