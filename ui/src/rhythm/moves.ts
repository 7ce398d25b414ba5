// Where a key takes the active cell of a grid. Null is "not our key".

export interface Place {
  row: number;
  column: number;
}

export interface Shape {
  rows: number;
  columns: number;
  /** The column of today, or null where it is not in sight. */
  today: number | null;
  /** First columns of the months, for a page up or down. */
  pages: number[];
}

/** Returns the cell that a key leads to in the year map: rows are lanes, columns are weeks. */
export function moveInYear(key: string, cell: Place, shape: Shape): Place | null {
  const column = (to: number): Place => ({ ...cell, column: clamp(to, shape.columns) });
  const row = (to: number): Place => ({ ...cell, row: clamp(to, shape.rows) });
  switch (key) {
    case 'ArrowLeft':
      return column(cell.column - 1);
    case 'ArrowRight':
      return column(cell.column + 1);
    case 'ArrowUp':
      return row(cell.row - 1);
    case 'ArrowDown':
      return row(cell.row + 1);
    case 'Home':
      return column(0);
    case 'End':
      return column(shape.columns - 1);
    case 'PageUp':
      return column(shape.pages.findLast((first) => first < cell.column) ?? 0);
    case 'PageDown':
      return column(shape.pages.find((first) => first > cell.column) ?? shape.columns - 1);
    case 't':
    case 'T':
      return shape.today === null ? null : column(shape.today);
    default:
      return null;
  }
}

export type DayMove = { days: number } | { months: number } | 'today' | 'weekStart' | 'weekEnd';

/** Returns what a key does to the active day of a month. */
export function moveInMonth(key: string): DayMove | null {
  switch (key) {
    case 'ArrowLeft':
      return { days: -1 };
    case 'ArrowRight':
      return { days: 1 };
    case 'ArrowUp':
      return { days: -7 };
    case 'ArrowDown':
      return { days: 7 };
    case 'Home':
      return 'weekStart';
    case 'End':
      return 'weekEnd';
    case 'PageUp':
      return { months: -1 };
    case 'PageDown':
      return { months: 1 };
    case 't':
    case 'T':
      return 'today';
    default:
      return null;
  }
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}
