import { toast } from 'svelte-sonner';
import { call } from '$ui/ipc/call';
import { CallError } from '$ui/ipc/errors';
import type { Changes, Commands } from '$ui/ipc/generated';
import { flushAll } from './saving.svelte';
import { t } from '$ui/text';

/** The one toast that offers Undo: it always speaks of the newest change. */
const DONE = 'done';

/** How long a toast stays: Undo has to be reachable for at least eight seconds. */
const LONG = 10_000;

interface Wishes {
  /** Hears of an error that belongs to a field, so that it can stand there. */
  onInvalid?: (error: CallError) => void;
  /** False for writes that show themselves. */
  toast?: boolean;
}

/**
 * Does a write, says what was done with Undo beside it, and says in words where it could not be done.
 * Returns the answer, or null where there was an error.
 */
export async function act<K extends keyof Commands>(
  name: K,
  request: Commands[K][0],
  wishes: Wishes = {},
): Promise<Commands[K][1] | null> {
  try {
    const answer = await call(name, request);
    const changes = changesOf(answer);
    if (changes && wishes.toast !== false) sayDone(changes);
    return answer;
  } catch (thrown) {
    const error = CallError.of(thrown);
    if (error.code === 'invalid' && wishes.onInvalid) wishes.onInvalid(error);
    else sayError(error);
    return null;
  }
}

export async function undo(): Promise<void> {
  await flushAll();
  await step('undo');
}

export async function redo(): Promise<void> {
  await flushAll();
  await step('redo');
}

async function step(name: 'undo' | 'redo'): Promise<void> {
  try {
    const changes = await call(name, {});
    // The offer to undo what has just been undone would undo something else.
    toast.dismiss(DONE);
    if (changes.label) toast(changes.label);
  } catch (thrown) {
    const error = CallError.of(thrown);
    if (error.code === 'notNow' || error.code === 'notFound') toast(error.message);
    else sayError(error);
  }
}

/** Says what was done, with Undo. */
export function sayDone(changes: Changes): void {
  if (!changes.label) return;
  toast(changes.label, {
    id: DONE,
    duration: LONG,
    action: { label: t('act.undo'), onClick: () => void undo() },
  });
}

/** Says something that nothing needs to be done about. */
export function say(text: string): void {
  toast(text, { duration: LONG });
}

export function sayError(error: unknown): void {
  const { message, detail } = CallError.of(error);
  toast.error(message, {
    duration: LONG * 2,
    ...(detail
      ? {
          action: {
            label: t('act.copyDetails'),
            onClick: () => void navigator.clipboard.writeText(detail),
          },
        }
      : {}),
  });
}

function changesOf(answer: unknown): Changes | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const inner = 'changes' in answer ? answer.changes : answer;
  const found = typeof inner === 'object' && inner !== null && 'set' in inner && 'label' in inner;
  return found ? (inner as Changes) : null;
}
