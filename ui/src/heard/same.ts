import type { Candidate } from '$ui/ipc/generated';

/** Whether a line is taken for what it may be about before a person says so. */
export function beginsSame(same: readonly Candidate[]): boolean {
  return same.every(({ likely }) => likely);
}
