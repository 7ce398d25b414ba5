import type { Load } from '$ui/ipc/generated';

/** Lightest first. */
export const LOADS = ['open', 'normal', 'busy', 'critical'] as const satisfies Load[];

/** Tells whether a load has shoulders at all. */
export function hasShoulders(load: Load): boolean {
  return load === 'busy' || load === 'critical';
}
