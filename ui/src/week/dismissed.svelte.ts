import type { AwayItem } from '$ui/ipc/generated';
import { nameOf } from './away';

/** Items that were left open with "Not now" or beside others; forgotten when the app is closed. */
let left = $state.raw<ReadonlySet<string>>(new Set());

/** Returns whether an item is open that was not left so: undo brings the list back with what it reopened. */
export function asksAgain(items: readonly AwayItem[]): boolean {
  return items.some((item) => !left.has(nameOf(item)));
}

export function leave(items: readonly AwayItem[]): void {
  left = new Set(items.map(nameOf));
}
