import { formatClock, formatInstantDate } from '../dates';
import type { Backup } from '../ipc/generated';

/** When a backup was made: the day and the time in `zone`. */
export function formatBackupTime(backup: Backup, zone: string): string {
  return `${formatInstantDate(backup.at, zone, 'date')}, ${formatClock(backup.at, zone)}`;
}
