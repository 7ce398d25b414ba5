import { isTauri } from '@tauri-apps/api/core';
import { listen, TauriEvent } from '@tauri-apps/api/event';
import type { Progress } from './generated';

/** A commit happened: which change set, and which tables it touched; none where any may have changed. */
export interface Changed {
  set: number;
  tables: string[];
}

interface Events {
  changed: Changed;
  /** A menu entry was chosen. */
  menu: string;
  /** The window wants to close: send what was typed. */
  flush: null;
  /** The system sleeps, or its screen was locked: send what was typed, and lock. */
  lock: null;
  /** The file is locked: let everything go. */
  locked: null;
  /** Something was asked for outside of the window, such as in the tray: take it from the host. */
  wish: null;
  /** What happens outside of the window changed, such as the keys of a shortcut. */
  reach: null;
  /** Long work has come further. */
  progress: Progress;
  /** Files were dropped on the window. */
  drop: string[];
}

type Listener<K extends keyof Events> = (payload: Events[K]) => void;

const listeners: { [K in keyof Events]: Set<Listener<K>> } = {
  changed: new Set(),
  menu: new Set(),
  flush: new Set(),
  lock: new Set(),
  locked: new Set(),
  wish: new Set(),
  reach: new Set(),
  progress: new Set(),
  drop: new Set(),
};

/** Calls `listener` for every such event until the returned function is called. */
export function on<K extends keyof Events>(name: K, listener: Listener<K>): () => void {
  listeners[name].add(listener);
  return () => listeners[name].delete(listener);
}

/** Tells this window's screens that something changed. */
export function announceChange(changed: Changed): void {
  for (const listener of [...listeners.changed]) listener(changed);
}

/** Tells this window's screens that anything may have changed. */
export function announceAnyChange(): void {
  announceChange({ set: 0, tables: [] });
}

/** Starts listening to the host; called once per window. */
export async function connect(): Promise<void> {
  if (!isTauri()) return;
  await Promise.all([
    listen<Changed>('changed', (event) => announceChange(event.payload)),
    listen<string>('menu', (event) => {
      for (const listener of [...listeners.menu]) listener(event.payload);
    }),
    listen<null>('flush', () => {
      for (const listener of [...listeners.flush]) listener(null);
    }),
    ...(['lock', 'locked', 'wish', 'reach'] as const).map((name) =>
      listen<null>(name, () => {
        for (const listener of [...listeners[name]]) listener(null);
      }),
    ),
    listen<Progress>('progress', (event) => {
      for (const listener of [...listeners.progress]) listener(event.payload);
    }),
    listen<{ paths: string[] }>(TauriEvent.DRAG_DROP, (event) => {
      for (const listener of [...listeners.drop]) listener(event.payload.paths);
    }),
  ]);
}
