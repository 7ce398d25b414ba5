import { app } from '$ui/app.svelte';
import type { Wish } from '$ui/ipc/generated';
import { hasHost, host } from '$ui/ipc/host';
import { go } from '$ui/router.svelte';
import { openNextCard } from './frameShortcuts';
import { layers } from './layers.svelte';

/**
 * Does what was asked for outside of the window: in the tray, by a shortcut, a notification or the command line. While
 * the file is locked the host keeps it. A dialog that is open goes first, and the wish is dropped.
 */
export async function takeWish(): Promise<void> {
  if (!hasHost || !app.state) return;
  const answer = await host({ kind: 'takeWish' });
  const waiting = document.getElementById('app')?.inert ?? false;
  if (answer.kind === 'wish' && answer.wish && !waiting) await fulfil(answer.wish);
}

async function fulfil(wish: Wish): Promise<void> {
  switch (wish.kind) {
    case 'capture':
      layers.capture = true;
      return;
    case 'card':
      return openNextCard();
    case 'prepare':
    case 'debrief':
      go({ screen: 'conversation', id: wish.conversationId, step: wish.kind });
  }
}
