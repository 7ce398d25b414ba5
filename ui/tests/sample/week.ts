/** The Week screen of the sample answers. */
import type { WeekItem, WeekScreen } from '$ui/ipc/generated';
import { TODAY, chats } from './people';
import { idOf } from '$ui/ids';

function item(
  key: string,
  group: WeekItem['group'],
  title: string,
  reason: string,
  kind: WeekItem['action']['kind'],
  label: string,
): WeekItem {
  return {
    key,
    code: key,
    group,
    title,
    reason,
    leaderId: idOf('cfo'),
    unitId: idOf('unit1'),
    action: {
      kind,
      label,
      conversationId: ['debrief', 'openCard', 'prepare', 'reflect'].includes(kind)
        ? idOf('pla8')
        : null,
      standing: null,
      date: null,
      decision: null,
    },
    choices: [],
  };
}

export const week: WeekScreen = {
  today: TODAY,
  first: '2026-11-16',
  last: '2026-11-22',
  conversations: chats,
  standing: [],
  items: [
    item(
      'a',
      'unfinished',
      'Write down yesterday’s chat with the Plant Director',
      'Five minutes now keep more than an hour on Friday.',
      'debrief',
      'Write it down',
    ),
    item(
      'b',
      'near',
      'Tomorrow 10:00, Head of Customer Care',
      'The card is ready.',
      'openCard',
      'Open the card',
    ),
    item(
      'c',
      'debts',
      'Send the Retail Director one page of everything planned for shops',
      'Due last Thursday. Shops are in peak until Christmas; the next good day for a chat is 12 January.',
      'promise',
      'Open',
    ),
    item(
      'd',
      'people',
      'Head of Sales, Americas: 97 days since you spoke',
      'Two dates fell through. Tuesday 24 is good; ask which time of the month suits.',
      'plan',
      'Plan a chat',
    ),
    item(
      'e',
      'people',
      'Group CFO: skills before the budget build',
      'The budget build starts on Thursday 26 November. Booked through the assistant, Wednesday 25 is the last good day until 14 January.',
      'plan',
      'Plan a chat',
    ),
    item(
      'f',
      'people',
      'Group Controller: 84 days since you spoke',
      'Good days end on Wednesday 25, too.',
      'plan',
      'Plan a chat',
    ),
    item(
      'g',
      'people',
      'Chief Information Officer: first meeting',
      'Good from Wednesday 25 to Monday 30. Two things to look up first.',
      'plan',
      'Plan a chat',
    ),
  ],
  more: [
    item(
      'h',
      'unfinished',
      'Reflect on the walk with Store Operations',
      'Two days have passed.',
      'reflect',
      'Reflect',
    ),
    item(
      'i',
      'desk',
      'Three facts have gone stale',
      'Finance, Americas, Plants.',
      'homework',
      'Open the chat',
    ),
  ],
  windows: [
    {
      leaderId: idOf('cfo'),
      who: 'Group CFO',
      event: 'Budget build',
      entryId: idOf('budget'),
      text: 'The budget build starts on Thursday 26 November; after it, 14 January is the next good day.',
      brief: 'Budget build starts on Thursday 26 November.',
      lastGood: ['2026-11-24', '2026-11-25'],
      tooLate: null,
      closesOn: '2026-11-26',
      startsOn: '2026-11-26',
      until: '2027-01-14',
    },
  ],
  room: { planned: 2, perWeek: 3 },
  empty: false,
  away: null,
};
