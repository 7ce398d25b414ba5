import type { ThreadsScreen, UnitId } from '$ui/ipc/generated';

/** The parts of the screen, in their order. */
export const TABS = ['threads', 'skills', 'knowHow', 'ideas', 'toPlace'] as const;
export type ThreadsTab = (typeof TABS)[number];

/** Returns what a unit, or all, show: everything, or only what is open. */
export function filtered(
  screen: ThreadsScreen,
  unitId: UnitId | null,
  openOnly: boolean,
): ThreadsScreen {
  const here = (one: { unitId: UnitId }) => unitId === null || one.unitId === unitId;
  const among = ({ unitIds }: { unitIds: readonly UnitId[] }) =>
    unitId === null || unitIds.includes(unitId);
  const wanted = (one: { open: boolean }) => !openOnly || one.open;
  return {
    ...screen,
    alarms: screen.alarms.filter(among),
    threads: screen.threads.filter((row) => here(row) && wanted(row)),
    loose: screen.loose.filter(among),
    skills: screen.skills.filter((row) => wanted(row) && (unitId === null || row.needs.some(here))),
    knowHow: screen.knowHow.filter((row) => here(row) && wanted(row)),
    ideas: screen.ideas.filter((row) => here(row) && wanted(row)),
    pressing: screen.pressing.filter(here),
  };
}
