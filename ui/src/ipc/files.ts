// Asking for files, and what they are called.

import { host } from './host';

/** Asks where to save a file. `null` where the person chose nothing. */
export async function askWhereToSave(
  title: string,
  suggestedName: string,
  ...endings: string[]
): Promise<string | null> {
  return chosen('save', title, suggestedName, endings);
}

/** Asks for one file to open. `null` where the person chose nothing. */
export async function askForFile(title: string, ...endings: string[]): Promise<string | null> {
  return chosen('open', title, null, endings);
}

async function chosen(
  purpose: 'open' | 'save',
  title: string,
  suggestedName: string | null,
  extensions: string[],
): Promise<string | null> {
  const answer = await host({ kind: 'chooseFile', title, purpose, suggestedName, extensions });
  return answer.kind === 'chosen' ? answer.path : null;
}

/** Asks for any number of files to open. */
export async function askForFiles(title: string, ...extensions: string[]): Promise<string[]> {
  const answer = await host({ kind: 'chooseFiles', title, extensions });
  return answer.kind === 'chosenFiles' ? answer.paths : [];
}

/** Returns more paths behind those that are there, each once. */
export const withMore = (paths: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...paths, ...more]),
];

/** Returns the last part of a path. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** Returns a text without what some system does not allow in the name of a file. */
export const asFileName = (text: string): string => text.replace(/[\\/:*?"<>|]+/g, '-');
