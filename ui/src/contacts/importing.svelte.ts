// The import of contacts: whether it is open, and which files it is about.

import { askForFiles, withMore } from '$ui/ipc/files';
import { t } from '$ui/text';

let open = $state(false);
let paths = $state.raw<string[]>([]);

export const contactImport = {
  get open(): boolean {
    return open;
  },
  set open(now: boolean) {
    open = now;
    if (!now) paths = [];
  },
  get paths(): string[] {
    return paths;
  },
  set paths(chosen: string[]) {
    paths = chosen;
  },
};

/** Offers to import contacts, with the files that were dropped, if any were. */
export function offerContacts(dropped: string[] = []): void {
  paths = withMore(open ? paths : [], dropped);
  open = true;
}

/** Lets the person choose files, and adds them to those that are there. */
export async function chooseContacts(): Promise<void> {
  const endings = ['vcf', 'vcard', 'csv', 'tsv', 'txt', 'xlsx'];
  const more = await askForFiles(t('contacts.choose'), ...endings);
  paths = withMore(paths, more);
}
