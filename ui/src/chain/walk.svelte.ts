import { tick } from 'svelte';
import { GridController, type GridMove } from '$ui/components/grid';
import type { ChainColumn } from '$ui/ipc/generated';
import { COLUMNS, linkable, moveInPicture, type Picture } from './picture';

/** The form that is open in the detail of a node or link. */
export type Asked = 'reading' | 'paste' | 'evidence' | 'rival' | 'link' | 'edit';

/** A node that is being added; `under` a node that it moves. */
export interface Adding {
  column: ChainColumn;
  under: string | null;
}

interface Doings {
  picture: () => Picture;
  weakest: () => string | null;
  /** The nodes and links one below the other, where they are shown as a list. */
  order: () => readonly string[] | null;
  /** The element of a node or link. */
  element: (id: string) => HTMLElement | null | undefined;
  /** Draws a link between two nodes, in any order. */
  join: (origin: string, other: string) => void;
  remove: (id: string) => void;
  turn: (step: 1 | -1) => void;
}

/** What is active in a picture or list of a chain, and what its keys do. One tab stop. */
export class Walk {
  /** The node or link with the focus; null: the first one. */
  wanted = $state.raw<string | null>(null);
  isOpen = $state(false);
  asked = $state.raw<Asked | null>(null);
  adding = $state.raw<Adding | null>(null);
  /** The node that a link is drawn from. */
  origin = $state.raw<string | null>(null);
  /** Counts how often a detail was asked for, apart from those that only follow the arrows. */
  entries = $state(0);
  #entered = 0;
  /** What gets the focus once it is there. */
  #expected: string | null = null;
  readonly #doings: Doings;
  readonly #grid: GridController<string | null>;

  constructor(doings: Doings) {
    this.#doings = doings;
    this.#grid = new GridController<string | null>({
      active: () => this.active,
      target: (move, from) => this.#target(move, from),
      go: (to) => (this.wanted = to),
      cell: (id) => (id === null ? null : doings.element(id)),
      open: (id) => id !== null && this.enter(id),
      other: (key, id) => this.#letter(key, id),
    });
  }

  get active(): string | null {
    const { items } = this.#doings.picture();
    if (this.wanted !== null && items.has(this.wanted)) return this.wanted;
    return items.keys().next().value ?? null;
  }

  /** What is active. */
  get kind(): 'figure' | 'ours' | 'link' | null {
    const item = this.#doings.picture().items.get(this.active ?? '');
    if (!item) return null;
    if (item.kind === 'link') return 'link';
    return COLUMNS[item.slot / 2] === 'ours' ? 'ours' : 'figure';
  }

  get candidates(): string[] {
    return this.origin === null ? [] : linkable(this.origin, this.#doings.picture());
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    // Forms and buttons among the nodes have their own keys.
    if (!(event.target instanceof Element && event.target.closest('[data-item]'))) return;
    if (event.key === 'Escape' && (this.origin !== null || this.isOpen)) {
      event.stopPropagation();
      event.preventDefault();
      if (this.origin === null) return this.close();
      void this.focus(this.origin);
      this.origin = null;
      return;
    }
    this.#grid.onkeydown(event);
  };

  /** Opens the detail of a node or link, with one of its forms. */
  open(id: string, asked: Asked | null = null): void {
    this.wanted = id;
    this.asked = asked;
    this.isOpen = true;
    this.entries += 1;
  }

  /** Returns once for each time that a detail was asked for whether it takes the focus. */
  enterDetail(): boolean {
    const isNew = this.#entered !== this.entries;
    this.#entered = this.entries;
    return isNew && this.asked === null;
  }

  remove(id: string): void {
    this.#doings.remove(id);
  }

  close(): void {
    this.isOpen = false;
    this.asked = null;
    void this.focus(this.active);
  }

  async focus(id: string | null): Promise<void> {
    if (id === null) return;
    this.wanted = id;
    await tick();
    const cell = this.#doings.element(id);
    this.#expected = cell ? null : id;
    const near = cell ?? this.#doings.element(this.active ?? '');
    near?.focus({ preventScroll: true });
    near?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Gives the focus to what it was meant for and has just come. */
  arrive(): void {
    const id = this.#expected;
    if (id !== null && this.#doings.picture().items.has(id)) void this.focus(id);
  }

  /** Closes the form in the detail, which keeps the focus. */
  endForm(): void {
    this.asked = null;
    this.entries += 1;
  }

  /** Begins a link from a node, at the first node that it can end at. */
  beginLink(from: string): void {
    const [first] = linkable(from, this.#doings.picture());
    if (first === undefined) return;
    this.origin = from;
    void this.focus(first);
  }

  /** Whether the detail of a node or link is open. */
  isShown(id: string): boolean {
    return this.isOpen && this.wanted === id;
  }

  /** What Enter or a click on a node or link does. */
  enter(id: string): void {
    if (this.origin === null) return this.open(id);
    if (!this.candidates.includes(id)) return;
    this.#doings.join(this.origin, id);
    this.origin = null;
  }

  #target(move: GridMove, from: string | null): string | null {
    if (from === null || move === 'today') return null;
    if (move === 'pageUp' || move === 'pageDown') {
      this.#doings.turn(move === 'pageUp' ? -1 : 1);
      return from;
    }
    // While a link is drawn, only what it can end at.
    const line = this.origin === null ? this.#doings.order() : this.candidates;
    if (line === null) return moveInPicture(move, from, this.#doings.picture()) ?? from;
    if (move === 'home' || move === 'end') return line.at(move === 'home' ? 0 : -1) ?? from;
    return line[line.indexOf(from) + (move === 'left' || move === 'up' ? -1 : 1)] ?? from;
  }

  #letter(key: string, id: string | null): boolean {
    const letter = key.length === 1 ? key.toLowerCase() : key;
    if (letter === 'n') this.#add(id);
    else if (letter === 'w') void this.focus(this.#doings.weakest());
    else if (id === null) return false;
    else if (letter === 'Delete') this.remove(id);
    else if (letter === 'e' && this.kind !== 'ours') this.open(id, 'evidence');
    else if (letter === 'l' && this.kind !== 'link') this.beginLink(id);
    else if (letter === 'r' && this.kind === 'figure') this.open(id, 'reading');
    else if (letter === 'v' && this.kind === 'link') this.open(id, 'rival');
    else return false;
    return true;
  }

  /** Adds to the column of a node, or of the lower end of a link; what we do is added to a link only. */
  #add(id: string | null): void {
    const { items, links } = this.#doings.picture();
    const slot = id === null ? 0 : (items.get(id)?.slot ?? 0);
    const column = COLUMNS[Math.ceil(slot / 2)] ?? 'result';
    const moved = links.find((link) => link.id === id || link.lower === id)?.upper ?? null;
    if (column !== 'ours') this.adding = { column, under: null };
    else if (moved !== null) this.adding = { column, under: moved };
  }
}
