import type { Change } from '$ui/ipc/generated';
import type { Route } from '$ui/router.svelte';

/** Returns where a reason about a leader's day can be changed. */
export function placeOfChange({ kind, id }: Change, leaderId: string): Route {
  switch (kind) {
    case 'leader':
      return { screen: 'leader', id: id ?? leaderId };
    case 'entry':
      return { screen: 'rhythm', view: 'entries', entryId: id ?? undefined };
    case 'packs':
      return id ? { screen: 'unit', id } : { screen: 'rhythm', view: 'entries' };
    case 'standing':
      return { screen: 'leader', id: leaderId };
    case 'conversation':
      return id ? { screen: 'conversation', id } : { screen: 'leader', id: leaderId };
    case 'me':
      return { screen: 'settings', section: 'me' };
    case 'absences':
      return id ? { screen: 'leader', id } : { screen: 'settings', section: 'me' };
    case 'closures':
      return { screen: 'settings', section: 'company' };
    case 'calendars':
      return { screen: 'settings', section: 'data' };
  }
}
