// Sheets typed in by keys: two marks a statement, in the order of the sheet. Nothing here is stored: they
// stay in the window until the batch is closed, and whoever leaves before is asked.

import type { StatementMarks } from '$ui/ipc/generated';

/** 1 to 5; null is no answer. */
export type Mark = number | null;

/** The marks of a sheet as they were typed: matters, happens, matters, happens. */
export type Marks = readonly Mark[];

export interface Entry {
  /** Sheets that are done. */
  sheets: readonly Marks[];
  /** The marks of the sheet that is being typed. */
  marks: Marks;
  /** Where the next mark goes; behind the last one, the sheet is done. */
  at: number;
}

export const entryOf = (marks: Marks = []): Entry => ({ sheets: [], marks, at: 0 });

/** The number of marks on a sheet with so many statements. */
const lengthOf = (statements: number): number => statements * 2;

export function isDone(entry: Entry, statements: number): boolean {
  return entry.at === lengthOf(statements);
}

/** Returns the entry after a key; null where the key means nothing. */
export function press(entry: Entry, key: string, statements: number): Entry | null {
  const { sheets, marks, at } = entry;
  if (/^[0-5]$/.test(key)) {
    if (isDone(entry, statements)) return null;
    const mark = key === '0' ? null : Number(key);
    return { sheets, marks: [...marks.slice(0, at), mark, ...marks.slice(at + 1)], at: at + 1 };
  }
  switch (key) {
    case 'Backspace':
    case 'ArrowLeft':
      if (at > 0) return { sheets, marks, at: at - 1 };
      return key === 'Backspace' ? lastSheet(entry) : null;
    case 'ArrowRight':
      return at < marks.length ? { sheets, marks, at: at + 1 } : null;
    default:
      return null;
  }
}

/** Returns to the end of the sheet before, while nothing of this one is typed. */
function lastSheet({ sheets, marks }: Entry): Entry | null {
  const last = sheets.at(-1);
  if (marks.length > 0 || last === undefined) return null;
  return { sheets: sheets.slice(0, -1), marks: last, at: last.length };
}

/** Lays the sheet that is done on the others, and begins the next. */
export function next({ sheets, marks }: Entry): Entry {
  return { sheets: [...sheets, marks], marks: [], at: 0 };
}

/** Returns all sheets that are done. */
export function doneSheets(entry: Entry, statements: number): readonly Marks[] {
  return entry.marks.length === lengthOf(statements)
    ? [...entry.sheets, entry.marks]
    : entry.sheets;
}

/** Returns the marks of a sheet by statement; those that were not reached are left out. */
export function answersOf(codes: readonly string[], marks: Marks): StatementMarks[] {
  return codes.slice(0, Math.ceil(marks.length / 2)).map((question, at) => {
    const [valued, practised] = [marks[2 * at] ?? null, marks[2 * at + 1] ?? null];
    return {
      question,
      ...(valued === null ? {} : { valued }),
      ...(practised === null ? {} : { practised }),
    };
  });
}

/** Returns the marks of a sheet that was filled in before; none where it was not. */
export function marksOf(
  codes: readonly string[],
  known: readonly { question: string; valued: Mark; practised: Mark }[],
): Marks {
  if (known.length === 0) return [];
  return codes.flatMap((code) => {
    const row = known.find(({ question }) => question === code);
    return [row?.valued ?? null, row?.practised ?? null];
  });
}
