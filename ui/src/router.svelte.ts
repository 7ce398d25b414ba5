import type { Opened as CultureOpened } from '$ui/culture/opened';
import type {
  ConversationId,
  EntryId,
  LeaderId,
  LetterKind,
  ReviewReason,
  UnitId,
} from '$ui/ipc/generated';
import type { SettingsPart } from '$ui/settings/parts';
import type { Opened as ThreadsOpened } from '$ui/threads/opened';

/** Where one can be. Screens that show a record carry its id. */
export type Route =
  | { screen: 'week' }
  | {
      screen: 'leaders';
      view?: 'list' | 'course' | undefined;
      open?: 'contacts' | undefined;
    }
  | { screen: 'leader'; id: LeaderId; on?: string; open?: 'succeed' | undefined }
  | { screen: 'keptAbout'; id: LeaderId }
  | { screen: 'unit'; id: UnitId; open?: 'merge' | 'split' | 'handOver' | undefined }
  | {
      screen: 'conversation';
      id: ConversationId;
      step?: 'prepare' | 'card' | 'debrief' | 'reflect';
    }
  | { screen: 'promises' }
  | { screen: 'planner' }
  | {
      screen: 'chain';
      /** Without it, all units. */
      unitId?: UnitId | undefined;
      /** Without it, the picture where there is room. */
      view?: 'picture' | 'list' | undefined;
      /** The figure or link whose detail is open. */
      item?: string | undefined;
    }
  | {
      screen: 'rhythm';
      view?: 'year' | 'month' | 'agenda' | 'entries' | 'roll' | undefined;
      unitId?: UnitId | undefined;
      /** How near the year is looked at. */
      zoom?: 'year' | 'quarter' | 'period' | undefined;
      date?: string | undefined;
      entryId?: EntryId | undefined;
      open?: 'new' | 'packs' | 'share' | 'import' | undefined;
    }
  | {
      screen: 'threads';
      tab?: 'threads' | 'skills' | 'knowHow' | 'ideas' | 'toPlace' | undefined;
      unitId?: UnitId | undefined;
      /** Without what is answered, met or decided. */
      openOnly?: boolean | undefined;
      /** What is opened above it at first. */
      open?: ThreadsOpened | undefined;
    }
  | {
      screen: 'checks';
      tab?: 'service' | 'statements' | 'culture' | 'aims' | undefined;
      /** What is opened above the culture check at first. */
      open?: CultureOpened | undefined;
      /** Whose aim is opened at first. */
      leaderId?: LeaderId | undefined;
    }
  | {
      screen: 'review';
      /** Any day of the quarter; today without it. */
      forDay?: string | undefined;
      /** Which of its parts is in sight where there is no room for both. */
      part?: 'page' | 'leftOut' | undefined;
      /** The line that is selected. */
      line?: string | undefined;
      /** The reason whose list is open. */
      reason?: ReviewReason | undefined;
    }
  | { screen: 'settings'; section?: SettingsPart | undefined; text?: LetterKind | undefined }
  /** Past its welcome once somebody asked to add leaders. */
  | { screen: 'firstRun'; begun?: boolean };

const KEY = 'view';

let past = $state.raw<Route[]>([]);
let future = $state.raw<Route[]>([]);
let here = $state.raw<Route>({ screen: 'week' });
/** The data file whose screens these are; empty until one is open. */
let fileName = '';

export const router = {
  get route(): Route {
    return here;
  },
  get canGoBack(): boolean {
    return past.length > 0;
  },
  get canGoForward(): boolean {
    return future.length > 0;
  },
};

/** Names what a route shows: the screen, and the record where it shows one. */
export function screenKey(route: Route): string {
  return `${route.screen} ${'id' in route ? route.id : ''}`;
}

/** Opens a screen; the one before stays reachable by Alt+Left. */
export function go(route: Route): void {
  if (same(route, here)) return;
  past = [...past.slice(-49), here];
  future = [];
  arrive(route);
}

/** Changes the current screen's parameters without a step in the history. */
export function replace(route: Route): void {
  arrive(route);
}

export function back(): void {
  const last = past.at(-1);
  if (!last) return;
  past = past.slice(0, -1);
  future = [here, ...future];
  arrive(last);
}

export function forward(): void {
  const [next, ...rest] = future;
  if (!next) return;
  future = rest;
  past = [...past, here];
  arrive(next);
}

/** Starts where the last session of this data file ended. */
export function restore(file: string): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as {
      file: string;
      route: Route;
    } | null;
    if (kept?.file === file && kept.route.screen !== 'firstRun') here = kept.route;
  } catch {
    here = { screen: 'week' };
  }
  fileName = file;
}

/** Begins with another data file. */
export function startOn(file: string): void {
  fileName = file;
  reset();
}

/** Forgets all history. */
export function reset(route: Route = { screen: 'week' }): void {
  past = [];
  future = [];
  arrive(route);
}

function arrive(route: Route): void {
  here = route;
  if (!fileName) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ file: fileName, route }));
  } catch {
    // Without storage the next session starts on the Week screen, which is fine.
  }
}

function same(one: Route, other: Route): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
