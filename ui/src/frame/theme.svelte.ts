import type { Theme } from '$ui/ipc/generated';

let dark = $state(false);

/** The theme that is shown, after the system was asked. */
export const theme = {
  get shown(): 'light' | 'dark' {
    return dark ? 'dark' : 'light';
  },
};

/** Paints the page in the chosen theme and follows the system where that was chosen. */
export function followTheme(chosen: () => Theme): void {
  $effect(() => {
    const choice = chosen();
    const system = matchMedia('(prefers-color-scheme: dark)');
    const paint = () => {
      dark = choice === 'dark' || (choice === 'system' && system.matches);
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    };
    paint();
    try {
      // For the first moment of the next start, before the data file is read.
      localStorage.setItem('theme', choice);
    } catch {
      // Without storage the next start begins in the system's theme.
    }
    system.addEventListener('change', paint);
    return () => system.removeEventListener('change', paint);
  });
}
