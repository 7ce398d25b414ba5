import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flushAll } from '$ui/saving.svelte';
import { Autosave, LONGEST_WAIT } from './autosave.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A save that takes so long, and keeps what it was given. */
function keeper(delay = 0) {
  const kept: [text: string, session: string][] = [];
  const save = async (text: string, session: string) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    kept.push([text, session]);
    return { at: '2026-11-18T10:42:00.000Z' };
  };
  return { kept, save, texts: () => kept.map(([text]) => text) };
}

it('sends a quarter second after the first keystroke, and again while typing goes on', async () => {
  const { save, texts } = keeper();
  const autosave = new Autosave(save);
  for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef']) {
    autosave.type(text);
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT);
  expect(texts()).toEqual(['abc', 'abcdef']);
  expect(autosave.dirty).toBe(false);
});

it('has one save in flight, and the latest text wins', async () => {
  const { save, texts } = keeper(1000);
  const autosave = new Autosave(save);
  autosave.type('one');
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT + 10);
  autosave.type('two');
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT + 10);
  autosave.type('three');
  expect(texts()).toEqual([]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(texts()).toEqual(['one', 'three']);
});

it('flushes at once when the window closes, and only what is new', async () => {
  const { save, texts } = keeper();
  const autosave = new Autosave(save);
  const leave = autosave.open();
  autosave.type('last words');
  const done = flushAll();
  await vi.advanceTimersByTimeAsync(0);
  await done;
  await autosave.flush();
  expect(texts()).toEqual(['last words']);
  leave();
});

it('keeps one session until it ends', async () => {
  const { kept, save } = keeper();
  const autosave = new Autosave(save);
  const type = async (text: string) => {
    autosave.type(text);
    const done = autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    await done;
  };
  await type('a');
  await type('ab');
  autosave.endSession();
  await type('abc');
  const [first, second, third] = kept.map(([, session]) => session);
  expect(first).toBe(second);
  expect(third).not.toBe(first);
});

it('says why a save did not work, and tries again with the next keystroke', async () => {
  let full = true;
  const autosave = new Autosave(async () => {
    if (full) throw new Error('The disk is full.');
    return { at: '2026-11-18T10:42:00.000Z' };
  });
  autosave.type('a');
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT);
  expect(autosave.problem).toBe('The disk is full.');
  expect(autosave.dirty).toBe(true);
  full = false;
  autosave.type('ab');
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT);
  expect(autosave.problem).toBeNull();
  expect(autosave.dirty).toBe(false);
});
