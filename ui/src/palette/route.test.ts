import { expect, it } from 'vitest';
import type { Hit, HitKind, LeaderId } from '$ui/ipc/generated';
import { routeOf } from './route';
import { idOf } from '$ui/ids';

const of = (kind: HitKind, rest: Partial<Hit> = {}): Hit => ({
  kind,
  id: 'x',
  title: '',
  snippet: '',
  matched: 'all',
  leaderId: null,
  unitId: null,
  within: null,
  forDay: null,
  ...rest,
});
const lead = { leaderId: 'l' as LeaderId };

it.each([
  [of('unit'), { screen: 'unit', id: 'x' }],
  [of('leader', { leaderId: idOf('x') }), { screen: 'leader', id: 'x' }],
  [of('conversation', lead), { screen: 'conversation', id: 'x' }],
  [of('fact', { unitId: idOf('u') }), { screen: 'unit', id: 'u' }],
  [of('fact', { unitId: idOf('u'), ...lead }), { screen: 'leader', id: 'l' }],
  [of('term', { unitId: idOf('u') }), { screen: 'unit', id: 'u' }],
  [of('finding', lead), { screen: 'leader', id: 'l' }],
  [of('promise', lead), { screen: 'leader', id: 'l' }],
  [of('placement', lead), { screen: 'leader', id: 'l' }],
  [of('standing', lead), { screen: 'leader', id: 'l' }],
  [of('absence', lead), { screen: 'leader', id: 'l' }],
  [of('absence'), { screen: 'settings', section: 'me' }],
  [of('closure', { unitId: idOf('u') }), { screen: 'settings', section: 'company' }],
  [of('workedDay'), { screen: 'settings', section: 'company' }],
  [of('entry'), { screen: 'rhythm', view: 'entries', entryId: 'x' }],
  [of('occurrence', { within: 'e' }), { screen: 'rhythm', view: 'entries', entryId: 'e' }],
  [of('measure', { unitId: idOf('u') }), { screen: 'chain', unitId: 'u', item: 'x' }],
  [of('reading', { unitId: idOf('u'), within: 'm' }), { screen: 'chain', unitId: 'u', item: 'm' }],
  [of('reviewLine', { forDay: '2026-08-03' }), { screen: 'review', forDay: '2026-08-03' }],
  [of('review', { forDay: '2026-08-03' }), { screen: 'review', forDay: '2026-08-03' }],
  [of('fiscalCalendar'), { screen: 'settings', section: 'company' }],
  [of('calendarSource'), { screen: 'settings', section: 'data' }],
  [of('calendarSource', lead), { screen: 'settings', section: 'data' }],
  [of('template'), { screen: 'settings', section: 'texts' }],
  [of('ourWord'), { screen: 'settings', section: 'words' }],
  [of('me'), { screen: 'settings', section: 'me' }],
  [of('company'), { screen: 'settings', section: 'company' }],
])('opens $kind where it is shown', (hit, route) => {
  expect(routeOf(hit)).toEqual(route);
});
