import type { AskLine, IssueLine } from '$ui/ipc/generated';

/** Returns those whom the question of a weak step can go to, the best first. */
export function asksOf(issue: IssueLine, leaders: readonly AskLine[]): AskLine[] {
  return issue.ask.flatMap((id) => leaders.find((one) => one.leaderId === id) ?? []);
}
