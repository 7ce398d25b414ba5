import { say, sayError } from '$ui/acts';
import { app } from '$ui/app.svelte';
import { host } from '$ui/ipc/host';
import { askFirst, flushAll } from '$ui/saving.svelte';
import { t } from '$ui/text';

/** How often it is looked whether nobody is here any more, in milliseconds. */
const LOOK = 5_000;

/**
 * Sends what was typed and locks the file; says so where it is not protected. A dialog whose typing needs an answer
 * keeps it open.
 */
export async function lockNow(): Promise<void> {
  if (app.state && !app.state.file.protected) return say(t('protection.lock.none'));
  if (askFirst()) return void (await host({ kind: 'stayUnlocked' }).catch(sayError));
  await flushAll();
  await host({ kind: 'lock' }).catch(sayError);
}

/** Lets all that the window knows go: a page that begins again remembers nothing. */
export function beginAgain(): void {
  window.location.reload();
}

/** Locks the file after `minutes()` without a key, the mouse or a touch. Returns what ends it. */
export function lockWhenIdle(minutes: () => number): () => void {
  let last = performance.now();
  const here = () => (last = performance.now());
  const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'focus'] as const;
  for (const sign of signs) window.addEventListener(sign, here, { passive: true });
  const timer = setInterval(() => {
    const patience = minutes() * 60_000;
    if (patience > 0 && performance.now() - last >= patience) {
      here();
      void lockNow();
    }
  }, LOOK);
  return () => {
    clearInterval(timer);
    for (const sign of signs) window.removeEventListener(sign, here);
  };
}
