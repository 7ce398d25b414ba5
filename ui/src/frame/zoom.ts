import { host } from '$ui/ipc/host';

const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
let at = STEPS.indexOf(1);

/** Makes everything in the window larger or smaller. */
export function zoom(direction: 'in' | 'out' | 'reset'): void {
  if (direction === 'reset') at = STEPS.indexOf(1);
  else at = Math.max(0, Math.min(STEPS.length - 1, at + (direction === 'in' ? 1 : -1)));
  // A host that cannot zoom leaves the window as it is.
  void host({ kind: 'zoom', factor: STEPS[at] ?? 1 }).catch(() => undefined);
}
