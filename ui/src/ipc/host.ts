import { invoke, isTauri } from '@tauri-apps/api/core';
import { CallError } from './errors';
import type { HostAnswer, HostRequest } from './generated';

const DONE: HostAnswer = { kind: 'done' };

/** Asks for something that only the host can do: windows, dialogs, print, quit. */
export async function host(request: HostRequest): Promise<HostAnswer> {
  try {
    if (isTauri()) return await invoke<HostAnswer>('host', { request });
    if (import.meta.env.DEV) return inABrowser(request);
  } catch (thrown) {
    throw CallError.of(thrown);
  }
  return DONE;
}

/** Whether a host is there that can open dialogs and windows. */
export const hasHost = isTauri();

function inABrowser(request: HostRequest): HostAnswer {
  if (request.kind === 'printDialog') window.print();
  if (request.kind === 'openCard') {
    window.open(
      `/card.html?conversation=${request.conversationId}`,
      'card',
      'width=560,height=780',
    );
  }
  if (request.kind === 'copy') void navigator.clipboard.writeText(request.text);
  if (request.kind === 'chooseFile') return { kind: 'chosen', path: null };
  if (request.kind === 'chooseFiles') return { kind: 'chosenFiles', paths: [] };
  return DONE;
}
