const DIGITS = /^(?:Digit|Numpad)([0-4])$/;

/** Returns the strength of a key, whatever Shift makes of it on this keyboard. */
export function levelOf({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): number | null {
  const found = DIGITS.exec(code)?.[1] ?? (/^[0-4]$/.test(key) ? key : undefined);
  return found === undefined ? null : Number(found);
}
