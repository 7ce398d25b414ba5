// Where the palette can go and what it can do, beside what the search finds.

import { act, redo, say, undo } from '$ui/acts';
import { app } from '$ui/app.svelte';
import { SCREENS } from '$ui/screenList';
import { offerContacts } from '$ui/contacts/importing.svelte';
import { offerImport } from '$ui/imports/importing.svelte';
import { formatDate } from '$ui/dates';
import type { CaptureDraft, Choice, Hit, LeaderId, PromiseDraft } from '$ui/ipc/generated';
import { offerCapture } from '$ui/heard/capturing.svelte';
import { saveChats } from '$ui/planner/files';
import { offerPromise } from '$ui/promises/adding.svelte';
import { go, router, type Route } from '$ui/router.svelte';
import type { SettingsPart } from '$ui/settings/parts';
import { shortcuts } from '$ui/shortcuts.svelte';
import { t } from '$ui/text';
import type { Named } from './rank';
import { reorganising } from './reorganise';
import { routeOf } from './route';

export interface Row extends Named {
  /** What stands at the end: where a hit comes from, or a kind. */
  aside?: string;
  keys?: string;
  /** The words around what was found, with marks. */
  snippet?: string;
  /** The query to go on with, for a row that completes what is typed instead of opening something. */
  query?: string;
  run: () => void;
}

/** What else a screen is called by people who look for it. */
const ALSO: Partial<Record<Route['screen'], string[]>> = {
  week: ['today', 'start', 'home'],
  leaders: ['people'],
  rhythm: ['calendar', 'year'],
  planner: ['plan', 'propose', 'whom', 'when'],
  promises: ['owe', 'debts'],
  chain: ['figure', 'measure', 'kpi', 'indicator'],
  threads: ['challenge', 'skill', 'know-how', 'idea', 'solution', 'retire'],
  checks: [
    'feedback',
    'remarks',
    'ratings',
    'guess',
    'how we are doing',
    'desired state',
    'culture',
  ],
  review: ['report', 'page', 'boss', 'print', 'pdf', 'word', 'quarter'],
  settings: ['preferences', 'options'],
};

/** The screens of the sidebar, and the settings, with their keys. */
const PLACES = [
  ...SCREENS.map(({ route, label }, at) => ({ route, label, keys: `mod+${at + 1}` })),
  { route: { screen: 'settings' }, label: () => t('frame.settings'), keys: 'mod+,' },
] as const;

/** Returns the screens and the units, as rows. */
export function places(): Row[] {
  const to = (key: string, title: string, route: Route, rest: Partial<Row> = {}): Row => ({
    key,
    title,
    run: () => go(route),
    ...rest,
  });
  return [
    ...PLACES.map(({ route, label, keys }) =>
      to(`go ${route.screen}`, label(), route, { keys, also: ALSO[route.screen] ?? [] }),
    ),
    ...(app.state?.units ?? []).map((unit) =>
      to(
        `unit ${unit.id}`,
        unit.name,
        { screen: 'unit', id: unit.id },
        { aside: t('palette.kind.unit') },
      ),
    ),
  ];
}

