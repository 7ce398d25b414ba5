import { expect, it } from 'vitest';
import { formatOf } from './files';

it.each([
  ['/a/Hand-over of Sales.docx', 'docx'],
  ['/a/Hand-over of Sales.MD', 'markdown'],
  ['/a/notes.txt', 'markdown'],
  ['/a/without', 'docx'],
] as const)('writes %s as %s', (path, format) => {
  expect(formatOf(path)).toBe(format);
});
