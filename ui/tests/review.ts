/** A Review screen as the backend sends it, modelled on the sample. */
import { idOf } from '$ui/ids';
import type { ReviewScreen, ReviewShownLine } from '$ui/ipc/generated';

const none = { figure: false, change: false, ours: false, next: false };

export const line = (
  key: string,
  text: string,
  rest: Partial<ReviewShownLine> = {},
): ReviewShownLine => ({
  key,
  text,
  computed: text,
  own: false,
  hidden: false,
  fits: true,
  tests: none,
  words: [],
  opens: null,
  ...rest,
});

export const page = (): ReviewScreen => ({
  forDay: '2026-11-18',
  previous: '2026-09-30',
  following: null,
  review: {
    id: idOf('review'),
    seen: 1,
    forDay: '2026-11-18',
    opening: '',
    asks: 'One seat.',
    next: '',
    finishedOn: null,
  },
  openingWords: [],
  asksWords: [],
  nextWords: [],
  isEmpty: false,
  leftOutCount: 3,
  markdown: '# Learning',
  quarter: 'FY27 Q3',
  first: '2026-10-01',
  last: '2026-12-31',
  title: 'Learning for Tarnbrook, FY27 Q3',
  byline: 'Head of Learning, 18 November 2026',
  opening: '',
  sections: [
    {
      number: 1,
      heading: 'What moved',
      most: 4,
      lines: [
        line('measure:1', 'Finance: days to collect 60 → 58 days.', {
          tests: { ...none, figure: true, change: true },
          opens: { kind: 'measure', id: 'm1', unitId: idOf('finance') },
        }),
        line('measure:2', 'Attendance rose.', {
          own: true,
          words: [{ start: 0, end: 10, advice: 'An input. Which figure did it serve?' }],
        }),
      ],
    },
    { number: 2, heading: 'What has not moved yet', most: 3, lines: [] },
    {
      number: 9,
      heading: 'What we ask of you',
      most: 3,
      lines: [line('asks:0', 'One seat.', { own: true, computed: '' })],
    },
    {
      number: 10,
      heading: 'Next',
      most: 4,
      lines: [line('next:figures', 'Next figure: days to collect on 10 December.')],
    },
  ],
  room: {
    lines: 38,
    most: 42,
    noRoom: [],
  },
  finishedOn: null,
  since: [],
  leftOut: [
    {
      reason: 'private',
      text: 'Private',
      count: 1,
      records: [
        {
          kind: 'measure',
          id: 'm9',
          title: 'Orders per agent',
          unitId: idOf('sales'),
          unit: 'Sales',
          leaderId: null,
        },
      ],
    },
    { reason: 'always', text: 'Always private', count: 2, records: [] },
  ],
});
