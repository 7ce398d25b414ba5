// Handing over and reorganising, as rows of the palette.

import { app } from '$ui/app.svelte';
import { offerHandOver, offerHandOverImport } from '$ui/handover/handover.svelte';
import { go, router } from '$ui/router.svelte';
import { t } from '$ui/text';
import type { Row } from './rows';

/** Returns what can be done with units and leaders: those shown, or on other screens any unit. */
export function reorganising(): Row[] {
  const { route } = router;
  const all = app.state?.units ?? [];
  const shown = route.screen === 'unit' ? all.filter(({ id }) => id === route.id) : all;
  return [
    {
      key: 'handOverAll',
      title: t('handover.all.open'),
      also: ['leave', 'colleague', 'export'],
      run: () => offerHandOver(),
    },
    {
      key: 'importHandOver',
      title: t('incoming.open'),
      also: ['colleague', 'import', 'handover'],
      run: () => offerHandOverImport(),
    },
    ...(route.screen === 'leader'
      ? [
          {
            key: 'succeed',
            title: t('succeed.open'),
            also: ['leaves', 'successor', 'replace'],
            run: () => go({ screen: 'leader', id: route.id, open: 'succeed' }),
          },
        ]
      : []),
    ...shown.flatMap(({ id, name: unit }) => [
      {
        key: `handOver ${id}`,
        title: t('handover.palette', { unit }),
        also: ['colleague', 'export'],
        run: () => offerHandOver({ id }),
      },
      {
        key: `merge ${id}`,
        title: t('merge.palette', { unit }),
        also: ['reorganisation', 'join'],
        run: () => go({ screen: 'unit', id, open: 'merge' }),
      },
      {
        key: `split ${id}`,
        title: t('split.palette', { unit }),
        also: ['reorganisation', 'divide'],
        run: () => go({ screen: 'unit', id, open: 'split' }),
      },
    ]),
  ];
}
