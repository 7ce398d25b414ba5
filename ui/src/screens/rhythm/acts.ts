import type { EntryId, Occurrence } from '$ui/ipc/generated';

/** What the panes ask the screen to open. */
export interface Acts {
  onadd: (date: string) => void;
  onedit: (entryId: EntryId) => void;
  onmove: (occurrence: Occurrence) => void;
}
