/** Where the focus is in the grid of the planner, and where keys lead. */
import { moveInDays, type GridMove } from '$ui/components/grid';

/** A cell: the row of a leader, and a day, or null for the name at its head. */
export interface Place {
  row: number;
  day: string | null;
}

/** Returns the cell that a move leads to, or null where it means nothing. `shown` are the columns, ascending. */
export function moveTo(
  rows: number,
  shown: readonly string[],
  from: Place,
  move: GridMove,
  today: string,
): Place | null {
  if (move === 'up') return { ...from, row: Math.max(0, from.row - 1) };
  if (move === 'down') return { ...from, row: Math.min(rows - 1, from.row + 1) };
  if (from.day === null) {
    const into = move === 'right' || move === 'home' || move === 'today';
    return into ? { ...from, day: shown[0] ?? null } : null;
  }
  if (move === 'left' && from.day === shown[0]) return { ...from, day: null };
  const day = moveInDays(move, from.day, { today, shown });
  return day === null ? null : { ...from, day };
}

/** The columns of the grid: days in weeks, a narrow one between two weeks. */
export interface Columns {
  /** For `grid-template-columns`, behind the name. */
  template: string;
  /** The number of each day's column, the name being 1. */
  of: Map<string, number>;
  /** From which column to which each week goes, the second one excluded. */
  weeks: { days: string[]; from: number; to: number }[];
}

/** Lays days into columns; `weekOf` names the week of a day. */
export function columnsOf(days: readonly string[], weekOf: (day: string) => string): Columns {
  const parts: string[] = [];
  const of = new Map<string, number>();
  const weeks: Columns['weeks'] = [];
  let last: string | null = null;
  for (const day of days) {
    const week = weekOf(day);
    const current = weeks.at(-1);
    if (week !== last || !current) {
      if (last !== null) parts.push('var(--week-gap)');
      weeks.push({ days: [day], from: parts.length + 2, to: parts.length + 3 });
    } else {
      current.days.push(day);
      current.to = parts.length + 3;
    }
    last = week;
    of.set(day, parts.length + 2);
    parts.push('minmax(var(--target), 1fr)');
  }
  return { template: parts.join(' '), of, weeks };
}
