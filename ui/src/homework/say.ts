/** Ages in words. */
import { formatDate } from '$ui/dates';
import { t, tn } from '$ui/text';
import { age } from './age';

/** Returns how old something that was true on `asOf` is: "12 days old". */
export function ageText(asOf: string, today: string): string {
  const found = age(asOf, today);
  switch (found.unit) {
    case 'future':
      return t('homework.age.future', { date: formatDate(asOf, 'dayMonth') });
    case 'today':
      return t('homework.age.today');
    case 'days':
      return tn('homework.age.days', found.count);
    case 'months':
      return tn('homework.age.months', found.count);
  }
}
