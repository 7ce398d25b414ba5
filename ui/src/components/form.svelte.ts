import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

/** Why a form cannot be sent: at a field, or as a whole. */
export interface Problem {
  field?: string | null;
  message: string;
}

/** Where the code that sends a form reports a problem; `act` takes it as its wishes. */
export interface Report {
  onInvalid: (problem: Problem) => void;
}

const KEY = Symbol('form');

/** The problem of a form, found by its fields through the context. */
export class FormState {
  problem = $state.raw<Problem | null>(null);
  readonly #fields = new SvelteSet<string>();

  constructor() {
    setContext(KEY, this);
  }

  at(name: string | undefined): string | undefined {
    return name !== undefined && this.problem?.field === name ? this.problem.message : undefined;
  }

  /** The problem that no field shows. */
  get rest(): string | undefined {
    const field = this.problem?.field;
    return field && this.#fields.has(field) ? undefined : this.problem?.message;
  }

  add(name: string): () => void {
    this.#fields.add(name);
    return () => this.#fields.delete(name);
  }
}

/** Registers a field under the name that problems use; returns its problem. */
export function fieldProblem(name: () => string | undefined): () => string | undefined {
  const form = getContext<FormState | undefined>(KEY);
  $effect(() => {
    const field = name();
    return field === undefined ? undefined : form?.add(field);
  });
  return () => form?.at(name());
}
