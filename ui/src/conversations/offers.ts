/** The lines of a debrief that can be kept, and what was chosen about them before they are. */

import type { DebriefLine, Offer } from '$ui/ipc/generated';
import { hasRecord, problemOf } from '$ui/heard/fields';
import { beginsSame } from '$ui/heard/same';
import { t, tn } from '$ui/text';

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
  ['knowHow', 'Know-how: '],
  ['link', 'Link: '],
  ['plan', 'Plan: '],
  ['change', 'We change: '],
  ['told', 'Told: '],
  ['together', 'Together: '],
  ['quote', '“'],
] as const satisfies (readonly [Offer['kind'], string])[];

export type LineKind = (typeof BEGINNINGS)[number][0];

/** The letter that, with Alt, gives the line at the caret its kind. */
export const KIND_KEYS: Record<LineKind, string> = {
  iOwe: 'i',
  theyOwe: 't',
  measure: 'm',
  skill: 's',
  challenge: 'c',
  feedback: 'f',
  idea: 'd',
  pressing: 'p',
  knowHow: 'k',
  link: 'v',
  plan: 'l',
  change: 'g',
  told: 'o',
  together: 'b',
  quote: 'w',
};

/** The line at `caret` as one of `kind`: what stands in its place, and where the caret goes. */
export function begun(
  text: string,
  caret: number,
  kind: LineKind,
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

function withoutBeginning(marked: string): string {
  const line = marked.replace(/^(?:[-*•–—·>+]|\d{1,2}[.)])\s+/u, '');
  const quoted = /^["“](.*)["”]$/u.exec(line)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const known = BEGINNINGS.find(
    ([kind, words]) =>
      kind !== 'quote' && line.toLowerCase().startsWith(words.trim().toLowerCase()),
  );
  return known ? line.slice(known[1].trim().length).replace(/^[:\s]+/u, '') : line;
}

/** Returns where line `number`, from 1, begins in `text`. */
export function startOf(text: string, number: number): number {
  const before = text.split('\n').slice(0, number - 1);
  return before.reduce((at, line) => at + line.length + 1, 0);
}

/** What a person chose about a line before it is kept; by the text of the line. */
export interface Choice {
  ticked?: boolean;
  due?: string | null;
  /** Whether it is about a record that is there. */
  same?: boolean;
}
export type Choices = ReadonlyMap<string, Choice>;

/** A line on offer with what was chosen about it. */
export interface Line {
  offer: Offer;
  ticked: boolean;
  /** Whether it is about the records that its names may be. */
  same: boolean;
}

/** Returns the lines that are not kept yet. `ticked` is what a line begins as. */
export function linesOf(offers: readonly Offer[], choices: Choices, ticked: boolean): Line[] {
  return offers
    .filter((offer) => !offer.taken)
    .map((offer) => {
      const choice = choices.get(offer.text) ?? {};
      const dated = choice.due === undefined ? {} : { due: choice.due, unread: null };
      // Whose promise it is, is asked first.
      const sure = ticked && offer.who === null;
      return {
        offer: { ...offer, ...dated },
        ticked: choice.ticked ?? sure,
        same: choice.same ?? beginsSame(offer.same),
      };
    });
}

export const isPromise = (kind: Offer['kind']) => kind === 'iOwe' || kind === 'theyOwe';

/** Whether a day can be chosen for a line: when a promise is due, or by when they are told what we change. */
export const isDated = ({ kind, due, unread }: Offer) =>
  isPromise(kind) || (kind === 'change' && (due !== null || unread !== null));

/** Returns a line as it is kept. */
export function toKeep({ offer, same }: Line): DebriefLine {
  const { kind, what, due, rating, name } = offer;
  const dated = due === null ? {} : { due };
  const rated = rating === null ? {} : { rating };
  if (kind === 'iOwe') return { text: what, owedBy: 'me', ...dated };
  if (kind === 'theyOwe') return { text: what, owedBy: 'leader', ...dated };
  const sameAs = same ? offer.same.map(({ thing }) => thing) : [];
  const known = sameAs.length > 0 ? { sameAs } : {};
  const named = hasRecord(kind) ? { name } : {};
  return { text: what, finding: kind, ...dated, ...rated, ...named, ...known };
}

/** Says why a line is kept as a finding alone; nothing where a record comes of it. */
export function whyNoRecord({ offer, same }: Line): string | null {
  const problem = problemOf(offer, same);
  if (problem === null) return null;
  const what = { problem: t(`heard.problem.${problem}`) };
  return problem === 'long' ? t('heard.waits', what) : t('heard.noLink', what);
}

/** Says what would be kept: "3 promises, 1 skill". */
export function countText(lines: readonly Line[]): string {
  const counts = new Map<Exclude<Offer['kind'], 'iOwe' | 'theyOwe'> | 'promise', number>();
  for (const { offer, ticked } of lines) {
    if (!ticked) continue;
    const kind =
      offer.kind === 'iOwe' || offer.kind === 'theyOwe' ? ('promise' as const) : offer.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, n]) => tn(`conversation.count.${kind}`, n)).join(', ');
}
