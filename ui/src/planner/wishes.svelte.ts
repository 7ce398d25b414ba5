import type { Commands, LeaderId } from '$ui/ipc/generated';
import { weekOf } from '$ui/dates';

type Keep = NonNullable<Commands['planner'][0]['keep']>[number];

/** What is kept or left out while one asks again. It stays for as long as the program runs. */
class Wishes {
  keep = $state.raw<readonly Keep[]>([]);
  /** The Monday of each week that is kept free. */
  weeks = $state.raw<readonly string[]>([]);
  leaders = $state.raw<readonly LeaderId[]>([]);

  get any(): boolean {
    return this.keep.length + this.weeks.length + this.leaders.length > 0;
  }

  get request(): Commands['planner'][0] {
    return {
      keep: [...this.keep],
      withoutWeeks: [...this.weeks],
      withoutLeaders: [...this.leaders],
    };
  }

  isKept(leaderId: LeaderId, date: string): boolean {
    return this.keep.some((one) => one.leaderId === leaderId && one.date === date);
  }

  /** Keeps a day for a leader, or lets it go. Who is kept is not left out. */
  toggleDay(leaderId: LeaderId, date: string): void {
    const others = this.keep.filter((one) => one.leaderId !== leaderId);
    this.keep = this.isKept(leaderId, date) ? others : [...others, { leaderId, date }];
    this.leaders = this.leaders.filter((one) => one !== leaderId);
  }

  toggleWeek(date: string): void {
    const monday = weekOf(date);
    this.weeks = this.weeks.includes(monday)
      ? this.weeks.filter((one) => one !== monday)
      : [...this.weeks, monday];
  }

  toggleLeader(leaderId: LeaderId): void {
    this.leaders = this.leaders.includes(leaderId)
      ? this.leaders.filter((one) => one !== leaderId)
      : [...this.leaders, leaderId];
    this.keep = this.keep.filter((one) => one.leaderId !== leaderId);
  }

  /** Forgets what is settled: a leader who has a chat needs no wish. */
  settle(leaderIds: readonly LeaderId[]): void {
    this.keep = this.keep.filter((one) => !leaderIds.includes(one.leaderId));
  }

  clear(): void {
    this.keep = [];
    this.weeks = [];
    this.leaders = [];
  }
}

export const wishes = new Wishes();
