/** What was typed and is not yet kept, over all open boxes; and when something was last kept. */

type Flush = () => Promise<void>;

const open = new Set<Flush>();
let at = $state.raw<string | null>(null);

export const saved = {
  /** The instant of the last save of a note in this window, or null. */
  get at(): string | null {
    return at;
  },
};

/** Registers a box that may hold unsaved text. Returns the function that takes it off again. */
export function willFlush(flush: Flush): () => void {
  open.add(flush);
  return () => open.delete(flush);
}

/** Sends everything that was typed; resolves when all of it is kept. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...open].map((flush) => flush()));
}

/** Asks about something typed that is stored only after an answer; says whether it does. */
type Ask = () => boolean;

const asks = new Set<Ask>();

/** Registers a dialog that asks whoever leaves. Returns the function that takes it off again. */
export function willAsk(ask: Ask): () => void {
  asks.add(ask);
  return () => asks.delete(ask);
}

/** Lets every dialog ask that has to; says whether one does. */
export function askFirst(): boolean {
  return [...asks].map((ask) => ask()).some(Boolean);
}

export function noteSaved(instant: string): void {
  at = instant;
}
