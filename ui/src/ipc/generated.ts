/* eslint-disable */
// Written by hand until `cargo xtask codegen` writes it from the command table.

export type Id = string;
export type IsoDate = string;
export type ClockTime = string;
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export type Theme = 'system' | 'light' | 'dark';
export type Pace = 'focus' | 'steady' | 'light';
export type Topic =
  'decides' | 'data' | 'reliesOn' | 'involved' | 'plans' | 'marketRoute' | 'environment' | 'competition';
export type FactState = 'known' | 'lookUp' | 'askThem' | 'learnBySeeing';
export type Confidence = 'seen' | 'said' | 'assumed';
export type EntryKind =
  | 'close' | 'results' | 'budget' | 'planning' | 'board' | 'review' | 'survey'
  | 'peak' | 'launch' | 'freeze' | 'leave' | 'ours' | 'other';
export type Load = 'open' | 'normal' | 'busy' | 'critical';
export type SensitiveMark = 'quietTime' | 'jobCuts' | 'merger' | 'payTalks' | 'election' | 'changeFreeze';
export type OccurrenceState = 'expected' | 'confirmed' | 'moved' | 'cancelled';
export type Purpose =
  | 'opener1' | 'opener2' | 'opener3' | 'opener4' | 'opener5' | 'firstMeeting'
  | 'reportingBack' | 'theirTopic' | 'inPassing' | 'repair' | 'goodbye';
export type ConversationState = 'asked' | 'planned' | 'held' | 'missed' | 'cancelled';
export type Side = 'me' | 'leader';
export type HalfDay = 'morning' | 'afternoon';
export type Moment = 'good' | 'rushed' | 'wrong';
export type FindingKind =
  'measure' | 'skill' | 'challenge' | 'feedback' | 'idea' | 'pressing' | 'quote' | 'change';
export type Depth = 'notAsked' | 'heard' | 'evidenced' | 'agreed';
export type Verdict = 'good' | 'possible' | 'avoid';
export type NamedBy = 'start' | 'end';
export type WeekPattern = '4-4-5' | '4-5-4' | '5-4-4' | '13x4';
export type YearEnd = { rule: 'last' | 'nearest'; weekday: Weekday; month: number };
export type FiscalCalendar =
  | { kind: 'monthBased'; firstMonth: number; firstDay: number; namedBy: NamedBy }
  | { kind: 'weekBased'; pattern: WeekPattern; yearEnd: YearEnd; extraWeekPeriod?: number; namedBy: NamedBy };
export type Boundary =
  'period' | 'periodInsideQuarter' | 'quarter' | 'quarterInsideYear' | 'half' | 'secondHalf' | 'year';
export type Offset =
  | { unit: 'days'; n: number }
  | { unit: 'weeks'; n: number }
  | { unit: 'workingDays'; n: number }
  | { unit: 'nthWeekday'; n: number; weekday: Weekday; days: number; workingDays: number };
export type Until =
  | { kind: 'offset'; offset: Offset }
  | { kind: 'days'; length: number }
  | { kind: 'workingDays'; length: number };
export type Roll = 'keep' | 'next' | 'previous' | 'nextInMonth' | 'previousInMonth';
export type FiscalRule = { boundary: Boundary; from: Offset; until: Until; roll: Roll };
export type Span = { first: IsoDate; last: IsoDate };
export type Period = { first: IsoDate; last: IsoDate; weeks?: number };
export type FiscalYear = {
  year: number; name: string; first: IsoDate; last: IsoDate; weeks?: number;
  quarters: Span[]; periods: Period[];
};

export type DayHours = { weekday: Weekday; from: ClockTime; to: ClockTime };
export type Preference = { weekday: Weekday | null; from: ClockTime | null; to: ClockTime | null };