/** Returns what can be done: the shortcuts that act now, and what has none. */
export function deeds(): Row[] {
  const gone = new Set([
    ...PLACES.map(({ keys }) => keys),
    'mod+k',
    'mod+f',
    'mod+z',
    'mod+shift+z',
    'mod+=',
    'mod+?',
  ]);
  const byKeys = shortcuts.all
    .filter((one) => one.label !== '' && !gone.has(one.keys))
    .map((one) => ({ key: `keys ${one.keys}`, title: one.label, keys: one.keys, run: one.run }));
  const undone = app.state?.undo ?? null;
  const redone = app.state?.redo ?? null;
  const rhythm = (open: 'new' | 'packs') => () => go({ screen: 'rhythm', open });
  const settings = (section: SettingsPart) => () => go({ screen: 'settings', section });
  const keptAbout = (id: LeaderId) => () => go({ screen: 'keptAbout', id });
  return [
    ...(undone
      ? [
          {
            key: 'undo',
            title: t('palette.do.undo.what', { what: undone }),
            keys: 'mod+z',
            run: () => void undo(),
          },
        ]
      : []),
    ...(redone
      ? [
          {
            key: 'redo',
            title: t('palette.do.redo.what', { what: redone }),
            keys: 'mod+shift+z',
            run: () => void redo(),
          },
        ]
      : []),
    ...byKeys,
    ...shortcuts.all
      .filter((one) => one.keys === 'mod+?')
      .map((one) => ({
        key: 'shortcuts',
        title: t('palette.do.shortcuts'),
        keys: one.keys,
        run: one.run,
      })),
    // Where the screen has a key for it, it is among those already.
    ...(byKeys.some(({ title }) => title === t('promise.add'))
      ? []
      : [
          {
            key: 'promise',
            title: t('promise.add'),
            also: ['owe', 'promised', 'action'],
            run: () => offerPromise(),
          },
        ]),
    {
      key: 'reading',
      title: t('palette.do.reading'),
      also: ['figure', 'measure', 'chain'],
      run: () => go({ screen: 'chain' }),
    },
    {
      key: 'answer',
      title: t('palette.do.answer'),
      also: ['challenge', 'solution'],
      run: () => go({ screen: 'threads', openOnly: true }),
    },
    {
      key: 'knowHow',
      title: t('palette.do.knowHow'),
      also: ['knowledge', 'retire'],
      run: () => go({ screen: 'threads', tab: 'knowHow', open: { what: 'knowHow', id: null } }),
    },
    {
      key: 'idea',
      title: t('palette.do.idea'),
      also: ['trial', 'try'],
      run: () => go({ screen: 'threads', tab: 'ideas', open: { what: 'idea', id: null } }),
    },
    {
      key: 'feedback',
      title: t('palette.do.feedback'),
      also: ['remark', 'criticism', 'praise', 'rating'],
      run: () => offerCapture(t('palette.do.feedback.line')),
    },
    {
      key: 'statements',
      title: t('palette.do.statements'),
      also: ['six statements', 'partnership', 'quarter'],
      run: () => go({ screen: 'checks', tab: 'statements' }),
    },
    {
      key: 'aims',
      title: t('palette.do.aims'),
      also: ['aim', 'goal', 'desired state', 'together'],
      run: () => go({ screen: 'checks', tab: 'aims' }),
    },
    {
      key: 'sheets',
      title: t('culture.enter'),
      also: ['culture', 'survey', 'questionnaire'],
      run: () => go({ screen: 'checks', tab: 'culture', open: { what: 'enter' } }),
    },
    {
      key: 'review',
      title: t('palette.do.review'),
      also: ['report', 'boss', 'quarter'],
      run: () => go({ screen: 'review' }),
    },
    // About the leader whose page is shown.
    ...(router.route.screen === 'leader'
      ? [
          {
            key: 'keptAbout',
            title: t('keptAbout.palette'),
            also: ['personal data', 'gdpr', 'privacy', 'erase', 'export'],
            run: keptAbout(router.route.id),
          },
        ]
      : []),
    { key: 'entry', title: t('palette.do.entry'), run: rhythm('new') },
    { key: 'packs', title: t('palette.do.packs'), run: rhythm('packs') },
    {
      key: 'roll',
      title: t('palette.do.roll'),
      also: ['roll forward', 'new year', 'confirm dates'],
      run: () => go({ screen: 'rhythm', view: 'roll' }),
    },
    {
      key: 'share',
      title: t('palette.do.share'),
      also: ['export', 'pdf', 'svg', 'png', 'ics', 'csv', 'print'],
      run: () => go({ screen: 'rhythm', view: 'year', open: 'share' }),
    },
    {
      key: 'import',
      title: t('palette.do.import'),
      also: ['ics', 'outlook', 'busy', 'calendar'],
      run: () => offerImport(),
    },
    {
      key: 'contacts',
      title: t('contacts.open'),
      also: ['vcard', 'vcf', 'csv', 'outlook', 'google', 'linkedin', 'people', 'address book'],
      run: () => offerContacts(),
    },
    {
      key: 'sources',
      title: t('palette.do.sources'),
      also: ['ics', 'calendar'],
      run: settings('data'),
    },
    { key: 'year', title: t('palette.do.year'), run: () => go({ screen: 'rhythm', view: 'year' }) },
    {
      key: 'month',
      title: t('palette.do.month'),
      run: () => go({ screen: 'rhythm', view: 'month' }),
    },
    {
      key: 'agenda',
      title: t('palette.do.agenda'),
      run: () => go({ screen: 'rhythm', view: 'agenda' }),
    },
    {
      key: 'chatsIcs',
      title: t('palette.do.chatsIcs'),
      also: ['ics'],
      run: () => void saveChats(),
    },
    { key: 'backup', title: t('palette.do.backup'), run: () => void backUp() },
    {
      key: 'data',
      title: t('palette.do.data'),
      also: ['file', 'folder'],
      run: settings('data'),
    },
    {
      key: 'protection',
      title: t('palette.do.protection'),
      also: ['encrypt', 'passphrase', 'recovery code', 'keychain', 'password'],
      run: settings('data'),
    },
    {
      key: 'trash',
      title: t('palette.do.trash'),
      also: ['deleted', 'restore'],
      run: settings('data'),
    },
    {
      key: 'me',
      title: t('palette.do.me'),
      also: ['hours', 'capacity', 'absence', 'away'],
      run: settings('me'),
    },
    {
      key: 'texts',
      title: t('palette.do.texts'),
      also: ['mail', 'template', 'signature', 'greeting'],
      run: settings('texts'),
    },
    {
      key: 'company',
      title: t('palette.do.company'),
      also: ['fiscal', 'closure'],
      run: settings('company'),
    },
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      key: `look ${theme}`,
      title: t(`palette.do.${theme}`),
      also: ['theme', 'look'],
      run: () => void act('look_edit', { theme }),
    })),
    ...reorganising(),
  ];
}

