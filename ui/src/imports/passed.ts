import type { FilePreview } from '$ui/ipc/generated';
import { t } from '$ui/text';

/** Says what of a file was left out on purpose: "3 cancelled, 12 outside these dates"; or nothing. */
export function passedOver({ passedOver, declined, older }: FilePreview): string {
  const { cancelled, free, elsewhere } = passedOver;
  const counts = { cancelled, free, elsewhere, declined, older };
  return (['cancelled', 'free', 'elsewhere', 'declined', 'older'] as const)
    .filter((why) => counts[why] > 0)
    .map((why) => t(`imports.passed.${why}`, { count: counts[why] }))
    .join(', ');
}
