// The dialog that notes what somebody said outside of a chat, from wherever it is asked for.

let open = $state(false);
let line = $state('');

export const capturing = {
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

/** Offers to note what was said, with what was typed elsewhere. */
export function offerCapture(typed = ''): void {
  line = typed;
  open = true;
}
