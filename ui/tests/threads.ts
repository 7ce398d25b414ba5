/** A Threads screen as the backend sends it, modelled on the sample: Shops and Plants. */
import { idOf } from '$ui/ids';
import type { MeasureId, TieId } from '$ui/ipc/generated';
import type { Challenge, Idea, Skill, SkillNeed, Solution, ThreadsScreen } from '$ui/ipc/generated';

const shops = idOf<Challenge['unitId']>('shops');
const plants = idOf<Challenge['unitId']>('plants');

export const UNITS = [
  { id: shops, name: 'Shops' },
  { id: plants, name: 'Plants' },
];

export const loss: Challenge = {
  id: idOf('loss'),
  seen: 1,
  unitId: shops,
  leaderId: null,
  name: 'stock loss is not seen at the till',
  sayAs: '',
  kind: 'result',
  severity: 2,
  horizon: null,
  horizonLabel: '',
  able: null,
  of: null,
  cause: 'cannot',
  notOursOn: null,
  notOursTold: null,
  private: false,
  closedOn: null,
};

const setters: Challenge = {
  ...loss,
  id: idOf('setters'),
  unitId: plants,
  name: 'four of eleven line setters can retire',
  kind: 'knowledge',
  severity: 3,
};

const skill = (id: string, name: string): Skill => ({
  id: idOf(id),
  seen: 1,
  name,
  sayAs: '',
  alsoCalled: '',
  closedOn: null,
});

const need: SkillNeed = {
  id: idOf('need-till'),
  seen: 1,
  skillId: idOf('till'),
  unitId: shops,
  role: 'till staff',
  now: 1,
  needNow: 3,
  needNext: null,
  able: null,
  of: null,
  people: null,
  by: null,
  byLabel: '',
  nice: false,
  private: false,
  closedOn: null,
};

const cards: Solution = {
  id: idOf('cards'),
  seen: 1,
  name: 'Shift-start cards',
  sayAs: '',
  why: 'answers',
  madeBy: 'together',
  form: '',
  note: '',
  closedOn: null,
};

const film: Idea = {
  id: idOf('film'),
  seen: 1,
  unitId: plants,
  leaderId: null,
  name: 'film the set-ups',
  origin: 'theirs',
  state: 'trying',
  problem: 'only two can set line 4',
  expectation: '',
  smallest: 'two setters film one each',
  host: '',
  goodIf: 'one set-up in four follows it',
  stopIf: 'it costs more than an hour a week',
  first: '2026-11-04',
  last: '2026-12-02',
  reviewOn: '2026-12-04',
  agreedOn: null,
  decidedOn: null,
  outcome: '',
  learned: '',
  beyondUnit: false,
  private: false,
};

const till = { kind: 'skill', id: idOf<Skill['id']>('till') } as const;
const figure = {
  thing: { kind: 'measure', id: idOf<MeasureId>('stock-loss') },
  needId: null,
  title: 'stock loss',
  second: '1.4 %, aim 1.1',
  tieId: idOf<TieId>('tie-figure'),
} as const;
const skillCell = {
  thing: till,
  needId: need.id,
  title: 'seeing stock loss at the till',
  second: '1 → 3',
  tieId: idOf<TieId>('tie-skill'),
} as const;

const action = {
  label: '',
  kind: 'findAnswer',
  unitId: null,
  challengeId: null,
  skillId: null,
  needId: null,
  knowHowId: null,
  solutionId: null,
  ideaId: null,
  factId: null,
  entryId: null,
  measureId: null,
  date: null,
} as const;

export const actionOf = (
  change: Partial<ThreadsScreen['alarms'][number]['action']>,
): ThreadsScreen['alarms'][number]['action'] => ({ ...action, ...change });

