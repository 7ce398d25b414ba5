// The twelve months as choices, in the reader's language.

import { formatDate } from '$ui/dates';

/** Returns 1 to 12 with their names, short or long. */
export function monthOptions(
  style: 'monthShort' | 'long',
): { value: number; label: string; name: string }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const date = `2026-${String(index + 1).padStart(2, '0')}-01`;
    const long = monthName(index + 1);
    return {
      value: index + 1,
      label: style === 'long' ? long : formatDate(date, 'monthShort'),
      name: long,
    };
  });
}

/** Returns the name of a month, 1 to 12. */
export function monthName(month: number): string {
  const withYear = formatDate(`2026-${String(month).padStart(2, '0')}-01`, 'month');
  return withYear.replace(/\s*2026\s*/, '').trim();
}
