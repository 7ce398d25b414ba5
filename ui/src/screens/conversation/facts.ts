/** Returns `chosen` with `id` taken off, or put at the end while there are fewer than three. */
export function toggled<Id extends string>(chosen: readonly Id[], id: Id): Id[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  return chosen.length < 3 ? [...chosen, id] : [...chosen];
}
