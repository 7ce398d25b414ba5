import type { Change, LeaderId } from '$ui/ipc/generated';
import type { Route } from '$ui/router.svelte';
import { idOf } from '$ui/ids';

/** Returns where a reason about a leader's day can be changed. */
export function placeOfChange({ kind, id }: Change, leaderId: LeaderId): Route {
  switch (kind) {
    case 'leader':
      return { screen: 'leader', id: id === null ? leaderId : idOf(id) };
    case 'entry':
      return { screen: 'rhythm', view: 'entries', entryId: id === null ? undefined : idOf(id) };
    case 'packs':
      return id ? { screen: 'unit', id: idOf(id) } : { screen: 'rhythm', view: 'entries' };
    case 'standing':
      return { screen: 'leader', id: leaderId };
    case 'conversation':
      return id ? { screen: 'conversation', id: idOf(id) } : { screen: 'leader', id: leaderId };
    case 'me':
      return { screen: 'settings', section: 'me' };
    case 'absences':
      return id ? { screen: 'leader', id: idOf(id) } : { screen: 'settings', section: 'me' };
    case 'closures':
      return { screen: 'settings', section: 'company' };
    case 'calendars':
      return { screen: 'settings', section: 'data' };
  }
}
