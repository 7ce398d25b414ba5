/** The leaders of the sample answers: their list, one page, and why a day is as it is. */
import { addDays, weekdayNumber } from '$ui/dates';
import type {
  EntryId,
  UnitId,
  LeaderPage,
  LeaderRow,
  DayAdvice,
  Verdict,
  WhyDay,
} from '$ui/ipc/generated';
import { chat, TODAY, unit, leader } from './people';
import { idOf } from '$ui/ids';

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
                        entryId: idOf<EntryId>('close'),
                        scope: { kind: 'unit' as const, id: idOf<UnitId>('unit1') },
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
  leader: { ...leader, id: idOf(id), role, name },
  unit: { ...unit, name: unitName },
  last:
    at === 4
      ? null
      : {
          date: addDays(TODAY, -30 * at - 10),
          daysAgo: 30 * at + 10,
          unwritten: at === 1,
          rough: false,
        },
  next: at === 2 ? chat({ text: 'Mon 23 Nov 09:30', past: false, unwritten: false }) : null,
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
    why: ['Not asked yet.', 'Coming up: the budget build in eight days.'],
    heldBack: [{ number: 5, why: 'A complaint is open.' }],
    before: null,
  },
  promisesMine: at % 2,
  promisesTheirs: at % 3,
  late: at === 1,
  readiness: 80 - at * 15,
  rhythmKnown: true,
  nextGood: at === 1 ? null : { first: '2026-11-24', last: '2026-11-25', text: 'Tue 24 – Wed 25' },
  strip: strip.filter((day) => weekdayNumber(day.date) < 5).map((day) => day.verdict),
}));

export const page: LeaderPage = {
  leader,
  rhythmKnown: true,
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
      id: idOf('p1'),
      seen: 1,
      leaderId: idOf('cfo'),
      unitId: idOf('unit1'),
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
  lines: [],
  facts: [],
  readiness: {
    percent: 64,
    fresh: ['data'],
    stale: ['reliesOn'],
    missing: ['environment'],
    text: '',
  },
  findings: [],
  figures: { figures: [], chains: [] },
  threads: [],
  aim: {
    leaderId: leader.id,
    unitId: unit.id,
    who: leader.role,
    unit: unit.name,
    aim: null,
    due: false,
    log: null,
    logSays: '',
    earlier: [],
    before: null,
    nextReview: '2027-05-19',
  },
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
