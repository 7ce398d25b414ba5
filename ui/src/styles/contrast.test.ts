// Holds the colours of verdicts and loads to WCAG 2.2: 3:1 for marks that carry meaning, 4.5:1 for words.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/colors.css', 'utf8');

type Theme = 'light' | 'dark';

/** Returns the relative luminance of a token, 0 to 1. */
function luminance(theme: Theme, token: string): number {
  const part = css.split('[data-theme="dark"]')[theme === 'light' ? 0 : 1] ?? '';
  const found = new RegExp(`--${token}: oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`).exec(part);
  if (!found) throw new Error(`no colour ${token} in ${theme}`);
  const [l = 0, c = 0, h = 0] = found.slice(1).map(Number);
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const [long = 0, middle = 0, short = 0] = [
    l / 100 + 0.3963377774 * a + 0.2158037573 * b,
    l / 100 - 0.1055613458 * a - 0.0638541728 * b,
    l / 100 - 0.0894841775 * a - 1.291485548 * b,
  ].map((part) => part ** 3);
  const rgb = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ].map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (rgb[0] ?? 0) + 0.7152 * (rgb[1] ?? 0) + 0.0722 * (rgb[2] ?? 0);
}

function contrast(theme: Theme, one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(theme, one), luminance(theme, other)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each([
    ['good', 'good-fill', 3, 'the bar of good'],
    ['good', 'surface', 3, 'the bar of good, at its lower edge'],
    ['good', 'good-soft', 3, 'the dot of possible'],
    ['hatch-line', 'canvas', 3, 'the hatch of avoid'],
    ['control', 'surface', 3, 'the edge of a small mark'],
    ['text-1', 'good-fill', 4.5, 'a name over an open week'],
    ['text-1', 'busy-fill', 4.5, 'a name over a busy week'],
    ['text-1', 'heat-0', 4.5, 'a name over a normal week'],
    ['text-2', 'hover', 4.5, 'a name in a bar of the month'],
    ['good', 'good-soft', 4.5, 'a name in an open bar of the month'],
  ])('%s on %s reaches %d: %s', (one, other, least) => {
    expect(contrast(theme, one, other)).toBeGreaterThanOrEqual(least);
  });

  it('good is the strongest fill, possible is quieter, avoid recedes', () => {
    const strength = (token: string) => contrast(theme, token, 'surface');
    expect(strength('good-fill')).toBeGreaterThan(strength('good-soft'));
    expect(strength('good-soft')).toBeGreaterThan(strength('canvas'));
  });
});
