import type { ChainLine, ChainNode } from '$ui/ipc/generated';
import { t } from '$ui/text';

const joined = (parts: readonly (string | null | undefined)[], mark: string): string =>
  parts.filter(Boolean).join(mark);

/** Where a figure is from and whose it is; how busy the days of a delivery are. */
export function noteLine(node: ChainNode): string {
  if (node.delivery) return node.delivery.heavyText;
  return joined([node.note.text, node.leader, node.isPrivate ? t('chain.isPrivate') : ''], ' · ');
}

/** A node in one sentence: "days to collect, earlier sign, 58 days, aim 50. New since 11 November." */
export function nodeSentence(node: ChainNode): string {
  const first = joined([node.name, t(`chain.kind.${node.column}`), node.level], ', ');
  return joined([first, noteLine(node), node.movement?.text], '. ');
}

/** What a link claims, and how it is known. */
export function linkSentence(link: ChainLine, names: ReadonlyMap<string, string>): string {
  const lower = names.get(link.lowerId ?? link.solutionId ?? '') ?? '';
  const upper = names.get(link.upperId) ?? '';
  return joined(
    [
      t('chain.link.sentence', { lower, upper, ground: link.ground }),
      link.rivalsOpen > 0 ? t('chain.legend.rival') : '',
      link.isContradicted ? t('chain.legend.against') : '',
      link.isWeakest ? t('chain.weakest.short') : '',
    ],
    '; ',
  );
}

/** The same below its lower end: what it leads to, and how it is known. */
export function linkLine(link: ChainLine, names: ReadonlyMap<string, string>): string {
  return joined(
    [
      t('chain.link.line', { upper: names.get(link.upperId) ?? '', ground: link.ground }),
      link.rivalsOpen > 0 ? t('chain.legend.rival') : '',
      link.isContradicted ? t('chain.legend.against') : '',
    ],
    '; ',
  );
}
