import type { Letter } from '$ui/ipc/generated';

/** Returns a letter with a text. */
export function letter(text: string, change: Partial<Letter> = {}): Letter {
  return {
    kind: 'ask',
    to: 'jules.okafor@tarnbrook.example',
    subject: 'Coffee and a chat?',
    text,
    invitation: null,
    offersFor: null,
    unnamed: false,
    ...change,
  };
}
