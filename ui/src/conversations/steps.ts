/** The four steps of a conversation, and the one it opens on. */
import type { ChatLine, Conversation } from '$ui/ipc/generated';

export const STEPS = ['prepare', 'card', 'debrief', 'reflect'] as const;
export type Step = (typeof STEPS)[number];

/** Days after a chat from which a look back is offered; the first impression has settled then. */
export const REFLECT_AFTER = 2;

/** What of a conversation's page decides the step. */
interface Stage {
  conversation: Pick<Conversation, 'state' | 'prepared'>;
  line: Pick<ChatLine, 'past'>;
  reflectionDue: boolean;
}

/** Returns the step that a conversation wants now. */
export function openingStep({ conversation: chat, line, reflectionDue }: Stage): Step {
  switch (chat.state) {
    case 'held':
      return reflectionDue ? 'reflect' : 'debrief';
    case 'planned':
      if (line.past) return 'debrief';
      return chat.prepared ? 'card' : 'prepare';
    case 'asked':
    case 'missed':
    case 'cancelled':
      return 'prepare';
  }
}
