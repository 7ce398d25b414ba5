/** A planner as the backend sends it, small: two leaders, two weeks. */
import type { LeaderId, PlannerRow, PlannerScreen, ProposedSlot, Verdict } from '$ui/ipc/generated';
import { addDays, weekdayNumber } from '$ui/dates';
import { TODAY } from './sample';
import { idOf } from '$ui/ids';

const DAYS = 12;

function row(leaderId: LeaderId, who: string, verdict: (date: string) => Verdict): PlannerRow {
  return {
    leaderId,
    who,
    name: '',
    unit: 'Finance',
    pace: 'steady',
    due: '84 days since you spoke',
    days: Array.from({ length: DAYS }, (_, at) => {
      const date = addDays(TODAY, at);
      const found = weekdayNumber(date) > 4 ? 'avoid' : verdict(date);
      return { date, verdict: found, reason: found === 'avoid' ? 'P8 close.' : null };
    }),
    chats: [],
    standing: [],
  };
}

export function slot(leaderId: LeaderId, who: string, date: string): ProposedSlot {
  return {
    leaderId,
    who,
    myDate: date,
    state: 'asked',
    kept: false,
    moved: null,
    date,
    startLocal: `${date}T09:00`,
    zone: 'Europe/London',
    startUtc: null,
    half: 'morning',
    verdict: 'good',
    minutes: 30,
    score: 120,
    reasons: [
      {
        code: 'due',
        text: '84 days since you spoke; you aim for 45.',
        weight: 30,
        whose: 'mine',
        change: null,
        fixes: [],
      },
    ],
    text: 'Fri 20 Nov, morning',
  };
}

export const plan: PlannerScreen = {
  first: TODAY,
  last: addDays(TODAY, DAYS - 1),
  unknown: [],
  weeks: [
    { monday: '2026-11-16', taken: 1, room: 3, free: false },
    { monday: '2026-11-23', taken: 0, room: 3, free: false },
  ],
  rows: [
    row(idOf('con'), 'Group Controller', (date) => (date > '2026-11-25' ? 'avoid' : 'good')),
    row(idOf('ret'), 'Retail Director', () => 'avoid'),
  ],
  proposal: {
    slots: [slot(idOf('con'), 'Group Controller', '2026-11-20')],
    leftOut: [
      {
        leaderId: idOf('ret'),
        who: 'Retail Director',
        why: 'crunch',
        text: 'Peak trading until 24 December, next good day 12 January.',
        reasons: [],
        conversationId: null,
        moved: null,
      },
    ],
  },
  arithmetic: 'These gaps need 4.1 chats a week; you have room for 3.',
};
