import { call } from '$ui/ipc/call';
import type { FoundWord, UnitId } from '$ui/ipc/generated';
import { resource } from '$ui/resource.svelte';
import { stillThere } from './hits';

/** How long typing pauses before a text is looked through. */
const PAUSE = 150;

export interface Lens {
  /** The words of ours in each text, in order. */
  readonly found: FoundWord[][];
}

/**
 * Looks through texts for the people of a unit, again whenever they change, and whenever the unit's
 * terms or the list do. To be called while a component starts.
 */
export function lens(read: () => { unitId: UnitId; texts: string[] }): Lens {
  let asked = $state.raw(read());
  $effect(() => {
    const next = read();
    if (same(next, asked)) return;
    const timer = setTimeout(() => (asked = next), PAUSE);
    return () => clearTimeout(timer);
  });
  const answer = resource(async () => {
    const { unitId, texts } = asked;
    return texts.some((text) => text.trim() !== '')
      ? (await call('language_check', { unitId, texts })).texts
      : [];
  });
  const found = $derived(
    read().texts.map((text, at) => stillThere(text, answer.value?.[at] ?? [])),
  );
  return {
    get found() {
      return found;
    },
  };
}

function same(one: { unitId: UnitId; texts: string[] }, other: typeof one): boolean {
  return one.unitId === other.unitId && JSON.stringify(one.texts) === JSON.stringify(other.texts);
}
