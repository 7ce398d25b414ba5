import { invoke, isTauri } from '@tauri-apps/api/core';
import { noteAsked } from './asked';
import { announceChange } from './events';
import { CallError } from './errors';
import type { Changes, Commands } from './generated';
import { idOf } from '$ui/ids';

/** Asks the backend: one typed function for every row of its command table. */
export async function call<K extends keyof Commands>(
  name: K,
  request: Commands[K][0],
): Promise<Commands[K][1]> {
  noteAsked(name);
  try {
    if (isTauri()) return await invoke<Commands[K][1]>('call', { name, request });
    if (import.meta.env.DEV) return await overTheBridge<Commands[K][1]>(name, request);
  } catch (thrown) {
    throw CallError.of(thrown);
  }
  throw CallError.of(new Error('There is no backend here.'));
}

/** What the card window shows: the one conversation that Rust bound to it. */
export async function boundCard(): Promise<Commands['card'][1]> {
  if (isTauri()) {
    try {
      return await invoke<Commands['card'][1]>('card');
    } catch (thrown) {
      throw CallError.of(thrown);
    }
  }
  const id = new URLSearchParams(location.search).get('conversation') ?? '';
  return call('card', { conversationId: idOf(id) });
}

/** Only while developing in a browser: the dev server hands the line to overture-cli. */
async function overTheBridge<T>(name: string, request: unknown): Promise<T> {
  const answer = await fetch('/__call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, request }),
  });
  const line = (await answer.json()) as { ok?: T; changes?: Changes | null; error?: unknown };
  if (line.error !== undefined) throw line.error;
  if (line.changes) announceChange({ set: line.changes.set, tables: line.changes.tables });
  return line.ok as T;
}
