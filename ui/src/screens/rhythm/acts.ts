import type { Occurrence } from '$ui/ipc/generated';

/** What the panes ask the screen to open. */
export interface Acts {
  onadd: (date: string) => void;
  onedit: (entryId: string) => void;
  onmove: (occurrence: Occurrence) => void;
}
