/** The day, the people and the chats of the sample answers. */
import type { AppState, ChatLine, Leader, Unit } from '$ui/ipc/generated';
import { idOf } from '$ui/ids';

export const TODAY = '2026-11-18';

export const appState: AppState = {
  today: TODAY,
  now: '2026-11-18T08:00:00Z',
  local: '2026-11-18T08:00:00',
  nextCard: idOf('car11'),
  locale: 'en-GB',
  firstWeekday: 'mon',
  theme: 'system',
  lockAfter: 15,
  zone: 'Europe/London',
  file: {
    path: '/data/sample.overture',
    folder: '/data',
    sample: true,
    protected: false,
    size: 4096,
  },
  firstRun: false,
  madePrivate: false,
  undo: 'Changed the leader',
  redo: null,
  lastSaved: '2026-11-18T10:42:00.000Z',
  units: ['Finance', 'Sales', 'Shops', 'Plants', 'Customer Care', 'Technology'].map((name, at) => ({
    id: idOf(`unit${at + 1}`),
    name,
  })),
};

export const unit: Unit = {
  id: idOf('unit1'),
  seen: 1,
  name: 'Finance',
  shortName: 'Finance',
  country: null,
  subdivision: null,
  weekend: null,
  note: '',
  position: 1,
  archivedOn: null,
};

export const leader: Leader = {
  id: idOf('cfo'),
  seen: 1,
  role: 'Group CFO',
  name: 'Imani Brandt',
  greetAs: '',
  email: 'imani.brandt@tarnbrook.example',
  unitId: idOf('unit1'),
  since: null,
  addedOn: '2024-01-01',
  spokeAbout: null,
  country: null,
  subdivision: null,
  zone: null,
  hours: [],
  likes: [{ weekday: 'wed', from: null, to: null }],
  dislikes: [{ weekday: 'mon', from: null, to: null }],
  targetGap: 45,
  limitGap: 90,
  reflectionGap: null,
  chatMinutes: 30,
  pace: 'steady',
  assistant: 'through the assistant',
  noticeDays: 5,
  place: '',
  desiredState: 'Learning is asked before the plan is made, not after it.',
  note: '',
  archivedOn: null,
};

export function chat(change: Partial<ChatLine>): ChatLine {
  return {
    id: idOf('pla8'),
    leaderId: idOf('pla'),
    unitId: idOf('unit4'),
    who: 'Plant Director',
    name: 'Jo Kowal',
    unit: 'Plants',
    date: '2026-11-17',
    time: '09:30',
    half: null,
    leaderDate: change.date ?? '2026-11-17',
    leaderTime: change.time ?? '10:30',
    zone: 'Europe/Warsaw',
    state: 'planned',
    purpose: 'theirTopic',
    prepared: false,
    debriefed: false,
    past: true,
    unwritten: true,
    text: 'Yesterday 09:30, 10:30 in Warsaw',
    ...change,
  };
}

export const chats: ChatLine[] = [
  chat({}),
  chat({
    id: idOf('car11'),
    leaderId: idOf('car'),
    who: 'Head of Customer Care',
    unit: 'Customer Care',
    date: '2026-11-19',
    time: '10:00',
    zone: 'Europe/London',
    purpose: 'opener4',
    prepared: true,
    past: false,
    unwritten: false,
    text: 'Tomorrow 10:00',
  }),
];
