import type { OldWordsLine } from '$ui/ipc/generated';
import { tn } from '$ui/text';

type Counts = Pick<OldWordsLine, 'chats' | 'lines' | 'guesses'>;

/** Says how much is old: "notes of 3 chats, 12 lines that somebody said". */
export function counted({ chats, lines, guesses }: Counts): string {
  return [
    chats > 0 ? tn('oldWords.chats', chats) : null,
    lines > 0 ? tn('oldWords.lines', lines) : null,
    guesses > 0 ? tn('oldWords.guesses', guesses) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
