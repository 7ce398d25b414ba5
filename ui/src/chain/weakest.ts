import type { AskLine, IssueLine } from '$ui/ipc/generated';

/** Returns what is weak, as a line that begins with a capital letter. */
export const weakLine = ({ text }: IssueLine): string =>
  text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Returns those whom the question of a weak step can go to, the best first. */
export function asksOf(issue: IssueLine, leaders: readonly AskLine[]): AskLine[] {
  return issue.ask.flatMap((id) => leaders.find((one) => one.leaderId === id) ?? []);
}
