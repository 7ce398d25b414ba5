/** Answers of the backend as tests need them, modelled on the sample workspace of 18 November 2026. */
import { addDays, weekdayNumber } from '../src/dates';
import type {
  AppState,
  ChatLine,
  Commands,
  Leader,
  LeaderPage,
  LeaderRow,
  DayAdvice,
  Unit,
  Verdict,
  WeekItem,
  WeekScreen,
  WhyDay,
} from '../src/ipc/generated';

export const TODAY = '2026-11-18';

export const appState: AppState = {
  today: TODAY,
  now: '2026-11-18T08:00:00Z',
  local: '2026-11-18T08:00:00',
  nextCard: 'car11',
  locale: 'en-GB',
  firstWeekday: 'mon',
  theme: 'system',
  zone: 'Europe/London',
  file: { path: '/data/sample.overture', folder: '/data', sample: true, size: 4096 },
  firstRun: false,
  undo: 'Changed the leader',
  redo: null,
  lastSaved: '2026-11-18T10:42:00.000Z',
  units: ['Finance', 'Sales', 'Shops', 'Plants', 'Customer Care', 'Technology'].map((name, at) => ({
    id: `unit${at + 1}`,
    name,
  })),
};

export const unit: Unit = {
  id: 'unit1',
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
  id: 'cfo',
  seen: 1,
  role: 'Group CFO',
  name: 'Imani Brandt',
  unitId: 'unit1',
  since: null,
  addedOn: '2024-01-01',
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

function chat(change: Partial<ChatLine>): ChatLine {
  return {
    id: 'pla8',
    leaderId: 'pla',
    unitId: 'unit4',
    who: 'Plant Director',
    name: 'Jo Kowal',
    unit: 'Plants',
    date: '2026-11-17',
    time: '10:30',
    half: null,
    zone: 'Europe/Warsaw',
    state: 'planned',
    purpose: 'theirTopic',
    prepared: false,
    debriefed: false,
    past: true,
    text: 'Yesterday 10:30',
    ...change,
  };
}

export const chats: ChatLine[] = [
  chat({}),
  chat({
    id: 'car11',
    leaderId: 'car',
    who: 'Head of Customer Care',
    unit: 'Customer Care',
    date: '2026-11-19',
    time: '10:00',
    zone: 'Europe/London',
    purpose: 'opener4',
    prepared: true,
    past: false,
    text: 'Tomorrow 10:00',
  }),
];

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
    leaderId: 'cfo',
    unitId: 'unit1',
    conversationId: ['debrief', 'openCard', 'prepare', 'reflect'].includes(kind) ? 'pla8' : null,
    promiseId: null,
    factId: null,
    standing: null,
    action: { kind, label },
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
      'Promised for last Thursday. Shops are in peak until Christmas; the next good day for a chat is 12 January.',
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
      'Look',
    ),
  ],
  windows: [
    {
      leaderId: 'cfo',
      who: 'Group CFO',
      event: 'Budget build',
      entryId: 'budget',
      text: 'The budget build starts on Thursday 26 November; after it, 14 January is the next good day.',
      lastGood: ['2026-11-24', '2026-11-25'],
      closesOn: '2026-11-26',
      startsOn: '2026-11-26',
      until: '2027-01-14',
    },
  ],
  room: { planned: 2, perWeek: 3 },
  empty: false,
};

function verdictOf(at: number): Verdict {
  const day = at % 20;
  if (day > 5 && day < 12) return 'avoid';
  return day === 0 || day === 12 || at % 7 === 3 ? 'possible' : 'good';
}

export const strip: DayAdvice[] = Array.from({ length: 70 }, (_, at) => {
  const date = addDays(TODAY, at);
  const weekend = weekdayNumber(date) > 4;
  const verdict = weekend ? 'avoid' : verdictOf(at);
  return {
    date,
    verdict,
    score: verdict === 'good' ? 40 : verdict === 'possible' ? 10 : -80,
    reasons:
      verdict === 'avoid'
        ? [
            {
              code: weekend ? 'weekend' : 'critical',
              text: weekend ? 'a weekend' : 'P8 close, WD-1 to WD+4',
              weight: -100,
              whose: 'theirs' as const,
              change: weekend
                ? null
                : { kind: 'entry' as const, id: 'close', label: 'Change Period close' },
              fixes: weekend
                ? []
                : [
                    {
                      label: 'P8 close does not touch Finance',
                      correction: {
                        kind: 'feels' as const,
                        entryId: 'close',
                        scope: { kind: 'unit' as const, id: 'unit1' },
                        load: null,
                      },
                    },
                  ],
            },
          ]
        : [],
  };
});

const course = ([1, 2, 3, 4, 5] as const).map((opener) => ({
  opener,
  depth:
    (['agreed', 'notAsked', 'heard', 'evidenced', 'notAsked'] as const)[opener - 1] ?? 'notAsked',
  on: opener === 1 ? '2026-05-01' : null,
  fellBack: false,
  text: opener === 1 ? 'agreed, 1 May 2026' : opener === 2 ? 'never asked' : 'heard, 10 Jun 2026',
}));

