import type { ThreadCell, ThreadRow, TieId } from '$ui/ipc/generated';
import { drawLines, type Joint, type Slot } from './lines';
import { opening, type NodeRef, type Opened } from './opened';

/** The columns of the threads, left to right. */
export const COLUMNS = ['challenge', 'skill', 'ours', 'figure'] as const;
export type Column = (typeof COLUMNS)[number];

export const columnAt = (at: number): Column => COLUMNS[at] ?? 'challenge';

/** What one place shows. */
export interface PlaceCell {
  id: string;
  title: string;
  more: string[];
  node: NodeRef;
  /** What joins it to what is left of it; none for a challenge, and for a figure that comes by a chain. */
  tieId: TieId | null;
  /** What Enter opens. */
  opens: Opened;
}

/** A line of the grid. */
export interface GridRow {
  key: string;
  thread: ThreadRow;
  /** Whether its challenge is drawn in it. */
  first: boolean;
  slots: Slot<PlaceCell>[];
  joints: (Joint | null)[];
  /** The nodes of its places, drawn in it or in a line above. */
  nodes: (NodeRef | null)[];
}

function challengeCell({ challenge, second, wait, unitId }: ThreadRow): PlaceCell {
  const node: NodeRef = {
    thing: { kind: 'challenge', id: challenge.id },
    title: challenge.name,
    unitId,
  };
  return {
    id: challenge.id,
    title: challenge.name,
    more: [second, wait],
    node,
    tieId: null,
    opens: opening(node),
  };
}

function cellOf(cell: ThreadCell, { unitId }: ThreadRow): PlaceCell {
  const node: NodeRef = { thing: cell.thing, title: cell.title, unitId };
  return {
    id: cell.thing.id,
    title: cell.title,
    more: [cell.second],
    node,
    tieId: cell.tieId,
    opens: cell.needId === null ? opening(node) : { what: 'need', id: cell.needId },
  };
}

/** Returns the lines of threads in their order. */
export function rowsOf(threads: readonly ThreadRow[]): GridRow[] {
  return threads.flatMap((thread) => {
    const head = challengeCell(thread);
    const ways = thread.lines.map(({ skill, ours, figure }) =>
      [skill, ours, figure].map((cell) => cell && cellOf(cell, thread)),
    );
    // Nobody waits for an answer to what is closed, or not for us.
    const waits = thread.challenge.closedOn === null && thread.challenge.notOursOn === null;
    return drawLines(ways, waits).map(({ slots, joints }, at): GridRow => {
      const first = at === 0;
      return {
        key: `${thread.challenge.id} ${at}`,
        thread,
        first,
        slots: [first ? { state: 'cell', cell: head } : { state: 'same' }, ...slots],
        joints: [null, ...joints],
        nodes: [head, ...(ways[at] ?? [])].map((cell) => cell?.node ?? null),
      };
    });
  });
}

/** Returns what a place opens: what is there, or the choice of something for the gap. */
export function openedAt(row: GridRow, column: number): Opened | null {
  const slot = row.slots[column];
  if (!slot || slot.state === 'same') return null;
  if (slot.state === 'cell') return slot.cell.opens;
  const name = columnAt(column);
  if (name === 'challenge') return null;
  const challenge = row.nodes[0];
  // A figure is tied to the challenge, what we run to the skill where there is one.
  const left = name === 'ours' ? (row.nodes[1] ?? challenge) : challenge;
  if (!left || !challenge) return null;
  return { what: 'pick', column: name, for: left, challenge, unitId: row.thread.unitId };
}
