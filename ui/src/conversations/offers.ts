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

/** What a line begins with to be offered, as the debrief reads it; their words stand in quotation marks. */
export const BEGINNINGS = [
  ['iOwe', 'I owe '],
  ['theyOwe', 'They owe '],
  ['measure', 'Measure: '],
  ['skill', 'Skill: '],
  ['challenge', 'Challenge: '],
  ['feedback', 'Feedback: '],
  ['idea', 'Idea: '],
  ['pressing', 'Pressing: '],
  ['quote', '“'],
] as const satisfies (readonly [Offer['kind'], string])[];

/** The line at `caret` as one of `kind`: what stands in its place, and where the caret goes. */
export function begun(
  text: string,
  caret: number,
  kind: (typeof BEGINNINGS)[number][0],
): { start: number; end: number; replacement: string; caret: number } {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const until = text.indexOf('\n', caret);
  const end = until === -1 ? text.length : until;
  const bare = withoutBeginning(text.slice(start, end).trim());
  const beginning = BEGINNINGS.find(([one]) => one === kind)?.[1] ?? '';
  const closing = kind === 'quote' ? '”' : '';
  const replacement = beginning + bare + closing;
  const back = bare === '' ? closing.length : 0;
  return { start, end, replacement, caret: start + replacement.length - back };
}

function withoutBeginning(line: string): string {
  const quoted = /^["“](.*)["”]$/u.exec(line)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const known = BEGINNINGS.find(
    ([kind, words]) =>
      kind !== 'quote' && line.toLowerCase().startsWith(words.trim().toLowerCase()),
  );
  return known ? line.slice(known[1].trim().length).replace(/^[:\s]+/u, '') : line;
}

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
