/** Invitations: where to save one is asked for, then it is written. */
import { act, say, sayError } from '$ui/acts';
import { askWhereToSave } from '$ui/ipc/files';
import { t } from '$ui/text';
import type { ConversationId } from '$ui/ipc/generated';

/** Saves an invitation to a chat, or the cancellation of one that was called off. */
export async function saveInvitation(conversationId: ConversationId): Promise<void> {
  try {
    const path = await askWhereToSave(t('invitation.title'), t('invitation.name'), 'ics');
    if (path === null) return;
    const answer = await act('invitation_ics', { id: conversationId, path });
    if (answer) say(t('invitation.saved', { path: answer.path }));
  } catch (error) {
    sayError(error);
  }
}
