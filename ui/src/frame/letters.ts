// Letters that stand for a unit where there is no room for its name.

/** Returns the words of a name; short forms such as "R&D" are one. */
function wordsOf(name: string): string[] {
  return name.split(/[\s/-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Returns what could stand for a name, best first: always two letters, or a short name as it is. */
function candidates(name: string): string[] {
  const [first = '', second] = wordsOf(name);
  const letters = [...first].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const rest = second === undefined ? letters.slice(1) : [...second, ...letters.slice(1)];
  const whole = second === undefined && [...first].length <= 3 ? [first] : [];
  return [...whole, ...rest.map((letter) => `${letters[0] ?? ''}${letter.toLowerCase()}`)];
}

/** Returns the letters of each name, each different from those before it where its letters allow it. */
export function lettersOf(names: readonly string[]): string[] {
  const taken: string[] = [];
  for (const name of names) {
    const all = candidates(name);
    taken.push(all.find((one) => !taken.includes(one)) ?? all[0] ?? name.slice(0, 2));
  }
  return taken;
}
