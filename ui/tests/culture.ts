import { idOf } from '$ui/ids';
import type {
  CultureCell,
  CultureRow,
  CultureSheet,
  CultureSides,
  CultureSubject,
} from '$ui/ipc/generated';

export const cell = (valued: number, practised: number): CultureCell => ({
  valued,
  practised,
  gap: valued - practised,
  answers: 5,
  hidden: null,
});

export const hidden = (why: string): CultureCell => ({
  valued: null,
  practised: null,
  gap: null,
  answers: 0,
  hidden: why,
});

const row = (code: string, own: Partial<CultureRow> = {}): CultureRow => ({
  code,
  statement: `Statement ${code}.`,
  isShort: true,
  isMineAlone: false,
  learning: cell(5, 3),
  business: hidden('Shown from three leaders on; two so far.'),
  employees: cell(4.3, 2.3),
  groups: [],
  seenDifferently: null,
  remarks: [],
  log: null,
  steps: [],
  ...own,
});

export const subjects: CultureSubject[] = [
  { subject: 'vision', title: 'Vision, values, aims', rows: [row('V1'), row('V3')] },
  { subject: 'structure', title: 'Structure and culture', rows: [row('S1')] },
];

export const nobody: CultureSides = {
  learning: 0,
  mine: [],
  business: 0,
  leaders: [{ id: idOf('cfo'), role: 'Group CFO', answered: 0 }],
  unnamed: [],
  employees: 0,
  groups: [{ group: 'Plants', sheets: 6 }],
};

const CODES = ['V1', 'V3', 'V4', 'S1', 'S2', 'L2', 'L3', 'L5', 'L6', 'L7', 'T6', 'T9'];

export const twelve: CultureSheet = {
  title: 'Learning here',
  lead: 'Please give each sentence two marks.',
  scales: [
    { label: 'Matters here', from: 'not at all', to: 'very much' },
    { label: 'Happens here', from: 'never', to: 'as a rule' },
  ],
  statements: CODES.map((code) => ({ code, subject: 'vision', text: `Statement ${code}.` })),
  last: 'What would you change first?',
  privacy: '',
  text: '',
};
