/** Which commands a screen asked, so that it asks again only where a table that they read changed. */
import type { Changed } from './events';
import { READS, RECORDS, type Commands } from './generated';

type Command = keyof Commands;

let listener: Set<Command> | null = null;

/** Notes that a command is asked; for `call` alone. */
export function noteAsked(name: Command): void {
  listener?.add(name);
}

/** Runs `load`, and returns with its answer the commands that it asks before its first await. */
export function watchAsked<T>(load: () => T): { answer: T; asked: ReadonlySet<Command> } {
  const outer = listener;
  const asked = new Set<Command>();
  listener = asked;
  try {
    return { answer: load(), asked };
  } finally {
    listener = outer;
  }
}

/** Tells whether a change is about what the commands read; where none is known, it may be. */
export function concerns({ tables }: Changed, asked: ReadonlySet<Command>): boolean {
  if (tables.length === 0 || asked.size === 0) return true;
  return [...asked].some((name) => {
    const reads = READS[name] ?? [RECORDS];
    return tables.some(
      (table) => reads.includes(table) || (table !== 'note' && reads.includes(RECORDS)),
    );
  });
}
