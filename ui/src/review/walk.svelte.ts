import { tick } from 'svelte';
import { say } from '$ui/acts';
import { GridController, type GridMove } from '$ui/components/grid';
import type { ReviewScreen } from '$ui/ipc/generated';
import { t } from '$ui/text';
import { partOf, stopsOf, type OwnPart, type Stop } from './stops';
import { move, toggleHidden } from './write';

interface Doings {
  screen: () => ReviewScreen | undefined;
  /** The element of a line. */
  element: (key: string) => HTMLElement | null | undefined;
  /** Hears which line is selected, and brings the page in sight. */
  select: (key: string) => void;
  /** Opens the record of a line. */
  open: (stop: Stop) => void;
  /** Goes to the quarter before or after. */
  turn: (step: 1 | -1) => void;
}

/** Which line of the page is selected or edited, and what its keys do. One tab stop. */
export class Walk {
  #wanted = $state.raw<string | null>(null);
  /** The line or own part that is edited. */
  editing = $state.raw<string | null>(null);
  /** What takes the focus once the page has it: a line that is moved loses it. */
  #expected: string | null = null;
  readonly #doings: Doings;
  readonly #grid: GridController<string | null>;

  constructor(doings: Doings) {
    this.#doings = doings;
    this.#grid = new GridController<string | null>({
      active: () => this.active,
      target: (move, from) => this.#target(move, from),
      go: (to) => to !== null && this.select(to),
      cell: (key) => (key === null ? null : doings.element(key)),
      open: () => this.edit(),
      other: (key) => this.#letter(key),
    });
  }

  get stops(): Stop[] {
    const screen = this.#doings.screen();
    return screen ? stopsOf(screen) : [];
  }

  /** The line that the tab key reaches; the first of the app's before one is selected. */
  get active(): string | null {
    const { stops } = this;
    const wanted = stops.find(({ key }) => key === this.#wanted);
    return (wanted ?? stops.find(({ line }) => line !== null) ?? stops[0])?.key ?? null;
  }

  get stop(): Stop | null {
    return this.stops.find(({ key }) => key === this.active) ?? null;
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element && event.target.closest('[data-line]'))) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      void this.move(event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    this.#grid.onkeydown(event);
  };

  select(key: string): void {
    this.#wanted = key;
    this.#doings.select(key);
  }

  /** What a click on a line does: it selects, and edits what is selected already. */
  press(key: string): void {
    const again = this.#wanted === key;
    this.select(key);
    if (again) this.edit();
  }

  async focus(key: string): Promise<void> {
    this.select(key);
    await tick();
    const element = this.#doings.element(key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  /** Whether the page is finished: nothing of it is changed then. */
  get isFinished(): boolean {
    return (this.#doings.screen()?.finishedOn ?? null) !== null;
  }

  edit(): void {
    const { active } = this;
    if (active === null || this.isFinished) return;
    this.select(active);
    this.editing = active;
  }

  /** Whether a line, or the own part that it belongs to, is edited. */
  isEdited(key: string): boolean {
    const part = partOf(key);
    return part === null ? this.editing === key : part === this.editedPart;
  }

  get editedPart(): OwnPart | null {
    return this.editing === null ? null : partOf(this.editing);
  }

  /** Ends editing; the line has the focus again unless that went elsewhere. */
  leave(returns: boolean): void {
    const key = this.editing;
    this.editing = null;
    if (!returns || key === null) return;
    this.#expected = key;
    void this.focus(key);
  }

  canMove(step: 1 | -1): boolean {
    const { stop } = this;
    if (stop === null || stop.line === null || this.isFinished) return false;
    return this.stops.some(
      ({ section, at, line }) => line !== null && section === stop.section && at === stop.at + step,
    );
  }

  async move(step: 1 | -1): Promise<void> {
    const { stop } = this;
    const screen = this.#doings.screen();
    if (!screen || stop === null || !this.canMove(step)) return;
    const key = await move(screen, stop, step);
    this.#expected = key;
    this.select(key);
  }

  hide(): void {
    const { stop } = this;
    const screen = this.#doings.screen();
    if (!screen || stop?.line == null || this.isFinished) return;
    if (partOf(stop.key) !== null) return say(t('review.hide.own'));
    this.#expected = stop.key;
    void toggleHidden(screen, stop);
  }

  open(): void {
    if (this.stop?.line?.opens) this.#doings.open(this.stop);
  }

  /** Gives the focus to the line that it was meant for, now that the page has changed. */
  arrive(): void {
    const key = this.#expected;
    this.#expected = null;
    if (key !== null && this.stops.some((stop) => stop.key === key)) void this.focus(key);
  }

  #target(move: GridMove, from: string | null): string | null {
    if (from === null || move === 'today') return null;
    if (move === 'pageUp' || move === 'pageDown') {
      this.#doings.turn(move === 'pageUp' ? -1 : 1);
      return from;
    }
    const keys = this.stops.map(({ key }) => key);
    if (move === 'home' || move === 'end') return keys.at(move === 'home' ? 0 : -1) ?? from;
    return keys[keys.indexOf(from) + (move === 'left' || move === 'up' ? -1 : 1)] ?? from;
  }

  #letter(key: string): boolean {
    const letter = key.toLowerCase();
    if (letter === 'h') this.hide();
    else if (letter === 'o') this.open();
    else return false;
    return true;
  }
}
