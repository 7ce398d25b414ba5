import { untrack } from 'svelte';
import { concerns, watchAsked } from '$ui/ipc/asked';
import { CallError } from '$ui/ipc/errors';
import { on } from '$ui/ipc/events';

export interface Resource<T> {
  /** The newest answer; the last one stays while a newer one is under way. */
  readonly value: T | undefined;
  readonly error: CallError | null;
  /** True until the first answer or error. */
  readonly waiting: boolean;
  reload(): void;
}

/**
 * Loads what a screen shows, and loads it again after every change of a table that the commands read
 * which `load` asks before its first await, and whenever a value that it reads until then changes. To be
 * called while a component starts.
 */
export function resource<T>(load: () => Promise<T>): Resource<T> {
  let value = $state.raw<T | undefined>(undefined);
  let error = $state.raw<CallError | null>(null);
  let waiting = $state(true);
  let asked = 0;
  let again = $state(0);
  let underWay = false;
  let stale = false;
  let commands: ReturnType<typeof watchAsked>['asked'] = new Set();

  async function run(answer: Promise<T>): Promise<void> {
    const mine = ++asked;
    underWay = true;
    try {
      const got = await answer;
      if (mine !== asked) return;
      value = got;
      error = null;
    } catch (thrown) {
      if (mine !== asked) return;
      error = CallError.of(thrown);
    }
    waiting = false;
    underWay = false;
    if (stale) {
      stale = false;
      again += 1;
    }
  }

  $effect(() => {
    void again;
    const loading = watchAsked(load);
    commands = loading.asked;
    untrack(() => void run(loading.answer));
  });

  $effect(() =>
    on('changed', (changed) => {
      if (!concerns(changed, commands)) return;
      // One question at a time: what changes meanwhile is asked for once, afterwards.
      if (underWay) stale = true;
      else again += 1;
    }),
  );

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get waiting() {
      return waiting;
    },
    reload() {
      again += 1;
    },
  };
}
