// The page as a file.

import { say, sayError } from '$ui/acts';
import { call } from '$ui/ipc/call';
import { asFileName, askWhereToSave } from '$ui/ipc/files';
import type { KeptAbout, KeptFormat } from '$ui/ipc/generated';
import { host } from '$ui/ipc/host';
import { t } from '$ui/text';

const ENDINGS = { markdown: 'md', json: 'json', pdf: 'pdf' } as const;

/** Lets the person choose a file, writes the page into it and says where it went. */
export async function saveKeptAbout(page: KeptAbout, format: KeptFormat | 'pdf'): Promise<void> {
  try {
    const title = t('keptAbout.save.where', { who: page.role });
    const ending = ENDINGS[format];
    const path = await askWhereToSave(title, `${asFileName(page.title)}.${ending}`, ending);
    if (path === null) return;
    // The window alone can draw a PDF.
    if (format === 'pdf') await host({ kind: 'printPdf', path, sheet: 'a4' });
    else await call('kept_about_save', { leaderId: page.leaderId, format, path });
    say(t('keptAbout.save.done', { path }));
  } catch (error) {
    sayError(error);
  }
}
