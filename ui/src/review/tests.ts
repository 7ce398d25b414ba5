import type { ReviewTests } from '$ui/ipc/generated';

/** What a line can say, in the order of its marks. */
export const TESTS = ['figure', 'change', 'ours', 'next'] as const satisfies (keyof ReviewTests)[];