export const threads: ThreadsScreen = {
  header: 'One of two challenges has an answer; the typical wait was 260 days.',
  challenges: 2,
  answered: 1,
  medianWaitDays: 260,
  alarms: [
    {
      key: 'severeOpen:setters',
      code: 'severeOpen',
      unitIds: [plants],
      text: 'Four of eleven line setters can retire (Plants): heard 245 days ago, no answer yet.',
      action: actionOf({ label: 'Find an answer', challengeId: setters.id, unitId: plants }),
    },
  ],
  alarmsShown: 5,
  threads: [
    {
      challenge: loss,
      unitId: shops,
      open: false,
      wait: 'heard 260 days before something was in place',
      waitDays: 260,
      second: 'hard',
      sentence: 'Shops: stock loss is not seen at the till, hard.',
      lines: [
        {
          skill: skillCell,
          ours: {
            thing: { kind: 'solution', id: cards.id },
            needId: null,
            title: cards.name,
            second: '4 Nov to 2 Dec, running',
            tieId: idOf<TieId>('tie-ours'),
          },
          figure,
        },
        {
          skill: {
            ...skillCell,
            thing: { kind: 'skill', id: idOf<Skill['id']>('count') },
            needId: null,
            title: 'counting stock',
          },
          ours: null,
          figure: null,
        },
      ],
      facts: [],
      evidence: [],
    },
    {
      challenge: setters,
      unitId: plants,
      open: true,
      wait: 'heard 245 days ago, no answer yet',
      waitDays: 245,
      second: 'severe · 4 of 11',
      sentence: 'Plants: four of eleven line setters can retire, severe.',
      lines: [{ skill: null, ours: null, figure: null }],
      facts: [],
      evidence: [],
    },
  ],
  loose: [],
  skills: [
    {
      skill: skill('till', 'seeing stock loss at the till'),
      pattern: '',
      served: true,
      why: '',
      open: true,
      needs: [
        {
          need,
          unitId: shops,
          open: true,
          level: '1 → 3',
          by: '',
          gap: 'two steps or more',
          due: false,
          evidence: [],
        },
      ],
      behind: [
        {
          tieId: idOf<TieId>('tie-skill'),
          thing: { kind: 'challenge', id: loss.id },
          unitId: shops,
          text: loss.name,
        },
      ],
      ours: [
        {
          tieId: idOf<TieId>('tie-ours'),
          thing: { kind: 'solution', id: cards.id },
          unitId: null,
          text: cards.name,
        },
      ],
    },
  ],
  skillNotes: [],
  knowHow: [],
  ideas: [
    {
      idea: film,
      unitId: plants,
      open: true,
      list: 'running',
      parts: [
        { code: 'problem', label: 'The problem', text: film.problem },
        { code: 'expectation', label: 'What is different at the end', text: '' },
        { code: 'smallest', label: 'The smallest trial', text: film.smallest },
        { code: 'measure', label: 'A figure', text: '' },
        { code: 'stopIf', label: 'What ends it', text: film.stopIf },
        { code: 'reviewOn', label: 'A day to decide', text: '4 December' },
      ],
      completeness: '4 of 6; missing: what is different at the end and a figure',
      when: 'running 4 Nov to 2 Dec, decided 4 December',
      reviewDue: false,
      ties: [],
      evidence: [],
    },
  ],
  pressing: [],
  choices: {
    challenges: [
      { id: loss.id, unitId: shops, name: loss.name, also: [] },
      { id: setters.id, unitId: plants, name: setters.name, also: [] },
    ],
    skills: [
      { id: idOf('till'), unitId: null, name: 'seeing stock loss at the till', also: [] },
      { id: idOf('guide'), unitId: null, name: 'guiding new people', also: ['guiding'] },
    ],
    solutions: [
      {
        solution: cards,
        deliveries: [],
        ties: [
          { tieId: idOf<TieId>('tie-ours'), thing: till, unitId: null, text: skillCell.title },
        ],
      },
    ],
    ideas: [{ id: film.id, unitId: plants, name: film.name, also: [] }],
    measures: [
      { id: idOf('stock-loss'), unitId: shops, name: 'stock loss', also: [] },
      { id: idOf('changeover'), unitId: plants, name: 'changeover time', also: [] },
    ],
    facts: [],
  },
};
