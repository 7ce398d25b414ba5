// What becomes of files that are dropped on the window: their content says where they belong.

import { say } from '$ui/acts';
import { offerImport } from '$ui/imports/importing.svelte';
import { offerHandOverImport } from '$ui/handover/handover.svelte';
import { offerContacts } from '$ui/contacts/importing.svelte';
import type { FileKind } from '$ui/ipc/generated';
import { call } from '$ui/ipc/call';
import { go } from '$ui/router.svelte';
import { t } from '$ui/text';

/** Opens what imports such files. */
export async function openDropped(paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  const { kinds } = await call('file_kinds', { paths });
  const are = (kind: FileKind) => paths.filter((_, at) => kinds[at] === kind);
  const sheets = are('cultureSheet');
  const contacts = are('contacts');
  const units = are('handOver');
  // The import of calendars says what is wrong with a file that is none of these.
  if (sheets.length + contacts.length + units.length === 0) offerImport(paths);
  else if (paths.length === 1 && units.length === 1) offerHandOverImport(units[0]);
  else if (contacts.length === paths.length) offerContacts(paths);
  else if (sheets.length === paths.length)
    go({ screen: 'checks', tab: 'culture', open: { what: 'files', paths } });
  else say(t('frame.drop.mixed'));
}