export type Unit = {
  id: Id; seen: number; name: string; shortName: string; country: string | null;
  subdivision: string | null; weekend: Weekday[] | null; note: string; position: number;
  archivedOn: IsoDate | null;
};
export type Term = {
  id: Id; seen: number; unitId: Id; term: string; meaning: string; insteadOf: string;
  heardOn: IsoDate | null;
};
export type NamedCalendar = { id: Id; seen: number; name: string; calendar: FiscalCalendar };
export type CalendarUse = { id: Id; seen: number; unitId: Id | null; calendarId: Id; from: IsoDate };
export type Closure = {
  id: Id; seen: number; unitId: Id | null; country: string | null; first: IsoDate; last: IsoDate;
  name: string; yearly: boolean;
};
export type Placement = {
  id: Id; seen: number; leaderId: Id; unitId: Id; role: string; from: IsoDate | null; to: IsoDate | null;
};
export type Leader = {
  id: Id; seen: number; role: string; name: string; unitId: Id; since: IsoDate | null;
  addedOn: IsoDate; country: string | null; subdivision: string | null; zone: string | null;
  hours: DayHours[]; likes: Preference[]; dislikes: Preference[]; targetGap: number;
  limitGap: number; reflectionGap: number | null; chatMinutes: number; pace: Pace;
  assistant: string; noticeDays: number | null; place: string; desiredState: string; note: string;
  archivedOn: IsoDate | null;
};
export type Absence = {
  id: Id; seen: number; leaderId: Id | null; first: IsoDate; last: IsoDate; note: string;
};
export type Me = {
  role: string; zone: string; country: string; subdivision: string; hours: DayHours[];
  perDay: number; perWeek: number; noticeDays: number; reflectionGap: number;
  prepareMinutes: number; debriefMinutes: number; targetGap: number; limitGap: number;
};
export type Company = { name: string; country: string; subdivision: string; weekend: Weekday[] };
export type Look = {
  theme: Theme; locale: string; firstWeekday: Weekday | null; guidedOn: IsoDate | null;
};
export type Fact = {
  id: Id; seen: number; unitId: Id; leaderId: Id | null; topic: Topic; state: FactState;
  text: string; source: string; asOf: IsoDate; confidence: Confidence; shelfDays: number | null;
  private: boolean; sayAs: string; target: string;
};
export type Readiness = {
  percent: number; fresh: Topic[]; stale: Topic[]; missing: Topic[]; text: string;
};
export type Scope = { kind: 'company' } | { kind: 'unit'; id: Id } | { kind: 'leader'; id: Id };
export type EntryRule =
  | { kind: 'once'; first: IsoDate; last: IsoDate }
  | {
      kind: 'recurring'; rrule: string; first: IsoDate; days: number; exceptions: IsoDate[];
      extra: IsoDate[];
    }
  | { kind: 'fiscal'; rule: FiscalRule };
export type Entry = {
  id: Id; seen: number; name: string; kind: EntryKind; scope: Scope; load: Load; before: number;
  after: number; holdsBack: number[]; invites: number[]; mark: SensitiveMark | null; note: string;
  rule: EntryRule; packKey: string | null;
};
export type Felt = { id: Id; seen: number; entryId: Id; scope: Scope; load: Load | null };
export type Conversation = {
  id: Id; seen: number; leaderId: Id; unitId: Id; purpose: Purpose; state: ConversationState;
  date: IsoDate; time: ClockTime | null; half: HalfDay | null; zone: string; minutes: number;
  askedBy: Side; askedOn: IsoDate | null; place: string; wording: string; notToRaise: string;
  prepared: boolean; debrief: string; debriefedOn: IsoDate | null; depth: Depth | null;
  moment: Moment | null; rating: number | null; calledOffBy: Side | null; reflectionHeard: string;
  reflectionReaction: string; reflectionChange: string; reflectionToldOn: IsoDate | null;
  reflectedOn: IsoDate | null;
};
export type Finding = {
  id: Id; seen: number; leaderId: Id; unitId: Id; conversationId: Id; kind: FindingKind;
  text: string; saidOn: IsoDate; closedOn: IsoDate | null;
};
export type Promise = {
  id: Id; seen: number; leaderId: Id; unitId: Id; conversationId: Id | null; owedBy: Side;
  text: string; sayAs: string; due: IsoDate | null; madeOn: IsoDate; doneOn: IsoDate | null;
  droppedOn: IsoDate | null; private: boolean;
};

export type Changes = { set: number; label: string; tables: string[] };
export type Written<T> = { row: T; changes: Changes };
export type Empty = Record<string, never>;
type Id1 = { id: Id };

