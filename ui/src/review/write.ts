// What is changed on the page. Each write can be undone.

import { act } from '$ui/acts';
import type { ReviewScreen } from '$ui/ipc/generated';
import { partOf, swapped, type Stop } from './stops';

const quiet = { toast: false };

/** Keeps a wording; an empty one takes the app's again. Returns whether it was kept. */
export async function keep(screen: ReviewScreen, stop: Stop, text: string): Promise<boolean> {
  const { forDay } = screen;
  const part = partOf(stop.key);
  const answer =
    part === null
      ? await act('review_line', { forDay, key: stop.key, text }, quiet)
      : await act('review_edit', { forDay, [part]: text }, quiet);
  return answer !== null;
}

export async function toggleHidden({ forDay }: ReviewScreen, { key, line }: Stop): Promise<void> {
  if (line) await act('review_line', { forDay, key, hidden: !line.hidden });
}

/** Moves a line within its section, and returns the key that it has afterwards. */
export async function move(screen: ReviewScreen, stop: Stop, step: 1 | -1): Promise<string> {
  const { forDay, review } = screen;
  const place = stop.at + step;
  const part = partOf(stop.key);
  if (part === null) {
    await act('review_line', { forDay, key: stop.key, place }, quiet);
    return stop.key;
  }
  await act('review_edit', { forDay, [part]: swapped(review?.[part] ?? '', stop.at, step) }, quiet);
  return stop.key.replace(/\d+$/, String(place));
}

export async function finish({ forDay }: ReviewScreen, finishedOn: string | null): Promise<void> {
  await act('review_edit', { forDay, finishedOn }, quiet);
}
