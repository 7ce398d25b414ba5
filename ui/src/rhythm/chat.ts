// How far a chat of the rhythm has come, for its mark and its words.

import type { ChatLine } from '$ui/ipc/generated';

export type ChatStage = 'held' | 'unwritten' | 'ahead';

/** Returns how far a chat has come; one that is over with its debrief open is neither held nor ahead. */
export function stageOf(chat: Pick<ChatLine, 'state' | 'unwritten'>): ChatStage {
  if (chat.unwritten) return 'unwritten';
  return chat.state === 'held' ? 'held' : 'ahead';
}
