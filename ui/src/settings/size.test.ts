import { expect, it } from 'vitest';
import { formatSize } from './size';

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [4_300, '4.3 kB'],
  [845_000, '845 kB'],
  [2_420_000, '2.4 MB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
