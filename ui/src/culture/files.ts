import { idOf } from '$ui/ids';
import { host } from '$ui/ipc/host';
import type {
  CultureFileLeader,
  CultureFilePreview,
  CultureFilesPreview,
  LeaderId,
} from '$ui/ipc/generated';
import { t } from '$ui/text';

export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** Lets the person choose filled sheets, and returns them behind those that are there. */
export async function chooseMore(paths: readonly string[]): Promise<string[]> {
  const answer = await host({
    kind: 'chooseFiles',
    title: t('culture.files.choose'),
    extensions: ['csv', 'txt'],
  });
  if (answer.kind !== 'chosenFiles') return [...paths];
  return merged(paths, answer.paths);
}

/** Returns more paths behind those that are there, each once. */
export const merged = (paths: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...paths, ...more]),
];

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