export type AppState = {
  today: IsoDate; now: string; locale: string; hour12: boolean; firstWeekday: Weekday; theme: Theme;
  zone?: string;
  file: { path: string; folder: string; sample: boolean; readOnly: boolean };
  firstRun: boolean; undo: string | null; redo: string | null; lastSaved: string | null;
  units: { id: Id; name: string }[];
};
export type Hit = {
  kind: 'leader' | 'unit' | 'fact' | 'conversation' | 'promise' | 'finding' | 'entry' | 'term';
  id: Id; title: string; snippet: string; leaderId?: Id | null; unitId?: Id | null;
};

export type ChatLine = {
  id: Id; leaderId: Id; unitId: Id; who: string; name: string; unit: string; date: IsoDate;
  time: ClockTime | null; half: HalfDay | null; zone: string; state: ConversationState;
  purpose: Purpose; prepared: boolean; debriefed: boolean; past: boolean; text: string;
};
export type WeekItem = {
  key: string; code: string; group: 'unfinished' | 'near' | 'debts' | 'people' | 'desk';
  title: string; reason: string; leaderId: Id | null; unitId: Id | null; conversationId: Id | null;
  promiseId: Id | null; factId: Id | null;
  action: {
    kind:
      | 'debrief' | 'openCard' | 'prepare' | 'promise' | 'plan' | 'reflect' | 'homework'
      | 'leader' | 'entry';
    label: string;
  };
};
export type ClosingWindow = {
  leaderId: Id; who: string; text: string; lastGood: IsoDate[]; closesOn: IsoDate; until: IsoDate | null;
};
export type WeekScreen = {
  today: IsoDate; first: IsoDate; last: IsoDate; conversations: ChatLine[]; items: WeekItem[];
  more: WeekItem[]; windows: ClosingWindow[]; room: { planned: number; perWeek: number };
  empty: boolean;
};

export type Due = {
  state: 'met' | 'approaching' | 'target' | 'limit' | 'never' | 'paused'; text: string;
};
export type CourseMark = { opener: number; depth: Depth; on: IsoDate | null };
export type LeaderRow = {
  leader: Leader; unit: Unit; last: { date: IsoDate; daysAgo: number } | null; next: ChatLine | null;
  due: Due; course: CourseMark[]; promisesMine: number; promisesTheirs: number; late: boolean;
  readiness: number; nextGood: { first: IsoDate; last: IsoDate; text: string } | null;
  strip: Verdict[];
};
export type ChangeKind = 'entry' | 'leader' | 'me' | 'absences' | 'closures' | 'conversation';
export type Change = { kind: ChangeKind; id: string | null; label: string };
export type Reason = {
  code: string; text: string; weight: number; whose: 'theirs' | 'mine'; change: Change | null;
};
export type StripDay = { date: IsoDate; verdict: Verdict; score: number; reasons: Reason[] };
export type Strip = { days: StripDay[] };
export type Why = {
  date: IsoDate; verdict: Verdict; score: number; title: string; for: Reason[]; against: Reason[];
  nearest: { date: IsoDate; verdict: Verdict; text: string }[];
};
export type Slot = {
  startLocal: string; zone: string; startUtc: string | null; half: HalfDay | null; minutes: number;
  score: number; reasons: Reason[]; text: string;
};
export type Slots = { slots: Slot[]; none: string | null };
export type NextOpeners = {
  openers: { number: number; score: number; reasons: { code: string; text: string; weight: number }[] }[];
  purpose: Purpose; then: Purpose | null; text: string; why: string[]; heldBack: { number: number; why: string }[]; lookUp: Fact[]; ask: Fact[];
};
export type CourseLine = CourseMark & { fellBack: boolean; text: string };
export type LeaderPage = {
  leader: Leader; unit: Unit; placements: (Placement & { unitName: string })[]; strip: Strip;
  slots: Slots; next: NextOpeners; course: CourseLine[]; promises: Promise[];
  conversations: Conversation[]; facts: Fact[]; readiness: Readiness; findings: Finding[];
  before: string | null; absences: Absence[];
};
export type PastedLine = {
  line: number; name: string; role: string; unit: string; problem: string | null;
};
export type UnitPage = {
  unit: Unit; leaders: Leader[]; facts: Fact[]; terms: Term[]; readiness: Readiness; entries: Entry[];
  calendar: NamedCalendar | null; year: string; findings: Finding[];
};

