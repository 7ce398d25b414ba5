import type { CultureSide } from '$ui/ipc/generated';

/** What is opened above the culture check. */
export type Opened =
  | { what: 'enter' }
  | { what: 'files'; paths?: string[] }
  | { what: 'sheets'; toFill?: boolean }
  | { what: 'round'; isNew: boolean }
  /** A statement by its code. */
  | { what: 'statement'; code: string };

/** In the order in which they are shown. */
export const SIDES = ['learning', 'business', 'employees'] as const satisfies CultureSide[];
