import type { IdeaList, IdeaRow, Part } from '$ui/ipc/generated';

export type IdeaStep = 'decide' | 'begin' | 'park' | 'sheet';

/** The lists of ideas, in their order. */
export const LISTS: readonly IdeaList[] = ['running', 'parked', 'decided'];

/** Returns ideas in the order in which they are drawn. */
export function inLists(rows: readonly IdeaRow[]): IdeaRow[] {
  return LISTS.flatMap((list) => rows.filter((row) => row.list === list));
}

/** Returns what can become of an idea now. */
export function stepsOf({ list, idea }: IdeaRow): IdeaStep[] {
  if (list === 'decided') return [];
  return idea.state === 'trying'
    ? ['decide', 'park', 'sheet']
    : ['begin', 'decide', 'park', 'sheet'];
}

/** Returns what the button of an idea does: decide where it is time, else begin; nothing once it is decided. */
export function nextOf(row: IdeaRow): IdeaStep | null {
  if (row.list === 'decided') return null;
  return row.idea.state === 'trying' || row.reviewDue ? 'decide' : 'begin';
}

/** Returns the first of the six parts that is not noted. */
export function firstMissing({ parts }: IdeaRow): Part | undefined {
  return parts.find(({ text }) => text === '')?.code;
}
