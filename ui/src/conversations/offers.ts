/** Which offers of a debrief are still to be looked at, and which one belongs to a line. */
import type { FindingKind, Offer, Side } from '$ui/ipc/generated';

/** What an offer can be kept as, in the order of the list. */
export const OFFER_KINDS = [
  'iOwe',
  'theyOwe',
  'measure',
  'skill',
  'challenge',
  'feedback',
  'idea',
  'pressing',
  'quote',
  'change',
] as const satisfies Offer['kind'][];

/** Returns the offers that are neither kept nor left as a note. */
export function pending(offers: readonly Offer[], left: ReadonlySet<string>): Offer[] {
  return offers.filter((offer) => !offer.taken && !left.has(offer.text));
}

/** Returns the line of `text` that holds `caret`; the one before it where that one is empty. */
export function lineAt(text: string, caret: number): string {
  const before = text.slice(0, caret).split('\n');
  const rest = text.slice(caret).split('\n')[0] ?? '';
  const line = ((before.at(-1) ?? '') + rest).trim();
  return line === '' ? (before.at(-2) ?? '').trim() : line;
}

/** Returns the pending offer made by `line`, or nothing. */
export function offerOf(offers: readonly Offer[], line: string): Offer | undefined {
  return offers.find((offer) => offer.text.trim() === line);
}

/** Returns what `kind` is kept as: a promise of one side, or a finding. */
export function as(kind: Offer['kind']): { owedBy: Side } | { finding: FindingKind } {
  if (kind === 'iOwe') return { owedBy: 'me' };
  if (kind === 'theyOwe') return { owedBy: 'leader' };
  return { finding: kind };
}

export const isPromise = (kind: Offer['kind']) => kind === 'iOwe' || kind === 'theyOwe';
