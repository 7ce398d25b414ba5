// The import of calendar files: what is open, and a look at files that can be cancelled.

import { call } from '$ui/ipc/call';
import { CallError } from '$ui/ipc/errors';
import { on } from '$ui/ipc/events';
import { askForFiles, withMore } from '$ui/ipc/files';
import type { CalendarPreview, Commands } from '$ui/ipc/generated';
import { t } from '$ui/text';

type Files = Commands['calendar_file_preview'][0];

let open = $state(false);
let paths = $state.raw<string[]>([]);

export const importing = {
  get open(): boolean {
    return open;
  },
  set open(now: boolean) {
    open = now;
    if (!now) paths = [];
  },
  /** The files that are to be looked at. */
  get paths(): string[] {
    return paths;
  },
  set paths(chosen: string[]) {
    paths = chosen;
  },
};

/** Offers to import, with the files that were dropped, if any were. */
export function offerImport(dropped: string[] = []): void {
  paths = withMore(open ? paths : [], dropped);
  open = true;
}

/** Lets the person choose files, and adds them to those that are there. */
export async function chooseFiles(): Promise<void> {
  const more = await askForFiles(t('imports.choose'), 'ics', 'ical', 'ifb');
  paths = withMore(paths, more);
}

/** A look at files: how far it has come, and a way to stop it. */
export function lookAt() {
  let percent = $state(0);
  let job = $state.raw<string | null>(null);
  let count = 0;

  return {
    get percent(): number {
      return percent;
    },
    get underWay(): boolean {
      return job !== null;
    },
    /** Returns what the files would bring; null where the look was stopped. */
    async run(files: Files): Promise<CalendarPreview | null> {
      const mine = `look ${++count}`;
      job = mine;
      percent = 0;
      const off = on('progress', ({ job: told, permille }) => {
        if (told === mine) percent = Math.round(permille / 10);
      });
      try {
        const preview = await call('calendar_file_preview', { ...files, job: mine });
        return job === mine ? preview : null;
      } catch (thrown) {
        if (job !== mine) return null;
        throw CallError.of(thrown);
      } finally {
        off();
        if (job === mine) job = null;
      }
    },
    stop(): void {
      if (job !== null) void call('job_cancel', { job });
      job = null;
    },
  };
}
