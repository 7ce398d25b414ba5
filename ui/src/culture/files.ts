import { idOf } from '$ui/ids';
import type {
  CultureFileLeader,
  CultureFilePreview,
  CultureFilesPreview,
  LeaderId,
} from '$ui/ipc/generated';

export const usable = ({ learning, business, employees }: CultureFilesPreview): number =>
  learning + business + employees;

/** A file with its place in the preview. */
export interface Placed {
  at: number;
  file: CultureFilePreview;
}

export const placed = ({ files }: CultureFilesPreview): Placed[] =>
  files.map((file, at) => ({ at, file }));

/** Returns which leader filled in which file, for files of business leaders alone. */
export function leadersOf(
  files: readonly Placed[],
  paths: readonly string[],
  named: Readonly<Record<string, string>>,
): CultureFileLeader[] {
  return files.flatMap(({ at, file }) => {
    const leader = named[paths[at] ?? ''] ?? '';
    const isTheirs = file.side === 'business' && file.problem === null;
    return isTheirs && leader !== '' ? [{ file: at, leaderId: idOf<LeaderId>(leader) }] : [];
  });
}
