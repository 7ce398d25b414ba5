// The answers to what is open after an absence: their keys, and what is sent of them.

import type { AwayAnswer, AwayDecision, AwayItem } from '$ui/ipc/generated';

/** What was answered to an item so far. */
export interface Choice {
  answer: AwayAnswer;
  note: string;
  date: string | null;
}

const KEYS: Record<AwayAnswer, string> = {
  tookPlace: 't',
  didNotTakePlace: 'n',
  fulfilled: 'f',
  newDate: 'd',
  drop: 'x',
};

/** Returns the letter that gives an answer; what is owed to me is received. */
export function keyOf(item: AwayItem, answer: AwayAnswer): string {
  return answer === 'fulfilled' && item.about.kind === 'theirPromise' ? 'r' : KEYS[answer];
}

/** Returns the answer that a letter gives, or null where none of the item's has it. */
export function answerOf(item: AwayItem, key: string): AwayAnswer | null {
  return item.answers.find((answer) => keyOf(item, answer) === key.toLowerCase()) ?? null;
}

/** Names an item, also after it was settled and taken back. */
export function nameOf({ about }: AwayItem): string {
  return `${about.kind} ${about.id}`;
}

/** Returns what is sent of an answer, or null where it has no date yet or does not fit. */
export function decisionOf(
  { about }: AwayItem,
  { answer, note, date }: Choice,
): AwayDecision | null {
  switch (answer) {
    case 'tookPlace':
      return about.kind === 'chat' ? { kind: 'tookPlace', id: about.id, note } : null;
    case 'didNotTakePlace':
      return about.kind === 'chat' ? { kind: 'didNotTakePlace', id: about.id } : null;
    case 'fulfilled':
      return about.kind === 'chat' ? null : { kind: 'fulfil', id: about.id };
    case 'drop':
      return about.kind === 'chat'
        ? { kind: 'didNotTakePlace', id: about.id }
        : { kind: 'dropPromise', id: about.id };
    case 'newDate':
      if (date === null) return null;
      return about.kind === 'chat'
        ? { kind: 'moveChat', id: about.id, date }
        : { kind: 'movePromise', id: about.id, due: date };
  }
}
