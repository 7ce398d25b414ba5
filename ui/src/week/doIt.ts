import { act, sayError } from '$ui/acts';
import { host } from '$ui/ipc/host';
import type { Action, ConversationId, LeaderId, WeekItem } from '$ui/ipc/generated';
import { go, type Route } from '$ui/router.svelte';

/** Returns where an action of an item leads, or null where it leads nowhere by itself. */
export function placeOf(item: WeekItem, action: Action): Route | null {
  const chat = action.conversationId;
  switch (action.kind) {
    case 'debrief':
    case 'prepare':
    case 'reflect':
      return chat ? { screen: 'conversation', id: chat, step: action.kind } : null;
    case 'promise':
      return { screen: 'promises' };
    case 'homework':
      return item.unitId ? { screen: 'unit', id: item.unitId } : null;
    case 'leader':
      return item.leaderId ? { screen: 'leader', id: item.leaderId } : null;
    case 'entry':
      return { screen: 'rhythm', view: 'entries', unitId: item.unitId ?? undefined };
    case 'planner':
      return { screen: 'planner' };
    case 'chain':
      return { screen: 'chain', unitId: item.unitId ?? undefined };
    case 'threads':
      return { screen: 'threads', unitId: item.unitId ?? undefined };
    case 'checks':
      return { screen: 'checks' };
    case 'statements':
      return { screen: 'checks', tab: 'statements' };
    case 'aims':
      return { screen: 'checks', tab: 'aims', leaderId: item.leaderId ?? undefined };
    case 'oldWords':
      return { screen: 'settings', section: 'data' };
    case 'ideas':
    case 'knowHow':
    case 'toPlace':
      return { screen: 'threads', tab: action.kind };
    case 'openCard':
    case 'plan':
    case 'skip':
    case 'settle':
      return null;
  }
}

/** Does what an item offers; `plan` opens the dialog that plans a chat. */
export function doIt(
  item: WeekItem,
  action: Action,
  plan: (leaderId: LeaderId, date: string | null) => void,
): void {
  const place = placeOf(item, action);
  if (place) go(place);
  else if (action.decision) void settle(action);
  else if (action.standing) void act('standing_skip', action.standing);
  else if (action.kind === 'openCard' && action.conversationId) openCard(action.conversationId);
  else if (item.leaderId) plan(item.leaderId, action.date);
}

/** Settles a request or a promise. A request that got another day leads to the text to send. */
async function settle({ decision, conversationId }: Action): Promise<void> {
  if (!decision) return;
  const done = await act('away_settle', { decisions: [decision] });
  if (done && conversationId) go({ screen: 'conversation', id: conversationId, step: 'prepare' });
}

export function openCard(conversationId: ConversationId): void {
  void host({ kind: 'openCard', conversationId }).catch(sayError);
}
