/** The lines between nodes, from where the nodes stand on the screen. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Line {
  /** The path of an SVG. */
  path: string;
  /** The middle of the mark that can have the focus. */
  x: number;
  y: number;
}

/** How far below its upper edge a line meets a node: the middle of the first line of its name. */
export const PORT = 19;

/**
 * Returns the line from the node that is moved to the node that moves it. The first line to a lower node
 * bends in the gap behind the upper one and runs straight along the row of the lower one, which is free up
 * to there; a further one keeps to the row of the upper node and bends at the end.
 */
export function lineBetween(upper: Box, lower: Box, gap: number, isFirst = true): Line {
  if (Math.abs(upper.x - lower.x) < 1) {
    const x = upper.x + PORT;
    const from = upper.y + upper.height;
    return { path: `M${x} ${from}V${lower.y}`, x, y: (from + lower.y) / 2 };
  }
  const [x1, y1] = [upper.x + upper.width, upper.y + PORT];
  const [x2, y2] = [lower.x, lower.y + PORT];
  if (!isFirst) {
    const bend = x2 - gap / 2;
    const path = `M${x1} ${y1}H${bend}C${x2} ${y1} ${bend} ${y2} ${x2} ${y2}`;
    return { path, x: x1 + gap / 4, y: y1 };
  }
  const bend = x1 + gap / 2;
  const path =
    Math.abs(y1 - y2) < 1
      ? `M${x1} ${y1}H${x2}`
      : `M${x1} ${y1}C${bend} ${y1} ${x1} ${y2} ${bend} ${y2}H${x2}`;
  return { path, x: x2 - gap / 4, y: y2 };
}
