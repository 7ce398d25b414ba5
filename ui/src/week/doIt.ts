import { act, sayError } from '../acts';
import { host } from '../ipc/host';
import type { WeekItem } from '../ipc/generated';
import { go, type Route } from '../router.svelte';

/** Returns where an item's action leads, or null where it opens a layer instead. */
export function placeOf(item: WeekItem): Route | null {
  const chat = item.conversationId;
  switch (item.action.kind) {
    case 'debrief':
    case 'prepare':
    case 'reflect':
      return chat ? { screen: 'conversation', id: chat, step: item.action.kind } : null;
    case 'promise':
      return { screen: 'promises' };
    case 'homework':
      return item.unitId ? { screen: 'unit', id: item.unitId } : null;
    case 'leader':
      return item.leaderId ? { screen: 'leader', id: item.leaderId } : null;
    case 'entry':
      return { screen: 'rhythm', view: 'entries', unitId: item.unitId ?? undefined };
    case 'openCard':
    case 'plan':
    case 'skip':
      return null;
  }
}

/** Does what an item offers; `plan` opens the dialog that plans a chat. */
export function doIt(item: WeekItem, plan: (leaderId: string) => void): void {
  const place = placeOf(item);
  if (place) go(place);
  else if (item.standing) void act('standing_skip', item.standing);
  else if (item.action.kind === 'openCard' && item.conversationId) openCard(item.conversationId);
  else if (item.leaderId) plan(item.leaderId);
}

export function openCard(conversationId: string): void {
  void host({ kind: 'openCard', conversationId }).catch(sayError);
}
