import { momentOf, planOf } from '$ui/conversations/choice';
import type { Commands, ProposedSlot } from '$ui/ipc/generated';

/** Returns what is asked of the backend to take proposals over. */
export function chatsOf(slots: readonly ProposedSlot[]): Commands['planner_accept'][0] {
  return {
    chats: slots.map((slot) =>
      planOf(slot.leaderId, momentOf(slot), slot.state === 'planned' ? 'planned' : 'asked', {}),
    ),
  };
}
