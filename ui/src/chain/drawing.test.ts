import { describe, expect, it } from 'vitest';
import { lineBetween } from './lines';
import { sparkOf } from './spark';

const SIZE = { width: 60, height: 20, inset: 2 };

describe('sparkOf', () => {
  it('puts readings where their days and values are', () => {
    const readings = [
      { on: '2026-01-01', value: 10 },
      { on: '2026-01-08', value: 20 },
      { on: '2026-01-29', value: 15 },
    ];
    const spark = sparkOf(readings, ['2025-12-01', '2026-01-15'], SIZE);
    expect(spark).toEqual({
      points: '2,18 16,2 58,10',
      last: { x: 58, y: 10 },
      ticks: [30],
    });
  });

  it('is a line in the middle where nothing moved, and nothing for one reading', () => {
    const still = [
      { on: '2026-01-01', value: 7 },
      { on: '2026-02-01', value: 7 },
    ];
    expect(sparkOf(still, [], SIZE)?.points).toBe('2,10 58,10');
    expect(sparkOf(still.slice(1), [], SIZE)).toBeNull();
  });
});

describe('lineBetween', () => {
  const box = (x: number, y: number) => ({ x, y, width: 200, height: 80 });

  it('is straight within a row, its mark near the lower node', () => {
    expect(lineBetween(box(0, 0), box(264, 0), 64)).toEqual({ path: 'M200 19H264', x: 248, y: 19 });
  });

  it('bends in the gap behind the upper node', () => {
    const { path, y } = lineBetween(box(0, 0), box(264, 100), 64);
    expect(path).toBe('M200 19C232 19 200 119 232 119H264');
    expect(y).toBe(119);
  });

  it('leaves the mark of a further line at the upper node, apart from that of the first', () => {
    const { path, x, y } = lineBetween(box(0, 100), box(264, 0), 64, false);
    expect(path).toBe('M200 119H232C264 119 232 19 264 19');
    expect([x, y]).toEqual([216, 119]);
  });

  it('goes down within a column', () => {
    expect(lineBetween(box(0, 0), box(0, 100), 64)).toEqual({ path: 'M19 80V100', x: 19, y: 90 });
  });
});
