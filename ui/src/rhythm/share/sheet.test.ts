import { expect, it } from 'vitest';
import { dataUrl, fileName, locallyLetter } from './sheet';

it('names a file after what is on it', () => {
  expect(fileName('FY27 Q3', 'pdf')).toBe('rhythm-fy27-q3.pdf');
  expect(fileName('…', 'svg')).toBe('rhythm-year.svg');
});

it('begins with the paper that people there have', () => {
  expect(locallyLetter('en-US')).toBe(true);
  expect(locallyLetter('en-GB')).toBe(false);
  expect(locallyLetter('de')).toBe(false);
});

it('makes an address that keeps every sign', () => {
  const svg = '<svg>R&amp;D “#1” %</svg>';
  const address = dataUrl(svg);
  expect(address).toMatch(/^data:image\/svg\+xml/);
  expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(svg);
});
