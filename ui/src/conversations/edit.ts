/** Changes to a conversation, and the saving of its notes. */
import { act } from '$ui/acts';
import { call } from '$ui/ipc/call';
import type { Conversation, ConversationId, NoteField } from '$ui/ipc/generated';
import { flushAll } from '$ui/saving.svelte';

/**
 * Changes some fields of a conversation. What was typed is sent first and the newest row is taken as
 * the base, so that a note saved meanwhile neither blocks the edit nor is lost by it.
 */
export async function editChat(
  id: ConversationId,
  patch: Partial<Conversation>,
  wishes: { toast?: boolean } = {},
): Promise<Conversation | null> {
  await flushAll();
  const page = await call('conversation_page', { id });
  const answer = await act('conversation_edit', { ...page.conversation, ...patch }, wishes);
  return answer?.row ?? null;
}

/** Returns the function that keeps the text of `field`, as a NotesBox wants it. */
export function saverOf(conversationId: ConversationId, field: NoteField) {
  return (text: string, session: string) =>
    call('note_save', { conversationId, field, text, session });
}
