// What becomes of files that are dropped on the window: their content says where they belong.

import { say } from '$ui/acts';
import { offerImport } from '$ui/imports/importing.svelte';
import { call } from '$ui/ipc/call';
import { go } from '$ui/router.svelte';
import { t } from '$ui/text';

/** Opens what imports such files. */
export async function openDropped(paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  const { kinds } = await call('file_kinds', { paths });
  const sheets = paths.filter((_, at) => kinds[at] === 'cultureSheet');
  // The import of calendars says what is wrong with a file that is neither.
  if (sheets.length === 0) offerImport(paths);
  else if (sheets.length === paths.length)
    go({ screen: 'checks', tab: 'culture', open: { what: 'files', paths } });
  else say(t('frame.drop.mixed'));
}