export type Occurrence = {
  entryId: Id; key: string; name: string; kind: EntryKind; scope: Scope; scopeName: string; load: Load;
  first: IsoDate; last: IsoDate; state: OccurrenceState; before: Span | null; after: Span | null;
  note: string; cause: string;
};
export type RhythmAgenda = {
  occurrences: Occurrence[]; chats: ChatLine[];
  holidays: { date: IsoDate; name: string; where: string }[]; labels: { date: IsoDate; text: string }[];
};
export type RhythmMonth = {
  first: IsoDate; last: IsoDate;
  weeks: {
    date: IsoDate; label: string | null; holiday: string | null; load: Load | null; working: boolean;
    occurrences: number[];
  }[][];
  occurrences: Occurrence[]; chats: ChatLine[];
};
export type YearCell = {
  load: Load; cause: string[]; ours: boolean; collision: boolean; holidays: string[]; chats: ChatLine[];
};
export type RhythmYear = {
  name: string; first: IsoDate; last: IsoDate; previous: number; next: number;
  weeks: { first: IsoDate; last: IsoDate; label: string }[];
  lanes: { unitId: Id | null; name: string; cells: YearCell[] }[];
  months: { label: string; fromWeek: number }[]; today: number | null;
};
export type Pack = {
  key: string; name: string;
  entries: {
    key: string; name: string; kind: EntryKind; load: Load; inWords: string; pick: boolean; note: string;
  }[];
};

export type CardLine = { text: string; source: string; age: string };
export type Card = {
  who: string; name: string; when: string; wording: string; facts: CardLine[]; iOwe: string[];
  waitingFor: string[]; newSince: string[]; plain: string;
};
export type Opener = {
  number: number; question: string; why: string; fits: string; doesNotFit: string;
  homework: { text: string; topic: string | null }[]; probes: string[]; listenFor: string;
  avoid: string; counts: { heard: string; evidenced: string; agreed: string };
  askAgain: { text: string; afterDaysMin: number; afterDaysMax: number };
  wordings: { key: string; text: string }[];
};
export type Guidance = { openers: Opener[]; [other: string]: unknown };
export type Offer = {
  line: number; text: string; kind: FindingKind | 'iOwe' | 'theyOwe'; what: string;
  due: IsoDate | null; rating: number | null; taken: boolean;
};
export type ConversationPage = {
  conversation: Conversation; leader: Leader; unit: Unit; card: Card; guidance: Opener | null;
  wordings: { key: string; text: string; missing: string[] }[];
  facts: { fact: Fact; chosen: boolean; line: string }[]; promises: Promise[]; since: string[];
  notes: Conversation | null; next: NextOpeners; findings: Finding[]; offers: Offer[];
  askText: string | null;
};
export type PromiseLine = {
  promise: Promise; who: string; unit: string; late: boolean; text: string; followUp: string;
};
export type SettingsScreen = {
  me: Me; company: Company; look: Look; file: { path: string; folder: string; size: number };
  backups: { path: string; at: string; size: number; kind: string }[]; absences: Absence[];
  closures: Closure[]; calendars: NamedCalendar[]; calendarUses: CalendarUse[]; arithmetic: string;
};
export type Places = {
  countries: { code: string; name: string; subdivisions: { code: string; name: string }[] }[];
  zones: string[]; knownUntil: number | string;
};
export type NoteField =
  'debrief' | 'wording' | 'notToRaise' | 'reflectionHeard' | 'reflectionReaction' | 'reflectionChange';

