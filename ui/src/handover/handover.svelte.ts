// Handing over and importing a hand-over: which dialog is open, and what it is about.

import { askForFile } from '$ui/ipc/files';
import type { Unit, UnitId } from '$ui/ipc/generated';
import { t } from '$ui/text';

/** How the file for another Overture ends. */
export const ENDING = 'handover';

/** What is handed over: one unit, or all. */
export interface Giving {
  unitIds: UnitId[] | null;
}

let giving = $state.raw<Giving | null>(null);
let importing = $state(false);
let path = $state<string | null>(null);

export const handover = {
  /** What is handed over; null where nothing is. */
  get giving(): Giving | null {
    return giving;
  },
  stopGiving(): void {
    giving = null;
  },
  get importing(): boolean {
    return importing;
  },
  set importing(now: boolean) {
    importing = now;
    if (!now) path = null;
  },
  /** The file that is imported. */
  get path(): string | null {
    return path;
  },
};

/** Offers to hand over a unit, or all of them. */
export function offerHandOver(unit?: Pick<Unit, 'id'>): void {
  giving = { unitIds: unit === undefined ? null : [unit.id] };
}

/** Offers to import a file, the one that was dropped, if any was. */
export function offerHandOverImport(dropped: string | null = null): void {
  path = dropped;
  importing = true;
}

/** Lets the person choose the file to import. */
export async function chooseHandOver(): Promise<void> {
  path = (await askForFile(t('incoming.choose'), ENDING, 'json')) ?? path;
}
