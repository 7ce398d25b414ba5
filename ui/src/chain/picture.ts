import type { ChainColumn, ChainLine, ChainNode } from '$ui/ipc/generated';

/**
 * Where the nodes of a chain are drawn: four columns, results at the left, and a row for each branch. The
 * first link of a node continues its row, further ones begin rows below.
 */

export const COLUMNS = ['result', 'early', 'behaviour', 'ours'] as const satisfies ChainColumn[];

export interface PictureNode {
  key: string;
  column: ChainColumn;
}

export interface PictureLink {
  id: string;
  /** The node that is moved, in a column to the left of `lower` or in the same one. */
  upper: string;
  lower: string;
}

/** A node with what is under it, in reading order. */
export interface Branch {
  key: string;
  links: {
    id: string;
    /** Null where the node was listed before, under another. */
    below: Branch | null;
    lower: string;
  }[];
}

/** Something that can have the focus: a node, or a link between two. */
export interface Item {
  id: string;
  kind: 'node' | 'link';
  row: number;
  /** 0, 2, 4, 6 for the columns of nodes, 1, 3, 5 for links between them. */
  slot: number;
}

export interface Picture {
  rows: number;
  items: ReadonlyMap<string, Item>;
  links: readonly PictureLink[];
  /** Results first, then nodes that lead to no result. */
  branches: readonly Branch[];
}

/** Returns the id of what a node shows. */
export const keyOf = (node: ChainNode): string => node.measureId ?? node.solutionId ?? '';

/** Returns the id of what moves the figure above a link. */
export const lowerOf = (link: ChainLine): string => link.lowerId ?? link.solutionId ?? '';

const columnOf = (node: PictureNode): number => COLUMNS.indexOf(node.column);

