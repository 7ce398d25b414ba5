import { call } from '$ui/ipc/call';
import type { AppState } from '$ui/ipc/generated';
import { announceAnyChange } from '$ui/ipc/events';
import { setLocale } from './locale.svelte';
import { CallError } from '$ui/ipc/errors';

let current = $state.raw<AppState | null>(null);
let failure = $state.raw<CallError | null>(null);
let midnight: ReturnType<typeof setTimeout> | undefined;

/** What every screen may need: the day, the data file, units, what can be undone. */
export const app = {
  /** Null until the backend has answered for the first time; screens are drawn only then. */
  get state(): AppState | null {
    return current;
  },
  get failure(): CallError | null {
    return failure;
  },
  /** Today in my zone, as Rust says. */
  get today(): string {
    return current?.today ?? '';
  },
};

/** Asks for the state of the app; called at the start and after every change. */
export async function refreshApp(): Promise<void> {
  try {
    const state = await call('app_state', {});
    setLocale(state.locale, state.firstWeekday, state.zone);
    current = state;
    failure = null;
    waitForMidnight(state.local);
  } catch (thrown) {
    failure = CallError.of(thrown);
  }
}

/** Everything is asked for again when the day turns, because "today" stands in most sentences. */
function waitForMidnight(now: string): void {
  const clock = /T(\d\d):(\d\d):(\d\d)/.exec(now);
  if (!clock) return;
  const past = (Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3]);
  clearTimeout(midnight);
  midnight = setTimeout(announceAnyChange, (86_400 - past + 1) * 1000);
}
