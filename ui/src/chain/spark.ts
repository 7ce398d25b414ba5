import { daysBetween } from '$ui/dates';

/** The spark line of a figure: its readings over time in a small box. */
export interface Spark {
  /** Corners of the line: "x,y x,y". */
  points: string;
  last: { x: number; y: number };
  /** Where a solution began, along the time axis. */
  ticks: number[];
}

/** Returns the line of readings in the order of their days; null for fewer than two. */
export function sparkOf(
  readings: readonly { on: string; value: number }[],
  began: readonly string[],
  { width, height, inset }: { width: number; height: number; inset: number },
): Spark | null {
  const [first, end] = [readings[0], readings.at(-1)];
  if (!first || !end || readings.length < 2) return null;
  const days = Math.max(1, daysBetween(first.on, end.on));
  const values = readings.map(({ value }) => value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const round = (number: number) => Math.round(number * 10) / 10;
  const x = (on: string) => round(inset + (daysBetween(first.on, on) / days) * (width - 2 * inset));
  // A figure that never moved is a line in the middle.
  const y = (value: number) =>
    round(span === 0 ? height / 2 : height - inset - ((value - low) / span) * (height - 2 * inset));
  return {
    points: readings.map(({ on, value }) => `${x(on)},${y(value)}`).join(' '),
    last: { x: x(end.on), y: y(end.value) },
    ticks: began.filter((on) => on >= first.on && on <= end.on).map(x),
  };
}
