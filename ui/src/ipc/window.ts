import { isTauri } from '@tauri-apps/api/core';
import { getCurrentWindow } from '@tauri-apps/api/window';

/** Closes the window this runs in. */
export async function closeWindow(): Promise<void> {
  if (isTauri()) await getCurrentWindow().close();
  else window.close();
}

/** Whether the window can write a PDF by itself; elsewhere the print dialog of the system does. */
export const drawsPdf = /Linux/.test(globalThis.navigator.platform);

/** Opens the print dialog for this window. */
export function printWindow(): void {
  window.print();
}

export async function toClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
