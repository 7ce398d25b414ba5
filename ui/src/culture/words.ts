import type { CultureCell, CultureRow } from '$ui/ipc/generated';
import { t, tn } from '$ui/text';

/** Says what a side answered, or why it is not shown: "matters 4.3, happens 2.3". */
export function wordsOf({ valued, practised, hidden }: CultureCell): string {
  const parts = [
    valued === null ? '' : t('culture.matters', { mark: String(valued) }),
    practised === null ? '' : t('culture.happens', { mark: String(practised) }),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : (hidden ?? '');
}

/** Says what else is there for a statement: "1 step, 2 remarks". */
export function extrasOf({ steps, remarks }: CultureRow): string {
  return [
    steps.length > 0 ? tn('culture.steps.count', steps.length) : '',
    remarks.length > 0 ? tn('culture.remarks.count', remarks.length) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
