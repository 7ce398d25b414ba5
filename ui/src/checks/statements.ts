import type { EvidenceName, StatementAnswer } from '$ui/ipc/generated';
import type { Route } from '$ui/router.svelte';

/** In the order of the keys 1 to 4. */
export const ANSWERS = ['yes', 'mostly', 'partly', 'no'] as const satisfies StatementAnswer[];

/** Returns where what a sentence names is looked at. */
export function routeOfName(name: EvidenceName): Route {
  switch (name.kind) {
    case 'leader':
      return { screen: 'leader', id: name.id };
    case 'unit':
      return { screen: 'chain', unitId: name.id };
    case 'knowHow':
      return { screen: 'threads', tab: 'knowHow', open: { what: 'knowHow', id: name.id } };
    case 'solution':
      return { screen: 'threads', tab: 'threads', open: { what: 'solution', id: name.id } };
  }
}
