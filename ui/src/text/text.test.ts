import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { t, tn } from './index';
import * as domains from './all';

it('fills slots', () => {
  expect(t('shared.saved', { time: '10:42' })).toBe('Saved 10:42');
});

it('counts', () => {
  expect(tn('leaders.daysAgo', 1)).toBe('1 day ago');
  expect(tn('leaders.daysAgo', 97)).toBe('97 days ago');
});

const all = Object.values(domains).flatMap((domain) => Object.entries(domain));

it('has no two texts of one key', () => {
  const keys = all.map(([key]) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('has no text that nobody says', () => {
  const files = import.meta.glob<string>(
    ['../**/*.{ts,svelte}', '!./**', '!../**/*.test.ts', '!../ipc/generated.ts'],
    { query: '?raw', import: 'default', eager: true },
  );
  const code = Object.values(files).join('\n');
  const said = (key: string) => code.includes(`'${key}'`);
  // Keys whose end is worked out: `depth.${depth}`.
  const begun = [...new Set(code.match(/(?<=`)[\w.]+\.(?=\$\{)/g))];
  const silent = all
    .map(([key]) => key)
    .filter((key) => {
      const base = key.replace(/\.(one|other)$/, '');
      return ![key, base].some((one) => said(one) || begun.some((start) => one.startsWith(start)));
    });
  expect(silent).toEqual([]);
});

/** The tone that every sentence on the screen keeps. */
it.each([
  ['an exclamation mark', /!/],
  ['he or she', /\b(he|she|his|her|hers|him)\b/i],
  ['“successfully”', /successfully/i],
  ['blame', /\b(overdue|should have|still not|failed to)\b/i],
])('nothing on the screen has %s', (_, pattern) => {
  expect(all.filter(([, words]) => pattern.test(words))).toEqual([]);
});

/** Kept out of the sentences made in Rust by a test in tests/it. */
const banned = readFileSync('../tests/plain-english.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

it('has no phrase that a reader has to read twice', () => {
  const patterns = banned.map(
    (phrase) => new RegExp(`(?<![\\w-])${phrase.replace('?', '\\?')}(?![\\w-])`, 'i'),
  );
  const isBanned = (words: string) => patterns.some((pattern) => pattern.test(words));
  expect(['Not so?', 'Put away.', 'Input away'].filter(isBanned)).toHaveLength(2);
  expect(all.filter(([, words]) => isBanned(words))).toEqual([]);
});
