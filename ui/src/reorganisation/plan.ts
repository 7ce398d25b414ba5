import type { PlanArea, PlanLine, UnitChoice, UnitRecord } from '$ui/ipc/generated';

/** Returns one text for each area, in the order in which they first come. */
export function byArea(lines: readonly PlanLine[]): { area: PlanArea; text: string }[] {
  const areas: { area: PlanArea; text: string }[] = [];
  for (const { area, text } of lines) {
    const known = areas.find((one) => one.area === area);
    if (known) known.text += ` ${text}`;
    else areas.push({ area, text });
  }
  return areas;
}

export const KINDS = [
  'fact',
  'entry',
  'measure',
  'challenge',
  'need',
  'knowHow',
  'idea',
] as const satisfies readonly UnitRecord['kind'][];

/** Returns a name of a record that is unique among all kinds. */
export function keyOf({ kind, id }: UnitRecord): string {
  return `${kind} ${id}`;
}

/** Returns the kinds that there are, each with its records. */
export function byKind(
  choices: readonly UnitChoice[],
): { kind: (typeof KINDS)[number]; choices: UnitChoice[] }[] {
  return KINDS.map((kind) => ({
    kind,
    choices: choices.filter(({ record }) => record.kind === kind),
  })).filter(({ choices }) => choices.length > 0);
}
