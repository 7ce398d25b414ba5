import type { Weekday } from './ipc/generated';

/** How dates and times are written; Rust says so, because the webview's own locale can be "C". */
export const locale: { name: string; hour12: boolean; firstWeekday: Weekday; zone: string } = $state({
  name: 'en-GB',
  hour12: false,
  firstWeekday: 'mon',
  /** The zone that clock times of this machine are said in. */
  zone: 'UTC',
});

/** Takes over the locale that Rust found, unless Intl cannot read its name. */
export function setLocale(
  name: string,
  hour12: boolean,
  firstWeekday: Weekday,
  zone: string | undefined,
): void {
  locale.name = readable(name) ? name : 'en-GB';
  locale.hour12 = hour12;
  locale.firstWeekday = firstWeekday;
  locale.zone = zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
}

function readable(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([name]).length > 0;
  } catch {
    return false;
  }
}
