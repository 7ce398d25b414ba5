import { locale } from '$ui/locale.svelte';

const STEPS = [
  { unit: 'megabyte', bytes: 1_000_000 },
  { unit: 'kilobyte', bytes: 1_000 },
  { unit: 'byte', bytes: 1 },
] as const;

/** Writes a size as people read it: "2.4 MB". */
export function formatSize(bytes: number): string {
  const step = STEPS.find((one) => bytes >= one.bytes) ?? STEPS[2];
  return new Intl.NumberFormat(locale.name, {
    style: 'unit',
    unit: step.unit,
    maximumFractionDigits: bytes / step.bytes < 10 ? 1 : 0,
  }).format(bytes / step.bytes);
}
