/** Why a conversation takes place: the five openers, and everything else. */
import type { Purpose } from '$ui/ipc/generated';
import { t } from '$ui/text';

/** Returns the number of the opener that `purpose` asks, or null. */
export function openerOf(purpose: Purpose): 1 | 2 | 3 | 4 | 5 | null {
  switch (purpose) {
    case 'opener1':
      return 1;
    case 'opener2':
      return 2;
    case 'opener3':
      return 3;
    case 'opener4':
      return 4;
    case 'opener5':
      return 5;
    default:
      return null;
  }
}

export const OPENER_PURPOSES = ['opener1', 'opener2', 'opener3', 'opener4', 'opener5'] as const;
export const OTHER_PURPOSES = [
  'firstMeeting',
  'reportingBack',
  'theirTopic',
  'inPassing',
  'repair',
  'goodbye',
] as const;

/** Returns whether `purpose` asks none of the five. */
export function isOther(purpose: Purpose): purpose is (typeof OTHER_PURPOSES)[number] {
  return openerOf(purpose) === null;
}

/** Returns what `purpose` is called on a private screen; the question itself for an opener. */
export function purposeText(purpose: Purpose): string {
  return t(`conversation.purpose.${purpose}`);
}

/** The purposes in their two groups, as a Select wants them. */
export function purposeGroups(): { label: string; options: { value: Purpose; label: string }[] }[] {
  return [
    {
      label: t('conversation.group.openers'),
      options: OPENER_PURPOSES.map((value, index) => ({
        value,
        label: `${index + 1}  ${purposeText(value)}`,
      })),
    },
    {
      label: t('conversation.group.others'),
      options: OTHER_PURPOSES.map((value) => ({ value, label: purposeText(value) })),
    },
  ];
}
