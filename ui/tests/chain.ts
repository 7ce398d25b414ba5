import type { ChainColumn, ChainLine, ChainNode, ChainScreen } from '$ui/ipc/generated';
import { idOf } from '$ui/ids';

const node = (key: string, column: ChainColumn, name: string, more: Partial<ChainNode> = {}) =>
  ({
    measureId: column === 'ours' ? null : idOf(key),
    solutionId: column === 'ours' ? idOf(key) : null,
    column,
    name,
    value: null,
    aim: null,
    level: null,
    spark: [],
    movement: null,
    began: [],
    text: name,
    note: { kind: 'source', text: '' },
    leader: null,
    isPrivate: false,
    isMethodOnly: false,
    isWeakest: false,
    askNext: null,
    delivery: null,
    ...more,
  }) satisfies ChainNode;

const link = (lower: string, upper: string, more: Partial<ChainLine> = {}) =>
  ({
    id: idOf(`${lower}>${upper}`),
    upperId: idOf(upper),
    lowerId: lower === 'clinic' ? null : idOf(lower),
    solutionId: lower === 'clinic' ? idOf(lower) : null,
    grade: 'seen',
    ground: 'seen in the monthly report',
    text: 'leads to it: seen in the monthly report',
    rivalsOpen: 0,
    isContradicted: false,
    isWeakest: false,
    expected: '',
    ...more,
  }) satisfies ChainLine;

/** The chain of Finance in short: one result with three steps, and one with nothing under it. */
export const finance: ChainScreen = {
  unitId: idOf('finance'),
  units: [],
  results: [],
  weakest: null,
  nodes: [
    node('cash', 'result', 'net cash', { isMethodOnly: true }),
    node('close', 'result', 'days to close', {
      value: '7 days',
      aim: 'aim 5',
      level: '7 days, aim 5',
      askNext: 'What turns first?',
    }),
    node('collect', 'early', 'days to collect', {
      value: '58 days',
      aim: 'aim 50',
      level: '58 days, aim 50',
      text: 'days to collect, earlier sign, 58 days, aim 50',
      spark: [
        { on: '2026-09-14', value: 59 },
        { on: '2026-10-15', value: 58 },
      ],
      movement: {
        verdict: 'toward',
        since: '2026-08-10',
        swing: null,
        text: 'Days to collect: 58 days, from 60.',
      },
      note: { kind: 'due', text: 'new since 11 November' },
    }),
    node('disputes', 'behaviour', 'disputes raised within two days'),
    node('clinic', 'ours', 'Dispute clinic', {
      delivery: {
        first: '2026-08-10',
        last: '2026-09-07',
        span: '10 Aug to 7 Sep',
        heavy: 7,
        days: 20,
        heavyText: '7 of 20 days in a heavy time',
      },
    }),
  ],
  links: [
    link('collect', 'cash', {
      grade: 'said',
      ground: 'told by the Group CFO, not seen yet',
      text: 'leads to net cash: told by the Group CFO',
      isWeakest: true,
    }),
    link('disputes', 'collect'),
    link('clinic', 'disputes', { rivalsOpen: 1 }),
  ],
  leaders: [],
  takeOver: [],
  solutions: [],
};
