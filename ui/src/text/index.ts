import * as domains from './all';

type Domain = (typeof domains)[keyof typeof domains];
type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** One dictionary over all domains. Another language is another object of the same keys. */
const en: Together<Domain> = Object.assign({}, ...Object.values(domains));

type Words = typeof en;
export type TextKey = keyof Words;

type Slots<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;
type Params<K extends TextKey> = [Slots<Words[K]>] extends [never]
  ? [params?: Record<never, never>]
  : [params: Record<Slots<Words[K]>, string | number>];

/** Returns the words of a key, its `{slots}` filled. */
export function t<K extends TextKey>(key: K, ...[params]: Params<K>): string {
  const words: string = en[key];
  if (!params) return words;
  const values = params as Record<string, string | number>;
  return words.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

type Counted = {
  [K in TextKey]: K extends `${infer Base}.one`
    ? `${Base}.other` extends TextKey
      ? Base
      : never
    : never;
}[TextKey];

/** Returns the words for a number of things: `key.one` or `key.other`, with `{count}` filled. */
export function tn(
  key: Counted,
  count: number,
  params: Record<string, string | number> = {},
): string {
  const form = new Intl.PluralRules('en').select(count) === 'one' ? 'one' : 'other';
  const words: string = en[`${key}.${form}` as TextKey];
  const values: Record<string, string | number> = { count, ...params };
  return words.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