/** Places nodes and links; both keep their order. Links with an unknown end are left out. */
export function drawn(nodes: readonly PictureNode[], all: readonly PictureLink[]): Picture {
  const known = new Map(nodes.map((node) => [node.key, node]));
  const links = all.filter(({ upper, lower }) => known.has(upper) && known.has(lower));
  const rowOf = new Map<string, number>();
  /** The first free row of each column. */
  const free = COLUMNS.map(() => 0);

  /** Places a node and what is under it; returns the branch and the first row below it. */
  function place(node: PictureNode, row: number): { branch: Branch; end: number } {
    rowOf.set(node.key, row);
    const branch: Branch = { key: node.key, links: [] };
    let end = row + 1;
    let next = row;
    for (const { id, lower } of links.filter(({ upper }) => upper === node.key)) {
      const child = known.get(lower);
      if (!child) continue;
      if (rowOf.has(lower)) {
        branch.links.push({ id, lower, below: null });
        continue;
      }
      const placed = place(child, columnOf(child) === columnOf(node) ? end : next);
      branch.links.push({ id, lower, below: placed.branch });
      next = placed.end;
      end = Math.max(end, next);
    }
    return { branch, end };
  }

  const isLower = new Set(links.map(({ lower }) => lower));
  const branches: Branch[] = [];
  const begin = (node: PictureNode): void => {
    if (rowOf.has(node.key)) return;
    const column = columnOf(node);
    const isAlone = !links.some(({ upper }) => upper === node.key);
    // A node alone takes a cell of its column, one with others under it a block over all columns.
    const row = isAlone && column > 0 ? (free[column] ?? 0) : Math.max(...free);
    const { branch, end } = place(node, row);
    branches.push(branch);
    COLUMNS.forEach((_, at) => {
      if (!isAlone || at === column || column === 0) free[at] = end;
    });
  };
  nodes.filter(({ column }) => column === 'result').forEach(begin);
  nodes.filter(({ key }) => !isLower.has(key)).forEach(begin);
  nodes.forEach(begin);

  const items = new Map<string, Item>();
  for (const node of nodes)
    items.set(node.key, {
      id: node.key,
      kind: 'node',
      row: rowOf.get(node.key) ?? 0,
      slot: columnOf(node) * 2,
    });
  const ended = new Set<string>();
  for (const { id, upper, lower } of links) {
    const [from, to] = [items.get(upper), items.get(lower)];
    if (!from || !to) continue;
    const isFirst = !ended.has(lower);
    ended.add(lower);
    const [row, slot] = isFirst ? [to.row, to.slot - 1] : [from.row, from.slot + 1];
    items.set(id, { id, kind: 'link', row, slot: Math.max(1, Math.min(5, slot)) });
  }
  return { rows: Math.max(1, ...free), items, links, branches };
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'home' | 'end';

/** One step of a result's list: a link, and the node below it unless that was listed before. */
export interface Step {
  id: string;
  lower: string;
  isNew: boolean;
  /** 1 for what is right under the result. */
  depth: number;
}

/** Returns the steps under a node in reading order: each branch down to its end before the next. */
export function stepsOf(branch: Branch, depth = 1): Step[] {
  return branch.links.flatMap(({ id, lower, below }) => [
    { id, lower, isNew: below !== null, depth },
    ...(below ? stepsOf(below, depth + 1) : []),
  ]);
}

/** Returns all nodes and links one below the other; the link of a step is behind its node. */
export function orderOfList(branches: readonly Branch[]): string[] {
  return branches.flatMap((branch) => [
    branch.key,
    ...stepsOf(branch).flatMap(({ id, lower, isNew }) => (isNew ? [lower, id] : [id])),
  ]);
}

/** Returns the item that a move leads to: along the links where there are any; null where there is none. */
export function moveInPicture(move: Direction, from: string, picture: Picture): string | null {
  const here = picture.items.get(from);
  if (!here) return picture.items.keys().next().value ?? null;
  if (move === 'left' || move === 'right')
    return along(move, here, picture) ?? beside(move, here, picture);
  const items = [...picture.items.values()];
  const others = items.filter(({ id }) => id !== from);
  if (move === 'home' || move === 'end') {
    const row = others.filter(({ row }) => row === here.row);
    const sign = move === 'home' ? 1 : -1;
    row.sort((one, other) => sign * (one.slot - other.slot));
    return row.find(({ slot }) => sign * (here.slot - slot) > 0)?.id ?? null;
  }
  const column = items.filter(({ slot }) => slot === here.slot);
  column.sort((one, other) => one.row - other.row);
  return column[column.indexOf(here) + (move === 'up' ? -1 : 1)]?.id ?? null;
}

/** Follows a link to its ends, or goes from a node onto its first link. */
function along(move: 'left' | 'right', here: Item, picture: Picture): string | null {
  if (here.kind === 'link') {
    const link = picture.links.find(({ id }) => id === here.id);
    return (move === 'left' ? link?.upper : link?.lower) ?? null;
  }
  const own = move === 'left' ? 'lower' : 'upper';
  return picture.links.find((link) => link[own] === here.id)?.id ?? null;
}

/** The closest node in the next column that has any. */
function beside(move: 'left' | 'right', here: Item, picture: Picture): string | null {
  const sign = move === 'left' ? -1 : 1;
  const ahead = [...picture.items.values()].filter(
    ({ kind, slot }) => kind === 'node' && sign * (slot - here.slot) > 0,
  );
  const next = Math.min(...ahead.map(({ slot }) => Math.abs(slot - here.slot)));
  const column = ahead.filter(({ slot }) => Math.abs(slot - here.slot) === next);
  column.sort((one, other) => Math.abs(one.row - here.row) - Math.abs(other.row - here.row));
  return column[0]?.id ?? null;
}

/** Returns the nodes that a link from `origin` can end at. */
export function linkable(origin: string, picture: Picture): string[] {
  const from = picture.items.get(origin);
  if (!from || from.kind === 'link') return [];
  const early = COLUMNS.indexOf('early') * 2;
  return [...picture.items.values()]
    .filter(({ id, kind, slot }) => {
      if (kind === 'link' || id === origin) return false;
      const joined = picture.links.some(
        ({ upper, lower }) =>
          (upper === origin && lower === id) || (upper === id && lower === origin),
      );
      return !joined && (slot !== from.slot || slot === early);
    })
    .map(({ id }) => id);
}

/** Returns which of two nodes is moved by the other; in one column, the first named is. */
export function orderOf(
  origin: string,
  other: string,
  picture: Picture,
): { upper: string; lower: string } {
  const slot = (key: string) => picture.items.get(key)?.slot ?? 0;
  return slot(origin) <= slot(other)
    ? { upper: origin, lower: other }
    : { upper: other, lower: origin };
}
