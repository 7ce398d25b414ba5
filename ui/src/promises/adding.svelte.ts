// The dialog that adds a promise from one line, from wherever it is asked for.

let open = $state(false);
let line = $state('');

export const adding = {
  get open(): boolean {
    return open;
  },
  set open(now: boolean) {
    open = now;
  },
  /** The line that it begins with. */
  get line(): string {
    return line;
  },
};

/** Offers to add a promise, with what was typed elsewhere. */
export function offerPromise(typed = ''): void {
  line = typed;
  open = true;
}
