import { expect, it } from 'vitest';
import { forText, knownSince, withLeftOut, withRow } from './paste';

it('keeps choices while lines are typed, and drops columns under another heading', () => {
  const columns = { name: 0, surname: null, role: 1, unit: 2 };
  const choices = { columns, lastSpoke: 'month' as const };
  expect(forText(choices, 'Who;What\nA;B', 'Who;What\nA;B\nC;D')).toEqual(choices);
  expect(forText(choices, 'Who;What\nA;B', 'What;Who\nB;A')).toEqual({ lastSpoke: 'month' });
});

it('completes a row in several steps', () => {
  const first = withRow({}, 'Ada', { unit: 'Sales' });
  const second = withRow(first, 'Ada', { role: 'CFO' });
  expect(second.rows).toEqual([{ row: 'Ada', unit: 'Sales', role: 'CFO' }]);
  expect(knownSince({ lastSpoke: 'never' }, undefined)).toEqual({});
});

it('says how many lines are left out', () => {
  expect(withLeftOut('Add 11 leaders', 0)).toBe('Add 11 leaders');
  expect(withLeftOut('Add 11 leaders', 1)).toBe('Add 11 leaders (1 line left out)');
});
