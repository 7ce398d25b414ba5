// A hand-over as a file.

import { say, sayError } from '$ui/acts';
import { call } from '$ui/ipc/call';
import { asFileName, askWhereToSave } from '$ui/ipc/files';
import type { HandOverFormat, UnitId } from '$ui/ipc/generated';
import { t } from '$ui/text';
import { ENDING } from './handover.svelte';

/** Returns the format of a document, by how its file ends. */
export function formatOf(path: string): HandOverFormat {
  return /\.(md|markdown|txt)$/i.test(path) ? 'markdown' : 'docx';
}

/** Lets the person choose a file, writes the hand-over into it and says where it went. */
export async function saveHandOver(
  what: 'file' | 'document',
  name: string,
  unitIds: UnitId[] | null,
): Promise<void> {
  const isFile = what === 'file';
  const endings = isFile ? [ENDING] : ['docx', 'md'];
  try {
    const title = t(isFile ? 'handover.file.where' : 'handover.document.where');
    const suggested = `${asFileName(t('handover.name', { name }))}.${endings[0]}`;
    const path = await askWhereToSave(title, suggested, ...endings);
    if (path === null) return;
    const format = isFile ? 'file' : formatOf(path);
    await call('handover_save', { units: unitIds === null ? {} : { unitIds }, format, path });
    say(t('handover.saved', { path }));
  } catch (error) {
    sayError(error);
  }
}
