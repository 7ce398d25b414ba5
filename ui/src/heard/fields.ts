/** What was understood in a line, as short texts. */
import { formatDate } from '$ui/dates';
import type {
  ChallengeKind,
  LinkProblem,
  MeasureKind,
  Offer,
  OfferKind,
  PartKind,
  Parts,
} from '$ui/ipc/generated';
import { t, tn } from '$ui/text';

type Level = 0 | 1 | 2 | 3 | 4;

const day = (date: string) => formatDate(date, 'date');
const level = (n: number) => t(`heard.level.${n as Level}`);

/** Returns what was understood besides the name, in the order in which it is read. */
export function fieldsOf(kind: OfferKind, parts: Parts): string[] {
  return [
    ...figure(parts),
    ...group(kind, parts),
    ...remark(parts),
    ...trial(parts),
    ...(parts.links ?? []).map((link) => t('heard.link', { ...link })),
    ...ground(parts),
  ];
}

/** A text where there is something to say. */
function one<T>(value: T | undefined, say: (value: T) => string): string[] {
  return value === undefined ? [] : [say(value)];
}

function figure(parts: Parts): string[] {
  const unit = (value: number) =>
    parts.unitOf === undefined ? String(value) : `${value} ${parts.unitOf}`;
  return [
    ...one(parts.value, (value) => t('heard.value', { value: unit(value) })),
    ...one(parts.aim, (aim) =>
      parts.aimBy === undefined
        ? t('heard.aim', { value: unit(aim) })
        : t('heard.aimBy', { value: unit(aim), date: day(parts.aimBy) }),
    ),
    ...(parts.aim === undefined ? one(parts.aimBy, (by) => t('heard.by', { date: day(by) })) : []),
    ...one(parts.better, (better) => t(`heard.better.${better}`)),
    ...one(parts.owner, (who) => t('heard.owner', { who })),
    ...one(parts.published, (published) => {
      if (published.kind !== 'fiscal') return t('heard.published.weekly');
      return t(`heard.published.${published.boundary === 'quarter' ? 'quarter' : 'period'}`);
    }),
  ];
}

function group(kind: OfferKind, parts: Parts): string[] {
  const of = kind === 'knowHow' ? parts.leaving : parts.able;
  return [
    ...one(parts.kind, (word) => kindText(kind, word)),
    ...one(parts.severity, (n) => t(`heard.severity.${n as 1 | 2 | 3}`)),
    ...one(parts.now, (n) => t('heard.now', { level: level(n) })),
    ...one(parts.needNow, (n) => t('heard.needNow', { level: level(n) })),
    ...one(parts.needNext, (n) => t('heard.needNext', { level: level(n) })),
    ...one(parts.holders, (n) => tn('heard.holders', n)),
    ...one(of, (part) =>
      t(kind === 'knowHow' ? 'heard.leaving' : 'heard.counts', { part, whole: parts.of ?? 0 }),
    ),
    ...one(parts.people, (n) => tn('heard.people', n)),
    ...one(parts.role, (role) => t('heard.role', { role })),
    ...one(parts.by, (by) => t('heard.by', { date: dated(by, parts.byLabel) })),
    ...one(parts.horizon, (by) => t('heard.by', { date: dated(by, parts.horizonLabel) })),
    ...one(parts.firstLeaves, (date) => t('heard.firstLeaves', { date: day(date) })),
    ...one(parts.lastLeaves, (date) => t('heard.lastLeaves', { date: day(date) })),
    ...one(parts.way, (way) => t(`heard.way.${way}`)),
    ...(parts.nice === true ? [t('heard.nice')] : []),
  ];
}

function kindText(kind: OfferKind, word: PartKind): string {
  if (kind === 'challenge') return t(`heard.challenge.${word as ChallengeKind}`);
  return t(`heard.measure.${word as MeasureKind}`);
}

/** "Q3 (31 Dec 2026)" */
function dated(date: string, label: string | undefined): string {
  return label === undefined ? day(date) : `${label} (${day(date)})`;
}

function remark(parts: Parts): string[] {
  return [
    ...(parts.about ?? []).map((about) => t(`heard.about.${about}`)),
    ...(parts.aboutId === undefined
      ? []
      : one(parts.aboutName, (name) => t('heard.aboutName', { name }))),
    ...one(parts.tellBy, (date) => t('heard.tellBy', { date: day(date) })),
    ...one(parts.shownBy, (what) => t('heard.shownBy', { what })),
  ];
}

function trial(parts: Parts): string[] {
  return [
    ...one(parts.problem, (what) => t('heard.trialProblem', { what })),
    ...one(parts.expectation, (what) => t('heard.expectation', { what })),
    ...one(parts.smallest, (what) => t('heard.smallest', { what })),
    ...one(parts.host, (who) => t('heard.host', { who })),
    ...one(parts.measure, (what) => t('heard.measuredBy', { what })),
    ...one(parts.goodIf, (what) => t('heard.goodIf', { what })),
    ...one(parts.stopIf, (what) => t('heard.stopIf', { what })),
    ...one(parts.first, (date) => t('heard.begins', { date: day(date) })),
    ...one(parts.reviewOn, (date) => t('heard.reviewOn', { date: day(date) })),
  ];
}

/** How we know: a plain "said" needs no words. */
function ground(parts: Parts): string[] {
  const { grade, source } = parts;
  const named = source === undefined ? [] : [source];
  if (grade === 'assumed') return [...named, t('heard.guess')];
  return named.map((one) => t(grade === 'seen' ? 'heard.seen' : 'heard.said', { source: one }));
}

const LONGEST: Partial<Record<OfferKind, number>> = {
  measure: 60,
  skill: 60,
  idea: 60,
  challenge: 90,
};

/** Returns whether a name is too long for the record that would be made. */
export function isTooLong(kind: OfferKind, name: string): boolean {
  return [...name].length > (LONGEST[kind] ?? 300);
}

/** Returns why no record comes of a line: as the records it may be about, or as a new one. */
export function problemOf(offer: Offer, isSame: boolean): 'long' | LinkProblem | null {
  const isKnown = isSame && offer.same.length > 0;
  if (offer.kind === 'link') return isKnown ? offer.linkProblem : offer.newLinkProblem;
  const isLong = hasRecord(offer.kind) && !isKnown && isTooLong(offer.kind, offer.name);
  return isLong ? 'long' : null;
}

/** Returns whether more than a finding is made of such a line. */
export function hasRecord(kind: OfferKind): boolean {
  return ['measure', 'link', 'skill', 'challenge', 'knowHow', 'idea', 'plan'].includes(kind);
}
