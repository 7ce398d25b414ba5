import type { ChainLine, ChainNode } from '$ui/ipc/generated';
import { t } from '$ui/text';

const joined = (parts: readonly (string | null | undefined)[], mark: string): string =>
  parts.filter(Boolean).join(mark);

/** Where a figure is from and whose it is; how busy the days of a delivery are. */
export function noteLine(node: ChainNode): string {
  if (node.delivery) return node.delivery.heavyText;
  return joined([node.note.text, node.leader, node.isPrivate ? t('chain.isPrivate') : ''], ' · ');
}

/** What a link claims, how it is known, and what is open about it. */
export function linkLine(link: ChainLine): string {
  return joined(
    [
      link.text,
      link.rivalsOpen > 0 ? t('chain.legend.rival') : '',
      link.isContradicted ? t('chain.legend.against') : '',
    ],
    '; ',
  );
}
