import { expect, it, vi } from 'vitest';
import { addShortcut, keysLabel, keysOf, press } from './shortcuts.svelte';

const key = (init: KeyboardEventInit) =>
  new KeyboardEvent('keydown', { cancelable: true, ...init });

it.each([
  [{ key: 'k', ctrlKey: true }, 'mod+k'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+z'],
  [{ key: '?', ctrlKey: true, shiftKey: true }, 'mod+?'],
  [{ key: 'ArrowLeft', altKey: true }, 'alt+arrowleft'],
  [{ key: 'F1' }, 'f1'],
  [{ key: ',', ctrlKey: true }, 'mod+,'],
])('%o is %s', (init, keys) => {
  expect(keysOf(key(init))).toBe(keys);
});

it('names keys as they stand on the keyboard', () => {
  expect(keysLabel('mod+shift+z')).toBe('Ctrl Shift Z');
  expect(keysLabel('alt+arrowleft')).toBe('Alt ←');
});

it('lets the newest of two shortcuts act, and the older one again afterwards', () => {
  const older = vi.fn();
  const newer = vi.fn();
  const offOlder = addShortcut({ keys: 'mod+n', label: '', run: older, local: false });
  const offNewer = addShortcut({ keys: 'mod+n', label: '', run: newer, local: true });
  press(key({ key: 'n', ctrlKey: true }));
  offNewer();
  press(key({ key: 'n', ctrlKey: true }));
  offOlder();
  expect([newer.mock.calls.length, older.mock.calls.length]).toEqual([1, 1]);
  expect(press(key({ key: 'n', ctrlKey: true }))).toBe(false);
});

it('lets only what belongs to a dialog act while one is open', () => {
  const onPage = vi.fn();
  const inDialog = vi.fn();
  const offs = [
    addShortcut({ keys: 'mod+n', label: '', run: onPage, local: true }),
    addShortcut({ keys: 'mod+p', label: '', run: inDialog, local: true, inDialog: true }),
  ];
  expect(press(key({ key: 'n', ctrlKey: true }), true)).toBe(false);
  expect(press(key({ key: 'p', ctrlKey: true }), true)).toBe(true);
  expect([onPage.mock.calls.length, inDialog.mock.calls.length]).toEqual([0, 1]);
  offs.forEach((off) => off());
});

it('leaves Ctrl+Z to the field that one types in', () => {
  const run = vi.fn();
  const off = addShortcut({ keys: 'mod+z', label: '', run, local: false });
  const field = document.body.appendChild(document.createElement('textarea'));
  field.addEventListener('keydown', (event) => press(event));
  field.dispatchEvent(key({ key: 'z', ctrlKey: true }));
  expect(run).not.toHaveBeenCalled();
  document.body.addEventListener('keydown', (event) => press(event), { once: true });
  document.body.dispatchEvent(key({ key: 'z', ctrlKey: true }));
  expect(run).toHaveBeenCalledOnce();
  field.remove();
  off();
});
