import { formatClock, formatInstantDate } from '$ui/dates';
import type { Backup } from '$ui/ipc/generated';

/** When a backup was made: the day and the time in `zone`. */
export function formatBackupTime(backup: Backup, zone: string): string {
  return `${formatInstantDate(backup.at, zone, 'date')}, ${formatClock(backup.at, zone)}`;
}
