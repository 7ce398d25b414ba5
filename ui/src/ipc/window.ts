import { isTauri } from '@tauri-apps/api/core';
import { getCurrentWindow } from '@tauri-apps/api/window';

/** Closes the window this runs in. */
export async function closeWindow(): Promise<void> {
  if (isTauri()) await getCurrentWindow().close();
  else window.close();
}

/** Opens the print dialog for this window. */
export function printWindow(): void {
  window.print();
}

export async function toClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
