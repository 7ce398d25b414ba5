// What the arrows walk on the page, in its order.

import type { ReviewScreen, ReviewSection, ReviewShownLine } from '$ui/ipc/generated';

/** My own words on the page. Each is edited as a whole. */
export type OwnPart = 'opening' | 'asks' | 'next';

export interface Stop {
  /** The key of a line, or the name of an own part that is empty. */
  key: string;
  /** 0 is the opening. */
  section: number;
  /** Its place in the section. */
  at: number;
  /** Null for the opening and for what is not written yet. */
  line: ReviewShownLine | null;
}

/** Which sections may be in my own words. */
const OWN: Partial<Record<number, OwnPart>> = { 9: 'asks', 10: 'next' };

/** Returns the own part of a section that nothing is written for yet. */
export function unwritten(
  { number }: ReviewSection,
  { review, finishedOn }: ReviewScreen,
): OwnPart | null {
  const part = OWN[number];
  const isWritten = part === undefined || (review?.[part] ?? '') !== '';
  return isWritten || finishedOn !== null ? null : part;
}

export function stopsOf(screen: ReviewScreen): Stop[] {
  return [
    { key: 'opening', section: 0, at: 0, line: null },
    ...screen.sections.flatMap((section) => {
      const stop = (key: string, at: number, line: ReviewShownLine | null): Stop => ({
        key,
        section: section.number,
        at,
        line,
      });
      const part = unwritten(section, screen);
      return [
        ...section.lines.map((line, at) => stop(line.key, at, line)),
        ...(part === null ? [] : [stop(part, section.lines.length, null)]),
      ];
    }),
  ];
}

/** Returns which own part a stop belongs to; null for a line that the app writes. */
export function partOf(key: string): OwnPart | null {
  if (key === 'opening') return 'opening';
  if (key === 'asks' || key.startsWith('asks:')) return 'asks';
  if (key === 'next' || key.startsWith('next:own:')) return 'next';
  return null;
}

/** Returns a text of one line each in which a line has changed places with its neighbour. */
export function swapped(text: string, at: number, step: 1 | -1): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [moved] = lines.splice(at, 1);
  if (moved !== undefined) lines.splice(at + step, 0, moved);
  return lines.join('\n');
}
