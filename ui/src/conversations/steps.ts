/** The four steps of a conversation, and the one it opens on. */
import type { Conversation } from '$ui/ipc/generated';
import { daysBetween } from '$ui/dates';

export const STEPS = ['prepare', 'card', 'debrief', 'reflect'] as const;
export type Step = (typeof STEPS)[number];

/** Days after a chat from which a look back is offered; the first impression has settled then. */
export const REFLECT_AFTER = 2;

type Stage = Pick<
  Conversation,
  'state' | 'date' | 'prepared' | 'debriefedOn' | 'reflectedOn' | 'purpose'
>;

/** Returns the step that `chat` wants on `today`. */
export function openingStep(chat: Stage, today: string): Step {
  switch (chat.state) {
    case 'held':
      return reflectionDue(chat, today) ? 'reflect' : 'debrief';
    case 'planned':
      if (chat.date < today) return 'debrief';
      return chat.prepared ? 'card' : 'prepare';
    case 'asked':
    case 'missed':
    case 'cancelled':
      return 'prepare';
  }
}

/** Returns whether a private look back at `chat` is due on `today`. */
export function reflectionDue(chat: Stage, today: string): boolean {
  return (
    chat.state === 'held' &&
    chat.debriefedOn !== null &&
    chat.reflectedOn === null &&
    chat.purpose !== 'inPassing' &&
    daysBetween(chat.date, today) >= REFLECT_AFTER
  );
}
