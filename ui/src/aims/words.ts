import type { CalledFor } from '$ui/ipc/generated';

/** From least to most. */
export const CALLED_FOR = ['orders', 'relied', 'problems', 'plans'] as const satisfies CalledFor[];
