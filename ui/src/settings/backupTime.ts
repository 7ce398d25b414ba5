import { formatClock, formatInstantDate } from '$ui/dates';
import type { Backup } from '$ui/ipc/generated';

/** Writes an instant as a day and a time in `zone`. */
export function formatInstant(instant: string, zone: string): string {
  return `${formatInstantDate(instant, zone, 'date')}, ${formatClock(instant, zone)}`;
}

/** When a backup was made. */
export function formatBackupTime(backup: Backup, zone: string): string {
  return formatInstant(backup.at, zone);
}
