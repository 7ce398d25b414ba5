/** Calendar files: where to save them is asked for, then they are written. */
import { act, say, sayError } from '$ui/acts';
import { askWhereToSave } from '$ui/ipc/files';
import { t } from '$ui/text';
import type { ConversationId, LeaderId } from '$ui/ipc/generated';

async function choose(title: string, suggestedName: string): Promise<string | null> {
  try {
    return await askWhereToSave(title, suggestedName, 'ics');
  } catch (error) {
    sayError(error);
    return null;
  }
}

/** Saves chats with the time around them; all that are ahead where none are named. */
export async function saveChats(conversationIds?: readonly ConversationId[]): Promise<void> {
  const path = await choose(t('planner.ics.title'), t('planner.ics.name'));
  if (path === null) return;
  const ids = conversationIds ? { conversationIds: [...conversationIds] } : {};
  const answer = await act('chats_ics', { path, ...ids });
  if (answer) say(t('planner.ics.saved', { path: answer.path }));
}

/** Saves the days on which a leader is best left in peace. */
export async function saveAvoid(leaderId: LeaderId): Promise<void> {
  const path = await choose(t('planner.avoid.title'), t('planner.avoid.name'));
  if (path === null) return;
  const answer = await act('avoid_ics', { path, leaderId });
  if (answer) say(t('planner.ics.saved', { path: answer.path }));
}
