import type { Purpose } from '$ui/ipc/generated';

/** Returns the number of the opener that a purpose is, or null where it is none. */
export function openerOf(purpose: Purpose): number | null {
  const found = /^opener([1-5])$/.exec(purpose);
  return found ? Number(found[1]) : null;
}
