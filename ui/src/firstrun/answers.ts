// What the guide has been told so far.
import type { PasteChoices, Places } from '$ui/ipc/generated';

export interface Answers {
  peopleText: string;
  myName: string;
  myRole: string;
  choices: PasteChoices;
  country: string;
  subdivision: string;
  zone: string;
  firstMonth: number;
  firstDay: number;
  /** By the name of the unit; a missing one was not looked at yet, null is no pack. */
  packs: Record<string, string | null>;
}

/** Returns the answers before anything was asked: the calendar year, in the zone of this machine. */
export function emptyAnswers(): Answers {
  return {
    peopleText: '',
    myName: '',
    myRole: '',
    choices: {},
    country: '',
    subdivision: '',
    zone: zoneHere(),
    firstMonth: 1,
    firstDay: 1,
    packs: {},
  };
}

/** Returns the names of the units, each once, in the order of the lines. */
export function unitsOf(rows: readonly { unit: string; problem: string | null }[]): string[] {
  return [...new Set(rows.filter((row) => row.problem === null).map((row) => row.unit))];
}

/** Returns the answers with a guess for every unit that was not looked at yet. */
export function withGuesses(
  answers: Answers,
  guesses: readonly { unit: string; pack: string | null }[],
): Answers {
  const packs = { ...answers.packs };
  for (const { unit, pack } of guesses) if (!(unit in packs)) packs[unit] = pack;
  return { ...answers, packs };
}

/** Returns where companies of a country often begin their fiscal year; it can be changed at once. */
export function usualYearStart(country: string): { firstMonth: number; firstDay: number } {
  const months: Record<string, number> = {
    GB: 4,
    JP: 4,
    IN: 4,
    CA: 4,
    HK: 4,
    SG: 4,
    NZ: 4,
    ZA: 3,
    AU: 7,
    EG: 7,
  };
  return { firstMonth: months[country] ?? 1, firstDay: 1 };
}

/** Returns the answers with the country and the zone of this computer, unless a country was chosen. */
export function withHere(answers: Answers, places: Places): Answers {
  const { country, zone } = places.here;
  if (answers.country !== '') return answers;
  const at = zone === '' ? answers : { ...answers, zone };
  return country === '' ? at : { ...at, country, ...usualYearStart(country) };
}

/** Returns the answers with another country: the usual start of its year, and a zone of its own. */
export function withCountry(
  answers: Answers,
  places: Places | null,
  country: string,
  subdivision: string,
): Answers {
  if (country === answers.country) return { ...answers, subdivision };
  const zones = places?.countries.find((other) => other.code === country)?.zones ?? [];
  const zone = zones.includes(answers.zone) ? answers.zone : (zones[0] ?? answers.zone);
  return { ...answers, country, subdivision, zone, ...usualYearStart(country) };
}

/** The zone of this computer, until a file says another. */
export function zoneHere(): string {
  try {
    return Intl.DateTimeFormat('en-GB').resolvedOptions().timeZone || 'Etc/UTC';
  } catch {
    return 'Etc/UTC';
  }
}
