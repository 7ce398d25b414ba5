// Lays the occurrences of one week of the month view into bars: which columns a bar covers and on
// which line it lies, so that bars that share a day never share a line.

export interface Spanning {
  first: string;
  last: string;
  /** Lower ones take their place first; what has no room is hidden. */
  rank?: number;
  /** Columns its words need, from its first day on; those after its last stay free of other bars. */
  wants?: number;
}

export interface Bar<T> {
  item: T;
  /** 0 to 6, both included. */
  from: number;
  to: number;
  line: number;
  /** Free columns after it on its line, up to the end of the week. */
  room: number;
  /** Whether it began before this week, or goes on after it. */
  before: boolean;
  after: boolean;
}

export interface WeekBars<T> {
  bars: Bar<T>[];
  /** For each day, how many bars have no room. */
  hidden: number[];
}

/**
 * Returns the bars of a week. Longer ones come first, so that a close keeps one line from its first
 * day to its last; what finds none of the `lines` is counted as hidden on its days.
 */
export function layBars<T extends Spanning>(
  week: string[],
  items: T[],
  lines: number,
): WeekBars<T> {
  const start = week[0];
  const end = week[week.length - 1];
  const hidden = week.map(() => 0);
  if (start === undefined || end === undefined) return { bars: [], hidden };
  const found = items
    .filter((item) => item.first <= end && start <= item.last)
    .map((item) => ({
      item,
      from: Math.max(0, week.indexOf(item.first)),
      to: item.last > end ? week.length - 1 : week.indexOf(item.last),
      before: item.first < start,
      after: item.last > end,
    }))
    .sort((a, b) => (a.item.rank ?? 1) - (b.item.rank ?? 1) || a.from - b.from || b.to - a.to);
  const taken: boolean[][] = [];
  const bars: Bar<T>[] = [];
  for (const bar of found) {
    let line = 0;
    while (taken[line]?.slice(bar.from, bar.to + 1).some(Boolean)) line += 1;
    if (line >= lines) {
      for (let day = bar.from; day <= bar.to; day += 1) hidden[day] = (hidden[day] ?? 0) + 1;
      continue;
    }
    const row = (taken[line] ??= week.map(() => false));
    row.fill(true, bar.from, Math.max(bar.to + 1, bar.from + (bar.item.wants ?? 1)));
    bars.push({ ...bar, line, room: 0 });
  }
  for (const bar of bars) {
    const after = bars.filter(({ line, from }) => line === bar.line && from > bar.to);
    bar.room = Math.min(week.length, ...after.map(({ from }) => from)) - bar.to - 1;
  }
  return { bars, hidden };
}