export type Commands = {
  app_state: [Empty, AppState];
  undo: [Empty, Changes];
  redo: [Empty, Changes];
  history: [{ limit: number }, { sets: { set: number; at: string; label: string; undone: boolean }[] }];
  trash: [Empty, { items: { set: number; at: string; label: string }[] }];
  trash_restore: [{ set: number }, Changes];
  trash_purge: [{ set: number }, unknown];
  search: [{ query: string; limit: number }, { hits: Hit[] }];
  week: [Empty, WeekScreen];
  leaders: [{ archived?: boolean }, { rows: LeaderRow[] }];
  leader_page: [{ leaderId: Id }, LeaderPage];
  leader_add: [{ role: string; name?: string; unitId?: Id; unitName?: string }, Written<Leader>];
  leader_edit: [Leader, Written<Leader>];
  leader_move: [{ leaderId: Id; unitId: Id; role: string; on: IsoDate }, Written<Leader>];
  leader_archive: [{ leaderId: Id; archived: boolean }, Written<Leader>];
  leader_delete: [{ leaderId: Id }, Written<null>];
  people_paste: [
    { text: string; dryRun: boolean },
    { rows: PastedLine[]; added: number; changes: Changes | null },
  ];
  unit_page: [{ unitId: Id }, UnitPage];
  unit_add: [{ name: string }, Written<Unit>];
  unit_edit: [Unit, Written<Unit>];
  unit_archive: [{ unitId: Id; archived: boolean }, Written<Unit>];
  unit_delete: [{ unitId: Id }, Written<null>];
  term_add: [{ unitId: Id; term: string; meaning: string; insteadOf: string }, Written<Term>];
  term_edit: [Term, Written<Term>];
  term_delete: [Id1, Written<null>];
  absence_add: [{ leaderId: Id | null; first: IsoDate; last: IsoDate; note: string }, Written<Absence>];
  absence_edit: [Absence, Written<Absence>];
  absence_delete: [Id1, Written<null>];
  fact_add: [
    {
      unitId: Id; leaderId?: Id | null; topic: Topic; text: string; source?: string; state?: FactState;
      asOf?: IsoDate; confidence?: Confidence; private?: boolean; shelfDays?: number | null;
      sayAs?: string; target?: string;
    },
    Written<Fact>,
  ];
  fact_edit: [Fact, Written<Fact>];
  fact_delete: [Id1, Written<null>];
  homework: [
    { unitId?: Id },
    { units: { unit: Unit; readiness: Readiness; facts: Fact[]; unknowns: Fact[] }[] },
  ];
  rhythm_agenda: [{ first: IsoDate; last: IsoDate; unitId?: Id | null }, RhythmAgenda];
  rhythm_month: [{ month: string; unitId?: Id | null }, RhythmMonth];
  rhythm_year: [{ year?: number | null; unitId?: Id | null }, RhythmYear];
  entries: [{ unitId?: Id | null }, { entries: Entry[]; felt: Felt[] }];
  entry_add: [
    {
      name: string; kind: EntryKind; scope: Scope; load?: Load; before?: number; after?: number;
      rule: EntryRule; note?: string; holdsBack?: number[]; invites?: number[];
      mark?: SensitiveMark | null;
    },
    Written<Entry>,
  ];
  entry_edit: [Entry, Written<Entry>];
  entry_delete: [Id1, Written<null>];
  entry_preview: [
    { rule: EntryRule; scope: Scope },
    { words: string; next: { first: IsoDate; last: IsoDate; note: string | null }[]; problem: string | null },
  ];
  entry_felt: [{ entryId: Id; scope: Scope; load: Load | null | 'asIs' }, Written<Felt | null>];
  occurrence_set: [
    { entryId: Id; key: string; first: IsoDate; last: IsoDate; state: OccurrenceState; note: string },
    Written<unknown>,
  ];
  occurrence_clear: [{ entryId: Id; key: string }, Written<null>];
  packs: [Empty, { packs: Pack[]; guess: { unitId: Id; pack: string | null }[] }];
  pack_apply: [{ unitId: Id; pack: string; keys: string[] }, Written<unknown>];
  calendar_add: [{ name: string; calendar: FiscalCalendar }, Written<NamedCalendar>];
  calendar_edit: [NamedCalendar, Written<NamedCalendar>];
  calendar_delete: [Id1, Written<null>];
  calendar_use: [{ unitId: Id | null; calendarId: Id; from: IsoDate }, Written<CalendarUse>];
  fiscal_preview: [
    { calendar: FiscalCalendar; firstYear: number },
    { years: FiscalYear[]; problem: string | null },
  ];
  places: [Empty, Places];
  timing_strip: [{ leaderId: Id; first: IsoDate; days: number }, Strip];
  timing_why: [{ leaderId: Id; date: IsoDate }, Why];
  timing_slots: [{ leaderId: Id; first: IsoDate; days: number; count: number }, Slots];
  openers_next: [{ leaderId: Id; on?: IsoDate }, NextOpeners];
  conversation_plan: [
    {
      leaderId: Id; purpose?: Purpose; date: IsoDate; time?: ClockTime | null; half?: HalfDay | null;
      state: 'planned' | 'asked'; zone?: string; minutes?: number; place?: string;
    },
    Written<Conversation>,
  ];
  conversation_edit: [Conversation, Written<Conversation>];
  conversation_delete: [Id1, Written<null>];
  conversation_close: [
    { id: Id; state: 'missed' | 'cancelled'; by: Side; note: string },
    { changes: Changes; row: Conversation; next: { text: string; slots: Slots } | null },
  ];
  conversation_held: [Id1, Written<Conversation>];
  conversation_page: [Id1, ConversationPage];
  conversation_facts: [{ id: Id; factIds: Id[] }, Written<Conversation>];
  card: [{ conversationId: Id }, Card];
  next_card: [Empty, { conversationId: Id | null }];
  note_save: [
    { conversationId: Id; field: NoteField; text: string; session: string },
    { at: string; changes: Changes },
  ];
  debrief_offers: [{ conversationId: Id }, { offers: Offer[] }];
  debrief_take: [
    {
      conversationId: Id; line: number; kind: Offer['kind']; what: string; due?: IsoDate | null;
      rating?: number | null;
    },
    Written<Promise | Finding>,
  ];
  debrief_close: [
    { conversationId: Id; depth?: Depth | null; moment?: Moment | null; rating?: number | null },
    Written<Conversation>,
  ];
  reflection_close: [{ conversationId: Id; toldOn?: IsoDate | null }, Written<Conversation>];
  finding_edit: [Finding, Written<Finding>];
  finding_delete: [Id1, Written<null>];
  finding_close: [{ id: Id; closed: boolean }, Written<Finding>];
  promises: [Empty, { open: PromiseLine[]; done: PromiseLine[] }];
  promise_add: [
    { leaderId: Id; owedBy: Side; text: string; due?: IsoDate | null; conversationId?: Id | null },
    Written<Promise>,
  ];
  promise_edit: [Promise, Written<Promise>];
  promise_done: [{ id: Id; done: boolean }, Written<Promise>];
  promise_delete: [Id1, Written<null>];
  settings: [Empty, SettingsScreen];
  me_edit: [Me, Changes];
  company_edit: [Company, Changes];
  look_edit: [Look, Changes];
  closure_add: [
    { unitId?: Id | null; country?: string | null; first: IsoDate; last: IsoDate; name: string; yearly: boolean },
    Written<Closure>,
  ];
  closure_edit: [Closure, Written<Closure>];
  closure_delete: [Id1, Written<null>];
  backup_now: [Empty, { path: string }];
  backup_restore: [{ path: string }, unknown];
  export_full: [{ path: string }, unknown];
  import_full: [{ path: string; moveTo?: IsoDate | null }, unknown];
  first_run: [
    {
      peopleText: string; country: string; subdivision?: string | null; zone: string;
      firstMonth: number; firstDay: number; packs: { unit: string; pack: string | null }[];
    },
    { changes: Changes; arithmetic: string; leaderId: Id | null },
  ];
  packs_guess: [{ units: string[] }, { unit: string; pack: string | null }[]];
  openers: [Empty, Guidance];
};

export type HostRequest =
  | { kind: 'openCard'; conversationId: Id }
  | { kind: 'closeCard' }
  | {
      kind: 'chooseFile'; title: string; purpose: 'open' | 'save'; suggestedName: string | null;
      extensions: string[];
    }
  | { kind: 'revealDataFolder' }
  | { kind: 'printDialog' }
  | { kind: 'printPdf'; path: string }
  | { kind: 'openWorkspace'; which: 'own' | 'sample' | 'file'; path: string | null }
  | { kind: 'removeSample' }
  | { kind: 'flushed' }
  | { kind: 'zoom'; factor: number }
  | { kind: 'copy'; text: string }
  | { kind: 'close' }
  | { kind: 'quit' };
export type HostAnswer = { kind: 'done' } | { kind: 'chosen'; path: string | null };