async function backUp(): Promise<void> {
  if (await act('backup_now', {})) say(t('palette.do.backup.done'));
}

/** The id of a setting. */
const NIL = '00000000-0000-0000-0000-000000000000';

/** Returns a hit of the search as a row. */
export function rowOf(hit: Hit): Row {
  return {
    // Settings have no id of their own.
    key: `${hit.kind} ${hit.id === NIL ? hit.title : hit.id}`,
    title: hit.title,
    snippet: hit.snippet,
    aside: t(`palette.kind.${hit.kind}`),
    run: () => go(routeOf(hit)),
  };
}

/** Returns a row that adds a promise from the line that is typed. */
export function rowOfPromise(line: string, draft: PromiseDraft): Row {
  const day = draft.due === null ? null : t('promise.due', { date: formatDate(draft.due, 'day') });
  return {
    key: 'promise typed',
    title: t('palette.promise', { what: draft.text }),
    aside: [draft.who, day].filter((part) => part !== null).join(', '),
    run: () => offerPromise(line),
  };
}

/** Returns a row that notes what somebody said, from the line that is typed. */
export function rowOfHeard(line: string, { who, offer }: CaptureDraft): Row {
  return {
    key: 'heard typed',
    title: t('palette.heard', { what: offer.name }),
    aside: [t(`conversation.kind.${offer.kind}`), who].filter((part) => part !== null).join(', '),
    run: () => offerCapture(line),
  };
}

/** Returns a filter that can be chosen as a row. */
export function rowOfChoice(choice: Choice): Row {
  return {
    key: `choice ${choice.key} ${choice.label}`,
    title: choice.label,
    aside: t(`palette.filter.${choice.key}`),
    query: choice.query,
    run: () => undefined,
  };
}
