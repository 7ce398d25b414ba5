import { noteSaved, willFlush } from '$ui/saving.svelte';

/** How long the first unsent keystroke waits. */
export const LONGEST_WAIT = 250;

/** Names an editing session; the number only has to differ from all others. */
function newSession(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join(
    '-',
  );
}

type Save = (text: string, session: string) => Promise<{ at: string }>;

/**
 * Sends text while it is typed. The first keystroke starts a timer; at its end the text is sent, and
 * again while typing goes on. One save is in flight at a time, and the latest text wins.
 */
export class Autosave {
  /** The instant of the last save, or null. */
  at = $state.raw<string | null>(null);
  /** Whether something typed is not kept yet. */
  dirty = $state(false);
  /** Why the last save did not work, or null. */
  problem = $state<string | null>(null);

  readonly #save: Save;
  #text = '';
  #session: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #inFlight: Promise<void> | null = null;
  #version = 0;
  #sent = 0;

  constructor(save: Save) {
    this.#save = save;
  }

  /** Joins what is flushed when the window closes. Returns what leaves it, sending the rest. */
  open(): () => void {
    const leave = willFlush(() => this.flush());
    return () => {
      void this.flush().finally(leave);
    };
  }

  type(text: string): void {
    this.#text = text;
    this.#version += 1;
    this.dirty = true;
    this.#later();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.#send();
    }, LONGEST_WAIT);
  }

  /** Sends what is not kept yet, now; resolves when it is kept or could not be. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#inFlight;
    if (this.#sent !== this.#version) await this.#send();
  }

  /** The next keystroke begins another change that can be undone by itself. */
  endSession(): void {
    this.#session = null;
  }

  async #send(): Promise<void> {
    while (this.#inFlight) await this.#inFlight;
    if (this.#sent === this.#version) return;
    this.#inFlight = this.#sendOnce();
    await this.#inFlight;
  }

  async #sendOnce(): Promise<void> {
    const version = this.#version;
    this.#session ??= newSession();
    try {
      const { at } = await this.#save(this.#text, this.#session);
      this.#sent = version;
      this.at = at;
      this.problem = null;
      noteSaved(at);
    } catch (thrown) {
      this.problem = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      this.#inFlight = null;
      this.dirty = this.#sent !== this.#version;
    }
    // After a failure the next keystroke, blur or close tries again.
    if (this.dirty && !this.problem) this.#later();
  }
}