export const rows: LeaderRow[] = [
  ['cfo', 'Group CFO', 'Imani Brandt', 'Finance'],
  ['con', 'Group Controller', 'Jules Okafor', 'Finance'],
  ['trs', 'Head of Trade Sales', 'Noa Lindqvist', 'Sales'],
  ['ame', 'Head of Sales, Americas', 'Sam Whitfield', 'Sales'],
  ['cio', 'Chief Information Officer', '', 'Technology'],
].map(([id = '', role = '', name = '', unitName = ''], at) => ({
  leader: { ...leader, id, role, name },
  unit: { ...unit, name: unitName },
  last: at === 4 ? null : { date: addDays(TODAY, -30 * at - 10), daysAgo: 30 * at + 10 },
  next: at === 2 ? chat({ text: 'Mon 23 Nov 09:30', past: false }) : null,
  due: {
    state: (['met', 'approaching', 'target', 'limit', 'never'] as const)[at] ?? 'met',
    text: '',
    days: 10,
    share: 0,
    dueOn: TODAY,
    pausedUntil: null,
    standingFirst: null,
  },
  course,
  about: 'Skills they need',
  advice: {
    purpose: 'opener2',
    then: null,
    why: ['Not asked yet.', 'Ahead of them: the budget build, in eight days.'],
    heldBack: [{ number: 5, why: 'A complaint is open.' }],
    before: null,
  },
  promisesMine: at % 2,
  promisesTheirs: at % 3,
  late: at === 1,
  readiness: 80 - at * 15,
  nextGood: at === 1 ? null : { first: '2026-11-24', last: '2026-11-25', text: 'Tue 24 – Wed 25' },
  strip: strip.filter((day) => weekdayNumber(day.date) < 5).map((day) => day.verdict),
}));

export const page: LeaderPage = {
  leader,
  unit,
  placements: [],
  strip: { days: strip },
  slots: {
    slots: [
      {
        date: '2026-11-25',
        startLocal: '2026-11-25T15:00',
        zone: 'Europe/London',
        startUtc: null,
        half: 'afternoon',
        verdict: 'good',
        minutes: 30,
        score: 50,
        reasons: [
          {
            code: 'liked',
            text: 'a liked afternoon',
            weight: 10,
            whose: 'theirs',
            change: null,
            fixes: [],
          },
        ],
        text: 'Wed 25 Nov, afternoon',
      },
    ],
    none: null,
  },
  due: {
    state: 'met',
    text: '',
    days: 10,
    share: 0,
    dueOn: TODAY,
    pausedUntil: null,
    standingFirst: null,
  },
  next: {
    openers: [{ number: 2, score: 80, reasons: [] }],
    purpose: 'opener2',
    then: null,
    text: '',
    why: ['never asked', 'the budget build is in eight days'],
    heldBack: [{ number: 4, why: 'asked 161 days ago, but the window is short' }],
    lookUp: [],
    ask: [],
  },
  course,
  promises: [
    {
      id: 'p1',
      seen: 1,
      leaderId: 'cfo',
      unitId: 'unit1',
      conversationId: null,
      owedBy: 'me',
      text: 'spend on Finance against plan',
      sayAs: '',
      due: '2026-11-27',
      madeOn: '2026-10-20',
      doneOn: null,
      droppedOn: null,
      private: false,
    },
  ],
  conversations: [],
  facts: [],
  readiness: {
    percent: 64,
    fresh: ['data'],
    stale: ['reliesOn'],
    missing: ['environment'],
    text: '',
  },
  findings: [],
  before: null,
  absences: [],
  standing: [],
};

export const why: WhyDay = {
  date: '2026-11-26',
  verdict: 'avoid',
  score: -80,
  title: 'Why not Thursday 26 November?',
  for: [
    {
      code: 'due',
      text: '62 days since you spoke',
      weight: 20,
      whose: 'mine',
      change: null,
      fixes: [],
    },
  ],
  against: strip.find((day) => day.reasons.length > 0)?.reasons ?? [],
  nearest: [{ date: '2026-11-25', verdict: 'good', text: 'Wed 25 Nov' }],
};

const answers: Partial<{ [K in keyof Commands]: Commands[K][1] }> = {
  app_state: appState,
  week,
  leaders: { rows },
  leader_page: page,
  timing_why: why,
  places: {
    countries: [{ code: 'GB', name: 'United Kingdom', knownUntil: 2040, subdivisions: [] }],
    zones: ['Europe/London'],
    knownUntil: 2040,
  },
  promises: { open: [], done: [] },
};

/** Answers a call as the backend would; what is not here is a refusal. */
export function answer(name: string): unknown {
  const ok = answers[name as keyof Commands];
  return ok
    ? { ok }
    : { error: { code: 'internal', message: `There is no sample answer to ${name}.` } };
}
