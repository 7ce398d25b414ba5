import { press } from '$ui/shortcuts.svelte';

let palette = $state(false);
let capture = $state(false);
let shortcuts = $state(false);
let help = $state(false);

const MENU_KEYS: Record<string, string> = {
  new: 'n',
  print: 'p',
  settings: ',',
  undo: 'z',
  find: 'f',
  palette: 'k',
  screen1: '1',
  screen2: '2',
  screen3: '3',
  screen4: '4',
};

/** What stands above the screens, and whether it is open. */
export const layers = {
  get palette() {
    return palette;
  },
  set palette(open: boolean) {
    palette = open;
  },
  get capture() {
    return capture;
  },
  set capture(open: boolean) {
    capture = open;
  },
  get shortcuts() {
    return shortcuts;
  },
  set shortcuts(open: boolean) {
    shortcuts = open;
  },
  get help() {
    return help;
  },
  set help(open: boolean) {
    help = open;
  },

  /** Does what an entry of the system's menu bar stands for: the same as its keys. */
  menu(entry: string): void {
    if (entry === 'help') help = true;
    else if (entry === 'shortcuts') shortcuts = true;
    else if (entry === 'redo') pressKeys('z', true);
    else if (entry === 'zoomIn') pressKeys('+');
    else if (entry === 'zoomOut') pressKeys('-');
    else if (entry === 'zoomReset') pressKeys('0');
    else if (MENU_KEYS[entry]) pressKeys(MENU_KEYS[entry]);
  },
};

function pressKeys(key: string, shiftKey = false): void {
  press(new KeyboardEvent('keydown', { key, ctrlKey: true, metaKey: true, shiftKey }));
}
