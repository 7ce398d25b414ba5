/** Changes to a conversation, and the saving of its notes. */
import { act } from '$ui/acts';
import { call } from '$ui/ipc/call';
import type { Conversation, ConversationId, NoteField } from '$ui/ipc/generated';
import { flushAll } from '$ui/saving.svelte';

/**
 * Changes some fields of a conversation, after what was typed. It names no `seen`: a note that was saved
 * meanwhile does not block it.
 */
export async function editChat(
  id: ConversationId,
  patch: Partial<Conversation>,
  wishes: { toast?: boolean } = {},
): Promise<Conversation | null> {
  await flushAll();
  const answer = await act('conversation_edit', { ...patch, id }, wishes);
  return answer?.row ?? null;
}

/** Returns the function that keeps the text of `field`, as a NotesBox wants it. */
export function saverOf(conversationId: ConversationId, field: NoteField) {
  return (text: string, session: string) =>
    call('note_save', { conversationId, field, text, session });
}
