import { locale } from '$ui/locale.svelte';

/** Reads a number as it is typed, with a point or a comma: null where it is none. */
export function readNumber(typed: string): number | null {
  const text = typed.trim().replace(/\s|%$/g, '').replace('−', '-');
  // "1,250.5" and "1.250,5": the last mark parts the decimals, "1,4" has one.
  const decimal = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const both = text.includes('.') && text.includes(',');
  const plain =
    decimal < 0
      ? text
      : both
        ? `${text.slice(0, decimal).replace(/[.,]/g, '')}.${text.slice(decimal + 1)}`
        : text.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= 1e12 ? value : null;
}

export function formatNumber(value: number): string {
  return value.toLocaleString(locale.name, { maximumFractionDigits: 6 });
}
