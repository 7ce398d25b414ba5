import { onDestroy, untrack } from 'svelte';

export interface Shortcut {
  /** "mod+shift+z", "f1", "alt+arrowleft"; mod is Ctrl, or Command on a Mac. */
  keys: string;
  label: string;
  run: () => void;
  /** Whether it belongs to the current screen rather than to the frame. */
  local: boolean;
  /** Whether it acts while a dialog is open, because it belongs to one. */
  inDialog?: boolean;
}

const mac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

let all = $state.raw<Shortcut[]>([]);
/** The same list. State is read as it was before while a component ends, and what another adds then would be lost. */
let list: Shortcut[] = [];

/** All shortcuts that act now; the newest one of the same keys wins. */
export const shortcuts = {
  get all(): Shortcut[] {
    return all.filter((one, at) => !all.slice(at + 1).some((later) => later.keys === one.keys));
  },
};

/** Adds a shortcut for as long as the component lives. To be called while it starts. */
export function shortcut(
  keys: string,
  label: string,
  run: () => void,
  where: Partial<Pick<Shortcut, 'local' | 'inDialog'>> = {},
): void {
  onDestroy(addShortcut({ keys, label, run, local: true, ...where }));
}

export function addShortcut(one: Shortcut): () => void {
  // Adding from within an effect must not make that effect depend on the list.
  const set = (next: Shortcut[]) => untrack(() => (all = list = next));
  set([...list, one]);
  return () => set(list.filter((other) => other !== one));
}

/**
 * Runs the shortcut that the keys name, of those of a dialog alone while one is open; says whether there was one.
 */
export function press(event: KeyboardEvent, inDialog = false): boolean {
  const keys = keysOf(event);
  if (undoneInTheField(keys, event.target)) {
    event.preventDefault();
    return true;
  }
  const acts = (one: Shortcut) => one.keys === keys && (!inDialog || one.inDialog === true);
  const found = all.findLast(acts);
  if (!found || leftToTheField(keys, event.target)) return false;
  event.preventDefault();
  found.run();
  return true;
}

/** Names the keys of an event in the form that `Shortcut.keys` has. */
export function keysOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (mac ? event.metaKey : event.ctrlKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  const key = event.key.toLowerCase();
  // "?" and "+" need Shift on some keyboards and not on others.
  if (event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))) parts.push('shift');
  parts.push(key === ' ' ? 'space' : key);
  return parts.join('+');
}

/** Takes back what was typed in a text field. WebKitGTK keeps it, but gives it no keys of its own. */
function undoneInTheField(keys: string, target: EventTarget | null): boolean {
  const command = { 'mod+z': 'undo', 'mod+shift+z': 'redo' }[keys];
  if (command === undefined || !isEditable(target)) return false;
  return typeof document.execCommand === 'function' && document.execCommand(command);
}

/** In a text field undo belongs to the field, and so does a key that types. */
function leftToTheField(keys: string, target: EventTarget | null): boolean {
  if (!isEditable(target)) return false;
  return !/^(mod|alt|f\d)/.test(keys) || keys === 'mod+z' || keys === 'mod+shift+z';
}

export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}

const NAMES: Record<string, string> = {
  mod: mac ? '⌘' : 'Ctrl',
  alt: mac ? '⌥' : 'Alt',
  shift: mac ? '⇧' : 'Shift',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  enter: 'Enter',
  escape: 'Esc',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  plus: '+',
  minus: '−',
};

/** Splits keys into what stands on the keyboard: ["Ctrl", "K"]. */
export function keyNames(keys: string): string[] {
  return keys.split(/\+(?=.)/).map((key) => NAMES[key] ?? key.toUpperCase());
}

/** Writes keys as in a menu: "Ctrl K", "⌘K". */
export function keysLabel(keys: string): string {
  return keyNames(keys).join(mac ? '' : ' ');
}

/** Writes keys for `aria-keyshortcuts`. */
export function ariaKeys(keys: string): string {
  return keys
    .split(/\+(?=.)/)
    .map((key) =>
      key === 'mod' ? (mac ? 'Meta' : 'Control') : key[0]?.toUpperCase() + key.slice(1),
    )
    .join('+');
}
