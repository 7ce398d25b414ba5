/** Invitations: where to save one is asked for, then it is written. */
import { act, say, sayError } from '$ui/acts';
import { host } from '$ui/ipc/host';
import { t } from '$ui/text';
import type { ConversationId } from '$ui/ipc/generated';

/** Saves an invitation to a chat, or the cancellation of one that was called off. */
export async function saveInvitation(conversationId: ConversationId): Promise<void> {
  try {
    const chosen = await host({
      kind: 'chooseFile',
      title: t('invitation.title'),
      purpose: 'save',
      suggestedName: t('invitation.name'),
      extensions: ['ics'],
    });
    if (chosen.kind !== 'chosen' || chosen.path === null) return;
    const answer = await act('invitation_ics', { id: conversationId, path: chosen.path });
    if (answer) say(t('invitation.saved', { path: answer.path }));
  } catch (error) {
    sayError(error);
  }
}
