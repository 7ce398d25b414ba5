import { redo, say, sayError, undo } from '$ui/acts';
import { app } from '$ui/app.svelte';
import { call } from '$ui/ipc/call';
import { hasHost, host } from '$ui/ipc/host';
import { lockNow } from '$ui/protection/locking';
import { back, forward, go, type Route } from '$ui/router.svelte';
import { flushAll } from '$ui/saving.svelte';
import { addShortcut } from '$ui/shortcuts.svelte';
import { t } from '$ui/text';
import { layers } from './layers.svelte';
import { SCREENS } from '$ui/screenList';
import { zoom } from './zoom';

/** Adds what acts everywhere. Returns what takes it off again. */
export function addFrameShortcuts(): () => void {
  const add = (keys: string, label: string, run: () => void) =>
    addShortcut({ keys, label, run, local: false });
  const off = [
    add('mod+k', t('keys.palette'), () => (layers.palette = true)),
    add('mod+n', t('keys.new'), () => (layers.capture = true)),
    add('mod+shift+n', t('keys.capture'), () => (layers.capture = true)),
    add('mod+f', t('keys.find'), () => (layers.palette = true)),
    add('mod+j', t('keys.card'), () => void openNextCard()),
    add('mod+d', t('keys.debrief'), () => void writeDownLast()),
    add('mod+z', t('keys.undo'), () => void undo()),
    add('mod+shift+z', t('keys.redo'), () => void redo()),
    add('mod+p', t('keys.print'), () => void host({ kind: 'printDialog' }).catch(sayError)),
    add('mod+shift+l', t('keys.lock'), () => void lockNow()),
    add('mod+,', t('keys.settings'), () => go({ screen: 'settings' })),
    ...SCREENS.map(({ route, label }, at) =>
      add(`mod+${at + 1}`, t('keys.screen', { screen: label() }), () => go(route)),
    ),
    add('alt+arrowleft', t('keys.back'), back),
    add('alt+arrowright', t('keys.forward'), forward),
    add('f1', t('keys.help'), () => (layers.help = true)),
    add('mod+?', t('keys.sheet'), () => (layers.shortcuts = true)),
  ];
  if (hasHost) {
    off.push(
      add('mod++', t('keys.zoomIn'), () => zoom('in')),
      add('mod+=', t('keys.zoomIn'), () => zoom('in')),
      add('mod+-', t('keys.zoomOut'), () => zoom('out')),
      add('mod+0', t('keys.zoomReset'), () => zoom('reset')),
      add('mod+w', t('keys.close'), () => void leave('close')),
      add('mod+q', t('keys.quit'), () => void leave('quit')),
    );
  }
  if (!import.meta.env.DEV) {
    // A reload would lose the place; these keys do nothing here.
    for (const keys of ['mod+r', 'mod+shift+r', 'f5', 'mod+f5'])
      off.push(add(keys, '', () => undefined));
  }
  return () => off.forEach((remove) => remove());
}

async function leave(kind: 'close' | 'quit'): Promise<void> {
  await flushAll();
  await host({ kind }).catch(sayError);
}

export async function openNextCard(): Promise<void> {
  try {
    const { conversationId } = await call('next_card', {});
    if (conversationId) await host({ kind: 'openCard', conversationId });
    else say(t('keys.noCard'));
  } catch (error) {
    sayError(error);
  }
}

/** Opens the debrief of the last chat that has passed and is not written down; else of the one today. */
async function writeDownLast(): Promise<void> {
  try {
    const { conversations, items, more } = await call('week', {});
    const open =
      conversations.findLast((chat) => chat.unwritten)?.id ??
      [...items, ...more].find((item) => item.action.kind === 'debrief')?.action.conversationId ??
      conversations.find((chat) => chat.date === app.today && chat.state === 'planned')?.id;
    if (!open) return say(t('keys.noDebrief'));
    go({ screen: 'conversation', id: open, step: 'debrief' } satisfies Route);
  } catch (error) {
    sayError(error);
  }
}
