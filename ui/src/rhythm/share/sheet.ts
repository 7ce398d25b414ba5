// What becomes of the drawn sheet in the window: an address for a picture, and the picture itself.

import type { DrawnSheet } from '$ui/ipc/generated';
import { locale } from '$ui/locale.svelte';

/** How many pixels a point gets: 288 to the inch, enough for a wall. */
const PER_POINT = 4;

/** Countries where paper is Letter. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

/** Returns whether people here use Letter rather than A4. */
export function locallyLetter(name: string = locale.name): boolean {
  const region = /-([A-Z]{2})\b/.exec(name)?.[1];
  return region !== undefined && LETTER.has(region);
}

/** Returns a drawing as the address of a picture. */
export function dataUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** Returns a name to begin with: "rhythm-fy27-q3.pdf". */
export function fileName(name: string, ending: string): string {
  const safe = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `rhythm-${safe || 'year'}.${ending}`;
}

/** Returns the drawing as a PNG in base64, white behind it. */
export async function asPng(sheet: DrawnSheet): Promise<string> {
  const picture = new Image();
  picture.src = dataUrl(sheet.svg);
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * PER_POINT);
  canvas.height = Math.round(sheet.height * PER_POINT);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No picture can be drawn here.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
