// The page as a file, and on the clipboard.

import { say, sayError } from '$ui/acts';
import { call } from '$ui/ipc/call';
import { asFileName, askWhereToSave } from '$ui/ipc/files';
import type { ReviewFormat, ReviewScreen } from '$ui/ipc/generated';
import { host } from '$ui/ipc/host';
import { toClipboard } from '$ui/ipc/window';
import { t } from '$ui/text';

const ENDINGS: Record<ReviewFormat, string> = { markdown: 'md', docx: 'docx', pdf: 'pdf' };

/** Returns a name to begin with: "Learning for Tarnbrook, FY27 Q3.pdf". */
export function fileName({ title }: ReviewScreen, format: ReviewFormat): string {
  return `${asFileName(title)}.${ENDINGS[format]}`;
}

/** Lets the person choose a file, writes the page into it and says where it went. */
export async function saveReview(screen: ReviewScreen, format: ReviewFormat): Promise<void> {
  try {
    const name = fileName(screen, format);
    const path = await askWhereToSave(t('review.save.where'), name, ENDINGS[format]);
    if (path === null) return;
    // The window alone can draw a PDF.
    if (format === 'pdf') await host({ kind: 'printPdf', path, sheet: 'a4' });
    else await call('review_save', { forDay: screen.forDay, format, path });
    say(t('review.save.done', { path }));
  } catch (error) {
    sayError(error);
  }
}

export async function copyReview({ markdown }: ReviewScreen): Promise<void> {
  try {
    await toClipboard(markdown);
    say(t('shared.copied'));
  } catch (error) {
    sayError(error);
  }
}
