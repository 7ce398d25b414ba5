/** Answers of the backend as tests need them, modelled on the sample workspace of 18 November 2026. */
import type { Commands } from '$ui/ipc/generated';
import { page, rows, why } from '$tests/sample/leaders';
import { appState } from '$tests/sample/people';
import { week } from '$tests/sample/week';

export * from '$tests/sample/leaders';
export * from '$tests/sample/people';
export * from '$tests/sample/week';

const answers: Partial<{ [K in keyof Commands]: Commands[K][1] }> = {
  app_state: appState,
  week,
  leaders: { rows },
  leader_page: page,
  timing_why: why,
  places: {
    countries: [
      {
        code: 'GB',
        name: 'United Kingdom',
        knownUntil: 2040,
        subdivisions: [],
        zones: ['Europe/London'],
      },
    ],
    here: { country: 'GB', zone: 'Europe/London' },
    zones: ['Europe/London'],
    knownUntil: 2040,
  },
  promises: { open: [], done: [] },
};

/** Answers a call as the backend would; what is not here is a refusal. */
export function answer(name: string): unknown {
  const ok = answers[name as keyof Commands];
  return ok
    ? { ok }
    : { error: { code: 'internal', message: `There is no sample answer to ${name}.` } };
}
