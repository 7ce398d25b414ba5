// Where a record is looked at.

import { idOf } from '$ui/ids';
import type { Hit, HitKind } from '$ui/ipc/generated';
import type { Route } from '$ui/router.svelte';
import type { SettingsPart } from '$ui/settings/parts';

const SECTIONS: Partial<Record<HitKind, SettingsPart>> = {
  closure: 'company',
  workedDay: 'company',
  company: 'company',
  fiscalCalendar: 'company',
  calendarSource: 'data',
  ourWord: 'words',
  template: 'texts',
  me: 'me',
};

type ThreadsRoute = Extract<Route, { screen: 'threads' }>;
const inThreads = (tab: ThreadsRoute['tab'], open: ThreadsRoute['open']): Route => ({
  screen: 'threads',
  tab,
  open,
});

/** What tells where a record is looked at. */
type Found = Pick<Hit, 'kind' | 'id' | 'unitId'> &
  Partial<Pick<Hit, 'leaderId' | 'within' | 'forDay'>>;

/** Returns where a hit is looked at. */
export function routeOf(hit: Found): Route {
  const section = SECTIONS[hit.kind];
  if (section !== undefined) return { screen: 'settings', section };
  switch (hit.kind) {
    case 'unit':
      return { screen: 'unit', id: idOf(hit.id) };
    case 'conversation':
      return { screen: 'conversation', id: idOf(hit.id) };
    case 'entry':
    case 'occurrence':
      return { screen: 'rhythm', view: 'entries', entryId: idOf(hit.within ?? hit.id) };
    case 'measure':
    case 'link':
    case 'reading':
    case 'rival':
      return { screen: 'chain', unitId: hit.unitId ?? undefined, item: hit.within ?? hit.id };
    case 'challenge':
      return inThreads('threads', { what: 'challenge', id: idOf(hit.id) });
    case 'solution':
      return inThreads('threads', { what: 'solution', id: idOf(hit.id) });
    case 'skill':
      return inThreads('skills', { what: 'skill', id: idOf(hit.id) });
    case 'skillNeed':
      return inThreads('skills', { what: 'need', id: idOf(hit.id) });
    case 'knowHow':
      return inThreads('knowHow', { what: 'knowHow', id: idOf(hit.id) });
    case 'idea':
      return inThreads('ideas', { what: 'idea', id: idOf(hit.id) });
    case 'feedback':
      return { screen: 'checks' };
    case 'cultureRound':
    case 'cultureRemark':
    case 'cultureStep':
      return { screen: 'checks', tab: 'culture' };
    case 'checkAnswer':
      return { screen: 'checks', tab: 'statements' };
    case 'aim':
      return { screen: 'checks', tab: 'aims', leaderId: hit.leaderId ?? undefined };
    case 'review':
    case 'reviewLine':
      return { screen: 'review', forDay: hit.forDay ?? undefined };
    case 'promise':
      return hit.leaderId ? { screen: 'leader', id: hit.leaderId } : { screen: 'promises' };
    case 'absence':
      // My own days off are in the settings.
      return hit.leaderId
        ? { screen: 'leader', id: hit.leaderId }
        : { screen: 'settings', section: 'me' };
    default:
      if (hit.leaderId) return { screen: 'leader', id: hit.leaderId };
      return hit.unitId ? { screen: 'unit', id: hit.unitId } : { screen: 'leaders' };
  }
}
