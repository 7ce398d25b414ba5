import { NOTHING_FOUND, type Found } from '$ui/components/choices';
import { idOf } from '$ui/ids';
import type { CultureSide, CultureSides, LeaderId, WhoseSheet } from '$ui/ipc/generated';

/** Whose sheets are typed in. */
export interface Whose {
  side: CultureSide;
  /** Of employees. */
  group: Found;
  /** The business leader; empty for one without a name. */
  leaderId: string;
  long: boolean;
}

export const EMPLOYEES: Whose = {
  side: 'employees',
  group: NOTHING_FOUND,
  leaderId: '',
  long: false,
};

/** Whether a side has a long sheet beside the short one. */
export const hasChoice = (side: CultureSide): boolean => side !== 'employees';

/** Returns whose sheet it is; that of a leader without a name gets the next number. */
export function sheetOf({ side, leaderId }: Whose, sides: CultureSides): WhoseSheet {
  if (side === 'learning') return { kind: 'learning' };
  if (leaderId !== '') return { kind: 'leader', id: idOf<LeaderId>(leaderId) };
  return { kind: 'unnamed', id: Math.max(0, ...sides.unnamed.map(({ sheet }) => sheet)) + 1 };
}
