import type { Weekday } from '$ui/ipc/generated';

/** How dates and times are written. Rust says so, because the webview's own locale can be "C". */
export const locale: { name: string; hour12: boolean; firstWeekday: Weekday; zone: string } =
  $state({
    name: 'en-GB',
    hour12: false,
    firstWeekday: 'mon',
    /** The zone that clock times of this machine are said in. */
    zone: 'UTC',
  });

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Takes over the locale of the system or of the settings. The words are English, so the region decides
 * how dates are written in English; without a first weekday the region decides that, too.
 */
export function setLocale(name: string, firstWeekday: Weekday | null, zone: string): void {
  locale.name = englishOf(name);
  locale.hour12 =
    new Intl.DateTimeFormat(locale.name, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;
  locale.firstWeekday = firstWeekday ?? firstWeekdayOf(locale.name);
  locale.zone = zone || 'UTC';
}

function englishOf(name: string): string {
  try {
    const { region } = new Intl.Locale(name.replace('_', '-').replace(/[.@].*$/, '')).maximize();
    return region && name ? `en-${region}` : 'en-GB';
  } catch {
    return 'en-GB';
  }
}

interface WeekInfo {
  firstDay: number;
}

function firstWeekdayOf(name: string): Weekday {
  const found = new Intl.Locale(name) as Intl.Locale & {
    getWeekInfo?: () => WeekInfo;
    weekInfo?: WeekInfo;
  };
  const first = (found.getWeekInfo?.() ?? found.weekInfo)?.firstDay ?? 1;
  return WEEKDAYS[first - 1] ?? 'mon';
}
