// Made by `cargo xtask codegen` from the Rust types. Do not edit.

/** What feedback is about. */
export type About = "timing" | "length" | "content" | "effort" | "effect" | "access" | "pace" | "fit";

/** Days away: a leader's, or mine. */
export type Absence = { id: AbsenceId,
/** The last change set that touched the row. */
seen: number,
/** Who; `None` is me. */
leaderId: LeaderId | null,
/** First day, inclusive. */
first: string,
/** Last day, inclusive. */
last: string,
/** Why, in a word; never a reason of health. */
note: string, };

export type AbsenceId = string & { readonly __brand: 'Absence' };

export type AcceptAnswer = {
/** The chats, in the order of the request. */
chats: Array<AcceptedChat>,
/** What the write did. */
changes: Changes, };

/** A chain that was said back and accepted. */
export type AcceptReadBack = { measureId: MeasureId, leaderId: LeaderId,
/** Today if left out. */
on?: string,
/** The chat in which that happened: its answer then counts as agreed. */
conversationId?: ConversationId, };

/** Proposals to take over. */
export type AcceptRequest = {
/** The chats; what they are about is filled in where it is left out. */
chats: Array<PlanChat>, };

/** A proposal taken over. */
export type AcceptedChat = { line: ChatLine,
/** The text that asks for it, where it has to be asked for. */
askText: Letter | null, };

/** What a click does. */
export type Action = { kind: ActionKind,
/** What stands on the button. */
label: string, conversationId: ConversationId | null,
/** To which date of a standing one-to-one. */
standing: StandingDay | null,
/** For which day a chat is planned. */
date: string | null,
/** What is settled by it. */
decision: AwayDecision | null, };

/** Where an action leads. */
export type ActionKind = "debrief" | "openCard" | "prepare" | "promise" | "plan" | "reflect" | "homework" | "leader" | "entry" | "skip" | "planner" | "settle" | "chain" | "threads" | "ideas" | "knowHow" | "toPlace" | "checks" | "statements" | "aims" | "oldWords";

/** The fields of a record to add. It gets its id from us. */
export type Add<T> = Omit<T, 'id' | 'seen'>;

/** Everything in a span. */
export type Agenda = {
/** By first day. */
occurrences: Array<Occurrence>,
/** Chats that were not called off, by date. */
chats: Array<ChatLine>,
/** Public holidays of all homes. */
holidays: Array<HolidayLine>,
/** Fiscal labels of the days. */
labels: Array<DayLabel>,
/** Days that skills, know-how, ideas and figures name, by date; for me alone. */
marks: Array<RhythmMark>, };

/** A span of days. */
export type AgendaRequest = {
/** Inclusive. */
first: string,
/** Inclusive. */
last: string,
/** All if left out. */
unitId?: UnitId, };

/** Where a leader and I both want our work together to be, as of a day. The newest one of a leader for their unit is current. */
export type Aim = { id: AimId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, leaderId: LeaderId, unitId: UnitId, on: string,
/** Where we are today; always stays with me. */
situation: string,
/** Where we both want to be, in one line. */
wants: string,
/** What would show it, in one line. */
shownBy: string,
/** The day it was shown. */
shownOn: string | null,
/** What we are called for today, as I see it; always stays with me. */
now: CalledFor | null,
/** What we want to be called for next; always stays with me. */
next: CalledFor | null,
/** The day it was said with the leader. */
agreedOn: string | null,
/** The day to look at it again. */
reviewOn: string | null, };

export type AimId = string & { readonly __brand: 'Aim' };

/** Where a leader and I both want to be. */
export type AimRow = { leaderId: LeaderId, unitId: UnitId, who: string, unit: string,
/** None where nothing is written yet. */
aim: Aim | null,
/** Whether it is to be looked at again. */
due: boolean,
/** What the log says our work is called for, where that is not what I see. */
log: CalledFor | null,
/** "The log says more: they asked for you on 6 August."; empty where it agrees. */
logSays: string,
/** Earlier versions, newest first. */
earlier: Array<EarlierAim>,
/** What the unit wanted with an earlier leader, while there is no aim with this one. */
before: string | null,
/** The day to look at it again, if I choose no other. */
nextReview: string, };

/** Where we both want to be, with every leader. */
export type AimsScreen = {
/** One row a leader, in the order of the units. */
rows: Array<AimRow>, };

/** Which alarm it is. */
export type AlarmCode = "trialNoRule" | "timingAgain" | "severeOpen" | "skillDue" | "knowHowOpen" | "nothingBehind" | "challengeNoSkill" | "wrongCause" | "planNoSkill" | "trialTooLate" | "nobodyAsked" | "shiny";

/** Says that a challenge is not for us to solve. */
export type AnswerNotOurs = { challengeId: ChallengeId,
/** The day we found so; today if left out. */
on?: string,
/** The day we said so; not yet if left out. */
told?: string,
/** What is in the way, where that was chosen. */
cause?: Cause, };

/** Everything for the answer to one challenge. */
export type AnswerScreen = { challenge: Challenge, causes: Array<CauseChoice>,
/** Whether learning can move it. */
learnable: boolean,
/** "Learning alone will not move this."; empty where it can. */
say: string,
/** The skills under it. */
skills: Array<TiedThing>,
/** At most five, best first. */
suggestions: Array<AnswerSuggestion>,
/** A calm stretch for something new: four weeks. */
calm: Span | null,
/** Whom to tell where it is not for us, or needs more than learning. */
leaders: Array<LeaderChoice>, };

/** Answers of mine or of a business leader. */
export type AnswerSheet = { roundId: CultureRoundId, whose: WhoseSheet, answers: Array<StatementMarks>,
/** Whether this is the whole sheet: statements that are not in it lose their answers. If left out, they keep them. */
whole?: boolean, };

/** An answer to a statement, for the quarter of today. */
export type AnswerStatement = {
/** 1 to 6. */
statement: number, answer: StatementAnswer,
/** If left out, the note stays as it is. */
note?: string, };

/** A solution, or an idea that was kept, that could answer it. */
export type AnswerSuggestion = { solutionId: SolutionId | null, ideaId: IdeaId | null, name: string, points: number,
/** Best first. */
reasons: Array<string>,
/** The first calm stretch for it in this unit. */
calm: Span | null,
/** "calm: 12 Jan to 6 Feb"; says so where there is none. */
calmText: string, };

/** Tries something small for a challenge. */
export type AnswerTry = { challengeId: ChallengeId, name: string, parts?: IdeaParts, };

/** Uses a solution for a challenge. */
export type AnswerUse = { challengeId: ChallengeId,
/** The solution; else `idea_id` or `name`. */
solutionId?: SolutionId,
/** A kept idea, which becomes a solution. */
ideaId?: IdeaId,
/** A new solution. */
name?: string,
/** The skill under the challenge that it serves. */
skillId?: SkillId,
/** What is in the way, where that was chosen. */
cause?: Cause, first: string,
/** Inclusive. */
last: string,
/** Hours that it takes of their people, all together. */
theirHours?: number,
/** In whole units of currency. */
cost?: number, };

/** A challenge to be answered; the rest as chosen so far, not stored yet. */
export type AnswersRequest = { challengeId: ChallengeId, cause?: Cause,
/** A skill that is not joined with it yet. */
skillId?: SkillId, };

/** An answer that is no result. */
export type ApiError = {
/** What the window may branch on. */
code: ErrorCode,
/** What happened and what to do, in whole sentences. */
message: string,
/** The field of the request that was refused. */
field: string | null,
/** What the system said, for the log and the "copy details" button; never a note's text. */
detail: string | null, };

/** What the frame of the window shows. */
export type AppState = {
/** In my zone. */
today: string,
/** UTC. */
now: string,
/** Wall time in my zone. */
local: string,
/** My zone. */
zone: string,
/** BCP 47; empty is the system's. */
locale: string,
/** None is the locale's. */
firstWeekday: Weekday | null, theme: Theme,
/** Minutes without a key or the mouse after which a protected file is locked; 0 is never. */
lockAfter: number,
/** Where the data is. */
file: FileState,
/** Whether other accounts could read the file until it was opened; they cannot any more. */
madePrivate: boolean,
/** Whether to show the first-run guide. */
firstRun: boolean,
/** What Undo would take back. */
undo: string | null,
/** What Redo would do again. */
redo: string | null,
/** When something was saved last. */
lastSaved: string | null,
/** Units we serve, in order. */
units: Array<UnitName>,
/** The chat whose card would be wanted now. */
nextCard: ConversationId | null, };

/** Entries to be filed. */
export type ApplyPack = { unitId: UnitId, pack: string, keys: Array<string>,
/** Rules that somebody changed before filing; `[]` if left out. */
changed?: Array<ChangedRule>,
/** The home of the unit; left as it is where left out. */
place?: UnitPlace, };

/** Putting away, or bringing back. */
export type ArchiveLeader = { leaderId: LeaderId, archived: boolean, };

/** Putting away, or bringing back. */
export type ArchiveUnit = { unitId: UnitId, archived: boolean, };

/** When an opener may be asked again. */
export type AskAgain = { text: string,
/** Calendar days after which it may be. */
afterDaysMin: number,
/** Calendar days after which it should be. */
afterDaysMax: number, };

/** The question of an issue, for a leader's next chat. */
export type AskIssue = { leaderId: LeaderId,
/** The result whose chain it is in. */
resultId: MeasureId, code: IssueCode, upperId: MeasureId, linkId?: ChainLinkId, rivalId?: RivalId,
/** Whether to take the question out again. */
remove?: boolean, };

/** A leader whom a question can go to. */
export type AskLine = { leaderId: LeaderId, who: string,
/** The personal name; may be empty. */
name: string,
/** The next chat. */
conversationId: ConversationId | null,
/** My day of it. */
chatOn: string | null,
/** The next good days, where no chat is ahead. */
nextGood: NextGood | null,
/** Whether nobody has met them yet: the question waits until after the first meeting. */
isFirstMeeting: boolean,
/** "next chat Thu 19 Nov", "good Fri 20 Nov", "after the first meeting, good Wed 25 to Mon 30 Nov". */
when: string, };

/** Somebody to be asked how well we serve their unit. */
export type AskService = { leaderId: LeaderId, unitId: UnitId, who: string,
/** Days since they were asked; none where they never were. */
days: number | null, };

/** What became of a question. */
export type AskedIssue = {
/** The question as that leader may hear it. */
question: string,
/** The chat in whose follow-ups it is; none where a chat has to be planned first. */
conversationId: ConversationId | null,
/** "No chat with the Group CFO is planned yet." */
planFirst: string | null, changes: Changes | null, };

/** A leader's times to leave free, for a calendar file. */
export type AvoidFile = { leaderId: LeaderId,
/** The file to write. */
path: string,
/** First day; today if left out. */
first?: string,
/** How many days, 800 at most; a year if left out. */
days?: number, };

/** Everything open after an absence. */
export type Away = {
/** The day of the last change before today, mine. */
since: string,
/** Chats, requests, promises; the oldest of each first. Never empty. */
items: Array<AwayItem>, };

/** What an item is about. */
export type AwayAbout = { "kind": "chat", "id": ConversationId } | { "kind": "myPromise", "id": PromiseId } | { "kind": "theirPromise", "id": PromiseId };

/** What can be said about an item. */
export type AwayAnswer = "tookPlace" | "didNotTakePlace" | "fulfilled" | "newDate" | "drop";

/** The answer to one item. */
export type AwayDecision = { "kind": "tookPlace", id: ConversationId,
/** What is written down about it; may be empty. */
note: string, } | { "kind": "didNotTakePlace", id: ConversationId, } | { "kind": "moveChat", id: ConversationId,
/** The day, from today on. */
date: string, } | { "kind": "fulfil", id: PromiseId, } | { "kind": "movePromise", id: PromiseId,
/** The day, from today on. */
due: string, } | { "kind": "dropPromise", id: PromiseId, };

/** A debrief, a date or a promise that is open. */
export type AwayItem = {
/** What it is about. */
about: AwayAbout,
/** What is open, in a sentence. */
title: string,
/** The answers that fit, in the order of the keys. */
answers: Array<AwayAnswer>,
/** A working day that may do as a new date. */
newDate: string, };

/** A backup that is there. */
export type Backup = { path: string,
/** When it was taken, UTC. */
at: string,
/** Its size in bytes. */
size: number,
/** Why it was taken. */
kind: BackupKind, };

/** Why a backup was taken. */
export type BackupKind = "daily" | "byHand" | "beforeMigration" | "beforeRestore" | "setAside";

/** A backup that keeps what is erased. */
export type BackupOutOfReach = { path: string,
/** Why it cannot be written again, as a sentence. */
why: string, };

export type BackupPaths = { paths: Array<string>, };

/** What came of erasing. */
export type BackupsLeft = {
/** Backups that are as they were. */
outOfReach: Array<BackupOutOfReach>, };

/** Which way a figure gets better. */
export type Better = "up" | "down" | "hold";

/** Which way a figure gets better, or whether a change made something better. */
export type BetterWord = "up" | "down" | "hold" | "yes" | "some" | "no";

/** Boundaries of a fiscal calendar; the day meant is the first one after the boundary. */
export type Boundary = "period" | "periodInsideQuarter" | "quarter" | "quarterInsideYear" | "half" | "secondHalf" | "year";

/** What a change of calendars would do. */
export type CalendarChange = {
/** Days on which a year of the new calendar begins, around the day asked for: a change there cuts only one year. */
begins: Array<string>,
/** The years around the change, in order. */
years: Array<ChangedYear>,
/** In a sentence: "FY27 lasts 305 days, from 1 Apr 2026 to 30 Jan 2027." */
text: string, };

/** A change of calendars to look at before it is made. */
export type CalendarChangeRequest = {
/** For which unit; the company if left out. */
unitId?: UnitId, calendarId: NamedCalendarId,
/** Its first day; the first day of its next year if left out. */
from?: string, };

/** Calendar files, and what a person says about them. */
export type CalendarFiles = { paths: Array<string>, holds: Holds,
/** Whether to keep titles of busy times; not if left out. */
withTitles?: boolean,
/** Whether each is a calendar of its own, whatever is known; not if left out. */
apart?: boolean,
/** Whether to leave here what is no longer in a file; not if left out. */
keepGone?: boolean,
/** A name of the asker's own, for progress and cancelling. */
job?: string, };

/** What taking files in did. */
export type CalendarImported = {
/** The calendars that were new or had news. */
sources: Array<CalendarSourceId>,
/** What the write did; set 0 where nothing was news. */
changes: Changes,
/** What it was, file by file. */
files: Array<FilePreview>, };

/** What taking files in would do. */
export type CalendarPreview = {
/** Names what was looked at, so that the import takes this and nothing newer. */
look: string,
/** In the order of the files. */
files: Array<FilePreview>,
/** How many are new, over all files. */
new: number,
/** How many are known, and now otherwise. */
changed: number,
/** How many are as they were. */
same: number,
/** How many would go. */
gone: number, };

/** A calendar file that was taken in. */
export type CalendarSource = { id: CalendarSourceId,
/** The last change set that touched the row. */
seen: number,
/** The name that the file gives to its calendar, else that of the file. */
name: string,
/** The name of the file, without its folder. */
fileName: string, holds: Holds, form: SourceForm,
/** Whether titles of busy times are kept. */
withTitles: boolean,
/** When it was last taken in, UTC. */
importedAt: string,
/** The first day that was looked at. */
first: string,
/** The last day that was looked at, inclusive. */
last: string, };

export type CalendarSourceId = string & { readonly __brand: 'CalendarSource' };

/** From which day a calendar holds for a unit, or for the company. */
export type CalendarUse = { id: CalendarUseId,
/** The last change set that touched the row. */
seen: number,
/** The unit; `None` is the company. */
unitId: UnitId | null, calendarId: NamedCalendarId,
/** Its first day. */
from: string, };

export type CalendarUseId = string & { readonly __brand: 'CalendarUse' };

/** What our work is called for; never how a person is. */
export type CalledFor = "orders" | "relied" | "problems" | "plans";

/** A record that a typed name may be. */
export type Candidate = {
/** The name as it was typed. */
typed: string, thing: Thing,
/** What it is called. */
name: string,
/** Whether it most likely is that record: all words of one name are in the other. */
likely: boolean, };

/** A line that somebody said outside of a chat. */
export type CaptureDraft = {
/** Who said it, where that is known. */
leaderId: LeaderId | null,
/** The leader's role. */
who: string | null,
/** What it is read as. */
offer: Offer, };

/** A line that a leader said today outside of a chat. */
export type CaptureLine = { leaderId: LeaderId,
/** The line, with the word for its kind. */
text: string,
/** The records that it is about; new ones, if left out. */
sameAs?: Array<Thing>, };

/** What the line is read as. */
export type CaptureRead = {
/** None where it is nothing that becomes a record. */
draft: CaptureDraft | null, };

export type Card = {
/** The leader's role. */
who: string,
/** The leader's name; may be empty. */
name: string,
/** "Thu 19 Nov, 10:00". */
when: string,
/** The sentence to open with; empty where one listens. */
wording: string,
/** What to be careful with on that day: "Method, not figures"; empty as a rule. */
care: string,
/** Up to three. */
facts: Array<CardFact>,
/** What I said I would, and where it stands. */
iOwe: Array<string>,
/** What I wait for. */
waitingFor: Array<string>,
/** What is new since the last chat. */
newSince: Array<string>,
/** All of it as plain text, to paste and to print on anything. */
plain: string, };

/** A fact on a card. */
export type CardFact = { text: string,
/** The document it stands in. */
source: string,
/** How old it is: "12 days old". */
age: string, };

/** What is in the way. */
export type Cause = "cannot" | "doesNotKnow" | "noTime" | "noTools" | "tooFew" | "notWanted" | "unknown";

/** Something that can be in the way. */
export type CauseChoice = { cause: Cause, label: string, learnable: boolean, };

/** Where a node stands. */
export type ChainColumn = "result" | "early" | "behaviour" | "ours";

/** A piece of evidence with where it comes from. */
export type ChainEvidence = { evidence: Evidence,
/** "told by the Group CFO, 17 September". */
text: string,
/** Whether it still counts. */
counts: boolean, };

/** A line of the picture. */
export type ChainLine = { id: ChainLinkId, upperId: MeasureId, lowerId: MeasureId | null, solutionId: SolutionId | null, grade: Confidence,
/** "told by the Group CFO, not seen yet". */
ground: string,
/** In a list: "leads to net cash: told by the Group CFO on 17 September". */
text: string,
/** How many other explanations are open. */
rivalsOpen: number,
/** Whether the newest evidence speaks against it. */
isContradicted: boolean, isWeakest: boolean,
/** How long it takes: "two periods later". */
expected: string, };

/** We think that a figure moves when another, or a solution, does. */
export type ChainLink = { id: ChainLinkId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, unitId: UnitId,
/** What is moved. */
upperId: MeasureId,
/** The figure that moves it; else `solution_id` is set. */
lowerId: MeasureId | null,
/** The solution that moves it; else `lower_id` is set. */
solutionId: SolutionId | null,
/** How long it takes: "two periods later". */
expected: string, note: string, };

export type ChainLinkId = string & { readonly __brand: 'ChainLink' };

/** A node of the picture. */
export type ChainNode = {
/** The figure, or the solution. */
measureId: MeasureId | null, solutionId: SolutionId | null, column: ChainColumn,
/** As it was named. */
name: string,
/** The newest reading, with its unit. */
value: string | null,
/** "aim 50". */
aim: string | null,
/** "58 days, aim 50"; of a solution, its days. */
level: string | null,
/** At most twelve readings, oldest first. */
spark: Array<SparkPoint>,
/** The first days of what we do below it, as far as that has begun. */
began: Array<string>,
/** How it has moved since what we do below it began. */
movement: MovementLine | null,
/** In a list: "days to collect, earlier sign, 58 days, aim 50". */
text: string,
/** The third line. */
note: NodeNote,
/** Only this leader's part of the unit. */
leader: string | null, isPrivate: boolean,
/** Whether only the way of measuring is known. */
isMethodOnly: boolean,
/** Whether the weakest step is about it. */
isWeakest: boolean,
/** "What turns first?", where nothing leads to it. */
askNext: string | null,
/** Of a solution, its newest delivery in the unit. */
delivery: NodeDelivery | null, };

/** The Chain screen: of one unit, or a line for each. */
export type ChainScreen = {
/** The unit; none where all are shown. */
unitId: UnitId | null,
/** A line for each unit, where all are shown. */
units: Array<UnitChain>,
/** The results of the unit, and earlier signs that lead to nothing yet. */
results: Array<ResultChain>,
/** The weakest step of all its chains. */
weakest: IssueLine | null,
/** The nodes of the picture by column, those of one column in their order. */
nodes: Array<ChainNode>,
/** The lines between them. */
links: Array<ChainLine>,
/** The leaders of the unit, or those whom the weakest steps ask, with their next chat or good day. */
leaders: Array<AskLine>,
/** Figures of the homework that are no measure yet. */
takeOver: Array<TakeOver>,
/** Everything of ours that a link can lead from, by name. */
solutions: Array<ChainSolution>, };

/** A solution to choose. */
export type ChainSolution = { id: SolutionId, name: string, };

/** Something that holds the people of a unit, or its result, back. */
export type Challenge = { id: ChallengeId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, unitId: UnitId,
/** Whose part of the unit it is about; `None`: the whole unit. */
leaderId: LeaderId | null,
/** At most 90 characters. Never empty. */
name: string,
/** How a sentence says it; the name in lower case where empty. */
sayAs: string, kind: ChallengeKind,
/** 1 noticeable, 2 hard, 3 severe. Ours to judge; private always. */
severity: number,
/** The day on which it bites. */
horizon: string | null,
/** That day in their words: "the late chat". */
horizonLabel: string,
/** How many people it affects, of `of`. */
able: number | null, of: number | null,
/** What is in the way. */
cause: Cause,
/** The day on which we found that it is not for us to solve. */
notOursOn: string | null,
/** The day on which we said so. */
notOursTold: string | null,
/** Whether it must stay with me. */
private: boolean, closedOn: string | null, };

export type ChallengeId = string & { readonly __brand: 'Challenge' };

/** What sort of challenge it is. */
export type ChallengeKind = "pipeline" | "knowledge" | "engagement" | "growth" | "retention" | "shortage" | "newRoles" | "pace" | "waysOfLearning" | "result" | "workload" | "tools" | "other";

/** Where a reason can be changed. */
export type Change = {
/** What kind of record it comes from. */
kind: ChangeKind,
/** The id of that record; `None` where there is only one. */
id: string | null,
/** What to call the way there: "Change Budget build". */
label: string, };

/** Kinds of records that reasons come from. */
export type ChangeKind = "entry" | "packs" | "leader" | "me" | "absences" | "calendars" | "closures" | "conversation" | "standing";

/** An entry of a pack with a rule of somebody's own. */
export type ChangedRule = {
/** The key in the pack. */
key: string,
/** When it takes place. */
rule: EntryRule, };

/** A year around a change of calendars. */
export type ChangedYear = {
/** "FY27". */
name: string, first: string, last: string,
/** How many days it has. */
days: number,
/** Whether the change cuts it. */
cut: boolean, };

/** What one write did. The window shows the label with an offer to undo, and fetches again what depends on the tables. */
export type Changes = {
/** The number of the change set; 0 where nothing is left that could be undone. */
set: number,
/** What was done, in a sentence without a full stop. */
label: string,
/** The tables that were touched, in alphabetical order; none where any may have been. */
tables: Array<string>, };

/** A chat in a list. */
export type ChatLine = { id: ConversationId, leaderId: LeaderId, unitId: UnitId,
/** The leader's role. */
who: string,
/** The leader's name; may be empty. */
name: string,
/** The unit's name. */
unit: string,
/** The day, mine. */
date: string,
/** The time on my clock, where it is known. */
time: ClockTime | null,
/** The half-day on the leader's clock, where no time is known. */
half: HalfDay | null,
/** The day, the leader's. */
leaderDate: string,
/** The time on the leader's clock, where it is known. */
leaderTime: ClockTime | null,
/** The zone of the leader's clock. */
zone: string,
/** How far it has come. */
state: ConversationState,
/** Why. */
purpose: Purpose,
/** Whether the card is ready. */
prepared: boolean,
/** Whether the debrief is closed. */
debriefed: boolean,
/** Whether its time has passed. */
past: boolean,
/** Whether it is over and its debrief is still open. */
unwritten: boolean,
/** When, in words: "Tomorrow 10:00". */
text: string, };

/** Chats for a calendar file. */
export type ChatsFile = {
/** The file to write. */
path: string,
/** The chats; all that are ahead if left out. */
conversationIds?: Array<ConversationId>, };

/** My answer to one of the six statements, one for each quarter. It always stays with me. */
export type CheckAnswer = { id: CheckAnswerId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** Any day of the quarter that it is about, by the company's calendar. */
forDay: string,
/** 1 to 6. */
statement: number, answer: StatementAnswer, note: string, answeredOn: string,
/** What the log said on that day. */
verdict: StatementVerdict,
/** The sentence of that day. */
evidence: string, };

export type CheckAnswerId = string & { readonly __brand: 'CheckAnswer' };

/** Texts that the people of a unit will hear or read. */
export type CheckText = {
/** Whose language counts. */
unitId: UnitId, texts: Array<string>, };

/** A filter that can be chosen. */
export type Choice = {
/** What it narrows by. */
key: FilterKey, label: string,
/** The query with it chosen. */
query: string, };

/** What can be joined. */
export type Choices = { challenges: Array<NamedThing>, skills: Array<NamedThing>, solutions: Array<SolutionChoice>, ideas: Array<NamedThing>, measures: Array<NamedThing>,
/** Plans, forces from outside, and what others do. */
facts: Array<NamedThing>, };

/** Facts for a card. */
export type ChooseFacts = { id: ConversationId,
/** In order, three at most. */
factIds: Array<FactId>, };

/** A chosen contact as a new leader. */
export type ChosenContact = {
/** The number of its row in the preview. */
row: number,
/** The role, where it differs from the file. */
role?: string,
/** The name of the unit, where it differs from the offered one; an unknown name makes a new unit. */
unit?: string, };

/** The pack for a unit. */
export type ChosenPack = {
/** The name of the unit. */
unit: string,
/** The key of the pack; none if left out. */
pack?: string,
/** Which entries; the usual ones if left out. */
keys?: Array<string>, };

/** A date to compute again. */
export type ClearOccurrence = { entryId: EntryId,
/** Which occurrence. */
key: string, };

/** A time of day from 00:00 to 23:59, in whole minutes and in no zone. */
export type ClockTime = string;

/** A chat that did not take place. */
export type CloseChat = { id: ConversationId,
/** Missed or cancelled. */
state: ConversationState,
/** Who called it off or did not come. */
by: Side,
/** What there is to say about it. */
note: string, };

/** A finding dealt with, or open again. */
export type CloseFinding = { id: FindingId,
/** Dealt with or open. */
closed: boolean, };

/** A chat that did not take place. */
export type ClosedChat = { row: Conversation,
/** What the write did. */
changes: Changes,
/** What to do now. */
next: NextStep | null, };

/** The last good days with a leader before a heavy time. */
export type ClosingWindow = { leaderId: LeaderId,
/** Their role. */
who: string, text: string,
/** The sentence beside the days themselves: what begins, and when the next good day comes. */
brief: string,
/** What begins: the name of the entry. */
event: string, entryId: EntryId,
/** The good days left, in order; none where the notice for them has run out. */
lastGood: Array<string>,
/** Where no day is left with the usual notice: the last day that would be good without it. */
tooLate: TooLate | null,
/** The first heavy day. */
closesOn: string,
/** The first day of what begins, as one calls it: days that lead up to it may be heavy already. */
startsOn: string,
/** The next good day after it, if one is known. */
until: string | null, };

/** Days on which the company or a unit is shut. */
export type Closure = { id: ClosureId,
/** The last change set that touched the row. */
seen: number,
/** The unit; `None` is the company. */
unitId: UnitId | null,
/** Only for people in this country; `None` is everybody. */
country: string | null,
/** First day, inclusive. */
first: string,
/** Last day, inclusive. */
last: string,
/** Why. */
name: string,
/** Whether it comes back every year on the same days. */
yearly: boolean, };

export type ClosureId = string & { readonly __brand: 'Closure' };

/** A solution that meets a busy or critical time of the unit it goes to. */
export type Collision = { entryId: EntryId,
/** Which occurrence. */
key: string,
/** What we send. */
name: string,
/** The unit that gets it. */
unitId: UnitId, unitName: string,
/** The days of ours. */
span: Span,
/** How sure they are. */
state: OccurrenceState,
/** The heaviest load met. */
load: Load,
/** How many working days of it, from today on, are busy or critical. */
heavy: number,
/** How many working days it has from today on. */
days: number,
/** What it meets, heaviest first: "P8 close, WD-1 to WD+4". */
meets: Array<string>,
/** The nearest later place of the same length without any of that, or with much less; none for what has begun. */
better: Span | null, };

/** A column of the map: a week or a day. */
export type Column = {
/** Its first day in sight. */
first: string,
/** Its last day in sight; a day's own. */
last: string,
/** "FY27 Q3 P8", with the week where the calendar counts in weeks. */
label: string,
/** Whether it belongs to the 53rd week of a year. */
extra: boolean,
/** Whether it is a weekend day at the company, so that it may be narrow. */
weekend: boolean, };

/** Where the cells of a person are, from 0. */
export type Columns = {
/** The name, or the first name where `surname` is another column. */
name: number | null,
/** The family name, where it has a column. */
surname: number | null,
/** What the person does. */
role: number | null, unit: number | null, };

export type Company = {
/** Its name; may be empty. */
name: string,
/** Country, ISO 3166 alpha-2; empty where none was chosen. */
country: string,
/** Subdivision of `country`; may be empty. */
subdivision: string,
/** Days off each week. */
weekend: Array<Weekday>, };

/** How we know. */
export type Confidence = "seen" | "said" | "assumed";

/** Where the cells of a person are, from 0. */
export type ContactColumns = {
/** The whole name, which serves where the halves are empty. */
fullName: number | null, firstName: number | null, lastName: number | null, role: number | null,
/** The department. */
unit: number | null, company: number | null, email: number | null, };

/** What a file of contacts holds. */
export type ContactFilePreview = {
/** Without its folder. */
fileName: string, form: ContactForm | null,
/** The encoding, where it had to be guessed. */
guessedEncoding: string | null,
/** How many contacts it has. */
people: number,
/** What gives no contact, with its line and the reason. */
refused: Array<Remark>,
/** Why nothing of it can be used. */
problem: string | null, };

/** Files of contacts, and what a person says about them. */
export type ContactFiles = { paths: Array<string>,
/** Which column of a table is what; by the headings if left out. */
columns?: ContactColumns, };

/** What a file is. */
export type ContactForm = "cards" | "table";

/** A contact in the preview. */
export type ContactRow = {
/** Its number, from 0; names it in the import. */
row: number,
/** The number of its file, from 0. */
file: number,
/** The line on which it begins, from 1. */
line: number, name: string, role: string, email: string,
/** The department and the company, as the file has them. */
of: string,
/** The name of the unit that this is; empty where none matches. */
unit: string, fate: Fate,
/** Whether it is chosen until somebody decides otherwise. */
suggested: boolean, };

/** What importing contacts did. */
export type ContactsImported = {
/** How many leaders are new. */
added: number,
/** How many leaders got what was missing. */
filled: number, changes: Changes, };

/** What importing contacts would do. */
export type ContactsPreview = {
/** Names what was looked at, so that the import takes this and nothing newer. */
look: string,
/** In the order of the files. */
files: Array<ContactFilePreview>,
/** The names of the columns of the table; empty where there is none. */
headings: Array<string>, columns: ContactColumns,
/** The units that are there. */
units: Array<string>, rows: Array<ContactRow>,
/** How many are no leaders yet. */
new: number,
/** How many leaders who are there would get what is missing. */
filled: number,
/** How many leaders are there, with nothing to fill. */
there: number, };

/** One chat with one leader. */
export type Conversation = { id: ConversationId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, leaderId: LeaderId,
/** The unit that the leader ran at that time. */
unitId: UnitId,
/** Why it takes place. */
purpose: Purpose,
/** How far it has come. */
state: ConversationState,
/** The day in `zone`; for me and for the leader it can be another, which `ChatTime` knows. */
date: string,
/** The time of day in `zone`; `None` while only the day or half-day is known. */
time: ClockTime | null,
/** Morning or afternoon, where no time is known. */
half: HalfDay | null,
/** IANA zone that the date and the time are in. */
zone: string, minutes: number, askedBy: Side,
/** The day we asked for it, where it was asked by message. */
askedOn: string | null,
/** Where ("by video"). */
place: string,
/** The sentence to open with; empty takes the suggested one. */
wording: string,
/** What must not be raised; private, never on the card. */
notToRaise: string,
/** Questions taken along from the chains, one a line; they come first among the follow-ups. */
questions: string,
/** Whether preparing is done: the card is ready. */
prepared: boolean,
/** The debrief, as typed. Private. */
debrief: string,
/** The day the debrief was begun, from which "tomorrow" in it counts; `None` where nobody noted it. */
debriefBegunOn: string | null,
/** Whether it was finished without the lines that it offered: Week asks about them once. Cleared when they are saved or left as notes. */
linesLeft: boolean,
/** The day the debrief was closed; `None` while it is open. */
debriefedOn: string | null,
/** How deep the answer went, where an opener was asked. */
depth: Depth | null,
/** Whether the moment was right. Judges the moment, never the person. */
moment: Moment | null,
/** Their rating of us, 1 to 5, where they gave one. */
rating: number | null,
/** Who called it off, where it was cancelled or missed. */
calledOffBy: Side | null,
/** Private reflection, part 1: what I heard about how we work. */
reflectionHeard: string,
/** Part 2: my first reaction. */
reflectionReaction: string,
/** Part 3: what I will change. */
reflectionChange: string,
/** Part 4: the day I told them; `None` is not yet. */
reflectionToldOn: string | null,
/** The day the reflection was done or set aside; `None` while it may be asked for. */
reflectedOn: string | null, };

export type ConversationId = string & { readonly __brand: 'Conversation' };

/** The page of one chat. */
export type ConversationPage = { conversation: Conversation,
/** The same as a line: when, in words, and whether it is past. */
line: ChatLine, leader: Leader, unit: Unit,
/** The card as it would be now. */
card: Card,
/** The guidance on its opener, if it asks one. */
guidance: OpenerGuidance | null,
/** The guidance on its purpose, if it asks none. */
purposeGuidance: PurposeGuidance | null,
/** The ways to begin, ready ones first. */
wordings: Array<WordingLine>,
/** Questions to go on with. */
followUps: Array<FollowUp>,
/** What earlier chats left behind on its subject, while it is ahead. */
onThis: OnThis | null,
/** The unit's own words. */
terms: Array<Term>,
/** What the unit told us before this leader came. */
before: string | null,
/** The homework to choose from: what may stand on the card first. */
facts: Array<PageFact>,
/** Promises both ways, open ones first. */
promises: Array<Promise>,
/** What changed since the last chat. */
since: Array<string>,
/** The last chat that was held. */
notes: Conversation | null,
/** My day of it. */
notesDate: string | null,
/** What to talk about. */
next: NextOpeners,
/** What was found in this chat. */
findings: Array<Finding>,
/** What its debrief offers. */
offers: Array<Offer>,
/** What is still to be noted about the lines that were kept, on the day of the debrief. */
debriefQuestion: DebriefQuestion | null,
/** Whether it has still to begin. */
ahead: boolean,
/** The text that asks for the chat; none once it stands. */
askText: Letter | null,
/** The text to send after it: thanks, what was understood, who sends what. From the end of the debrief until two weeks after the chat. */
thanksText: Letter | null,
/** Whether the reflection is due. */
reflectionDue: boolean, };

export type ConversationRequest = { conversationId: ConversationId, };

/** How far a conversation has come. */
export type ConversationState = "asked" | "planned" | "held" | "missed" | "cancelled";

/** A reason that is wrong. */
export type CorrectRequest = {
/** Whose day it was about. */
leaderId: LeaderId, correction: Correction, };

/** What was wrong about a leader's days. */
export type Correction = { "kind": "weekdaySuits", weekday: Weekday, } | { "kind": "weekdayIsOrdinary", weekday: Weekday, } | { "kind": "anyTime", weekday: Weekday, } | { "kind": "feels", entryId: EntryId,
/** The unit or the leader. */
scope: Scope,
/** How heavy it is; `None` is not at all. */
load: Load | null, } | { "kind": "worksOn",
/** The name of the holiday. */
name: string, } | { "kind": "worksDay", date: string, } | { "kind": "usualNotice" } | { "kind": "perDay", chats: number, } | { "kind": "perWeek", chats: number, };

/** A country of the data, with its subdivisions. */
export type Country = {
/** ISO 3166-1 alpha-2: "GB". */
code: string,
/** The English name. */
name: string,
/** The last year whose holidays are known in full. */
knownUntil: number,
/** Its subdivisions, by name. */
subdivisions: Array<Subdivision>,
/** Its time zones, the usual ones first. */
zones: Array<string>, };

/** What an answer of each depth looks like. */
export type Counts = { heard: string, evidenced: string, agreed: string, };

/** Where the course with a leader goes on. */
export type CourseAdvice = {
/** Why to meet next. */
purpose: Purpose,
/** What comes after that, where the first is no opener. */
then: Purpose | null, why: Array<string>,
/** Openers that wait, and why. */
heldBack: Array<HeldBack>,
/** What the unit told us before this leader came. */
before: string | null, };

/** Where one opener stands with a leader. */
export type CourseLine = { opener: Opener,
/** How deep the answer goes today. */
depth: Depth,
/** The day it was last asked. */
on: string | null,
/** Whether it went deeper once, and time took it back. */
fellBack: boolean,
/** The same in words. */
text: string, };

/** What I or a business leader answered to a statement, or a remark. Of employees there are remarks alone, without a group. It is in no export but the full one. */
export type CultureAnswer = { id: CultureAnswerId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, roundId: CultureRoundId, side: CultureSide,
/** The business leader, where known. */
leaderId: LeaderId | null,
/** Tells sheets of unnamed business leaders apart, from 1; else 0. */
sheet: number,
/** The code of the statement; [`LAST_QUESTION`] for the last line of a sheet. */
question: string,
/** How much it matters here: 1 not at all to 5 very much. */
valued: number | null,
/** How often it happens here: 1 never to 5 as a rule. */
practised: number | null, remark: string, };

export type CultureAnswerId = string & { readonly __brand: 'CultureAnswer' };

/** Sheets of employees, of which the sums alone are kept. */
export type CultureBatch = { roundId: CultureRoundId,
/** Who was asked; may be empty. */
group: string, sheets: Array<Array<StatementMarks>>, };

/** What a side answered to a statement. Means have one decimal. */
export type CultureCell = {
/** How much it matters here, 1 to 5; none where it is not shown. */
valued: number | null,
/** How often it happens here, 1 to 5; none where it is not shown. */
practised: number | null,
/** How much more it matters than it happens. */
gap: number | null,
/** How many answered, shown or not. */
answers: number,
/** Why neither mark is shown. */
hidden: string | null, };

/** A table to fill in. */
export type CultureFile = { path: string, side: CultureSide,
/** All statements of the side; the short sheet of twelve if left out. */
long?: boolean, };

/** The business leader who filled in a file. */
export type CultureFileLeader = {
/** The place of the file in the preview, from 0. */
file: number, leaderId: LeaderId, };

/** What a file says. */
export type CultureFilePreview = { name: string,
/** As the file says, else as was chosen. */
side: CultureSide | null,
/** Statements with a mark. */
answered: number,
/** Lines that are left out. */
refused: Array<CultureRefusedLine>,
/** Why nothing of it can be used. */
problem: string | null, };

/** What an employee wrote. */
export type CultureFileRemark = {
/** The code of the statement, or `last`. */
question: string, text: string, };

/** Filled sheets. */
export type CultureFiles = { paths?: Array<string>,
/** Files that the window has read; they come after those of `paths`. */
texts?: Array<CultureText>,
/** Whose sheet it is where a file does not say so. */
side?: CultureSide, };

/** What filled sheets say. Of employees no file shows more than how many statements are marked. */
export type CultureFilesPreview = {
/** Names what was read, so that the import keeps this and nothing newer. */
look: string,
/** In the order of the files. */
files: Array<CultureFilePreview>,
/** Files that can be used, by side. */
learning: number, business: number, employees: number,
/** What keeps all of it from being imported as it is. */
problem: string | null,
/** What employees wrote in all files, by alphabet. It is not imported: add what names nobody, one by one. */
remarks: Array<CultureFileRemark>, };

/** A group of employees in a round. */
export type CultureGroup = { roundId: CultureRoundId, group: string, };

/** What a group of employees answered to a statement. */
export type CultureGroupCell = { group: string, cell: CultureCell, };

/** A group of employees. */
export type CultureGroupLine = {
/** May be empty. */
group: string, sheets: number, };

/** A leader who may answer. */
export type CultureLeader = { id: LeaderId, role: string,
/** Statements that they answered. */
answered: number, };

/** A sentence on what stands out. */
export type CultureNote = { code: CultureNoteCode, text: string,
/** The codes of the statements that it is about. */
questions: Array<string>, };

/** What a sentence is about. */
export type CultureNoteCode = "widest" | "mostDifferent" | "youDiffer" | "noStep";

/** A line that is left out, wholly or in part. */
export type CultureRefusedLine = {
/** From 1. */
line: number, text: string, };

/** What somebody wrote. */
export type CultureRemark = { id: CultureAnswerId, side: CultureSide, text: string, };

export type CultureRequest = {
/** The newest if left out. */
roundId?: CultureRoundId, };

/** One time of asking; once a year is enough. */
export type CultureRound = { id: CultureRoundId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** Never empty. */
name: string, on: string, note: string,
/** The day from which it takes no more answers. */
closedOn: string | null, };

export type CultureRoundId = string & { readonly __brand: 'CultureRound' };

/** A round to choose. */
export type CultureRoundLine = { id: CultureRoundId, name: string, on: string, closedOn: string | null, };

/** A statement, and what each side answered. */
export type CultureRow = {
/** "S2" */
code: string, statement: string,
/** Whether it is on the short sheet, which all sides have. */
isShort: boolean,
/** Whether it is on my sheet alone. */
isMineAlone: boolean, learning: CultureCell, business: CultureCell, employees: CultureCell,
/** By name; none of a statement that employees are not asked. */
groups: Array<CultureGroupCell>,
/** How much more of it business leaders see than employees; with one decimal. */
seenDifferently: number | null, remarks: Array<CultureRemark>,
/** What the log says beside my answer. */
log: string | null, steps: Array<CultureStep>, };

/** The culture check. */
export type CultureScreen = {
/** The one that is shown; none before the first. */
round: CultureRound | null,
/** All rounds, newest first. */
rounds: Array<CultureRoundLine>,
/** "You, 3 business leaders, 37 sheets" */
head: string, sides: CultureSides,
/** What stands out. */
notes: Array<CultureNote>,
/** The statements, by subject. */
subjects: Array<CultureSubject>,
/** What was written on the last line. */
remarks: Array<CultureRemark>,
/** "What would you change first, and who needs to hear of it?" */
last: string, };

/** A sheet to print. All sides read the same words. */
export type CultureSheet = { title: string, lead: string,
/** What the two columns of boxes ask, and what 1 and 5 mean in each. */
scales: [SheetScale, SheetScale], statements: Array<SheetStatement>,
/** The last line, with room to write. */
last: string,
/** What employees are told of who reads it; empty for others. */
privacy: string,
/** All of it, to copy. */
text: string, };

/** Whose sheet, and how long. */
export type CultureSheetOf = { side: CultureSide,
/** All statements of the side; the short sheet of twelve if left out. */
long?: boolean, };

/** Who answers. */
export type CultureSide = "learning" | "business" | "employees";

/** Who answered. */
export type CultureSides = {
/** Statements to which I answered. */
learning: number,
/** My answers, to correct them. */
mine: Array<MyMarks>,
/** Business leaders who answered, unnamed ones included. */
business: number,
/** Leaders by role: active ones, and others who answered. */
leaders: Array<CultureLeader>,
/** Sheets of business leaders without a name. */
unnamed: Array<UnnamedSheet>,
/** Sheets of employees. */
employees: number,
/** Groups of employees, by name. */
groups: Array<CultureGroupLine>, };

/** What changes because of a statement, and who hears of it. */
export type CultureStep = { id: CultureStepId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, roundId: CultureRoundId,
/** The code of the statement. */
question: string,
/** Never empty. */
text: string, by: string | null,
/** Roles alone. */
toldWhom: string, toldOn: string | null, };

export type CultureStepId = string & { readonly __brand: 'CultureStep' };

/** The statements on one subject. */
export type CultureSubject = { subject: StatementSubject,
/** "Structure and culture" */
title: string, rows: Array<CultureRow>, };

/** A file that the window has read. */
export type CultureText = { name: string, text: string, };

/** Why a date was not taken. */
export type DateProblem = "unclear" | "weekday" | "past";

/** What can be decided about one date. */
export type DateState = "skipped" | "moved" | "prepared";

/** A day, seen for a chat with one leader. */
export type DayAdvice = {
/** The leader's date. */
date: string,
/** What it is good for. */
verdict: Verdict,
/** The base of the verdict and the weights of all reasons; comparable within one leader. */
score: number,
/** Every reason, heaviest first. */
reasons: Array<Reason>, };

/** Working hours on one weekday; `from` inclusive, `to` exclusive, in the person's zone. */
export type DayHours = { weekday: Weekday, from: ClockTime, to: ClockTime, };

/** Words for a day. */
export type DayLabel = { date: string,
/** "FY27 Q3 P8 WD+2", "FY27 Q3 P8 2nd working day". */
text: string, };

/** A day of a month. */
export type DayOfMonth = { "by": "date",
/** 1 to 31, or -1 to -31 from the end. */
day: number, } | { "by": "weekday",
/** From 1, or from -1 at the end. */
nth: number, weekday: Weekday, } | { "by": "workday",
/** From 1, or from -1 at the end. */
nth: number, };

/** An RFC 5545 rule on whole days; in JSON the text of an `RRULE`: "FREQ=MONTHLY;BYDAY=2TU". A request may have its parts instead. */
export type DayRule = string | Recurrence;

/** How a debrief ends. */
export type DebriefEnd = { conversationId: ConversationId,
/** How deep the answer went, where an opener was asked. */
depth?: Depth,
/** Whether the moment was right. */
moment?: Moment,
/** Their rating of us. */
rating?: number,
/** The lines to keep; none if left out. */
lines?: Array<DebriefLine>,
/** Whether Week asks once more about lines that were offered and not kept. */
askAgain?: boolean,
/** Says of a chat that is still ahead that it took place already. */
tookPlace?: boolean, };

/** A line of a debrief, confirmed as a promise or a finding. */
export type DebriefLine = {
/** Who owes it, where it is a promise. */
owedBy?: Side,
/** What it is, where it is a finding. */
finding?: FindingKind,
/** The text, as confirmed. */
text: string,
/** By when, where it is a promise; by when they are told, where it is what we change. */
due?: string,
/** Their rating of us, where they gave one. */
rating?: number,
/** What the record is called that comes of it; as it is read, if left out. */
name?: string,
/** The records that it is about; new ones, if left out. */
sameAs?: Array<Thing>, };

/** What is still to be noted about what was kept. */
export type DebriefQuestion = { "kind": "readBack", measureId: MeasureId, figure: string, } | { "kind": "plan", skillId: SkillId, skill: string,
/** The plans under which no skill is noted. */
plans: Array<PlanChoice>, } | { "kind": "firstLeaves", knowHowId: KnowHowId, what: string, } | { "kind": "tellBy", feedbackId: FeedbackId,
/** The day that is proposed. */
due: string, } | { "kind": "ideaPart", ideaId: IdeaId, idea: string, part: Part,
/** The figures to choose from, where a figure is missing. */
figures: Array<FigureChoice>, };

/** A decision about an idea. */
export type DecideIdea = { ideaId: IdeaId, decision: Decision,
/** The day of the decision; today if left out. */
on?: string, outcome?: string,
/** What was learned; needed to stop. */
learned?: string,
/** The first day of what goes on. */
first?: string,
/** The last day, inclusive. */
last?: string,
/** The day both decide, or look again; the usual one if left out. */
reviewOn?: string, };

/** What becomes of an idea. */
export type Decision = "agree" | "keep" | "change" | "stop" | "drop" | "park";

/** A sheet to delete. */
export type DeleteCultureSheet = { roundId: CultureRoundId, whose: WhoseSheet, };

/** A solution in a unit. */
export type DeliveryLine = { entryId: EntryId,
/** None: every unit. */
unitId: UnitId | null, first: string, last: string,
/** "4 Nov to 2 Dec, running" */
text: string, };

/** How deep the answer to an opener went. */
export type Depth = "notAsked" | "heard" | "evidenced" | "agreed";

/** What a depth means. */
export type DepthGuidance = { key: Depth, name: string,
/** How to tell. */
test: string | null,
/** When it falls back, in words. */
fallsBack: string | null, };

/** A row that is here and says something else than the file. */
export type DifferingRow = { id: string, kind: string,
/** As it is here. */
here: string,
/** As it is in the file. */
there: string,
/** What differs, in words. */
fields: string, };

/** How the log differs from an answer. */
export type Differs = "less" | "more";

export type DrawnSheet = { svg: string,
/** Its width in points. */
width: number,
/** Its height in points. */
height: number,
/** What is in sight: "FY27". */
name: string, };

/** A restore that was tried. */
export type Drill = {
/** When, UTC. */
at: string,
/** When the backup was taken, UTC. */
backupAt: string,
/** The rows that came back; none where it failed. */
rows: number | null, };

/** How due a leader is on a day. */
export type Due = {
/** Where the clock stands. */
state: DueState, text: string,
/** Calendar days since the last contact; `None` if there was none. */
days: number | null,
/** 0 up to the target gap, 100 at the limit gap. */
share: number,
/** The day on which the target is reached. */
dueOn: string,
/** The last day of the crunch that stops the clock. */
pausedUntil: string | null,
/** The standing one-to-one that comes before a chat is due, so that none needs to be planned. */
standingFirst: string | null, };

/** Where the clock stands. */
export type DueState = "met" | "approaching" | "target" | "limit" | "never" | "paused";

/** An earlier version of an aim. */
export type EarlierAim = { on: string, wants: string, };

/** My answer in an earlier quarter. */
export type EarlierAnswer = {
/** "FY27 Q2" */
quarter: string,
/** None where I gave none. */
answer: StatementAnswer | null, };

/** The fields to change; those left out stay as they are. A row is named by its `id`. With `seen`, the change is refused where the row was changed since. */
export type Edit<T> = Partial<T> & Pick<T, Extract<keyof T, 'id'>>;

/** My own words on the page of a quarter. What is left out stays as it is. */
export type EditReview = {
/** Any day of the quarter. */
forDay: string, opening?: string,
/** One a line. */
asks?: string,
/** One a line. */
next?: string,
/** The day on which I was done with it; null where I am not. */
finishedOn?: string | null,
/** With it, the change is refused where the row was changed since. */
seen?: number, };

/** What changes of one line. What is left out stays as it is. */
export type EditReviewLine = {
/** Any day of the quarter. */
forDay: string, key: string,
/** My own wording; empty takes the app's again. */
text?: string, hidden?: boolean,
/** Where it goes in its section, from 0. */
place?: number, };

/** A template to store. */
export type EditTemplate = {
/** What the text is for. */
kind: LetterKind,
/** The text, with slots in braces; the built-in one if left out. */
text?: string,
/** The subject, with slots in braces; the built-in one if left out. */
subject?: string, };

/** The end of a reflection. */
export type EndReflection = { conversationId: ConversationId,
/** The day I told them. */
toldOn?: string, };

/** A series that ends. */
export type EndStanding = { id: StandingId,
/** The last day on which it can fall; today if left out. */
last?: string, };

/** Entries of the rhythm. */
export type Entries = {
/** In the order they were added. */
entries: Array<Entry>,
/** How heavily units and leaders feel them. */
felt: Array<Felt>,
/** Each rule in words, with its next dates. */
lines: Array<EntryLine>,
/** Where the year of the unit has too few or too many good days. */
warning: string | null,
/** How many confirmed dates differ from their rules. */
drifted: number, };

/** Something that recurs, or happens once, in the year of the company, a unit or a leader. */
export type Entry = { id: EntryId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** What it is called. Never empty. */
name: string,
/** What sort of thing it is. */
kind: EntryKind, scope: Scope,
/** How taken it leaves people. */
load: Load,
/** Working days before it that are one step lighter; only busy and critical have them. */
before: number,
/** Working days after it that are one step lighter. */
after: number,
/** Openers (1 to 5) that must wait while it lasts. */
holdsBack: Array<Opener>,
/** Openers (1 to 5) that it makes welcome. */
invites: Array<Opener>,
/** What makes it a sensitive time, if it is one. */
mark: SensitiveMark | null,
/** Markdown. */
note: string,
/** When it takes place. */
rule: EntryRule,
/** The key in a starter pack ("finance.close"), if it came from one. */
packKey: string | null,
/** The solution that it delivers; of the kind [`EntryKind::Ours`] only. */
solutionId: SolutionId | null,
/** Hours that it takes of their people, all together; private. */
theirHours: number | null,
/** What it costs, in whole units of currency; private. */
cost: number | null, };

export type EntryId = string & { readonly __brand: 'Entry' };

/** What sort of thing an entry is. */
export type EntryKind = "close" | "results" | "budget" | "planning" | "board" | "review" | "survey" | "peak" | "launch" | "freeze" | "leave" | "ours" | "other";

/** An entry said back in the list of entries. */
export type EntryLine = { entryId: EntryId,
/** Its rule in words. */
words: string,
/** The parts of a recurring rule. */
recurrence: Recurrence | null,
/** Its next occurrence, or the one that lasts today. */
next: Span | null, };

/** An event as the entry it becomes. */
export type EntryNews = {
/** What it is called. */
name: string,
/** The kind, a guess where it is new. */
kind: EntryKind,
/** How taken it leaves people. */
load: Load,
/** Its rule in words. */
words: string,
/** Its next day, else the first that is looked at; none for one that goes. */
next: string | null, };

/** A rule said back. */
export type EntryPreview = {
/** The rule in words. */
words: string,
/** The next ten dates, the one that lasts today included. */
next: Array<PreviewDate>,
/** What is wrong with the rule, if it can't be kept. */
problem: string | null,
/** Where the year of the unit would have too few or too many good days. */
warning: string | null, };

/** When an entry takes place. */
export type EntryRule = { "kind": "once",
/** First day, inclusive. */
first: string,
/** Last day, inclusive. */
last: string, } | { "kind": "recurring",
/** The RRULE value ("FREQ=MONTHLY;BYDAY=3WE"); or its parts, in a request. */
rrule: string | Recurrence,
/** The first day, from which the rule counts. */
first: string,
/** Calendar days each occurrence lasts, at least 1. */
days: number,
/** Start dates left out. */
exceptions: Array<string>,
/** Start dates added. */
extra: Array<string>, } | { "kind": "fiscal", rule: FiscalRule, };

export type EraseOldWords = {
/** The first day whose words stay. */
before: string, };

export type ErasePerson = { leaderId: LeaderId,
/** The role or the name, to confirm. */
typed: string, };

export type ErasePreview = { parts: ErasedParts,
/** Rows that stay and name the person in a text. They are not changed. */
mentions: Array<Hit>,
/** How many backups are written again without the person. */
backups: number, outOfReach: Array<BackupOutOfReach>, };

/** What erasing a person takes away and leaves. */
export type ErasedParts = { role: string, name: string,
/** "12 chats with their notes", a line for each part. */
goes: Array<string>,
/** What stays, and what it loses. */
stays: Array<StayingRecord>,
/** Homework about the unit, which stays. */
unitHomework: number, unitName: string, };

/** What the window may branch on. */
export type ErrorCode = "notFound" | "invalid" | "notNow" | "dataFile" | "protected" | "internal";

/** The unit of the interval of a recurrence. */
export type Every = "days" | "weeks" | "months" | "years";

export type Everything = { path: string,
/** Leaves out what is for me alone, and with it the tables and the document that imports back. */
withoutPrivate?: boolean, };

/** What speaks for a thing, or against it: said by a leader, seen in a document, or our guess. */
export type Evidence = { id: EvidenceId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** What it is about. */
target: Target,
/** The day it was said or seen. */
on: string,
/** How we know. */
grade: Confidence,
/** The document or data it was seen in; empty where it was said. Never a person. */
source: string,
/** Who said it. */
leaderId: LeaderId | null,
/** The chat in which it was said. */
conversationId: ConversationId | null,
/** The line of the debrief that it came from. */
findingId: FindingId | null,
/** What exactly; may be empty. */
text: string,
/** Whether it speaks against the thing. */
against: boolean,
/** Whether it must stay with me. */
private: boolean, };

export type EvidenceId = string & { readonly __brand: 'Evidence' };

/** A piece of evidence, in words. */
export type EvidenceLine = { evidence: Evidence,
/** The role of who said it; empty where it was seen. */
who: string, conversationId: ConversationId | null,
/** "told by the Group CFO, 17 September" */
text: string,
/** "said over a year ago"; empty while it counts. */
age: string, };

/** What a sentence names. */
export type EvidenceName = { "kind": "leader", "id": LeaderId } | { "kind": "unit", "id": UnitId } | { "kind": "knowHow", "id": KnowHowId } | { "kind": "solution", "id": SolutionId };

/** A piece of a sentence, and what it names. */
export type EvidencePiece = { text: string, names: EvidenceName | null, };

export type ExpandAnswer = {
/** In order. */
occurrences: Array<ExpandedOccurrence>,
/** Whether `limit` cut nothing off up to `until`. */
complete: boolean, };

export type ExpandRequest = {
/** RFC 5545 property lines: DTSTART, RRULE, RDATE, EXDATE. */
lines: string,
/** At most so many. */
limit: number,
/** The last date to look at. */
until?: string, };

export type ExpandedOccurrence = {
/** Date, or wall time. */
local: string,
/** The instant, where a zone is known. */
utc: string | null, };

/** How the rhythm is written for others. */
export type ExportFormat = "ics" | "csv";

/** The rhythm as a file for others. */
export type ExportRequest = { path: string, format: ExportFormat,
/** Of one unit and the company; of all if left out. */
unitId?: UnitId,
/** Inclusive. */
first: string,
/** Inclusive. */
last: string,
/** Whether our own chats are in it; not if left out. */
withChats?: boolean, };

/** Something we know, or know that we do not know. */
export type Fact = { id: FactId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** The unit it is about. */
unitId: UnitId,
/** The person it is about; `None` where it is about the unit. */
leaderId: LeaderId | null, topic: Topic,
/** Known, or still to be found out and how. */
state: FactState,
/** The fact, or the open question. Never empty. */
text: string,
/** Document, data or person it comes from; empty for open questions. */
source: string,
/** The day it was true. */
asOf: string,
/** How sure we are. */
confidence: Confidence,
/** Days until it goes stale; `None` takes the topic's usual. */
shelfDays: number | null,
/** Whether it must stay with me: it then reaches no card, wording or export for others. */
private: boolean,
/** A noun phrase for wordings, at most 40 characters, no final stop; may be empty. */
sayAs: string,
/** The level aimed for, as it is said ("50"); may be empty. */
target: string, };

export type FactId = string & { readonly __brand: 'Fact' };

/** A fact that is kept in step with a figure. */
export type FactInStep = { measureId: MeasureId, factId: FactId, };

/** A fact that says something else than the figure it is joined to. */
export type FactOffer = { factId: FactId, text: string,
/** What it would say. */
wouldSay: string, };

/** Whether a fact is known, or how to find it out. */
export type FactState = "known" | "lookUp" | "askThem" | "learnBySeeing";

/** A fact that is joined to a figure. */
export type FactTie = { tieId: TieId, factId: FactId, text: string,
/** What it would say now, where it says something else. */
wouldSay: string | null, };

/** What happens to a contact that is chosen. */
export type Fate = { "kind": "new" } | { "kind": "fills", leaderId: LeaderId,
/** What the leader is called. */
leader: string, name: boolean, email: boolean, } | { "kind": "there", leaderId: LeaderId, leader: string, };

/** What becomes of a remark about our work. The words, who said them and when are in its finding; there is one for each finding of kind feedback. */
export type Feedback = { id: FeedbackId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, findingId: FindingId,
/** Theirs, 1 to 5, where the remark has one besides that of its chat. */
rating: number | null,
/** The solution that it is about. */
solutionId: SolutionId | null,
/** Each at most once. */
about: Array<About>, moment: SaidMoment | null, effect: Lasting | null,
/** What we change because of it. */
change: string,
/** The day by which they hear what changed. */
tellBy: string | null,
/** The day on which they heard it. */
toldOn: string | null,
/** Whether it is better since, as they say. */
better: Improvement | null, };

export type FeedbackId = string & { readonly __brand: 'Feedback' };

/** How a unit or a leader feels an entry that is filed for more than them. */
export type Felt = { id: FeltId,
/** The last change set that touched the row. */
seen: number, entryId: EntryId,
/** Who feels it so: a unit or a leader, never the company. */
scope: Scope,
/** The load felt; `None` is not at all. */
load: Load | null, };

export type FeltId = string & { readonly __brand: 'Felt' };

/** How an entry is felt. */
export type FeltLoad = "asIs" | "notAtAll" | "open" | "normal" | "busy" | "critical";

/** How an entry is felt. */
export type FeltRequest = { entryId: EntryId,
/** By whom. */
scope: Scope, load: FeltLoad, };

/** A figure to choose. */
export type FigureChoice = { id: MeasureId, name: string, };

/** What a file is. */
export type FileKind = "calendar" | "cultureSheet" | "contacts" | "handOver" | "unknown";

export type FileKinds = {
/** One for each path. */
kinds: Array<FileKind>, };

/** What taking one file in would do. */
export type FilePreview = {
/** The name of the file, without its folder. */
fileName: string,
/** The name of the calendar in it. */
name: string,
/** What it is, in words: "busy times of the Group CFO". */
what: string,
/** The first day that was looked at. */
first: string,
/** The last day that was looked at, inclusive. */
last: string,
/** What its messages about meetings do, in sentences; none for a whole calendar. */
message: string | null,
/** When the same calendar was taken in before, UTC. */
knownSince: string | null,
/** Whether an import would remember that meetings do not take place, against older messages. */
remembers: boolean,
/** How many are new. */
new: number,
/** How many are known, and now otherwise. */
changed: number,
/** How many are as they were. */
same: number,
/** How many are no longer in the file, and would go. */
gone: number,
/** How many have an entry that a person deleted, and are left alone. */
declined: number,
/** How many are known in a newer version, and are left alone. */
older: number,
/** What was left out on purpose. */
passedOver: PassedOver,
/** The first ones of what is new, changed and gone. */
lines: Array<PreviewLine>,
/** What could not be read, with its line and the reason. */
refused: Array<Remark>,
/** What was read with a guess or in part. */
notes: Array<Remark>,
/** Why nothing of the file can be taken, in a sentence. */
problem: string | null, };

/** Whether a file is read or written. */
export type FilePurpose = "open" | "save";

/** Where the data is. */
export type FileState = {
/** None while it lives in memory. */
path: string | null, folder: string | null,
/** Whether it is the sample. */
sample: boolean,
/** Whether it is encrypted. */
protected: boolean,
/** In bytes. */
size: number, };

/** A filter of the query, as it is shown. */
export type Filter = {
/** What it narrows by. */
key: FilterKey,
/** The name, or the time ("last quarter, FY27 Q2"). */
label: string,
/** How it came into the query. */
source: FilterSource,
/** The query without it. */
without: string, };

/** What narrows a search. */
export type FilterKey = "unit" | "leader" | "kind" | "in";

/** How a filter came into the query. */
export type FilterSource = "typed" | "words" | "unknown";

/** A line of a debrief that was confirmed as a record. */
export type Finding = { id: FindingId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** Who said it. */
leaderId: LeaderId, unitId: UnitId, conversationId: ConversationId, kind: FindingKind,
/** As confirmed. */
text: string,
/** The day it was said. */
saidOn: string,
/** The day it was dealt with; `None` while it is open. */
closedOn: string | null,
/** Whether it stays a note: nothing is made of it. */
staysNote: boolean,
/** The day on which they agreed to be quoted to others. */
quotableOn: string | null, };

export type FindingId = string & { readonly __brand: 'Finding' };

/** What a finding is. */
export type FindingKind = "measure" | "skill" | "challenge" | "feedback" | "idea" | "pressing" | "quote" | "change" | "link" | "knowHow" | "plan" | "told" | "together";

/** A workspace set up. */
export type FirstRunAnswer = {
/** What the write did. */
changes: Changes,
/** What the gaps ask of a week, and what there is room for. */
arithmetic: string, };

/** Everything that the first run asks. */
export type FirstRunRequest = {
/** A list of people. */
peopleText: string,
/** My name; none if left out. */
myName?: string,
/** What I do; none if left out. */
myRole?: string,
/** What was chosen in its preview. */
choices?: PasteChoices,
/** ISO 3166 alpha-2; may be empty. */
country: string,
/** Within the country. */
subdivision?: string,
/** My IANA zone. */
zone: string,
/** Of the company's fiscal year. */
firstMonth: number,
/** 1 if left out. */
firstDay?: number,
/** By the calendar year it ends in if left out. */
namedBy?: NamedBy,
/** Which pack for each unit. */
packs: Array<ChosenPack>, };

/** How a company cuts its years. */
export type FiscalCalendar = { "kind": "monthBased",
/** The month of the first day, 1 to 12. */
firstMonth: number,
/** The day on which every period starts, 1 to 28. */
firstDay: number,
/** Which of its calendar years names a fiscal year. */
namedBy: NamedBy, } | { "kind": "weekBased",
/** How many weeks the periods have. */
pattern: WeekPattern,
/** The day on which every year ends. */
yearEnd: YearEnd,
/** The period (from 1) that takes the 53rd week; the last one if none is named. */
extraWeekPeriod?: number,
/** Which of its calendar years names a fiscal year. */
namedBy: NamedBy, };

/** A day of a calendar. */
export type FiscalLabelRequest = { calendar: FiscalCalendar, date: string, };

/** Five years of a calendar. */
export type FiscalPreview = {
/** Five of them. */
years: Array<FiscalYear>,
/** Why it cannot be kept. */
problem: string | null, };

/** A calendar to look at. */
export type FiscalPreviewRequest = { calendar: FiscalCalendar,
/** The first of five years; the current one if left out. */
firstYear?: number, };

/** One span at each of some boundaries. */
export type FiscalRule = { boundary: Boundary,
/** Where the span starts. */
from: Offset, until: Until,
/** What happens to a first or last day that is no working day. */
roll: Roll, };

/** One fiscal year with its parts, in order and without gaps. */
export type FiscalYear = {
/** The calendar year that names it. */
year: number,
/** The name as people write it: "FY27". */
name: string, first: string,
/** The last day, included. */
last: string,
/** 52 or 53 in a week-based calendar. */
weeks?: number, quarters: Array<Span>,
/** The twelve or thirteen periods. */
periods: Array<Period>, };

/** A year of a calendar. */
export type FiscalYearRequest = { calendar: FiscalCalendar,
/** By its name: FY27 is 2027. */
year: number, };

/** A quick correction of a reason. */
export type Fix = {
/** What it says: "Mondays are fine". */
label: string, correction: Correction, };

/** A question to go on with. */
export type FollowUp = { text: string,
/** Where it comes from, in a few words. */
why: string, };

/** Learning jargon in a text. */
export type FoundWord = {
/** Where it begins, in UTF-16 units as a text box counts. */
start: number,
/** Behind its end. */
end: number,
/** As it stands in the text. */
text: string,
/** The term of the list that it belongs to. */
word: string,
/** What to say instead: the unit's own term first, then plain words. */
offers: Array<Replacement>,
/** What to do where no words can simply take its place; may be empty. */
advice: string, };

/** The kinds of items, in their order. */
export type Group = "unfinished" | "near" | "debts" | "people" | "desk";

/** A guess whose chat has no rating yet. */
export type GuessAhead = { conversationId: ConversationId, who: string, on: string, rating: number, };

/** My guess how a leader will rate our work. */
export type GuessLine = {
/** 1 to 5; none before I noted one. */
rating: number | null,
/** "Noted yesterday."; empty before I noted one. */
note: string,
/** Whether they have rated us: it can't be changed any more. */
isLocked: boolean, };

export type GuessPacks = {
/** As typed. */
units: Array<string>, };

/** Everything the guidance file holds. */
export type Guidance = {
/** The five, by number. */
openers: Array<OpenerGuidance>,
/** The chats that open with no question. */
purposes: Array<PurposeGuidance>,
/** What a depth means. */
depths: Array<DepthGuidance>,
/** By kind of entry. */
kinds: Array<KindGuidance>,
/** By sensitive time. */
sensitive: Array<Sensitive>, };

export type HalfDay = "morning" | "afternoon";

/** What is chosen when units are imported. */
export type HandOverChoices = {
/** Which units join one that is here; a unit that is not named joins the one that its records are in, else the one of its name. */
joins?: Array<UnitJoin>,
/** Rows that differ and become as they are in the file; all others stay as they are here. */
replace: string[], };

export type HandOverFilePreview = {
/** Names what was looked at, so that nothing newer is imported. */
look: string, units: Array<IncomingUnit>,
/** What is added, a line each. */
adds: Array<string>,
/** How many rows are here and say the same. */
same: number,
/** Rows that are here and differ; they stay unless chosen. */
differing: Array<DifferingRow>,
/** How many rows about the whole company are left out. */
company: number,
/** Why it would be refused. */
problem: string | null, };

/** How a hand-over is written. */
export type HandOverFormat = "file" | "markdown" | "docx";

export type HandOverPreview = {
/** The names of the units. */
units: string,
/** "12 pieces of homework", a line each. */
goes: Array<string>, leftOut: Array<LeftOutLine>, };

/** A file to import, and what is chosen. */
export type HandOverToImport = { path: string,
/** The look of the preview; the file must be the same. */
look?: string, choices?: HandOverChoices, };

/** Units to hand over. */
export type HandOverUnits = {
/** All that are not archived if left out. */
unitIds?: Array<UnitId>, };

/** The heading of some columns. */
export type Head = {
/** "Q3", "Nov" in a calendar of months, "P8" in one of weeks, "16" for a day. */
label: string,
/** The lesser word beside it: "P8" beside "Nov", "Mon" beside "16". */
aside: string,
/** The column in which it begins. */
from: number,
/** How many columns it heads. */
columns: number, };

/** Where we know something from. */
export type Heard = {
/** The day it was said or seen; that of the chat, or today, if left out. */
on?: string,
/** How we know; if left out: said where somebody is named, seen in a document, else our guess. */
grade?: Confidence,
/** The document or data it was seen in. */
source?: string,
/** Who said it. */
leaderId?: LeaderId, conversationId?: ConversationId, findingId?: FindingId, text?: string,
/** Whether it speaks against the thing. */
against?: boolean,
/** Whether it must stay with me; if left out, what was seen need not. */
private?: boolean, };

/** An opener that waits, as it is shown. */
export type HeldBack = { number: Opener,
/** Why, in a sentence. */
why: string, };

/** A country and a zone. */
export type Here = {
/** ISO 3166 alpha-2; empty where it is not known. */
country: string,
/** IANA name; empty where it is not known. */
zone: string, };

/** Lines of the history or the trash. */
export type History = {
/** Newest first. */
items: Array<HistoryLine>, };

/** One line of the history. */
export type HistoryLine = {
/** The number of the change set. */
set: number,
/** When, UTC. */
at: string, label: string,
/** Whether it has been undone. */
undone: boolean, };

export type Hit = { kind: HitKind,
/** The row; nil for a setting. */
id: string,
/** What it is called. */
title: string,
/** Where the words stand, `\u{1}` and `\u{2}` around each. */
snippet: string,
/** How much of the query it holds. */
matched: Match,
/** Whose page shows it. */
leaderId: LeaderId | null,
/** Which unit's page shows it. */
unitId: UnitId | null,
/** The row that shows it, where it has no place of its own: the entry of an occurrence, the figure of a reading, the link of another explanation. */
within: string | null,
/** A day of the quarter whose page shows it. */
forDay: string | null, };

/** What a hit is. */
export type HitKind = "unit" | "leader" | "fact" | "term" | "conversation" | "finding" | "feedback" | "checkAnswer" | "cultureRound" | "cultureRemark" | "cultureStep" | "review" | "reviewLine" | "aim" | "promise" | "measure" | "reading" | "link" | "rival" | "skill" | "skillNeed" | "challenge" | "knowHow" | "solution" | "idea" | "evidence" | "entry" | "occurrence" | "standing" | "absence" | "closure" | "workedDay" | "placement" | "fiscalCalendar" | "calendarSource" | "ourWord" | "template" | "me" | "company";

/** What a calendar is. */
export type Holds = { "kind": "myTimes" } | { "kind": "leaderTimes", "of": LeaderId } | { "kind": "rhythm", "of": Scope };

/** A public holiday at one place. */
export type Holiday = { date: string,
/** Its name in English. */
name: string,
/** The date is an estimate, as for feasts set by the moon. */
estimated: boolean, };

/** A public holiday, or a day worked that would otherwise be off, and where. */
export type HolidayLine = { date: string,
/** What the day is. */
kind: SpecialDay,
/** The name of the holiday, or why the day is worked: "Working Saturday for National Day". */
name: string,
/** The places: "England", "England and Poland". */
where: string, };

/** Something to know before an opener is asked. */
export type HomeworkHint = { text: string,
/** The topic that holds it, if one does. */
topic: Topic | null, };

/** The homework of all units, or of one. */
export type HomeworkScreen = {
/** In the order of the units. */
units: Array<UnitHomework>, };

/** What the shell answers. */
export type HostAnswer = { "kind": "done" } | { "kind": "chosen", path: string | null, } | { "kind": "backups", path: string,
/** Its backups, newest first. */
backups: Array<Backup>, } | { "kind": "keychain", works: boolean, } | { "kind": "recoveryCode", code: string,
/** The backups that could not be written: what opened them before still does. */
unchanged: Array<string>, } | { "kind": "wayChanged",
/** As in `recoveryCode`. */
unchanged: Array<string>, } | { "kind": "lockedBy", path: string, passphrase: boolean, keychain: boolean, } | { "kind": "chosenFiles", paths: Array<string>, } | { "kind": "reach", choices: ReachChoices, ability: ReachAbility, keys: PortalKeys, } | { "kind": "wish", wish: Wish | null, };

/** A request to the shell. */
export type HostRequest = { "kind": "openCard", conversationId: ConversationId, } | { "kind": "closeCard" } | { "kind": "chooseFile",
/** The title of the dialog. */
title: string,
/** Whether to open or to save. */
purpose: FilePurpose,
/** A name to begin with. */
suggestedName: string | null,
/** Endings without the dot; empty is any. */
extensions: Array<string>, } | { "kind": "chooseFiles",
/** The title of the dialog. */
title: string,
/** Endings without the dot; empty is any. */
extensions: Array<string>, } | { "kind": "chooseFolder",
/** The title of the dialog. */
title: string, } | { "kind": "revealDataFolder" } | { "kind": "printDialog",
/** The sheet to begin with; the usual one if left out. */
sheet?: Sheet, } | { "kind": "printPdf",
/** The file to write. */
path: string,
/** The sheet; the usual one if left out. */
sheet?: Sheet, } | { "kind": "openWorkspace", which: WorkspaceChoice,
/** The file, for `file`. */
path: string | null, } | { "kind": "backups" } | { "kind": "keychain" } | { "kind": "protect",
/** What opens it; none where the keychain alone does. */
passphrase: string | null,
/** Whether the system's keychain opens it. */
keychain: boolean, } | { "kind": "changeWay",
/** The passphrase or the recovery code, where a passphrase opens the file. */
typed: string | null, way: WayChange, } | { "kind": "newRecoveryCode",
/** As in `changeWay`. */
typed: string | null, } | { "kind": "stopProtecting",
/** As in `changeWay`. */
typed: string | null, } | { "kind": "deletePlainBackups" } | { "kind": "lock" } | { "kind": "lockedBy" } | { "kind": "unlock",
/** The passphrase or the recovery code; the keychain is asked where it is left out. */
typed: string | null, } | { "kind": "replaceFile",
/** The backup that takes its place; a new and empty workspace if left out. */
backup: string | null,
/** What opens that backup, where the file's own key does not. */
typed: string | null, } | { "kind": "removeSample" } | { "kind": "flushed" } | { "kind": "stay" } | { "kind": "stayUnlocked" } | { "kind": "zoom",
/** 1 is normal; held within 0.5 and 3. */
factor: number, } | { "kind": "openMail",
/** The address; may be empty. */
to: string, subject: string, text: string, } | { "kind": "copy", text: string, } | { "kind": "reach" } | { "kind": "setReach", choice: ReachChoice, on: boolean, } | { "kind": "takeWish" } | { "kind": "close" } | { "kind": "quit" };

export type IcsAnswer = {
/** Events read. */
events: number,
/** Within the span, in order. */
occurrences: Array<IcsOccurrence>,
/** What was not read, and why. */
refused: Array<IcsRefusal>, };

/** One occurrence of an event. */
export type IcsOccurrence = {
/** Date, or wall time. */
local: string,
/** The instant, where a zone is known. */
utc: string | null, summary: string,
/** Whether it was called off. */
cancelled: boolean, };

/** A part that was not read. */
export type IcsRefusal = {
/** Where it begins, from 1. */
line: number, component: string, reason: string, };

export type IcsRequest = { path: string,
/** Inclusive. */
first: string,
/** Inclusive. */
last: string, };

/** Something new, with what is expected of it. */
export type Idea = { id: IdeaId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, unitId: UnitId,
/** Who said it. */
leaderId: LeaderId | null,
/** At most 60 characters. Never empty. */
name: string, origin: IdeaOrigin, state: IdeaState,
/** Which problem it solves, in their words. */
problem: string,
/** What is different at the end. */
expectation: string,
/** The smallest trial: where, how many, how long. */
smallest: string,
/** The role that hosts it. */
host: string,
/** What lets it go on. */
goodIf: string, stopIf: string,
/** The first day of the trial. */
first: string | null,
/** The last day of the trial, inclusive. */
last: string | null,
/** The day on which both decide; of a parked one, the day to look again. */
reviewOn: string | null,
/** The day on which all six parts were said back and agreed. */
agreedOn: string | null, decidedOn: string | null,
/** What came of it. */
outcome: string, learned: string,
/** Whether other units may hear of it. */
beyondUnit: boolean,
/** Whether it must stay with me. */
private: boolean, };

export type IdeaId = string & { readonly __brand: 'Idea' };

/** The list an idea stands in. */
export type IdeaList = "running" | "parked" | "decided";

/** Whose idea it was. */
export type IdeaOrigin = "ours" | "theirs" | "supplier";

/** One of the six parts of an idea. */
export type IdeaPart = { code: Part, label: string,
/** Empty where it is missing. */
text: string, };

/** An idea to be added; parked if nothing else is said. */
export type IdeaParts = { leaderId?: LeaderId, origin?: IdeaOrigin, state?: IdeaState, problem?: string, expectation?: string, smallest?: string, host?: string, goodIf?: string, stopIf?: string, first?: string, last?: string, reviewOn?: string, };

export type IdeaRow = { idea: Idea, unitId: UnitId, open: boolean, list: IdeaList, parts: Array<IdeaPart>,
/** "5 of 6; missing: what is different at the end"; empty once it is decided. */
completeness: string,
/** "running 4 Nov to 2 Dec, to be decided on 4 December" */
when: string,
/** Whether it is time to decide, or to look again. */
reviewDue: boolean, ties: Array<TiedThing>, evidence: Array<EvidenceLine>, };

/** How far an idea has come. */
export type IdeaState = "parked" | "agreed" | "trying" | "kept" | "stopped" | "dropped";

/** An idea that is tried against a figure. */
export type IdeaTie = { tieId: TieId, ideaId: IdeaId, name: string, };

/** Files to take in. */
export type ImportCalendars = {
/** The same files as in the preview. */
files: CalendarFiles,
/** The look that was agreed to; without it the files are read afresh. */
look?: string, };

/** Contacts to import. */
export type ImportContacts = {
/** The same files as in the preview. */
files: ContactFiles,
/** The look that was agreed to; without it the files are read again. */
look?: string, people: Array<ChosenContact>, };

/** Filled sheets to keep. */
export type ImportCultureFiles = { roundId: CultureRoundId,
/** Files of the preview; those that cannot be used are left out. */
files: CultureFiles,
/** The preview that was agreed to; refused where a file says something else now. Without it no preview is needed. */
look?: string,
/** Who the employees are; may be left out. */
group?: string,
/** Which business leader filled in which file. Files without one are kept without a name. */
leaders?: Array<CultureFileLeader>, };

/** A document to take in. */
export type ImportRequest = { path: string,
/** The Monday that its first week moves to; every date moves by the same whole weeks. */
moveTo?: string, };

/** Whether something is better since we changed it. */
export type Improvement = "yes" | "some" | "no";

export type IncomingUnit = { id: UnitId, name: string,
/** The unit here that it joins. */
into: UnitId | null,
/** Whether it was imported before and is still served, so that there is no choice. */
isKnown: boolean,
/** Whether it was imported before and is archived here. */
isArchived: boolean, };

/** An invitation to write. */
export type InvitationFile = { id: ConversationId,
/** The file to write. */
path: string, };

/** What is weak in a chain. */
export type IssueCode = "nothingUnder" | "stands" | "against" | "missingStep" | "assumed" | "saidOld" | "seenOld" | "onlySaid" | "rivalOpen" | "noFigure" | "notSaidBack";

/** Something weak in a chain. */
export type IssueLine = {
/** The result whose chain it is in. */
resultId: MeasureId,
/** 1 is the weakest. */
rank: number, code: IssueCode,
/** The figure it is about, as a sentence calls it; of a link, what is moved. */
upper: string, upperId: MeasureId,
/** What moves it, where it is about both. */
lower: string | null, lowerId: MeasureId | null, solutionId: SolutionId | null,
/** The link it is about. */
linkId: ChainLinkId | null,
/** The other explanation that is open. */
rivalId: RivalId | null,
/** In a few words: "a step is missing between … and …". */
text: string,
/** The next question, said aloud; at the desk, what is to be done. */
question: string,
/** Whether it is work at the desk, and no question for anybody. */
isDesk: boolean,
/** Whom to ask, whoever has the nearest chat or good day first. */
ask: Array<LeaderId>,
/** The chat ahead in whose follow-ups the question already is. */
askedIn: ConversationId | null, };

/** A job that is under way. */
export type JobName = {
/** The name that the asker gave it. */
job: string, };

/** What something new belongs to. */
export type Joins = { challengeId?: ChallengeId, skillId?: SkillId, solutionId?: SolutionId, ideaId?: IdeaId, factId?: FactId, measureId?: MeasureId, };

/** A proposal to be kept. */
export type Keep = { leaderId: LeaderId,
/** The leader's date. Kept as long as the day is not to be avoided and I have room. */
date: string, };

/** A promise kept or open again. */
export type KeepPromise = { id: PromiseId, done: boolean, };

/** Everything that is kept about a person. */
export type KeptAbout = { leaderId: LeaderId, role: string, title: string, lead: string, sections: Array<KeptSection>, };

/** How the page is written. */
export type KeptFormat = "markdown" | "json";

export type KeptLine = { on: string | null,
/** What it is. */
text: string,
/** As it was typed; may be empty. */
words: string,
/** Whether nothing that is made for others shows it. */
private: boolean, };

export type KeptSection = { heading: string,
/** Newest first. */
lines: Array<KeptLine>, };

/** What one kind of entry means for openers. */
export type KindGuidance = { kind: EntryKind,
/** When openers wait, however the entry is filed. */
alwaysHoldsBack: Array<OpenerWindow>,
/** When the openers filed as invited are welcome; one without a window here is while the entry lasts. */
invites: Array<OpenerWindow>, };

/** What few people know, by role and count, never by name. Private unless a person says otherwise. */
export type KnowHow = { id: KnowHowId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, unitId: UnitId,
/** Who holds it: "line setters". */
role: string,
/** What they know: "setting line 4". Never empty. */
what: string,
/** How many hold it. */
holders: number | null,
/** How many can leave, of `of` in the role. */
leaving: number | null, of: number | null,
/** How many besides the holders can do it alone. */
others: number,
/** The earliest day on which one can leave. */
firstLeaves: string | null,
/** The latest such day that is known. */
lastLeaves: string | null,
/** How it is passed on. */
way: TransferWay,
/** How many weeks that takes; 0 where nobody has said. */
weeks: number,
/** Who does what, by role. */
plan: string,
/** The solution that passes it on. */
solutionId: SolutionId | null, challengeId: ChallengeId | null,
/** The day on which passing it on began. */
startedOn: string | null,
/** The day on which somebody did it alone under watch. */
checkedOn: string | null,
/** The day from which two or more besides the holders can do it. */
safeOn: string | null,
/** Whether it must stay with me. */
private: boolean, };

export type KnowHowId = string & { readonly __brand: 'KnowHow' };

export type KnowHowRow = { knowHow: KnowHow, unitId: UnitId,
/** Whether it is not safe yet. */
open: boolean, word: Word, wordText: string,
/** The day on which the first is expected to leave. */
leaves: string | null,
/** The day by which passing it on has to begin. */
startBy: string | null,
/** "rests on two; four of eleven can go; nobody else yet" */
rests: string, wayText: string,
/** What to ask; empty where nothing is missing. */
note: string,
/** The solution that passes it on. */
ours: string | null, challenge: string | null, evidence: Array<EvidenceLine>, };

/** Where a day stands in its fiscal year; all numbers count from 1. */
export type Label = {
/** The calendar year that names the fiscal year. */
year: number,
/** The quarter, 1 to 4. */
quarter: number,
/** The period, 1 to 12 or 13. */
period: number,
/** The week of the year, in a week-based calendar. */
week?: number,
/** The week of the period, in a week-based calendar. */
weekOfPeriod?: number,
/** Within five working days of a boundary of periods: 2 for the second working day after the old period's last day, -1 for the last one before the new period's first day. Never 0. */
workingDay?: number,
/** The label as people write it: "FY27 Q3 P7 W3 WD+2". */
text: string, };

/** The last chat with somebody. */
export type LastChat = {
/** Its day. */
date: string,
/** Calendar days ago. */
daysAgo: number,
/** Whether its debrief is still open. */
unwritten: boolean,
/** Whether it was before any chat was kept here, so that its day is only roughly known. */
rough: boolean, };

/** Roughly when I last spoke with somebody. */
export type LastSpoke = "month" | "quarter" | "longer" | "never";

/** What became of the effect, as they say. */
export type Lasting = "stays" | "fades" | "notUsed";

/** A person who runs a unit, or part of it. */
export type Leader = { id: LeaderId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** What the person does; the display name. Never empty. */
role: string,
/** Personal name; may be empty. */
name: string,
/** How texts greet the person ("Jo", "Dr. Kowal"); empty takes the first name. */
greetAs: string,
/** The e-mail address; may be empty. */
email: string,
/** The unit of the current placement. Changed by moving, not by editing. */
unitId: UnitId,
/** First day in charge of the unit, if known. A merger or a split of the unit does not change it. */
since: string | null,
/** The day the person was added here. */
addedOn: string,
/** Roughly the day on which we last spoke before any chat was kept here; `None` where we had not met. A chat on the same day or later outranks it. */
spokeAbout: string | null,
/** Country, ISO 3166 alpha-2; `None` takes the unit's. */
country: string | null,
/** Subdivision of `country`. */
subdivision: string | null,
/** IANA zone name; `None` takes mine. */
zone: string | null,
/** Working hours in their zone; empty takes mine. */
hours: Array<DayHours>, likes: Array<Preference>,
/** Moments that do not. */
dislikes: Array<Preference>,
/** Days between chats that we aim for. */
targetGap: number,
/** Days between chats that we do not want to exceed. */
limitGap: number,
/** Days between two chats in which there is no third; `None` takes mine. */
reflectionGap: number | null,
/** Length of a chat in minutes. */
chatMinutes: number,
/** How much attention this quarter. */
pace: Pace,
/** Who books for them, with an e-mail address if known; empty where we book directly. */
assistant: string,
/** Working days of notice; `None` takes mine. */
noticeDays: number | null,
/** Where we usually meet ("by video", "at the line"). */
place: string,
/** Where we both want to be, as the current aim has it; written along with that. */
desiredState: string,
/** Private note, Markdown. */
note: string,
/** The day the person was put away, or `None`. */
archivedOn: string | null, };

/** A result and the steps that lead to it. */
export type LeaderChain = { resultId: MeasureId, name: string,
/** "Seen at two of three steps, told at one. Weakest: …" */
sentence: string,
/** Nearest to the result first. */
steps: Array<LeaderStep>, };

/** A leader by role. */
export type LeaderChoice = { leaderId: LeaderId, who: string, };

/** A figure of a leader. */
export type LeaderFigure = { measureId: MeasureId, name: string,
/** "58 days, aim 50"; empty where neither is known. */
level: string, };

/** The figures of a leader. */
export type LeaderFigures = {
/** Their own part first, then those they named. */
figures: Array<LeaderFigure>,
/** What leads to them, or from them to a result. */
chains: Array<LeaderChain>, };

export type LeaderId = string & { readonly __brand: 'Leader' };

export type LeaderPage = { leader: Leader,
/** The unit of the present placement. */
unit: Unit,
/** Where the person was and is, newest first. */
placements: Array<NamedPlacement>,
/** Whether the rhythm of the unit or the leader is known. */
rhythmKnown: boolean,
/** Ten weeks from today. */
strip: Strip,
/** Up to three moments. */
slots: Slots,
/** How due the leader is. */
due: Due,
/** What to talk about next. */
next: NextOpeners, course: Array<CourseLine>,
/** Promises both ways, open ones first. */
promises: Array<Promise>,
/** All chats, newest first. */
conversations: Array<Conversation>,
/** The same as lines, in the same order: when each was or is, on both clocks. */
lines: Array<ChatLine>,
/** What we know about the unit and this person. */
facts: Array<Fact>,
/** How ready it is. */
readiness: Readiness,
/** What the leader said, newest first. */
findings: Array<Finding>,
/** Their figures, and what moves them. */
figures: LeaderFigures,
/** Their challenges, skills needed and ideas that are open. */
threads: Array<ThreadCell>,
/** Where we both want to be. */
aim: AimRow,
/** What the unit told us before this leader came. */
before: string | null, absences: Array<Absence>,
/** Standing one-to-ones, running ones first. */
standing: Array<StandingSeries>, };

export type LeaderRequest = { leaderId: LeaderId, };

/** One leader in the list. */
export type LeaderRow = { leader: Leader,
/** The unit of the present placement. */
unit: Unit,
/** The last chat that was held, or whose time has passed with nothing written yet. */
last: LastChat | null,
/** The next one that stands or was asked for. */
next: ChatLine | null,
/** How due the leader is. */
due: Due,
/** What to talk about next: "Skills they need". */
about: string,
/** Why to meet next, and what has to wait. */
advice: CourseAdvice, course: Array<CourseLine>,
/** Open promises of mine. */
promisesMine: number,
/** Open promises of theirs. */
promisesTheirs: number,
/** Whether one of mine is late. */
late: boolean,
/** How ready the homework is, 0 to 100. */
readiness: number,
/** Whether the rhythm of the unit or the leader is known. */
rhythmKnown: boolean,
/** The next good days. */
nextGood: NextGood | null,
/** The verdicts of the next fifty working days. */
strip: Array<Verdict>, };

/** A sheet as text and in lines. */
export type LeaderSheet = {
/** "How I read your figures" */
title: string,
/** The role of the leader. */
who: string, lead: string, lines: Array<SheetLine>,
/** "What would you put differently?" */
close: string,
/** All of it, to copy. */
text: string,
/** How many lines this leader may not see; they are left out. */
leftOut: number, };

/** A step of a chain. */
export type LeaderStep = { linkId: ChainLinkId,
/** "days to collect → net cash" */
text: string,
/** "told by the Group CFO, not seen yet" */
ground: string, };

export type Leaders = {
/** Whether to show those put away instead. */
archived?: boolean, };

/** The Leaders screen. */
export type LeadersScreen = {
/** One row each, in the order of the units. */
rows: Array<LeaderRow>, };

/** A line that stays a note. */
export type LeaveAsNote = { findingId: FindingId, };

/** A remark about our work, or a reflection, with what became of it. */
export type LedgerLine = { conversationId: ConversationId, leaderId: LeaderId, unitId: UnitId,
/** The leader's role. */
who: string, on: string,
/** Their words; of a reflection, what I heard. */
words: string,
/** None of a reflection. */
feedback: Feedback | null,
/** Theirs, of the remark or of its chat. */
rating: number | null,
/** Mine, noted before. */
guess: number | null,
/** "timing, length" */
about: string,
/** The solution that it is about; may be empty. */
solution: string,
/** What we change; of a reflection, what I change. */
change: string,
/** Whether they wait to hear what changed. */
isOpen: boolean,
/** Whether the day to tell them is over. */
isLate: boolean,
/** Whether the same leader had said the same before. */
isRepeated: boolean,
/** My first reaction, for me alone; may be empty. */
reaction: string, };

/** A leader without a proposed chat. */
export type LeftOut = { leaderId: LeaderId,
/** Their role. */
who: string,
/** The kind of cause. */
why: WhyLeftOut,
/** Why, in one sentence. */
text: string,
/** The same for programs; where days are the cause, what speaks against them, heaviest first. */
reasons: Array<Reason>,
/** The chat that is planned or asked for. */
conversationId: ConversationId | null,
/** What became of the day that was proposed in an earlier week. */
moved: string | null, };

export type LeftOutLine = { what: string, why: string, };

/** A text for one person, ready to send. */
export type Letter = {
/** What it is for. */
kind: LetterKind,
/** The e-mail address of whom it goes to; empty where it is not known. */
to: string, subject: string, text: string,
/** The chat that an invitation can be saved for: it has a time, and is still to come. */
invitation: ConversationId | null,
/** The chat for which the text offers moments; they are kept once the text is used. */
offersFor: ConversationId | null,
/** Whether there is no name to greet. */
unnamed: boolean, };

/** What a text is for. */
export type LetterKind = "ask" | "askAssistant" | "anotherTime" | "anotherTimeAssistant" | "rhythm" | "rhythmAssistant" | "thanks" | "send" | "remind";

/** How many lines. */
export type Limit = {
/** At most so many. */
limit: number, };

/** A line that waits for its place, and what it is read as. */
export type LineToPlace = { findingId: FindingId, kind: FindingKind,
/** As it was confirmed. */
text: string, saidOn: string, leaderId: LeaderId,
/** The role of the leader who said it. */
who: string, unitId: UnitId, unit: string,
/** What the record would be called. */
name: string, parts: Parts,
/** Parts that fit nothing. */
also: Array<string>,
/** The records that its names may be. */
same: Array<Candidate>, };

/** Everything about one link. */
export type LinkDetail = { link: ChainLink,
/** What moves. */
lower: string,
/** What is moved. */
upper: string, grade: Confidence,
/** "told by the Group CFO, not seen yet". */
ground: string,
/** Newest first, for and against. */
evidence: Array<ChainEvidence>, rivals: Array<Rival>,
/** What would weaken it. */
wouldWeaken: string,
/** What is weak about it, weakest first. */
issues: Array<IssueLine>, };

/** Two names of which the lower moves the upper. */
export type LinkNames = { upper: string, lower: string, };

/** Why no link can be made of a line. */
export type LinkProblem = "tooLong" | "circle" | "order";

export type LinkRequest = { linkId: ChainLinkId, };

/** One step of a result in its list. */
export type ListStep = { linkId: ChainLinkId,
/** The figure that leads upwards, or the solution. */
measureId: MeasureId | null, solutionId: SolutionId | null,
/** How far below the result; 0 directly. */
depth: number, grade: Confidence,
/** "days to collect, earlier sign, 58 days, aim 50; lead to net cash: told by the Group CFO on 17 September". */
text: string, };

/** A word of the list. */
export type ListedWord = { word: string,
/** Its other forms. */
also: Array<string>,
/** What to say instead. */
plain: Array<string>,
/** What to do where no words can simply take its place; may be empty. */
advice: string,
/** Whether it is left alone here. */
fine: boolean,
/** The user's row about it: a word added, or one that is fine. */
row: OurWord | null,
/** Whether the user added it. */
added: boolean, };

/** How taken a period leaves a leader, lightest first. */
export type Load = "open" | "normal" | "busy" | "critical";

/** How the program looks and speaks on this file, and how it keeps it safe. */
export type Look = {
/** Light, dark, or as the system has it. */
theme: Theme,
/** BCP 47 locale for dates and numbers; empty takes the system's. */
locale: string,
/** The first day of a week in month views; `None` takes the locale's. */
firstWeekday: Weekday | null,
/** The day the first-run guide was finished or left; `None` shows it. */
guidedOn: string | null,
/** Minutes without a key or the mouse after which a protected file is locked; 0 is never. */
lockAfter: number,
/** The folder that gets a copy of each daily backup, such as a stick or a share; empty is none. */
secondPlace: string,
/** For how many years words of chats are kept until I am asked about them; 0 is for good. */
keepWordsFor: number,
/** The day on which I last looked at those that are older. */
oldWordsSeenOn: string | null, };

export type LookAtFiles = { paths: Array<string>, };

/** A skill, a solution, or an idea without a challenge. */
export type LooseEnd = { cell: ThreadCell, unitIds: Array<UnitId>,
/** What is missing: "what is it for?"; empty where something else than a challenge is noted. */
why: string, };

export type MadeBy = "ours" | "together" | "theirs";

/** How much of the query a hit holds. */
export type Match = "all" | "similar" | "some";

/** A unit, or all. */
export type MaybeUnit = {
/** All if left out. */
unitId?: UnitId, };

/** The learning leader in front of the screen. */
export type Me = {
/** My name, which signs texts to send; may be empty. */
name: string,
/** What I do ("Head of Learning"); may be empty. */
role: string,
/** My e-mail addresses: meetings that I declined are not busy times, and the first one sends invitations. */
emails: Array<string>,
/** My IANA zone. */
zone: string,
/** Country, ISO 3166 alpha-2; empty where none was chosen. */
country: string,
/** Subdivision of `country`; may be empty. */
subdivision: string,
/** My working hours, in my zone. */
hours: Array<DayHours>,
/** Chats a day at most. */
perDay: number,
/** Chats a week (Monday to Sunday) at most. */
perWeek: number,
/** Working days of notice I give at least. */
noticeDays: number,
/** Days between two chats with one leader that stay free for reflection. */
reflectionGap: number,
/** Minutes kept free before a chat. */
prepareMinutes: number,
/** Minutes kept free after it. */
debriefMinutes: number,
/** Target gap of a new leader, in days. */
targetGap: number,
/** Limit gap of a new leader, in days. */
limitGap: number, };

/** A figure that a unit steers by, or something its people do that can be counted. */
export type Measure = { id: MeasureId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, unitId: UnitId,
/** Whose part of the unit it is about; `None`: the whole unit. */
leaderId: LeaderId | null,
/** Their words, at most 60 characters. Never empty. */
name: string,
/** Where in the chain it stands. */
kind: MeasureKind,
/** How a sentence says it; the name in lower case where empty. */
sayAs: string,
/** What it is counted in: "days", "%", "of 10 calls". */
unitOf: string,
/** Which way is better. */
better: Better,
/** Where they want it. */
aim: number | null,
/** The day by which they want it there. */
aimBy: string | null,
/** The document that sets the aim. */
aimFrom: string,
/** The role or team that answers for it; reaches no card. */
owner: string,
/** The report it stands in. */
source: string,
/** When a new reading comes out. */
published: Published,
/** Whether only the way of measuring is known, and no reading is kept. */
methodOnly: boolean,
/** The day the whole chain of this result was said back and accepted. */
readBackOn: string | null, readBackBy: LeaderId | null,
/** What one step of it is worth to them; private always. */
worth: number | null,
/** Who said so. */
worthFrom: string,
/** Whether it must stay with me. */
private: boolean,
/** The day from which nobody steers by it any more. */
closedOn: string | null, };

/** Everything about one figure. */
export type MeasureDetail = { measure: Measure,
/** As a sentence calls it. */
say: string,
/** "58 days, aim 50". */
level: string | null,
/** Newest first. */
readings: Array<Reading>, movement: MovementLine | null, publication: PublicationLine, grade: Confidence,
/** Newest first. */
evidence: Array<ChainEvidence>,
/** Facts of the homework that are joined to it. */
facts: Array<FactTie>,
/** Ideas that are tried against it. */
ideas: Array<IdeaTie>,
/** What is weak about it in its chains, weakest first. */
issues: Array<IssueLine>, };

export type MeasureId = string & { readonly __brand: 'Measure' };

/** Where a figure stands in the chain, lowest last. */
export type MeasureKind = "result" | "early" | "behaviour";

export type MeasureRequest = { measureId: MeasureId, };

/** A skill that becomes part of another. */
export type MergeSkills = {
/** The one that goes; its name stays as another name. */
skillId: SkillId,
/** The one that stays. */
intoId: SkillId, };

export type MergeUnits = {
/** The unit that goes; it is archived. */
unitId: UnitId,
/** The unit that stays. */
intoId: UnitId,
/** The first day of the merged unit. */
on: string,
/** What the merged unit is called; as the one that stays if left out. */
name?: string, };

/** Whether the moment of a chat was right. */
export type Moment = "good" | "rushed" | "wrong";

/** A month in whole weeks. */
export type Month = {
/** The first day shown. */
first: string,
/** The last day shown. */
last: string,
/** Weeks of seven days. */
weeks: Array<Array<MonthDay>>,
/** Everything that takes place on them, by first day. */
occurrences: Array<Occurrence>,
/** The chats, by date. */
chats: Array<ChatLine>,
/** Days that the records name. */
marks: Array<RhythmMark>, };

/** A day in a month view. */
export type MonthDay = { date: string,
/** The working day near a boundary, or the period that begins: "P8", "WD+2", "2nd working day". */
label: string | null,
/** What of the label fits into the narrow cell of a month: "P8", "WD+2". */
shortLabel: string | null,
/** The public holiday, if it is one. */
holiday: string | null,
/** Why it is worked, where it would be off: "Working Saturday for National Day". */
worked: string | null,
/** How heavy it is for the unit that was asked for. */
load: Load | null,
/** Whether it is worked there. */
working: boolean,
/** Which of the occurrences lie on it. */
occurrences: Array<number>, };

export type MonthRequest = {
/** YYYY-MM. */
month: string,
/** All if left out. */
unitId?: UnitId,
/** With which weekday a row begins; if left out, that of the settings. */
firstWeekday?: Weekday, };

/** A move to another unit. */
export type MoveLeader = { leaderId: LeaderId,
/** Where to. */
unitId: UnitId,
/** What they are called there. */
role: string,
/** First day there; today if left out. */
on?: string, };

/** How a figure has moved. */
export type MovementLine = { verdict: MovementVerdict,
/** The day since which it is compared: what we do below it began. */
since: string, swing: Swing | null,
/** "Days to collect: 58 days, from 60; still within its usual swing (57 to 64)." */
text: string, };

/** What the readings of a figure say about a day. */
export type MovementVerdict = "methodOnly" | "none" | "noBase" | "noAfter" | "still" | "away" | "toward";

/** My marks of a statement. */
export type MyMarks = { question: string, valued: number | null, practised: number | null, remark: string, };

/** Which calendar year gives a fiscal year its name. */
export type NamedBy = "start" | "end";

/** A fiscal calendar that a unit or the company reports by. */
export type NamedCalendar = { id: NamedCalendarId,
/** The last change set that touched the row. */
seen: number,
/** What people call it. */
name: string,
/** How its years and periods run. */
calendar: FiscalCalendar, };

export type NamedCalendarId = string & { readonly __brand: 'NamedCalendar' };

/** A placement with the name of its unit. */
export type NamedPlacement = { unitName: string, id: PlacementId,
/** The last change set that touched the row. */
seen: number, leaderId: LeaderId, unitId: UnitId,
/** What the person was or is called there. */
role: string,
/** First day in it, if known. */
from: string | null,
/** Last day in it; `None` is the current one. */
to: string | null, };

/** A record by name, in a list of its kind. */
export type NamedThing = {
/** The id of the record, whatever kind it is. */
id: string,
/** None for what belongs to the company. */
unitId: UnitId | null, name: string,
/** Other names. */
also: Array<string>, };

export type NearDay = { date: string,
/** What it is good for. */
verdict: Verdict,
/** "Wed 25 Nov: Wednesdays suit the Group CFO." */
text: string, };

/** How strong a group in a unit is, and has to be. */
export type NeedRow = { need: SkillNeed, unitId: UnitId, open: boolean,
/** "1 → 3" */
level: string,
/** "by 18 March" */
by: string,
/** "two steps or more" */
gap: string,
/** Whether it comes due with no solution in the unit. */
due: boolean, evidence: Array<EvidenceLine>, };

/** A fiscal calendar to add. */
export type NewCalendar = {
/** What people call it. */
name: string,
/** How its years run. */
calendar: FiscalCalendar, };

/** A challenge to be added. */
export type NewChallenge = { unitId: UnitId,
/** Whose part of the unit it is about; the whole unit if left out. */
leaderId?: LeaderId, name: string, sayAs?: string, kind?: ChallengeKind,
/** 1 noticeable, 2 hard, 3 severe; hard if left out. */
severity?: number, horizon?: string, horizonLabel?: string, able?: number, of?: number, cause?: Cause,
/** If left out: what was only said, and know-how that leaves, stays with me. */
private?: boolean, heard?: Heard, joins?: Joins, };

/** A delivery of a solution to a unit: an entry of the rhythm. */
export type NewDelivery = { solutionId: SolutionId, unitId: UnitId, first: string,
/** Inclusive. */
last: string,
/** Hours that it takes of their people, all together. */
theirHours?: number,
/** In whole units of currency. */
cost?: number, };

/** An entry to be added. What is left out takes the usual of its kind. */
export type NewEntry = {
/** What it is called. */
name: string,
/** What sort of thing it is. */
kind: EntryKind, scope: Scope,
/** How taken it leaves people; normal if left out. */
load?: Load,
/** Working days before it that are a step lighter. */
before?: number,
/** Working days after it that are a step lighter. */
after?: number,
/** Openers that must wait while it lasts. */
holdsBack?: Array<Opener>,
/** Openers that it makes welcome. */
invites?: Array<Opener>,
/** What makes it a sensitive time. */
mark?: SensitiveMark,
/** Markdown. */
note?: string,
/** When it takes place. */
rule: EntryRule, };

/** Evidence about something that is there. */
export type NewEvidence = { target: Target, heard: Heard, };

/** A fact to be noted. What is left out takes a sensible default. */
export type NewFact = {
/** The unit it is about. */
unitId: UnitId,
/** The person it is about. */
leaderId?: LeaderId, topic: Topic,
/** The fact, or the open question. */
text: string,
/** Where it comes from. */
source?: string,
/** Known, or how to find it out; known if left out. */
state?: FactState,
/** The day it was true; today if left out. */
asOf?: string,
/** How we know; seen if left out. */
confidence?: Confidence,
/** Whether it must stay with me. If left out: facts about a person, and facts somebody said, do. */
private?: boolean,
/** Days it keeps; the topic's usual if left out. */
shelfDays?: number,
/** A noun phrase for wordings. */
sayAs?: string,
/** The level aimed for. */
target?: string, };

/** An idea to be added with its parts. */
export type NewIdea = { unitId: UnitId, name: string, parts?: IdeaParts, heard?: Heard, joins?: Joins, };

/** Know-how to be added; private if that is left out. */
export type NewKnowHow = { unitId: UnitId, role?: string, what: string, holders?: number, leaving?: number, of?: number, others?: number, firstLeaves?: string, lastLeaves?: string, way?: TransferWay, weeks?: number, plan?: string, solutionId?: SolutionId, challengeId?: ChallengeId, private?: boolean, heard?: Heard, };

/** A leader to be added. One of `unit_id` and `unit_name` is needed; an unknown name makes a new unit. */
export type NewLeader = {
/** What the person does. */
role: string,
/** Personal name. */
name?: string, unitId?: UnitId,
/** The unit by its name. */
unitName?: string, };

/** A link to be drawn: from a figure, or from a solution, to a figure. */
export type NewLink = {
/** What is moved. */
upperId: MeasureId,
/** The figure that moves it. */
lowerId?: MeasureId,
/** The solution that moves it. */
solutionId?: SolutionId,
/** The same by its name; added where there is none of that name. */
solution?: string,
/** How long it takes. */
expected?: string, note?: string, };

/** A figure to be noted. What is left out takes a sensible default. */
export type NewMeasure = { unitId: UnitId,
/** Their words. */
name: string,
/** A result if left out. */
kind?: MeasureKind,
/** Whose part of the unit it is about. */
leaderId?: LeaderId, sayAs?: string, unitOf?: string,
/** If left out: towards the aim from the reading, else up. */
better?: Better, aim?: number, aimBy?: string, aimFrom?: string, owner?: string, source?: string,
/** Guessed from the source if left out. */
published?: Published,
/** If left out: while the unit keeps quiet before results. */
methodOnly?: boolean,
/** If left out: unless the source is a document. */
private?: boolean,
/** What it is today. */
reading?: number,
/** The figure that it leads to, as far as we assume. */
leadsTo?: MeasureId, };

/** A need to be added, of a skill that is there or of a new one. */
export type NewNeed = {
/** The skill; else `skill_name` names a new one. */
skillId?: SkillId, skillName?: string, unitId: UnitId, role?: string, now?: number, needNow?: number, needNext?: number, able?: number, of?: number, people?: number, by?: string, byLabel?: string, nice?: boolean,
/** If left out, what was only said stays with me. */
private?: boolean, heard?: Heard,
/** What the skill belongs to. */
joins?: Joins, };

/** A promise to be kept in mind. */
export type NewPromise = {
/** To whom, or by whom. */
leaderId: LeaderId, owedBy: Side, text: string, due?: string,
/** Where it was given. */
conversationId?: ConversationId, };

/** A reading to be noted. */
export type NewReading = { measureId: MeasureId,
/** Today if left out. */
on?: string, value: number,
/** Where it was read, if not in the source of the figure. */
source?: string, note?: string,
/** That it is published already; asked once while the unit keeps quiet before results. */
isPublished?: boolean, };

/** What an employee wrote. It is kept without a group, and apart from every batch. */
export type NewRemark = { roundId: CultureRoundId,
/** The code of the statement; the last line of the sheet if left out. */
question?: string, remark: string, };

/** Another explanation to be noted. */
export type NewRival = { linkId: ChainLinkId, text: string,
/** Open if left out. */
state?: RivalState,
/** How it was ruled out or accepted. */
how?: string,
/** If left out: unless a document rules it out or shows it. */
private?: boolean, };

/** A round to begin. */
export type NewRound = { name: string,
/** Today if left out. */
on?: string, note?: string, };

/** A skill to be added, without a need. */
export type NewSkill = { name: string, sayAs?: string,
/** Other names, separated by `|`. */
alsoCalled?: string, joins?: Joins, };

/** A solution to be added, without a delivery. */
export type NewSolution = { name: string, sayAs?: string, why?: SolutionReason, madeBy?: MadeBy, form?: string, note?: string, joins?: Joins, };

/** A series to be kept. */
export type NewStanding = { leaderId: LeaderId,
/** On which days: the value of an `RRULE`. */
rrule: DayRule,
/** The first day on which it can fall. */
first: string,
/** The start on my clock, where it is settled. */
time?: ClockTime,
/** Length in minutes; that of a chat with the leader if left out. */
minutes?: number,
/** Where; the leader's usual place if left out. */
place?: string,
/** Private note. */
note?: string, };

/** Something that changes because of a statement. */
export type NewStep = { roundId: CultureRoundId,
/** The code of the statement. */
question: string, text: string, by?: string,
/** Who hears of it; roles alone. */
toldWhom?: string, toldOn?: string, };

/** A word of a unit to be noted. */
export type NewTerm = {
/** Whose word it is. */
unitId: UnitId,
/** Exactly as they write it. */
term: string,
/** What they mean by it. */
meaning: string,
/** What we would have said. */
insteadOf: string,
/** The day it was heard. */
heardOn: string | null, };

/** Two things that belong together: exactly two ids. */
export type NewTie = { challengeId?: ChallengeId, skillId?: SkillId, solutionId?: SolutionId, ideaId?: IdeaId, factId?: FactId, measureId?: MeasureId, };

/** A unit to add. */
export type NewUnit = { name: string, };

/** A word to be marked, or to be left alone. */
export type NewWord = {
/** The word; where it is `fine`, the term of the list that it switches off. */
word: string,
/** What to say instead, several separated by semicolons; nothing if left out. */
plain?: string,
/** Whether people here say it, too; no if left out. */
fine?: boolean, };

/** What happens to one thing. */
export type News = "new" | "changed" | "gone";

/** The card wanted now. */
export type NextCard = {
/** None where no chat is near. */
conversationId: ConversationId | null, };

/** The next good days in a row. */
export type NextGood = {
/** The first of them. */
first: string,
/** The last working day of them. */
last: string,
/** "Wed 25 to Mon 30 Nov". */
text: string, };

/** What to talk about next with a leader. */
export type NextOpeners = {
/** The openers that may be asked, best first. */
openers: Array<ScoredOpener>,
/** Why to meet next. */
purpose: Purpose,
/** What comes after that, where the first is no opener. */
then: Purpose | null,
/** Both in words: "Reporting back on the trial, then how we serve them". */
text: string, why: Array<string>,
/** Openers that wait, and why. */
heldBack: Array<HeldBack>,
/** What to look up first. */
lookUp: Array<Fact>,
/** What only they can tell. */
ask: Array<Fact>, };

/** A leader on a day. */
export type NextRequest = { leaderId: LeaderId,
/** The day; today if left out. */
on?: string, };

/** What to do after a chat fell through. */
export type NextStep = {
/** In a sentence or two. */
text: string,
/** The text that offers them, or asks for a better rhythm. */
askText: Letter,
/** Moments to offer; empty where a better rhythm should be asked for first. */
slots: Array<Slot>, };

/** The newest delivery of a solution in a unit. */
export type NodeDelivery = { first: string, last: string,
/** "10 Aug to 7 Sep". */
span: string,
/** How many of its working days are in a busy or critical time of the unit. */
heavy: number, days: number,
/** "7 of 20 days in a heavy time". */
heavyText: string, };

/** The third line of a node. */
export type NodeNote = { kind: NodeNoteKind,
/** "New since 11 November", "No figure since 3 May", "monthly report"; empty where nothing is known. */
text: string, };

/** What the third line of a node is about. */
export type NodeNoteKind = "due" | "stale" | "source";

/** Which note of a conversation is typed into. */
export type NoteField = "debrief" | "wording" | "notToRaise" | "reflectionHeard" | "reflectionReaction" | "reflectionChange";

/** A request or answer without fields. */
export type Nothing = Record<symbol, never>;

/** An occurrence as screens show it. */
export type Occurrence = { entryId: EntryId, key: string, name: string,
/** What sort of thing it is. */
kind: EntryKind, scope: Scope, scopeName: string,
/** The load, as felt by the unit that was asked for; else as filed. */
load: Load,
/** First core day. */
first: string,
/** Last core day. */
last: string,
/** How sure it is. */
state: OccurrenceState,
/** The days before it that are one step lighter. */
before: Span | null,
/** The days after it that are one step lighter. */
after: Span | null,
/** What a person noted on it. */
note: string,
/** "P8 close, WD-1 to WD+4". */
cause: string, };

/** How sure an occurrence is. */
export type OccurrenceState = "expected" | "confirmed" | "moved" | "cancelled";

/** A line of a debrief, ready to be confirmed as a record. */
export type Offer = {
/** The line, from 1. */
line: number,
/** The line as typed, without white space around it. */
text: string,
/** What it would become. */
kind: OfferKind,
/** What it says, without prefix and date. */
what: string,
/** What it is about, without the parts that were understood. */
name: string,
/** What was understood besides. */
parts: Parts,
/** Parts that fit nothing. */
also: Array<string>,
/** The records that its names may be. */
same: Array<Candidate>,
/** Why no link comes of the line, taken for those records. */
linkProblem: LinkProblem | null,
/** The same, where all names are new. */
newLinkProblem: LinkProblem | null,
/** The day it names, for promises. */
due: string | null,
/** What looks like a day and is none that a promise can have, or by which they can be told what we change. */
unread: UnreadDate | null,
/** The words of whose promise it is, where that may be neither side: another unit. */
who: string | null,
/** The rating it names, 1 to 5. */
rating: number | null,
/** The remark that it answers, in their words; of `told` alone. */
answers: string | null,
/** Whether it has become a record already. */
taken: boolean, };

/** What a line would become: a promise of one side, or a finding. */
export type OfferKind = "iOwe" | "theyOwe" | "measure" | "skill" | "challenge" | "feedback" | "idea" | "pressing" | "quote" | "change" | "link" | "knowHow" | "plan" | "told" | "together";

/** Lines that could become records. */
export type Offers = {
/** In the order of the lines. */
offers: Array<Offer>, };

/** A day seen from the anchor. */
export type Offset = { "unit": "days",
/** How many, negative for before. */
n: number, } | { "unit": "weeks",
/** How many, negative for before. */
n: number, } | { "unit": "workingDays",
/** Which one; never 0. */
n: number, } | { "unit": "nthWeekday",
/** Which one; never 0. */
n: number, weekday: Weekday,
/** Calendar days to add. */
days: number,
/** Working days to add after the calendar days. */
workingDays: number, };

export type OffsetAnswer = { date: string, };

/** A working day counted from an anchor. */
export type OffsetRequest = {
/** ISO 3166 alpha-2. */
country?: string,
/** Within the country. */
subdivision?: string,
/** Days off; Saturday and Sunday if left out. */
weekend?: Array<Weekday>,
/** Days on which the company is shut. */
closures?: Array<string>, anchor: string,
/** +1 is the first one after the anchor, -1 the last one before it. */
offset: number,
/** For 0: where to go if the anchor is no working day. */
roll?: Roll, };

/** What is old about one leader. */
export type OldWordsLine = { leader: Leader,
/** Chats with notes. */
chats: number,
/** Lines that they said. */
lines: number,
/** My guesses of what they would say about our work. */
guesses: number, };

/** What is older than I want to keep it. */
export type OldWordsScreen = {
/** The first day whose words are kept; nothing where all are. */
keptFrom: string | null,
/** A line for each leader, those with most first. */
leaders: Array<OldWordsLine>, };

/** What we have on the subject of a chat. */
export type OnThis = { lines: Array<OnThisLine>,
/** The question that the weakest step of their figures asks; for chats about figures. */
weakest: WeakestStep | null,
/** My guess how they will rate our work; for chats about it. */
guess: GuessLine | null, };

/** Something we know, and how far it has come. */
export type OnThisLine = { text: string, note: string, };

/** One of the five openers; its number is what the data file and the wire hold. */
export type Opener = number;

/** One opener: why, when, with what, and how to say it. */
export type OpenerGuidance = { number: Opener,
/** The question, verbatim. */
question: string, why: string, fits: string,
/** When it does not. */
doesNotFit: string,
/** What to know before. */
homework: Array<HomeworkHint>,
/** Three questions to go on with. */
probes: Array<string>,
/** What to listen for. */
listenFor: string, avoid: string,
/** What counts as an answer. */
counts: Counts,
/** When to ask again. */
askAgain: AskAgain,
/** Templates, the first choice first; the one without slots last. */
wordings: Array<WordingTemplate>, };

/** A reason, as it is shown. */
export type OpenerReason = { code: string, text: string,
/** How much it weighs; negative speaks against. */
weight: number, };

/** Days around an entry, for one opener. */
export type OpenerWindow = { opener: Opener, text: string,
/** Before its first day, after its last, or while it lasts. */
side: WindowSide,
/** What `from` and `to` count. */
unit: WindowUnit,
/** Where the window begins, counted from the entry. */
from: number | null,
/** Where it ends, inclusive. */
to: number | null,
/** Only where the entry is at least that heavy for the leader. */
load: Load | null, };

/** Where a piece of evidence comes from. */
export type Origin = { grade: Confidence, leaderId: LeaderId | null,
/** The document; empty where it was said or assumed. */
source: string, };

/** What the user says of a word of ours: one more, or one that is fine here. */
export type OurWord = { id: OurWordId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** The word; where it is `fine`, the term of the list that it switches off. */
word: string,
/** What to say instead; several are separated by semicolons. */
plain: string,
/** Whether people here say it, too, so that it is left alone. */
fine: boolean, };

export type OurWordId = string & { readonly __brand: 'OurWord' };

/** Whose fiscal year one can look at. */
export type Owner = {
/** The unit; `None` is the company. */
unitId: UnitId | null, name: string, };

/** How much attention a leader gets this quarter. */
export type Pace = "focus" | "steady" | "light";

/** The dates of one entry of a pack. */
export type PackDates = { key: string,
/** Its rule in words. */
words: string,
/** Its rule; none where only a person knows the dates. */
rule: EntryRule | null,
/** The parts of a recurring rule. */
recurrence: Recurrence | null,
/** The next two dates, the one that lasts today included. */
next: Array<PreviewDate>,
/** What is wrong with the rule, if it can't be kept. */
problem: string | null,
/** Whether its dates differ so much from company to company that somebody should look at them. */
yours: boolean, };

/** An entry of a pack. */
export type PackEntryView = { key: string, name: string,
/** What sort of thing it is. */
kind: EntryKind,
/** How taken it leaves people. */
load: Load,
/** Its rule. */
inWords: string,
/** Whether it is off until chosen. */
pick: boolean,
/** Whether it has dates of its own; the others are added by hand. */
dated: boolean, note: string | null, };

/** The pack that suits a name. */
export type PackGuess = { unit: string,
/** The key of the pack. */
pack: string | null, };

/** An entry that came from a pack. */
export type PackHas = {
/** The key in the pack. */
key: string,
/** Its rule in words, where the entry is no longer as the pack has it. */
differs: string | null, };

export type PackList = {
/** In order. */
packs: Array<PackView>,
/** Which suits each unit. */
guess: Array<UnitPack>, };

/** What a pack would put into a unit's year. */
export type PackPreview = {
/** The home that was asked about, or the unit's own. */
home: UnitPlace,
/** The unit's fiscal year, which the rules count from: "FY27, 1 Apr 2026 to 31 Mar 2027". */
year: string,
/** Its entries, in the order of the pack. */
entries: Array<PackDates>,
/** A word on seasons, where the home lies south of the equator and an entry goes by them. */
seasons: string | null,
/** Where the unit's year would have too few or too many good days with what is chosen. */
warning: string | null, };

export type PackView = { key: string, name: string, entries: Array<PackEntryView>, };

/** A fact to choose from. */
export type PageFact = { fact: Fact,
/** Whether it stands on the card. */
chosen: boolean,
/** Whether it may. */
shareable: boolean,
/** Whether it would be our choice. */
suggested: boolean,
/** How the card would say it, without source and age; where it may not stand there, why not. */
line: string, };

/** The size of the paper, lying down. */
export type Paper = "a4" | "letter";

/** A part that has to be agreed before a trial. */
export type Part = "problem" | "expectation" | "smallest" | "measure" | "stopIf" | "reviewOn";

/** The kind of a figure or of a challenge. */
export type PartKind = MeasureKind | ChallengeKind;

/** The six statements in the quarter of today. */
export type PartnershipScreen = {
/** "FY27 Q3" */
quarter: string,
/** Whether the statements are to be answered now. */
due: boolean, statements: Array<StatementRow>, };

/** What was understood in a line, by the names of the fields of the record that it becomes. */
export type Parts = {
/** A reading of the figure, on the day of the chat. */
value?: number, unitOf?: string, aim?: number, aimBy?: string,
/** Which way a figure gets better; of `told`, what they answered. */
better?: BetterWord,
/** The kind of figure, where it is said; that of a challenge. */
kind?: PartKind, owner?: string,
/** The document it stands in, or who told it. */
source?: string,
/** How well it is known. */
grade?: Confidence,
/** When new readings come, where it is said. */
published?: Published, now?: number, needNow?: number, needNext?: number, able?: number, of?: number, people?: number, role?: string, by?: string,
/** The words of that day, where it is the end of a period. */
byLabel?: string, nice?: boolean, severity?: number, horizon?: string, horizonLabel?: string, holders?: number, leaving?: number, firstLeaves?: string, lastLeaves?: string, way?: TransferWay, rating?: number,
/** What the feedback is about. */
about?: Array<About>, moment?: SaidMoment, effect?: Lasting,
/** The solution that it is about, as typed. */
aboutName?: string, aboutId?: SolutionId, tellBy?: string, problem?: string, expectation?: string, smallest?: string, host?: string,
/** The figure by which an idea is decided, as typed. */
measure?: string, goodIf?: string, stopIf?: string, first?: string, last?: string, reviewOn?: string, state?: IdeaState, wants?: string, shownBy?: string, due?: string,
/** What moves what, from the result down. */
links?: Array<LinkNames>, };

/** How much was left out on purpose. */
export type PassedOver = { cancelled: number,
/** Marked as free, or of no length. */
free: number,
/** Events of which nothing lies within the days that were looked at. */
elsewhere: number, };

/** What was chosen in the preview of a list. */
export type PasteChoices = {
/** Which column is what; the guess if left out. */
columns?: Columns,
/** When I last spoke with these people; if left out, they are not known. */
lastSpoke?: LastSpoke,
/** Choices for single rows. */
rows?: Array<RowChoice>, };

export type PastePeople = {
/** A list of people. */
text: string,
/** Whether only to look. */
dryRun: boolean,
/** What was chosen in the preview. */
choices?: PasteChoices, };

/** Pasted readings of a figure. */
export type PasteReadings = { measureId: MeasureId,
/** Two columns, a day and a value, parted by tabs, semicolons, commas or spaces. */
text: string,
/** Whether it is only a look. */
dryRun: boolean, };

/** One row of a pasted list. */
export type PastedLine = {
/** The line on which it begins, from 1. */
line: number,
/** Its text, by which a choice finds it. */
key: string,
/** The person's name; may be empty. */
name: string,
/** What the person does. Where the row could not be parted, the whole row. */
role: string, unit: string,
/** The e-mail address; empty where the row has none. */
email: string,
/** When I last spoke with the person, if known. */
lastSpoke: LastSpoke | null,
/** Whether name, role and unit can be entered in the preview. */
editable: boolean,
/** Whether it is a guess which is the name, the role and the unit. */
unsure: boolean,
/** Whether the leader is in the workspace already, so that the row is not added. */
known: boolean,
/** Why the row cannot be added. */
problem: string | null, };

export type PastedPeople = {
/** How many were added. */
added: number,
/** What the write did. */
changes: Changes | null,
/** One for each row that is not empty, without headings. */
rows: Array<PastedLine>,
/** The names of the columns; empty where the list is no table. */
headings: Array<string>,
/** Which column is what. */
columns: Columns,
/** The columns that are not used. */
leftOut: Array<string>,
/** The units of the list and of the workspace. */
units: Array<string>, };

export type PastedReading = {
/** Its number, from 1. */
line: number,
/** As it was pasted. */
text: string, on: string | null, value: number | null,
/** Why it is not taken; a line with a later one for the same day is left out. */
problem: ReadingProblem | null, };

/** What was read of pasted readings, and what was added. */
export type PastedReadings = { lines: Array<PastedReading>,
/** How many are taken. */
taken: number,
/** Lines that replace a reading of the same day. */
replaces: Array<number>,
/** What adding them did; none after a look. */
written: ReadingWritten | null, };

export type PathAnswer = { path: string, };

export type PathRequest = { path: string, };

/** One period of a fiscal year. */
export type Period = { first: string,
/** The last day, included. */
last: string,
/** How many weeks it has, in a week-based calendar. */
weeks?: number, };

/** A line that waits for its place. */
export type PlaceFinding = { findingId: FindingId,
/** What the record is called; as it is read, if left out. */
name?: string,
/** The records that it is about; new ones, if left out. */
sameAs?: Array<Thing>, };

/** The second place for backups. */
export type PlaceRequest = {
/** A folder; none is wanted where it is left out. */
path?: string, };

/** What came of looking for the second place. */
export type PlaceState = "good" | "away" | "failed";

export type PlacementId = string & { readonly __brand: 'Placement' };

export type Places = {
/** By name. */
countries: Array<Country>,
/** IANA names. */
zones: Array<string>,
/** The last year with holidays. */
knownUntil: number,
/** Where this computer is, as far as its system tells. */
here: Here, };

/** What a sentence is about. */
export type PlanArea = "leaders" | "homework" | "rhythm" | "course" | "promises" | "chats" | "figures" | "threads" | "aims" | "culture";

/** A chat to be planned or asked for. */
export type PlanChat = { leaderId: LeaderId,
/** Why; the host fills in the suggested purpose where it is left out. */
purpose?: Purpose, date: string,
/** The time of day in `zone`. */
time?: ClockTime,
/** Morning or afternoon, where no time is known. */
half?: HalfDay,
/** Planned, asked, or held (in passing); planned if left out. */
state?: ConversationState,
/** IANA zone of `date` and `time`; mine if left out. */
zone?: string,
/** Length; the leader's usual if left out. */
minutes?: number,
/** Where; the leader's usual if left out. */
place?: string,
/** Who wanted it; me if left out. */
askedBy?: Side, };

/** A plan to choose. */
export type PlanChoice = { id: FactId, name: string, };

/** One sentence of what happens. */
export type PlanLine = { area: PlanArea, text: string, };

/** A day of a leader. */
export type PlannerDay = {
/** The leader's date. */
date: string,
/** What it is good for. */
verdict: Verdict,
/** The heaviest reason that goes with the verdict, if there is one. */
reason: string | null, };

/** A leader in the planner. */
export type PlannerRow = { leaderId: LeaderId,
/** Their role. */
who: string,
/** Their name; may be empty. */
name: string,
/** The unit's name. */
unit: string,
/** How much attention they get. */
pace: Pace,
/** How long ago the last chat was, in words. */
due: string,
/** Every day from the first to the last. */
days: Array<PlannerDay>,
/** Chats that stand on these days. */
chats: Array<ChatLine>,
/** Standing one-to-ones on these days that no chat stands for yet. */
standing: Array<StandingLine>, };

export type PlannerScreen = {
/** The first day looked at. */
first: string, last: string,
/** Each week that the days lie in. */
weeks: Array<PlannerWeek>,
/** Every active leader, in order. */
rows: Array<PlannerRow>,
/** Units of these leaders whose rhythm is not known yet. */
unknown: Array<UnknownUnit>, proposal: Proposal,
/** What the gaps need, against the room there is. */
arithmetic: string, };

/** A week of the planner, Monday to Sunday. */
export type PlannerWeek = {
/** Its Monday. */
monday: string,
/** Chats that stand in it, held ones too. */
taken: number,
/** How many it can hold. */
room: number,
/** Whether it is kept free. */
free: boolean, };

/** What came of asking the desktop's portal for shortcuts. */
export type PortalKeys = {
/** Whether the portal still has to answer; it may be asking the person. */
pending: boolean,
/** The keys to capture, in the words of the desktop; none where it names none. */
capture: string | null,
/** The same for the card of the next chat. */
card: string | null,
/** Why there are no shortcuts, as a sentence. */
refused: string | null, };

/** A moment that suits or does not: a weekday, a time of day, or both. */
export type Preference = {
/** `None` is any day. */
weekday: Weekday | null,
/** `None` is from the start of the day. */
from: ClockTime | null,
/** `None` is to the end of the day. */
to: ClockTime | null, };

export type PressingLine = { unitId: UnitId,
/** "Group CFO, skills talk before the budget build, 22 days ago" */
text: string, findingId: FindingId | null, leaderId: LeaderId | null, challengeId: ChallengeId | null, };

/** A date of a preview. */
export type PreviewDate = { first: string, last: string,
/** "on a holiday: Boxing Day". */
note: string | null, };

/** The rest of an entry that is being written. */
export type PreviewDraft = {
/** The entry that is changed; a new one if left out. */
entryId?: EntryId,
/** How taken it leaves people. */
load: Load,
/** Working days before it that are a step lighter. */
before: number,
/** Working days after it. */
after: number, };

/** One thing that would come, change or go. */
export type PreviewLine = {
/** What happens to it. */
news: News, time: TimeLine | null, entry: EntryNews | null, };

/** A rule to be said back. */
export type PreviewRequest = { rule: EntryRule,
/** Whose calendar and working days. */
scope: Scope,
/** What else is known of the entry, for what it does to the year of its unit. */
draft?: PreviewDraft, };

/** A series to be said back. */
export type PreviewStanding = {
/** The series that is being changed. */
id?: StandingId,
/** What it would be. */
standing: NewStanding, };

/** A template to look at. */
export type PreviewTemplate = {
/** What the text is for. */
kind: LetterKind,
/** The text, with slots in braces. */
text: string,
/** The subject, with slots in braces; the one in use if left out. */
subject?: string, leaderId: LeaderId, };

/** How far a job has come; the event `progress`. */
export type Progress = {
/** The name that the asker gave the job. */
job: string,
/** Out of a thousand. */
permille: number, };

/** Something I owe a leader, or a leader owes me. */
export type Promise = { id: PromiseId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** The leader it was given to, or by. */
leaderId: LeaderId,
/** The unit at that time. */
unitId: UnitId,
/** Where it was given; `None` where it was noted by hand. */
conversationId: ConversationId | null, owedBy: Side,
/** What. Never empty. */
text: string,
/** A noun phrase for wordings; may be empty. */
sayAs: string,
/** The day it is due; `None` where no day was named. */
due: string | null,
/** The day it was given. */
madeOn: string,
/** The day it was kept; `None` while it is open. */
doneOn: string | null,
/** The day both let go of it; `None` otherwise. */
droppedOn: string | null,
/** Whether it must stay off the card. */
private: boolean, };

/** What a line says as a promise; nothing is stored. */
export type PromiseDraft = {
/** The leader that it names, where it is one. */
leaderId: LeaderId | null,
/** The leader's role. */
who: string | null, owedBy: Side, text: string, due: string | null,
/** What looks like a date and gives no day. */
unread: UnreadDate | null,
/** Whether the line reads as a promise. */
isPromise: boolean, };

export type PromiseId = string & { readonly __brand: 'Promise' };

/** A promise in a list. */
export type PromiseLine = { promise: Promise,
/** The leader's role. */
who: string,
/** The unit's name. */
unit: string,
/** Whether its day has passed. */
late: boolean,
/** Where it stands, in words. */
text: string,
/** The text to send with it; none where it must stay private. */
followUp: Letter | null, };

/** What the line says. */
export type PromiseRead = {
/** None of an empty line. */
draft: PromiseDraft | null, };

export type PromisesScreen = {
/** Open ones, by due date, those without one last. */
open: Array<PromiseLine>,
/** Kept and dropped ones, newest first. */
done: Array<PromiseLine>, };

/** A plan, to be accepted one by one. */
export type Proposal = {
/** Whom to see when, by date. */
slots: Array<ProposedSlot>,
/** Everybody else, in order of leaders. */
leftOut: Array<LeftOut>, };

/** Where to look for a proposal over all leaders. */
export type ProposeRequest = {
/** First day; today if left out. */
first?: string,
/** How many weeks, 12 at most; four if left out. */
weeks?: number,
/** Proposals to be kept. */
keep?: Array<Keep>,
/** Any day of each week that is kept free. */
withoutWeeks?: Array<string>,
/** Leaders who are left out this time. */
withoutLeaders?: Array<LeaderId>, };

export type ProposedSlot = { leaderId: LeaderId,
/** Their role. */
who: string,
/** My date, which may be another than theirs. */
myDate: string,
/** What it becomes when it is accepted: planned, or asked where others book or no time is known. */
state: ConversationState,
/** Whether a person pinned that day. */
kept: boolean,
/** What became of the day that was proposed in an earlier week, where this is another. */
moved: string | null,
/** The leader's date. */
date: string,
/** The start on the leader's clock, "2026-11-24T09:00"; of a half-day, the first common start. */
startLocal: string,
/** The leader's IANA zone. */
zone: string,
/** The start as an instant; `None` for a half-day. */
startUtc: string | null,
/** The half of the leader's day, where their calendar is not known. */
half: HalfDay | null,
/** How long the chat lasts. */
minutes: number,
/** What the day is like: good or possible. */
verdict: Verdict,
/** The score of the day and of the time in it. */
score: number,
/** What speaks for it and against it, heaviest first. */
reasons: Array<Reason>,
/** "Tue 24 Nov, morning (from 08:00 there, 14:00 here)". */
text: string, };

/** How the file is protected. */
export type Protection = {
/** Whether the file is encrypted. */
isProtected: boolean,
/** Whether a passphrase opens it. */
passphrase: boolean,
/** Whether the system's keychain opens it. */
keychain: boolean,
/** Backups from before that anybody can read who gets at them. */
plainBackups: Array<string>, };

/** When a figure is published. */
export type PublicationLine = {
/** The rule, never a guess to be made; none where no day is known. */
rule: Published | null,
/** Whether it is read from the source and waits to be confirmed. */
isGuess: boolean,
/** "every period, 8th working day". */
text: string,
/** The next day. */
next: string | null,
/** The day since which a new reading is out. */
due: string | null, };

/** When a new reading is published. */
export type Published = { "kind": "guess" } | { "kind": "never" } | { "kind": "weekly", weekday: Weekday, } | { "kind": "fiscal", boundary: Boundary, workingDay: number, } | { "kind": "after", entryId: EntryId | null, workingDays: number, };

/** Why a conversation takes place. */
export type Purpose = "opener1" | "opener2" | "opener3" | "opener4" | "opener5" | "firstMeeting" | "reportingBack" | "theirTopic" | "inPassing" | "repair" | "goodbye";

/** A chat without an opener. */
export type PurposeGuidance = {
/** The word of the purpose; also "help", which is no chat. */
key: string, name: string,
/** When it is the right one. */
when: string,
/** How to begin, with slots; nothing where one listens. */
begin: string | null,
/** How to begin where nothing is known that fills the slots. */
beginPlain: string | null,
/** What else to know. */
note: string | null, };

/** A quarter of the company's calendar. */
export type RatedQuarter = {
/** "FY27 Q3" */
label: string,
/** Its first day. */
first: string, };

/** A solution that a remark may be about. */
export type RatedSolution = { id: SolutionId, name: string, };

/** What this desktop allows. */
export type ReachAbility = { tray: boolean, atLogin: boolean, notifications: boolean,
/** Whether it tells that the screen is shared; without that no name is shown. */
sharingKnown: boolean, shortcuts: ShortcutWay, };

/** One of [`ReachChoices`]. */
export type ReachChoice = "tray" | "atLogin" | "beforeChat" | "evening" | "names" | "shortcuts";

/** What happens outside of the window. It is about this computer, and not part of the data. */
export type ReachChoices = {
/** An icon in the tray; closing the window only hides it. */
tray: boolean, atLogin: boolean,
/** A notification before a chat. */
beforeChat: boolean,
/** A notification in the evening, where a chat of the day is not written down. */
evening: boolean,
/** Whether a notification names the leader. */
names: boolean,
/** Shortcuts that work in other programs. */
shortcuts: boolean, };

/** A chain that was said back. */
export type ReadBackDone = { on: string,
/** The role of who accepted it. */
by: string | null,
/** "Said back on 17 September and accepted." */
text: string, };

/** The chain of a result, to be said back to a leader. */
export type ReadBackRequest = { measureId: MeasureId, leaderId: LeaderId, };

/** A line that may be something that a leader said. */
export type ReadCapture = { text: string,
/** Who said it; the one whom the line names, if left out. */
leaderId?: LeaderId, };

export type ReadDebrief = {
/** The unit that they are about. */
unitId: UnitId,
/** The day on which they were said; today, if left out. */
on?: string,
/** One line a thing. */
text: string, };

/** A line, and what it is read as. */
export type ReadLine = {
/** The line, without white space around it. */
line: string,
/** None where it is nothing that can be kept. */
kind?: OfferKind,
/** What it is about. */
name?: string,
/** What was understood besides. */
parts: Parts,
/** Parts that fit nothing, as typed. */
also: Array<string>,
/** The records that its names may be. */
same: Array<Candidate>, };

/** What the lines are read as. */
export type ReadLines = {
/** In their order, without blank ones. */
lines: Array<ReadLine>, };

/** One line that says who told us, or where it was seen. */
export type ReadOrigin = { unitId: UnitId, line: string, };

/** A line to be read as a promise. */
export type ReadPromise = { text: string, };

/** How ready the homework is, and what it lacks. */
export type Readiness = {
/** 0 to 100. */
percent: number,
/** Topics with a fresh fact. */
fresh: Array<Topic>,
/** Topics that have only stale facts. */
stale: Array<Topic>,
/** Topics without any fact. */
missing: Array<Topic>,
/** What it says in one sentence. */
text: string, };

/** What a figure was on a day. */
export type Reading = { id: ReadingId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, measureId: MeasureId,
/** The day it is for, or was read. One reading a day. */
on: string, value: number,
/** Where it was read, if not in the source of the figure. */
source: string, note: string, };

export type ReadingId = string & { readonly __brand: 'Reading' };

/** Why a pasted line is not taken. */
export type ReadingProblem = "heading" | "noDate" | "noValue" | "ahead" | "repeated";

/** What became of a reading. */
export type ReadingWritten = {
/** The reading as it now is; none after a deletion, and while a question is open. */
row: Reading | null,
/** What the write did; none where nothing was stored because a question is open. */
changes: Changes | null,
/** What has to be answered first: send it again with `isPublished`. */
question: string | null,
/** A fact of the homework that says something of its own: it can be kept in step, too. */
fact: FactOffer | null, };

/** A reason, as it is shown. */
export type Reason = {
/** What it is, for programs; stable. */
code: string,
/** The sentence, naming its cause. */
text: string,
/** Above 0 for, below 0 against. */
weight: number, whose: Whose,
/** Where it can be changed, if anywhere. */
change: Change | null,
/** How it can be corrected at once; only where a day is explained. */
fixes: Array<Fix>, };

/** A recurrence on whole days. Lists may be in any order. */
export type Recurrence = {
/** The unit of the interval. */
every: Every,
/** At least 1. */
interval: number,
/** Of a weekly rule; empty means the weekday of the first day. */
weekdays: Array<Weekday>,
/** Of a monthly or yearly rule; `None` means the date of the first day. */
day: DayOfMonth | null,
/** Of a monthly or yearly rule, 1 to 12; empty means every month, or the date of the first day. */
months: Array<number>, end: RecurrenceEnd,
/** The first day of a week, for intervals of several weeks. */
weekStart: Weekday,
/** Parts of the `RRULE` that have no field here ("BYWEEKNO=20"); empty for most rules. */
other: string, };

/** When a recurrence ends. */
export type RecurrenceEnd = { "kind": "never" } | { "kind": "count",
/** At least 1. */
count: number, } | { "kind": "until",
/** The last day on which it can fall. */
until: string, };

/** Something about a part of a file, for the person who imports it. */
export type Remark = {
/** The line of the file, counted from 1. */
line: number,
/** The kind of component: "VEVENT". */
component: string,
/** A sentence. */
reason: string, };

/** Something that may be shown today. */
export type Reminder = { kind: ReminderKind, conversationId: ConversationId,
/** UTC, inclusive. */
from: string,
/** UTC, exclusive. */
until: string,
/** The whole notification, without a name. */
text: string, };

/** Why something is shown. */
export type ReminderKind = "beforeChat" | "unwritten";

/** What may be shown on one day. */
export type RemindersOfDay = {
/** The day in my zone. */
date: string,
/** My zone, an IANA name. */
zone: string,
/** Earliest first; none on a day off. */
reminders: Array<Reminder>, };

export type RenameCultureGroup = { roundId: CultureRoundId, group: string,
/** The new name. */
name: string, };

/** What is reorganized. */
export type Reorganisation = { "kind": "merge" } & MergeUnits | { "kind": "split" } & SplitUnit | { "kind": "succession" } & Succession;

/** What can be chosen in a reorganisation. */
export type ReorganisationChoices = {
/** The records of a unit that can go to another one. */
records: Array<UnitChoice>,
/** What is open between me and a leader. */
promises: Array<Promise>,
/** The standing one-to-ones with a leader that go on. */
standings: Array<StandingChoice>, };

/** What a reorganisation would do. */
export type ReorganisationPreview = {
/** What happens, in sentences. */
lines: Array<PlanLine>,
/** What is missing or wrong, in a sentence; there are no lines then. */
problem: string | null, choices: ReorganisationChoices, };

/** Something to say instead. */
export type Replacement = {
/** As it is shown. */
text: string,
/** What is put into the text. */
replacement: string,
/** Where that begins, in UTF-16 units: at the word, or at the article before it. */
start: number,
/** Behind its end. */
end: number,
/** Whether the unit says so itself. */
theirs: boolean,
/** What the unit means by it; may be empty. */
meaning: string, };

/** What restoring a backup would change, as parts of sentences; each empty where nothing is. */
export type RestorePreview = {
/** What is newer than the backup, and would go: "three chats and twelve lines". */
goes: string,
/** What is only in the backup, and would come back. */
comesBack: string,
/** What is in both, and would be as it was. */
changes: string, };

/** A backup to go back to. */
export type RestoreRequest = { path: string,
/** What opens it where it is protected otherwise than the file: its passphrase or recovery code. */
passphrase?: string, };

/** A result with everything that leads to it. */
export type ResultChain = { measureId: MeasureId, name: string, seenSteps: number, toldSteps: number, steps: number,
/** Whether a solution leads to it with evidence at each step and a fresh reading. */
isComplete: boolean,
/** How far it is known, its weakest step, and when it was said back. */
sentence: string,
/** When it was said back and accepted, as long as that counts. */
readBack: ReadBackDone | null,
/** What is weak, weakest first. */
issues: Array<IssueLine>,
/** The head of its list: "net cash (result; 58 days, aim 50)". */
head: string,
/** Its steps as a list, each below what it leads to. */
list: Array<ListStep>,
/** By how much it must move to be worth its cost; private. */
paysBack: string | null, };

/** A result in the line of its unit. */
export type ResultLine = { measureId: MeasureId, name: string, seenSteps: number, toldSteps: number, steps: number,
/** "Seen at two of three steps, told at one." */
text: string, };

/** My own words on the page of a quarter. The lines that the app writes are computed; what they said is kept where the page was finished. */
export type Review = { id: ReviewId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** Any day of the quarter that it is about, by the company's calendar. */
forDay: string,
/** What stands above the sections; may be empty. */
opening: string,
/** What we ask for, one a line. */
asks: string,
/** What comes next, one a line; the app's lines where empty. */
next: string,
/** The day on which I was done with it. From then on the page stays as it was told. */
finishedOn: string | null, };

/** A line that reads differently since the page was finished. */
export type ReviewChangedSince = { key: string,
/** As it is on the page; empty where the line is new. */
told: string,
/** As it would be today; empty where it would not be there. */
now: string, };

/** How the review is written. */
export type ReviewFormat = "markdown" | "docx" | "pdf";

export type ReviewId = string & { readonly __brand: 'Review' };

/** What is left out for one reason. */
export type ReviewLeftOut = { reason: ReviewReason,
/** The reason in words. */
text: string, count: number,
/** Each of them; none of what is always private. */
records: Array<ReviewLeftOutRecord>, };

/** A record that is not on the page. */
export type ReviewLeftOutRecord = { kind: HitKind, id: string, title: string, unitId: UnitId,
/** The name of its unit. */
unit: string,
/** Who said it; of words alone. */
leaderId: LeaderId | null, };

/** A line, or the end of the opening, that is not on the page, because its section or the page is full. */
export type ReviewNoRoom = {
/** Of its section; 0 is the opening. */
number: number, key: string, text: string, };

/** Where a record is looked at. */
export type ReviewOpens = { kind: HitKind, id: string, unitId: UnitId | null, };

/** Why something is not on the page. */
export type ReviewReason = "private" | "onlySaid" | "assumed" | "methodOnly" | "notAgreed" | "smallGroup" | "notReleased" | "always";

/** A quarter. */
export type ReviewRequest = {
/** Any day of it; today if left out. */
forDay?: string, };

/** How full the page is. What does not fit is named, never cut silently. */
export type ReviewRoom = {
/** Lines of text on the page. */
lines: number, most: number, noRoom: Array<ReviewNoRoom>, };

/** The page of a quarter with everything around it. */
export type ReviewScreen = {
/** The day asked about: it names the quarter. */
forDay: string,
/** A day of the quarter before. */
previous: string,
/** A day of the next quarter, where that has begun. */
following: string | null,
/** What I wrote; none where I have written and changed nothing. */
review: Review | null,
/** Words of the opening, of what we ask and of what comes next that name an input or claim too much. */
openingWords: Array<ReviewWord>, asksWords: Array<ReviewWord>, nextWords: Array<ReviewWord>,
/** Whether nothing is on the page. */
isEmpty: boolean,
/** How many records are left out. */
leftOutCount: number,
/** The page as Markdown, to copy. */
markdown: string,
/** "FY27 Q3" */
quarter: string,
/** The quarter's first day. */
first: string,
/** The quarter's last day. */
last: string,
/** "Learning for Tarnbrook, FY27 Q3" */
title: string,
/** My role and the date. */
byline: string,
/** My own words above the sections, as far as they have room. */
opening: string,
/** The ten, in their order; those without a line are not printed. */
sections: Array<ReviewSection>, room: ReviewRoom,
/** The day on which it was finished: it stays as it was told then. */
finishedOn: string | null,
/** What reads differently since; for me alone. */
since: Array<ReviewChangedSince>,
/** For me alone: never on the page or in a file. */
leftOut: Array<ReviewLeftOut>, };

/** A section of the page. */
export type ReviewSection = {
/** 1 to 10 */
number: number, heading: string,
/** How many lines it has at most. */
most: number,
/** Hidden ones and those without room as well. */
lines: Array<ReviewShownLine>, };

/** A line of the page. */
export type ReviewShownLine = {
/** Names it from one read to the next: "measure:…". */
key: string, text: string,
/** The app's wording; empty where all of the line is my own. */
computed: string,
/** Whether the text is mine. */
own: boolean, hidden: boolean,
/** Whether there is room for it; a hidden one takes none. */
fits: boolean, tests: ReviewTests,
/** Words of mine that name an input or claim too much. */
words: Array<ReviewWord>,
/** Its record. */
opens: ReviewOpens | null, };

/** What a line should say. Shown beside it, never printed. */
export type ReviewTests = {
/** A figure of theirs. */
figure: boolean,
/** From, to, when. */
change: boolean,
/** What we did, and how sure we are. */
ours: boolean,
/** What happens next. */
next: boolean, };

/** A word in my own text that says too little or too much. */
export type ReviewWord = {
/** Where it begins, in UTF-16 units as a text box counts. */
start: number,
/** Behind its end. */
end: number,
/** What to do. */
advice: string, };

/** A day in the lane of a unit. */
export type RhythmMark = { date: string, unitId: UnitId, unit: string, kind: RhythmMarkKind,
/** "Setting line 4: the first can go" */
text: string, };

/** What a day is. */
export type RhythmMarkKind = "leaves" | "startBy" | "decide" | "skill" | "figure";

/** Another explanation for what a link claims. */
export type Rival = { id: RivalId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, linkId: ChainLinkId,
/** Never empty. */
text: string, state: RivalState,
/** How it was ruled out or accepted. */
how: string,
/** The day of that. */
on: string | null,
/** Whether it must stay with me. */
private: boolean, };

export type RivalId = string & { readonly __brand: 'Rival' };

/** What became of another explanation. */
export type RivalState = "open" | "ruledOut" | "accepted";

/** What to do with a date that is no working day. */
export type Roll = "keep" | "next" | "previous" | "nextInMonth" | "previousInMonth";

/** Dates that were looked at. */
export type RollAccept = {
/** As they were shown. */
choices: Array<RollChoice>, };

/** A difference to be accepted: the date that was shown. */
export type RollChoice = { entryId: EntryId,
/** Which occurrence. */
key: string,
/** The new date as shown; none where the rule gives none any more. */
new?: Span, };

/** The dates of one entry that nobody has looked at. */
export type RollEntry = { entryId: EntryId, name: string,
/** Whose: the company, a unit, a leader. */
scopeName: string,
/** The load as filed. */
load: Load,
/** The rule in words. */
words: string,
/** By date. */
lines: Array<RollLine>, };

/** What can be rolled forward. */
export type RollForward = {
/** The year: "FY28". */
name: string, first: string, last: string,
/** The last day of the year before. */
previous: string,
/** The first day of the year after. */
next: string,
/** Decided dates that differ from their rules, from today to the end of the year. */
differences: Array<RollLine>,
/** Dates of the year that nobody has looked at, grouped by whose and by entry. */
expected: Array<RollEntry>,
/** How many dates of the year are confirmed, moved or cancelled already. */
decided: number,
/** Entries that recur too often to be confirmed date by date. */
tooOften: Array<string>, };

/** How a date differs. */
export type RollKind = "changed" | "moved" | "gone" | "expected";

/** One date: as it stands or stood, and as it would be. */
export type RollLine = { entryId: EntryId,
/** Which occurrence. */
key: string, name: string, scopeName: string,
/** What kind of difference. */
kind: RollKind,
/** The date that stands, or last year's; none where there was none. */
old: Span | null,
/** The date that the rule gives; none where it gives none any more. */
new: Span | null,
/** Why they differ, in words. */
why: string, };

/** A year to roll forward into. */
export type RollRequest = {
/** Of one unit and the company; of all if left out. */
unitId?: UnitId,
/** A day in it; the coming year if left out. */
on?: string, };

/** How many chats a week holds, and how many it may. */
export type Room = {
/** This week's chats, held and ahead; those in passing take no room. */
planned: number, perWeek: number, };

/** What was chosen for one row. */
export type RowChoice = {
/** The key of the row. */
row: string, name?: string, role?: string, unit?: string,
/** When I last spoke with this person, where it differs from the list. */
lastSpoke?: LastSpoke, };

/** A row of Week. */
export type RowKey = { key: string, };

/** Neighbouring cells that one thing gives their load. */
export type Run = {
/** The first column. */
from: number, columns: number,
/** What it is called. */
name: string,
/** The load of the cells. */
load: Load, };

/** What is known about how safe the backups are. */
export type Safety = { drill: Drill | null,
/** None where no second place was chosen, or it was not looked for yet. */
second: SecondPlace | null, };

/** How the moment of a solution was, as they say. */
export type SaidMoment = "right" | "early" | "late" | "badWeek";

export type SaveHandOver = { units: HandOverUnits, format: HandOverFormat, path: string, };

export type SaveKeptAbout = { leaderId: LeaderId, format: KeptFormat, path: string, };

/** What was typed so far. */
export type SaveNote = { conversationId: ConversationId, field: NoteField,
/** All of it. */
text: string,
/** The editing session: its saves are one change. */
session: string, };

/** A picture to be kept. */
export type SavePicture = { path: string,
/** The PNG in base64. */
png: string, };

/** The review of a quarter as a file. */
export type SaveReview = {
/** Any day of it. */
forDay: string, format: ReviewFormat, path: string, };

export type SavedNote = { at: string,
/** What the write did. */
changes: Changes, };

/** Whose an entry is. */
export type Scope = { "kind": "company" } | { "kind": "unit", "id": UnitId } | { "kind": "leader", "id": LeaderId };

/** An opener with its score. */
export type ScoredOpener = { number: Opener,
/** The sum of the weights. */
score: number,
/** Heaviest first, for before against. */
reasons: Array<OpenerReason>, };

/** What to look for. */
export type Search = {
/** Words, of which the last one may be a beginning, phrases in quotes, and filters (`unit:`, `leader:`, `kind:`, `in:`). */
query: string,
/** At most so many. */
limit: number, };

export type SearchHits = {
/** Best first; those that hold only some of the words come last. */
hits: Array<Hit>, filters: Array<Filter>,
/** What the key that is being typed may become. */
choices: Array<Choice>, };

/** What there is at the second place. */
export type SecondPlace = {
/** When it was last looked for, UTC. */
at: string, state: PlaceState,
/** When the newest backup there was taken, UTC. */
newest: string | null,
/** How many are there. */
count: number, };

/** What a sensitive time changes. */
export type Sensitive = { mark: SensitiveMark, name: string,
/** Openers that wait. */
heldBack: Array<Opener>,
/** Openers that may be asked with care. */
withCare: Array<Opener>,
/** In words. */
note: string,
/** What is offered, in words. */
offered: string,
/** Openers that are offered. */
offeredOpeners: Array<Opener>,
/** Purposes that are offered. */
offeredPurposes: Array<string>, };

/** What makes a time sensitive: a question may be dangerous although nobody is busy. */
export type SensitiveMark = "quietTime" | "jobCuts" | "merger" | "payTalks" | "election" | "changeFreeze";

/** A solution in a unit, and how it fits their year. */
export type ServedDelivery = { solutionId: SolutionId, name: string, unit: string,
/** "10 Aug to 7 Sep" */
when: string,
/** "7 of 20 working days in a heavy time" */
fit: string, };

/** Means of a quarter, 1 to 5. */
export type ServiceCell = {
/** My guess; none where I noted none before. */
mine: number | null, theirs: number,
/** The leader whose remark is newest in it. */
leaderId: LeaderId, };

/** A unit's ratings by quarter. */
export type ServiceRow = { unitId: UnitId, name: string,
/** One for each quarter; none where nobody was asked. */
cells: Array<ServiceCell | null>, };

/** How well we serve the units. */
export type ServiceScreen = {
/** What stands out, at most three sentences. */
notes: Array<string>,
/** Oldest first. */
quarters: Array<RatedQuarter>,
/** By position; those without a rating too. */
units: Array<ServiceRow>,
/** Remarks and reflections, newest first. */
ledger: Array<LedgerLine>, neverAsked: Array<AskService>,
/** Longer ago than half a year, longest first. */
askedLongAgo: Array<AskService>,
/** Guesses for chats that have no rating yet. */
guessesAhead: Array<GuessAhead>,
/** What we ran, run or will run within a year, by unit, latest first. */
deliveries: Array<ServedDelivery>,
/** What a remark may be about, by name. */
solutions: Array<RatedSolution>, };

/** The whole of an aim; what is left out is empty. */
export type SetAim = { leaderId: LeaderId, situation?: string, wants?: string, shownBy?: string, shownOn?: string, now?: CalledFor, next?: CalledFor, agreedOn?: string, reviewOn?: string, };

/** My guess for a chat. */
export type SetGuess = { conversationId: ConversationId,
/** 1 to 5; none takes the guess back. */
rating?: number, };

/** A change set. */
export type SetNumber = { set: number, };

/** A decision about one date. */
export type SetOccurrence = { entryId: EntryId,
/** Which occurrence. */
key: string,
/** First day, inclusive. */
first: string,
/** Last day, inclusive. */
last: string,
/** Confirmed, moved or cancelled. */
state: OccurrenceState, note?: string, };

export type SettingsScreen = {
/** My hours, place and room. */
me: Me, company: Company,
/** Theme, locale, first weekday. */
look: Look, protection: Protection, safety: Safety,
/** Where the data is. */
file: FileState,
/** Newest first. */
backups: Array<Backup>,
/** How many old ones are kept because the workspace became much smaller. */
surplusBackups: number,
/** Mine. */
absences: Array<Absence>,
/** The company's and the units'. */
closures: Array<Closure>,
/** Single days that are worked, of everybody, units and leaders. */
workedDays: Array<WorkedDayLine>,
/** Fiscal calendars. */
calendars: Array<NamedCalendar>,
/** From when they hold. */
calendarUses: Array<CalendarUse>,
/** What the gaps ask of a week, and what there is room for. */
arithmetic: string, };

/** Answers to what was open. */
export type SettleAway = {
/** One for each item that is settled. */
decisions: Array<AwayDecision>, };

/** What is printed, and so the paper it goes on. */
export type Sheet = "card" | "a4" | "a4Landscape" | "letterLandscape";

/** One line of a sheet. */
export type SheetLine = {
/** What the line is about: "What ends it"; may be empty. */
label: string,
/** "Days to collect (58 days, aim 50) move net cash" */
text: string,
/** How we know: "seen in the monthly report", "you told me", "our guess"; may be empty. */
ground: string, };

/** The year on one sheet of paper. */
export type SheetRequest = {
/** A day in it; today if left out. */
on?: string,
/** By whose calendar; the company's if left out. */
unitId?: UnitId, zoom?: Zoom,
/** A4 if left out. */
paper?: Paper,
/** Whether our own chats are on it; not if left out. */
withChats?: boolean,
/** Where the drawing is to be kept as an SVG; nowhere if left out. */
path?: string, };

/** A column of boxes from 1 to 5. */
export type SheetScale = {
/** "Matters here" */
label: string,
/** What 1 means: "not at all" */
from: string,
/** What 5 means: "very much" */
to: string, };

/** A statement on a sheet. */
export type SheetStatement = {
/** "V1" */
code: string, subject: StatementSubject, text: string, };

/** How shortcuts that work in other programs are set up. */
export type ShortcutWay = "none" | "fixed" | "portal";

/** Me, or the leader. */
export type Side = "me" | "leader";

/** A skill, for the whole company. */
export type Skill = { id: SkillId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** At most 60 characters. Never empty. */
name: string,
/** How a sentence says it; the name where empty. */
sayAs: string,
/** Other names, parted by `|`. */
alsoCalled: string,
/** The day from which nobody needs it. */
closedOn: string | null, };

export type SkillId = string & { readonly __brand: 'Skill' };

/** How strong a group in a unit is in a skill, and how strong it has to be. Strength goes from 0 to 4: nobody, with help only, some alone, most alone, they teach others. */
export type SkillNeed = { id: SkillNeedId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, skillId: SkillId, unitId: UnitId,
/** The group: "account managers". */
role: string,
/** Strength today. */
now: number | null,
/** Strength needed today. */
needNow: number | null,
/** Strength needed by `by`; 0 where the skill is needed no longer. */
needNext: number | null,
/** How many can do it, of `of`. */
able: number | null, of: number | null,
/** How many need it. */
people: number | null,
/** The day by which it is needed. */
by: string | null,
/** That day in their words: "the end of Q3". */
byLabel: string, nice: boolean,
/** Whether it must stay with me. */
private: boolean,
/** The day it was met, or needed no longer. */
closedOn: string | null, };

export type SkillNeedId = string & { readonly __brand: 'SkillNeed' };

/** A skill in all units. */
export type SkillRow = { skill: Skill,
/** "heard in Shops, Plants and Customer Care", "said by both"; empty where it is no pattern. */
pattern: string,
/** Whether a solution serves it anywhere. */
served: boolean,
/** What is missing behind it; empty where a plan or a challenge is tied. */
why: string, open: boolean,
/** By unit. */
needs: Array<NeedRow>,
/** Challenges and plans behind it. */
behind: Array<TiedThing>,
/** The solutions that serve it. */
ours: Array<TiedThing>, };

/** A moment to offer. */
export type Slot = {
/** The leader's date. */
date: string,
/** The start on the leader's clock, "2026-11-24T09:00"; of a half-day, the first common start. */
startLocal: string,
/** The leader's IANA zone. */
zone: string,
/** The start as an instant; `None` for a half-day. */
startUtc: string | null,
/** The half of the leader's day, where their calendar is not known. */
half: HalfDay | null,
/** How long the chat lasts. */
minutes: number,
/** What the day is like: good or possible. */
verdict: Verdict,
/** The score of the day and of the time in it. */
score: number,
/** What speaks for it and against it, heaviest first. */
reasons: Array<Reason>,
/** "Tue 24 Nov, morning (from 08:00 there, 14:00 here)". */
text: string, };

/** Moments to offer, best first, or why there are none. */
export type Slots = { slots: Array<Slot>,
/** What there is instead, where the days asked for hold none. */
none: string | null, };

/** Where to look for slots. */
export type SlotsRequest = { leaderId: LeaderId,
/** First day; today if left out. */
first?: string,
/** How many days; ten weeks if left out. */
days?: number,
/** How many slots; three if left out. */
count?: number, };

/** A solution, for the whole company. An entry of the rhythm with its id delivers it to a unit. */
export type Solution = { id: SolutionId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** Never empty. */
name: string,
/** How a sentence says it; the name in lower case where empty. */
sayAs: string, why: SolutionReason, madeBy: MadeBy,
/** What it is: a course, an hour a week, a page at the shelf. */
form: string,
/** Markdown. */
note: string,
/** The day from which it is no longer offered. */
closedOn: string | null, };

/** A solution, with its deliveries and what is tied to it. */
export type SolutionChoice = { solution: Solution, deliveries: Array<DeliveryLine>, ties: Array<TiedThing>, };

export type SolutionId = string & { readonly __brand: 'Solution' };

export type SolutionReason = "answers" | "required";

/** How a calendar came. */
export type SourceForm = "calendar" | "messages";

/** One calendar that was taken in. */
export type SourceLine = { source: CalendarSource,
/** What it is, in words. */
what: string,
/** How many busy times came of it. */
times: number,
/** How many entries came of it and are still there. */
entries: number,
/** The next busy times, with their titles where they are kept. */
next: Array<TimeLine>, };

/** The calendars that were taken in. */
export type SourceList = {
/** Newest import first. */
sources: Array<SourceLine>, };

/** A range of whole days; `first` and `last` both belong to it. */
export type Span = { first: string,
/** The last day, included. */
last: string, };

/** A reading on the small line of a node. */
export type SparkPoint = { on: string, value: number, };

/** What a day is that is not like others of its weekday. */
export type SpecialDay = "holiday" | "worked";

export type SplitUnit = {
/** The unit that is split; it stays. */
unitId: UnitId,
/** What the new unit is called. */
name: string,
/** The first day of the new unit. */
on: string,
/** Who goes to the new unit. */
leaders: Array<LeaderId>,
/** What goes to the new unit. */
records: Array<UnitRecord>,
/** Whether the new unit gets a copy of the words and of the rhythm that stay. */
copy: boolean, };

/** A series of one-to-ones with a leader. */
export type Standing = { id: StandingId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, leaderId: LeaderId,
/** On which days, mine; how long it goes on is part of it. */
rrule: DayRule,
/** The first day on which it can fall. */
first: string,
/** The start on my clock; `None` where only the day is settled. */
time: ClockTime | null, minutes: number,
/** Where; empty takes the place where we usually meet. */
place: string,
/** Private note. */
note: string, };

/** A standing one-to-one to choose. */
export type StandingChoice = { id: StandingId,
/** The series in words. */
words: string, };

/** What was decided about one date of a series. */
export type StandingDate = { id: StandingDateId,
/** The last change set that touched the row. */
seen: number, standingId: StandingId,
/** The date by the rule. */
key: string, state: DateState,
/** Where it was moved to; `None` where it was not. */
date: string | null,
/** The time it was moved to; `None` is the one of the series. */
time: ClockTime | null,
/** The chat that it became. */
conversationId: ConversationId | null, };

export type StandingDateId = string & { readonly __brand: 'StandingDate' };

/** Names one date of a series. */
export type StandingDay = { id: StandingId,
/** The date by the rule. */
key: string, };

export type StandingId = string & { readonly __brand: 'Standing' };

/** One date of a series. */
export type StandingLine = { standingId: StandingId,
/** The date by the rule, which names it. */
key: string, leaderId: LeaderId,
/** Their role. */
who: string,
/** The day, mine. */
date: string,
/** The day, the leader's. */
leaderDate: string,
/** The start on my clock. */
time: ClockTime | null,
/** How long it lasts. */
minutes: number,
/** What was decided about it; nothing where it stands as the rule says. */
state: DateState | null,
/** The chat that stands for it. */
conversationId: ConversationId | null,
/** Whether its time has passed. */
past: boolean,
/** "Tue 24 Nov, 10:00". */
text: string,
/** What speaks against the day, with an offer: "Tue 24 Nov falls in Budget lock: skip it, or keep it short." Only where it still takes place. */
mark: string | null,
/** The same behind a subject, without the offer: "falls in Budget lock". */
markBrief: string | null, };

/** Where one date of a series goes. */
export type StandingMove = { id: StandingId,
/** The date by the rule. */
key: string,
/** The new day, mine. */
date: string,
/** The new time on my clock; that of the series if left out. */
time?: ClockTime, };

/** A series said back while it is being written. */
export type StandingPreview = { words: string, next: Array<StandingLine>, };

/** A series on its leader's page. */
export type StandingSeries = { standing: Standing,
/** The parts of its rule. */
recurrence: Recurrence,
/** "Every second Tuesday at 10:00, 30 minutes". */
words: string,
/** Its next dates, those skipped and prepared among them. */
next: Array<StandingLine>, };

/** How far I think a statement is true. */
export type StatementAnswer = "no" | "partly" | "mostly" | "yes";

/** What a sheet says of one statement. */
export type StatementMarks = {
/** The code of the statement; `last` for the last line of the sheet, which takes a remark alone. */
question: string,
/** 1 to 5; no answer if left out. */
valued?: number,
/** 1 to 5; no answer if left out. */
practised?: number, remark?: string, };

/** A statement about the partnership. */
export type StatementRow = {
/** 1 to 6. */
number: number, statement: string, verdict: StatementVerdict,
/** How many count, of `base`. */
count: number, base: number,
/** What the log says. */
text: string,
/** The same text, with what it names. */
pieces: Array<EvidencePiece>,
/** Mine, in this quarter. */
answer: StatementAnswer | null, note: string,
/** How the log differs from my answer. */
differs: Differs | null,
/** The quarters before, oldest first. */
earlier: Array<EarlierAnswer>, };

/** What a statement is about. */
export type StatementSubject = "vision" | "structure" | "learning" | "technology";

/** How far a statement is true by the log. */
export type StatementVerdict = "holds" | "partly" | "doesNot" | "notEnough";

export type StayingRecord = {
/** "Figure: Scrap rate". */
text: string,
/** Whether only this person told of it. */
onlyThey: boolean, };

/** What a person decided about one occurrence; it wins over the computed dates. */
export type StoredOccurrence = { id: StoredOccurrenceId,
/** The last change set that touched the row. */
seen: number, entryId: EntryId,
/** The stable key: the rule's own date, or the boundary. */
key: string,
/** First day, inclusive. */
first: string,
/** Last day, inclusive. */
last: string, state: OccurrenceState,
/** Anything worth knowing about it. */
note: string, };

export type StoredOccurrenceId = string & { readonly __brand: 'StoredOccurrence' };

/** Days in a row for one leader. */
export type Strip = {
/** Every calendar day, in order. */
days: Array<DayAdvice>, };

/** Days of a leader. */
export type StripRequest = { leaderId: LeaderId, first: string,
/** How many, 400 at most. */
days: number, };

/** A part of a country. */
export type Subdivision = {
/** The second half of ISO 3166-2: "ENG" for GB-ENG. */
code: string,
/** The name, or the code where none is known. */
name: string, };

export type Succession = {
/** Who leaves; archived. */
leaderId: LeaderId,
/** The first day of the successor. */
on: string,
/** Who starts; nobody yet if left out. */
successor?: Successor,
/** The open promises that the successor takes over; the others are dropped. */
promises: Array<PromiseId>,
/** The standing one-to-ones that go on with the successor; the others end. */
standings: Array<StandingId>, };

/** Who starts: a leader who is there, or somebody new. */
export type Successor = { leaderId?: LeaderId,
/** Of somebody new. */
name?: string,
/** Of somebody new. */
email?: string,
/** As the one who leaves if left out. */
role?: string, };

/** A proposed chat with what it is about. */
export type Suggestion = {
/** With whom and when. */
slot: ProposedSlot,
/** Their name; may be empty. */
name: string,
/** The name of their unit. */
unit: string,
/** The opener, or another reason to meet. */
purpose: Purpose,
/** The same in words, with what comes after it. */
about: string, why: Array<string>, };

/** How far a figure usually swings, rounded outward to the decimals of its readings. */
export type Swing = { low: number, high: number,
/** Where the newest reading is. */
place: SwingPlace, };

/** Where a reading is, seen from the usual swing. */
export type SwingPlace = "within" | "better" | "worse";

/** A figure of the homework that could become a measure. */
export type TakeOver = { factId: FactId,
/** What it would be called. */
name: string, text: string, };

/** A fact of the homework that becomes a figure. */
export type TakeOverRequest = { factId: FactId, };

/** What a piece of evidence is about. */
export type Target = { "kind": "link", "id": ChainLinkId } | { "kind": "measure", "id": MeasureId } | { "kind": "need", "id": SkillNeedId } | { "kind": "challenge", "id": ChallengeId } | { "kind": "knowHow", "id": KnowHowId } | { "kind": "idea", "id": IdeaId } | { "kind": "solution", "id": SolutionId };

/** What a leader heard about a remark. */
export type TellFeedback = { feedbackId: FeedbackId,
/** The day they heard it; none takes that back. */
on?: string,
/** Whether it is better since, as they say. */
better?: Improvement, };

/** A template as it is listed. */
export type Template = {
/** What it is for. */
kind: LetterKind,
/** The text, with slots in braces. */
text: string,
/** The subject line, with slots in braces. */
subject: string,
/** Whether text or subject replace the built-in ones. */
own: boolean,
/** The slots that it can have, without braces. */
slots: Array<string>, };

export type TemplateList = {
/** One for each kind of text. */
templates: Array<Template>, };

/** A word of the unit, and what we would have said. */
export type Term = { id: TermId,
/** The last change set that touched the row. */
seen: number,
/** Whose word it is. */
unitId: UnitId,
/** Exactly as they write it. */
term: string,
/** What they mean by it. */
meaning: string,
/** What we would have said; empty where we have no word for it. */
insteadOf: string,
/** The day it was last heard. */
heardOn: string | null, };

export type TermId = string & { readonly __brand: 'Term' };

/** The colours of the window. */
export type Theme = "system" | "light" | "dark";

/** A record that has a name. */
export type Thing = { "kind": "measure", "id": MeasureId } | { "kind": "skill", "id": SkillId } | { "kind": "solution", "id": SolutionId } | { "kind": "challenge", "id": ChallengeId } | { "kind": "knowHow", "id": KnowHowId } | { "kind": "idea", "id": IdeaId };

/** What the button of an alarm says and does, and what it is about. */
export type ThreadAction = { label: string, kind: ThreadActionKind, unitId: UnitId | null, challengeId: ChallengeId | null, skillId: SkillId | null, needId: SkillNeedId | null, knowHowId: KnowHowId | null, solutionId: SolutionId | null, ideaId: IdeaId | null, factId: FactId | null, entryId: EntryId | null, measureId: MeasureId | null,
/** The first day to look at. */
date: string | null, };

/** What the button of an alarm does. */
export type ThreadActionKind = "findAnswer" | "seeDays" | "noteIdea" | "makePlan" | "join" | "nameSkill" | "look" | "askOpener2" | "askOpener4" | "nameProblem";

/** Something worth a look. */
export type ThreadAlarm = {
/** Stays the same while the alarm does. */
key: string, code: AlarmCode,
/** None for what reached no unit. */
unitIds: Array<UnitId>, text: string, action: ThreadAction, };

/** A cell of a thread. */
export type ThreadCell = { thing: ThreadCellKind,
/** The need of a skill in the unit of the thread. */
needId: SkillNeedId | null, title: string,
/** "1 → 3 by 18 March", "4 Nov to 2 Dec, running", "1.4 % of sales, aim 1.1" */
second: string,
/** What joins it to the cell on its left; none where figures are joined by a chain. */
tieId: TieId | null, };

/** What a cell of a thread is. */
export type ThreadCellKind = { "kind": "challenge", "id": ChallengeId } | { "kind": "skill", "id": SkillId } | { "kind": "solution", "id": SolutionId } | { "kind": "idea", "id": IdeaId } | { "kind": "fact", "id": FactId } | { "kind": "measure", "id": MeasureId };

/** One way through a thread; an empty cell is a gap. */
export type ThreadLine = { skill: ThreadCell | null,
/** What we do about it, or what is tried. */
ours: ThreadCell | null, figure: ThreadCell | null, };

/** A challenge with everything joined to it. */
export type ThreadRow = { challenge: Challenge, unitId: UnitId,
/** Whether the challenge is still there and has no answer. */
open: boolean,
/** "heard 245 days ago, no answer yet" */
wait: string, waitDays: number | null,
/** "severe · two years · 3 of 5" */
second: string,
/** The whole thread, read as a sentence. */
sentence: string,
/** At least one; the same challenge with each skill and what serves it. */
lines: Array<ThreadLine>,
/** Plans and other facts tied to it. */
facts: Array<TiedThing>, evidence: Array<EvidenceLine>, };

/** All tabs of Threads but the lines to place. */
export type ThreadsScreen = {
/** "Four of nine challenges have an answer; in the middle it took 187 days." */
header: string,
/** Challenges that are open or were answered. */
challenges: number, answered: number,
/** The middle of the days from a challenge to its answer. */
medianWaitDays: number | null,
/** Everything worth a look, most urgent first. */
alarms: Array<ThreadAlarm>,
/** How many of them are shown at first. */
alarmsShown: number,
/** By unit. */
threads: Array<ThreadRow>, loose: Array<LooseEnd>,
/** Those that several units need first. */
skills: Array<SkillRow>,
/** What several units have in common: "People leave early: Shops and Customer Care". */
skillNotes: Array<string>,
/** Most urgent first. */
knowHow: Array<KnowHowRow>, ideas: Array<IdeaRow>,
/** What is pressing with nothing on the way, oldest first. */
pressing: Array<PressingLine>, choices: Choices, };

/** Two things that belong together; exactly two ids are set. */
export type Tie = { id: TieId,
/** The last change set that touched the row; sent back with an edit. */
seen: number, challengeId: ChallengeId | null, skillId: SkillId | null, solutionId: SolutionId | null, ideaId: IdeaId | null, factId: FactId | null, measureId: MeasureId | null,
/** The day on which they were joined. */
on: string, };

export type TieId = string & { readonly __brand: 'Tie' };

/** Something tied to a row, in words. */
export type TiedThing = { tieId: TieId, thing: ThreadCellKind,
/** None for skills and solutions, which belong to the company. */
unitId: UnitId | null, text: string, };

/** A time that is taken. */
export type TimeLine = {
/** Start, UTC, inclusive. */
start: string,
/** End, UTC, exclusive. */
end: string,
/** Its title; empty where titles are not kept. */
title: string, };

/** The lines that wait for their place, newest first. */
export type ToPlace = { rows: Array<LineToPlace>, };

/** What is left where the usual notice has run out. */
export type TooLate = {
/** The last day that would be good with less notice; none from that day on. */
askFor: string | null, };

/** What a fact answers. */
export type Topic = "decides" | "data" | "reliesOn" | "involved" | "plans" | "marketRoute" | "environment" | "competition";

/** How know-how is passed on. */
export type TransferWay = "none" | "record" | "write" | "sideBySide" | "watched" | "teach";

export type Unit = { id: UnitId,
/** The last change set that touched the row; sent back with an edit. */
seen: number,
/** Its name, never empty. */
name: string,
/** A shorter name for wordings; empty where `name` will do. */
shortName: string,
/** Country of its home, ISO 3166 alpha-2; `None` takes the company's. */
country: string | null,
/** Subdivision of `country`, as the holiday data names it. */
subdivision: string | null,
/** Days off each week; `None` takes the company's. */
weekend: Array<Weekday> | null,
/** Markdown. */
note: string,
/** Where it stands in lists. */
position: number,
/** The day it was put away, or `None` while we serve it. */
archivedOn: string | null, };

/** One unit where all are shown. */
export type UnitChain = { unitId: UnitId, name: string,
/** How many figures are noted. */
figures: number, results: Array<ResultLine>, weakest: IssueLine | null, };

/** A record to choose. */
export type UnitChoice = { record: UnitRecord, label: string,
/** Whose part of the unit it is about, or who said it. */
leaderId: LeaderId | null, };

/** The homework of one unit. */
export type UnitHomework = { unit: Unit,
/** How ready its homework is. */
readiness: Readiness,
/** What is known, by topic, newest first within one. */
facts: Array<Fact>,
/** What is still to be found out. */
unknowns: Array<Fact>, };

export type UnitId = string & { readonly __brand: 'Unit' };

export type UnitJoin = {
/** The unit in the file. */
unitId: UnitId,
/** The unit here; `None` where it is a new one. */
into: UnitId | null, };

/** A line on a unit. */
export type UnitLine = { about: UnitSubject, text: string, };

/** A unit in a list. */
export type UnitName = { id: UnitId, name: string, };

/** The pack that suits a unit. */
export type UnitPack = { unitId: UnitId,
/** The key of the pack. */
pack: string | null,
/** What the unit already has from packs. */
has: Array<PackHas>, };

export type UnitPage = { unit: Unit,
/** Who runs it now. */
leaders: Array<Leader>,
/** Its homework, about persons too. */
facts: Array<Fact>, terms: Array<Term>,
/** How ready the homework is. */
readiness: Readiness,
/** Its own entries of the rhythm. */
entries: Array<Entry>,
/** Whether they tell what its year is like. */
rhythmKnown: boolean,
/** The fiscal calendar that holds today; none where the calendar year does. */
calendar: NamedCalendar | null,
/** Where today stands in its year: "FY27 Q3 P8, 1 April to 31 March". */
year: string,
/** What its leaders said, newest first. */
findings: Array<Finding>,
/** One line each on its chain, skills, challenges, know-how and what we do there. */
lines: Array<UnitLine>,
/** What it told the colleague who had it before me, in a sentence. */
before: string | null, };

/** Where a unit is at home. */
export type UnitPlace = {
/** ISO 3166 alpha-2; `None` takes the company's. */
country: string | null,
/** Subdivision of `country`, as the holiday data names it. */
subdivision: string | null, };

/** A record of a unit that can go to another one. */
export type UnitRecord = { "kind": "fact", "id": FactId } | { "kind": "entry", "id": EntryId } | { "kind": "measure", "id": MeasureId } | { "kind": "challenge", "id": ChallengeId } | { "kind": "need", "id": SkillNeedId } | { "kind": "knowHow", "id": KnowHowId } | { "kind": "idea", "id": IdeaId };

export type UnitRequest = { unitId: UnitId, };

/** What a line is about, and so the screen that shows all of it. */
export type UnitSubject = "chain" | "skills" | "challenges" | "knowHow" | "ours";

/** A unit of which no rhythm is known. */
export type UnknownUnit = { id: UnitId, name: string, };

/** A sheet of a business leader without a name. */
export type UnnamedSheet = { sheet: number,
/** Statements that they answered. */
answered: number, };

/** Words of a line that look like a date. */
export type UnreadDate = {
/** The words, as typed. */
words: string,
/** Why they give no day. */
problem: DateProblem,
/** The days that may be meant; the date before the weekday. */
choices: Array<string>, };

/** Where a span ends. */
export type Until = { "kind": "offset",
/** That day, included. */
offset: Offset, } | { "kind": "days",
/** How many, from 1. */
length: number, } | { "kind": "workingDays",
/** How many, from 1. */
length: number, };

/** From when a calendar holds. */
export type UseCalendar = {
/** For which unit; the company if left out. */
unitId?: UnitId, calendarId: NamedCalendarId,
/** Its first day. */
from: string, };

/** What an entry of one kind usually does to a leader's days, and to the openers. */
export type UsualEntry = { load: Load,
/** Working days before it that are one step lighter. */
before: number,
/** Working days after it that are one step lighter. */
after: number,
/** Openers that must wait while it lasts. */
holdsBack: Array<Opener>,
/** Openers that it makes welcome. */
invites: Array<Opener>, };

/** What a day is good for. */
export type Verdict = "avoid" | "possible" | "unknown" | "good";

/** What opens a protected file from now on. */
export type WayChange = { "kind": "passphrase", new: string, } | { "kind": "noPassphrase" } | { "kind": "keychain" } | { "kind": "noKeychain" };

/** The weakest step, and what names it to the command that takes its question into a chat. */
export type WeakestStep = {
/** In a few words. */
step: string, question: string,
/** Whether the chat has the question already. */
taken: boolean, resultId: MeasureId, code: IssueCode, upperId: MeasureId, linkId: ChainLinkId | null, rivalId: RivalId | null, };

/** Something worth doing, with its reason and one action. At most one is about one person. */
export type WeekItem = {
/** Stable as long as the thing stays to be done. */
key: string,
/** What sort of item it is. */
code: string,
/** Where it stands in the order. */
group: Group,
/** What, in a sentence. */
title: string,
/** Why, and what to do about it. */
reason: string, leaderId: LeaderId | null, unitId: UnitId | null,
/** The one thing to do. */
action: Action,
/** What else can be done. */
choices: Array<Action>, };

/** The weeks of the periods of a week-based year. */
export type WeekPattern = "4-4-5" | "4-5-4" | "5-4-4" | "13x4";

export type WeekScreen = {
/** Today, mine. */
today: string,
/** Monday. */
first: string,
/** Sunday. */
last: string,
/** This week's chats, in order. */
conversations: Array<ChatLine>,
/** This week's standing one-to-ones that no chat stands for yet, in order. */
standing: Array<StandingLine>,
/** What matters now, at most seven. */
items: Array<WeekItem>, more: Array<WeekItem>,
/** Windows about to close, at most two. */
windows: Array<ClosingWindow>,
/** How much room the week has. */
room: Room,
/** Whether there is nobody to serve yet. */
empty: boolean,
/** What is open after an absence. */
away: Away | null, };

/** A day of the week; ordered from Monday to Sunday. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Whose side a reason comes from. */
export type Whose = "theirs" | "mine";

/** Whose sheet it is. */
export type WhoseSheet = { "kind": "learning" } | { "kind": "leader", "id": LeaderId } | { "kind": "unnamed", "id": number };

export type WhyDay = {
/** The leader's date. */
date: string,
/** What it is good for. */
verdict: Verdict, score: number,
/** The question: "Why not Thursday 26 November?" */
title: string,
/** What speaks for it, heaviest first. */
for: Array<Reason>,
/** What speaks against it, heaviest first. */
against: Array<Reason>,
/** The nearest better days, nearest first. */
nearest: Array<NearDay>, };

/** Why a leader is not in the plan. */
export type WhyLeftOut = "planned" | "notDue" | "crunch" | "standing" | "noDay" | "noRoom" | "excluded";

/** A day of a leader. */
export type WhyRequest = { leaderId: LeaderId, date: string, };

/** On which side of an entry a window is. */
export type WindowSide = "before" | "during" | "after";

/** What a window counts. */
export type WindowUnit = "days" | "workingDays" | "weeks";

/** What was asked for outside of the window. */
export type Wish = { "kind": "capture" } | { "kind": "card" } | { "kind": "prepare", conversationId: ConversationId, } | { "kind": "debrief", conversationId: ConversationId, };

/** How far passing on is, most urgent first. */
export type Word = "startNow" | "planIt" | "noDate" | "watch" | "underWay" | "safe";

/** The list of our words. */
export type WordList = {
/** In alphabetical order. */
words: Array<ListedWord>, };

/** One way to begin. */
export type WordingLine = {
/** "W1" to "W3", "W0", "question" for the question as it is, "begin" and "plain" without an opener, "last" for one's own words of an earlier chat. */
key: string,
/** The sentence; with its slots still open where some are missing. */
text: string,
/** What would have to be known for it; empty where the sentence is ready. */
missing: Array<string>,
/** The day of the chat that one's own words come from. */
saidOn: string | null, };

/** A sentence with `{slots}`. */
export type WordingTemplate = {
/** "W1" to "W3", "W0". */
key: string, text: string, };

/** Learning jargon, text by text. */
export type WordsFound = {
/** In the order of the texts. */
texts: Array<Array<FoundWord>>, };

/** A single day worked that would otherwise be off: a weekend day, a holiday or a closure. It outranks all three; worked weekends of the public calendar outrank the weekend alone. */
export type WorkedDay = { id: WorkedDayId,
/** The last change set that touched the row. */
seen: number,
/** The unit, where it holds for one. */
unitId: UnitId | null,
/** The leader, where it holds for one; without a unit and a leader it holds for everybody. */
leaderId: LeaderId | null, date: string,
/** Why; may be empty. */
note: string, };

export type WorkedDayId = string & { readonly __brand: 'WorkedDay' };

/** A worked day in the list. */
export type WorkedDayLine = { day: WorkedDay,
/** The unit or the leader; empty for the company. */
whose: string, };

/** A weekend day that is worked at one place, in return for a day off beside a public holiday. */
export type WorkedWeekend = { date: string,
/** The English name of the public holiday. */
paidFor: string, };

/** Working days of a place. */
export type WorkingDaysAnswer = {
/** In order. */
days: Array<string>,
/** Public holidays in the span. */
holidays: Array<Holiday>,
/** Weekend days in the span that are worked. */
workedWeekends: Array<WorkedWeekend>, };

/** A place and a span. */
export type WorkingDaysRequest = {
/** ISO 3166 alpha-2. */
country?: string,
/** Within the country. */
subdivision?: string,
/** Days off; Saturday and Sunday if left out. */
weekend?: Array<Weekday>,
/** Days on which the company is shut. */
closures?: Array<string>,
/** Inclusive. */
first: string,
/** Inclusive. */
last: string, };

/** Which workspace to open. */
export type WorkspaceChoice = "own" | "sample" | "file";

/** A new or edited row, and what the write did. */
export type Written<T> = {
/** The row as it now is; `None` after a deletion. */
row: T | null,
/** What the write did. */
changes: Changes, };

/** One week or day of one lane. */
export type YearCell = {
/** A week: critical or busy from two working days on, open from three. */
load: Load,
/** Everything that lies in it with a load of its own, heaviest first. */
cause: Array<string>,
/** Whether nothing in it is worked there. */
off: boolean,
/** Whether a solution runs in the unit. */
ours: boolean,
/** Whether it does so on a busy or critical day. */
collision: boolean,
/** Public holidays on what would be working days, by name. */
holidays: Array<string>,
/** Days worked that would otherwise be off: "Working Saturday for National Day". */
worked: Array<string>,
/** Chats of the unit. */
chats: Array<ChatLine>,
/** Days that skills, know-how, ideas and figures name: "Setting line 4: the first can go". */
marks: Array<string>, };

/** The last day of a week-based year. */
export type YearEnd = {
/** How the day is found. */
rule: YearEndRule,
/** The weekday on which every year ends. */
weekday: Weekday,
/** The month at whose end the year ends, 1 to 12. */
month: number, };

/** How the last day of a week-based year is found. */
export type YearEndRule = "last" | "nearest";

/** The year of one unit, or of the company. */
export type YearLane = {
/** The unit; `None` is the company. */
unitId: UnitId | null, name: string,
/** Whether the unit's rhythm is known; the company's always is. */
known: boolean,
/** One per column. */
cells: Array<YearCell>,
/** What is written over neighbouring cells, for as long as one thing gives them their load. */
runs: Array<Run>, };

/** A year of everybody, or a part of it. */
export type YearMap = {
/** What is in sight: "FY27", "FY27 Q3", "FY27 P8". */
name: string,
/** How near one looks. */
zoom: Zoom, first: string, last: string,
/** The last day of what lies before it. */
previous: string,
/** The first day of what comes after it. */
next: string,
/** Weeks, or days where one looks nearer. */
columns: Array<Column>,
/** What stands above the columns: quarters, then periods; or periods, then weeks; or weeks, then days. */
heads: [Array<Head>, Array<Head>],
/** The company first, then the units in their order. */
lanes: Array<YearLane>,
/** Whose fiscal years there are to choose from: the company's, and those of units with their own. */
owners: Array<Owner>,
/** What is unusual about this year: "FY27 has a 53rd week". */
note: string | null,
/** My date now. */
today: string, };

export type YearRequest = {
/** By its name; wins over `on`. */
year?: number,
/** A day in it; today if left out. */
on?: string,
/** By whose calendar; the company's if left out. */
unitId?: UnitId,
/** The year, or the quarter or month in which the day lies. */
zoom?: Zoom, };

/** How near one looks at a year. */
export type Zoom = "year" | "quarter" | "period";

/** Every command with its request and its answer. */
export type Commands = {
  /** What the frame of the window shows: day, file, units, undo. */
  app_state: [Nothing, AppState];
  /** Takes back the newest change. */
  undo: [Nothing, Changes];
  /** Does again what was undone last. */
  redo: [Nothing, Changes];
  /** The newest changes. */
  history: [Limit, History];
  /** What was deleted in the last 30 days. */
  trash: [Nothing, History];
  /** Brings back a deletion. */
  trash_restore: [SetNumber, Changes];
  /** Forgets a deletion for good. */
  trash_purge: [SetNumber, Nothing];
  /** Finds every text that a person typed, by words, phrases and filters. */
  search: [Search, SearchHits];
  /** The Week screen. */
  week: [Nothing, WeekScreen];
  /** Hides a row of Week until the next Monday. */
  week_snooze: [RowKey, Changes];
  /** Settles what was open after an absence, in one change. */
  away_settle: [SettleAway, Changes];
  /** The Leaders screen. */
  leaders: [Leaders, LeadersScreen];
  /** One leader's page. */
  leader_page: [LeaderRequest, LeaderPage];
  /** Adds a leader. */
  leader_add: [NewLeader, Written<Leader>];
  /** Changes a leader. */
  leader_edit: [Edit<Leader>, Written<Leader>];
  /** Moves a leader to another unit. */
  leader_move: [MoveLeader, Written<Leader>];
  /** Puts a leader away, or brings them back. */
  leader_archive: [ArchiveLeader, Written<Leader>];
  /** Deletes a leader with everything about the person. */
  leader_delete: [LeaderRequest, Written<Leader>];
  /** Reads pasted lines "name, role, unit", and adds them unless it is only a look. */
  people_paste: [PastePeople, PastedPeople];
  /** Notes days away, a leader's or mine. */
  absence_add: [Add<Absence>, Written<Absence>];
  /** Deletes days away. */
  absence_delete: [{ id: AbsenceId }, Written<Absence>];
  /** Notes a standing one-to-one with a leader. */
  standing_add: [NewStanding, Written<Standing>];
  /** Changes a standing one-to-one. */
  standing_edit: [Edit<Standing>, Written<Standing>];
  /** Ends a standing one-to-one on a day. */
  standing_end: [EndStanding, Written<Standing>];
  /** Deletes a standing one-to-one; chats that came of it stay. */
  standing_delete: [{ id: StandingId }, Written<Standing>];
  /** Says a standing one-to-one in words, with its next dates, before it is kept. */
  standing_preview: [PreviewStanding, StandingPreview];
  /** Skips one date of a standing one-to-one. */
  standing_skip: [StandingDay, Written<StandingDate>];
  /** Moves one date of a standing one-to-one. */
  standing_move: [StandingMove, Written<StandingDate>];
  /** Puts one date that was skipped or moved back to what the rule says. */
  standing_bring: [StandingDay, Written<StandingDate>];
  /** Makes a chat of one date of a standing one-to-one. */
  standing_prepare: [StandingDay, Written<Conversation>];
  /** One unit's page. */
  unit_page: [UnitRequest, UnitPage];
  /** Adds a unit. */
  unit_add: [NewUnit, Written<Unit>];
  /** Changes a unit. */
  unit_edit: [Edit<Unit>, Written<Unit>];
  /** Puts a unit away, or brings it back. */
  unit_archive: [ArchiveUnit, Written<Unit>];
  /** Deletes a unit with its homework and rhythm. */
  unit_delete: [UnitRequest, Written<Unit>];
  /** Notes a word of a unit. */
  term_add: [NewTerm, Written<Term>];
  /** Changes a word of a unit. */
  term_edit: [Edit<Term>, Written<Term>];
  /** Deletes a word of a unit. */
  term_delete: [{ id: TermId }, Written<Term>];
  /** Homework of all units, or of one. */
  homework: [MaybeUnit, HomeworkScreen];
  /** Notes a fact. */
  fact_add: [NewFact, Written<Fact>];
  /** Changes a fact. */
  fact_edit: [Edit<Fact>, Written<Fact>];
  /** Deletes a fact. */
  fact_delete: [{ id: FactId }, Written<Fact>];
  /** Everything that is kept about a leader, to read and to print. */
  kept_about: [LeaderRequest, KeptAbout];
  /** Writes everything that is kept about a leader as a file; a PDF is made by the window. */
  kept_about_save: [SaveKeptAbout, PathAnswer];
  /** What erasing a leader takes away, what stays, which other texts name them, and which backups keep them. */
  person_erase_preview: [LeaderRequest, ErasePreview];
  /** Erases a leader for good, here and in every backup that can be opened. Nothing can be undone afterwards. */
  person_erase: [ErasePerson, BackupsLeft];
  /** Deletes backups for good, and answers those that are still there. */
  backup_delete: [BackupPaths, BackupsLeft];
  /** What is older than I want to keep it, by leader. */
  old_words: [Nothing, OldWordsScreen];
  /** Erases all words of chats before a day for good, here and in every backup that can be opened. Nothing can be undone afterwards. */
  old_words_erase: [EraseOldWords, BackupsLeft];
  /** Learning jargon in texts for the people of a unit, with what they would say. */
  language_check: [CheckText, WordsFound];
  /** The list of our words. */
  our_words: [Nothing, WordList];
  /** Adds a word to the list, or notes that one is fine here. */
  our_word_add: [NewWord, Written<OurWord>];
  /** Changes a word of the list. */
  our_word_edit: [Edit<OurWord>, Written<OurWord>];
  /** Deletes a word that was added, or marks one again that was fine. */
  our_word_delete: [{ id: OurWordId }, Written<OurWord>];
  /** Everything dated between two days. */
  rhythm_agenda: [AgendaRequest, Agenda];
  /** One month, in weeks. */
  rhythm_month: [MonthRequest, Month];
  /** One fiscal year on one page, or nearer: a quarter or a month of it. */
  rhythm_year: [YearRequest, YearMap];
  /** What we send into units at a busy time, and where there is room. */
  rhythm_collisions: [MaybeUnit, Array<Collision>];
  /** Decided dates that differ from their rules, and dates that nobody has looked at. */
  roll_forward: [RollRequest, RollForward];
  /** Confirms dates as they were shown; the only way in which a roll-forward moves one. */
  roll_forward_accept: [RollAccept, Changes];
  /** The entries of the company, and of one unit or all. */
  entries: [MaybeUnit, Entries];
  /** Adds an entry. */
  entry_add: [NewEntry, Written<Entry>];
  /** Changes an entry. */
  entry_edit: [Edit<Entry>, Written<Entry>];
  /** Deletes an entry. */
  entry_delete: [{ id: EntryId }, Written<Entry>];
  /** Says a rule in words, with its next ten dates. */
  entry_preview: [PreviewRequest, EntryPreview];
  /** Says how a unit or a leader feels an entry. */
  entry_felt: [FeltRequest, Written<Entry>];
  /** Confirms, moves, cancels or annotates one date of an entry. */
  occurrence_set: [SetOccurrence, Written<StoredOccurrence>];
  /** Goes back to the computed date. */
  occurrence_clear: [ClearOccurrence, Written<StoredOccurrence>];
  /** The year drawn for one landscape sheet of paper, as an SVG. */
  rhythm_sheet: [SheetRequest, DrawnSheet];
  /** Writes the rhythm for others: a calendar file or a table. */
  rhythm_export: [ExportRequest, PathAnswer];
  /** Keeps a picture that the window made of a drawing. */
  picture_save: [SavePicture, PathAnswer];
  /** The starter packs, and which suits each unit. */
  packs: [Nothing, PackList];
  /** Which pack suits a unit of each name. */
  packs_guess: [GuessPacks, Array<PackGuess>];
  /** The dates that a pack would bring a unit; stores nothing. */
  pack_dates: [ApplyPack, PackPreview];
  /** Files chosen entries of a pack for a unit. */
  pack_apply: [ApplyPack, Written<Unit>];
  /** Adds a fiscal calendar. */
  calendar_add: [NewCalendar, Written<NamedCalendar>];
  /** Changes a fiscal calendar. */
  calendar_edit: [Edit<NamedCalendar>, Written<NamedCalendar>];
  /** Deletes a fiscal calendar. */
  calendar_delete: [{ id: NamedCalendarId }, Written<NamedCalendar>];
  /** Makes a calendar hold for a unit or the company from a day on. */
  calendar_use: [UseCalendar, Written<CalendarUse>];
  /** What a change of calendars does to the years around it, before it is made. */
  calendar_change: [CalendarChangeRequest, CalendarChange];
  /** Five years of a fiscal calendar, before it is saved. */
  fiscal_preview: [FiscalPreviewRequest, FiscalPreview];
  /** One year of a fiscal calendar. */
  fiscal_year: [FiscalYearRequest, FiscalYear];
  /** The fiscal label of a day. */
  fiscal_label: [FiscalLabelRequest, Label];
  /** Working days and holidays of a place. */
  working_days: [WorkingDaysRequest, WorkingDaysAnswer];
  /** A working day counted from an anchor. */
  working_day_offset: [OffsetRequest, OffsetAnswer];
  /** The occurrences of an RFC 5545 recurrence. */
  recurrence_expand: [ExpandRequest, ExpandAnswer];
  /** What a calendar file holds; stores nothing. */
  ics_inspect: [IcsRequest, IcsAnswer];
  /** Countries, their subdivisions, and time zones. */
  places: [Nothing, Places];
  /** Verdicts of a leader's days, with all reasons. */
  timing_strip: [StripRequest, Strip];
  /** Why a day is good or not, and the nearest better ones. */
  timing_why: [WhyRequest, WhyDay];
  /** Suggested slots or half-days. */
  timing_slots: [SlotsRequest, Slots];
  /** Puts right what a reason said: a preference, a felt load, a number of mine. */
  timing_correct: [CorrectRequest, Changes];
  /** The next opener or other purpose, with reasons. */
  openers_next: [NextRequest, NextOpeners];
  /** Guidance on all five openers. */
  openers: [Nothing, Guidance];
  /** The templates of all texts to send. */
  letter_templates: [Nothing, TemplateList];
  /** Replaces a text to send by one's own, or goes back to the built-in one. */
  letter_template_edit: [EditTemplate, Changes];
  /** A template as it would read for a leader; stores nothing. */
  letter_template_preview: [PreviewTemplate, Letter];
  /** Keeps the moments that the text of a request offers, once it was copied or opened in the mail program. */
  letter_offered: [ConversationRequest, Changes];
  /** Writes an invitation to a chat, or its cancellation, into a calendar file. */
  invitation_ics: [InvitationFile, PathAnswer];
  /** Whom to see when, over all leaders: slots, and who is left out and why. */
  planner_propose: [ProposeRequest, Proposal];
  /** The Planner screen: leaders, days, the proposal. */
  planner: [ProposeRequest, PlannerScreen];
  /** Takes over proposals in one change: planned, or asked where others book. */
  planner_accept: [AcceptRequest, AcceptAnswer];
  /** Writes chats ahead into a calendar file, with the time to prepare and to write down. */
  chats_ics: [ChatsFile, PathAnswer];
  /** Writes the days to avoid with a leader into a calendar file. */
  avoid_ics: [AvoidFile, PathAnswer];
  /** The chats that the planner proposes, soonest first, each with its opener. */
  suggestions: [Nothing, Array<Suggestion>];
  /** Plans a chat, or notes that it was asked for. */
  conversation_plan: [PlanChat, Written<Conversation>];
  /** Changes a chat. */
  conversation_edit: [Edit<Conversation>, Written<Conversation>];
  /** Deletes a chat. */
  conversation_delete: [{ id: ConversationId }, Written<Conversation>];
  /** Notes that a chat was missed or cancelled, and offers the next step. */
  conversation_close: [CloseChat, ClosedChat];
  /** Everything about one chat: prepare, card, debrief, reflection. */
  conversation_page: [{ id: ConversationId }, ConversationPage];
  /** Chooses the facts of a card. */
  conversation_facts: [ChooseFacts, Written<Conversation>];
  /** The coffee card. */
  card: [ConversationRequest, Card];
  /** The chat whose card would be wanted now. */
  next_card: [Nothing, NextCard];
  /** Keeps what was typed so far. */
  note_save: [SaveNote, SavedNote];
  /** The lines of a debrief that could become promises or findings. */
  debrief_offers: [ConversationRequest, Offers];
  /** Leaves the lines of a finished debrief as notes. */
  debrief_leave: [ConversationRequest, Written<Conversation>];
  /** Ends a debrief, and keeps lines of it as promises and findings. */
  debrief_close: [DebriefEnd, Written<Conversation>];
  /** Ends a reflection. */
  reflection_close: [EndReflection, Written<Conversation>];
  /** Closes a finding, or opens it again. */
  finding_close: [CloseFinding, Written<Finding>];
  /** Deletes a finding. */
  finding_delete: [{ id: FindingId }, Written<Finding>];
  /** The chains of a unit, or a line for each unit. */
  chain: [MaybeUnit, ChainScreen];
  /** Everything about a figure: readings, publication, evidence, what it is joined to. */
  chain_measure: [MeasureRequest, MeasureDetail];
  /** Everything about a link: evidence for and against, other explanations. */
  chain_link: [LinkRequest, LinkDetail];
  /** Adds a figure. */
  measure_add: [NewMeasure, Written<Measure>];
  /** Makes a figure of a fact of the homework, and joins the two. */
  measure_take_over: [TakeOverRequest, Written<Measure>];
  /** Changes a figure. */
  measure_edit: [Edit<Measure>, Written<Measure>];
  /** Deletes a figure with its readings, links and evidence. */
  measure_delete: [{ id: MeasureId }, Written<Measure>];
  /** Adds a reading; one of the same day is replaced. */
  reading_add: [NewReading, ReadingWritten];
  /** Changes a reading. */
  reading_edit: [Reading, ReadingWritten];
  /** Deletes a reading. */
  reading_delete: [{ id: ReadingId }, ReadingWritten];
  /** Reads pasted readings, and adds them unless it is only a look. */
  readings_paste: [PasteReadings, PastedReadings];
  /** Lets a fact of the homework say what the figure says that it is joined to. */
  fact_in_step: [FactInStep, Changes];
  /** Draws a link. */
  link_add: [NewLink, Written<ChainLink>];
  /** Changes a link. */
  link_edit: [Edit<ChainLink>, Written<ChainLink>];
  /** Deletes a link with its evidence and other explanations. */
  link_delete: [{ id: ChainLinkId }, Written<ChainLink>];
  /** Adds another explanation of a link. */
  rival_add: [NewRival, Written<Rival>];
  /** Changes another explanation. */
  rival_edit: [Edit<Rival>, Written<Rival>];
  /** Deletes another explanation. */
  rival_delete: [{ id: RivalId }, Written<Rival>];
  /** Who said a piece of evidence, or where it was seen, read from one line; stores nothing. */
  evidence_from: [ReadOrigin, Origin];
  /** The sheet that says a chain back to a leader. */
  chain_read_back: [ReadBackRequest, LeaderSheet];
  /** Notes that a chain was said back and accepted. */
  chain_read_back_accept: [AcceptReadBack, Written<Measure>];
  /** Puts the question of an issue into the follow-ups of a leader's next chat, or takes it out. */
  chain_ask: [AskIssue, AskedIssue];
  /** How we are doing: ratings and guesses by quarter, remarks and what became of them. */
  service: [Nothing, ServiceScreen];
  /** Changes what is known of a remark about our work. */
  feedback_edit: [Edit<Feedback>, Written<Feedback>];
  /** Notes that a leader heard what changed; the remark is closed with it. */
  feedback_tell: [TellFeedback, Written<Feedback>];
  /** Notes how I think a leader will rate our work in a chat, before they do. */
  guess_set: [SetGuess, Written<Conversation>];
  /** The six statements about the partnership: my answers of this quarter, and what the log says. */
  partnership: [Nothing, PartnershipScreen];
  /** Answers a statement for the quarter of today; an answer of the same quarter is replaced. */
  check_answer: [AnswerStatement, Written<CheckAnswer>];
  /** Where each leader and I both want to be, and what the log says. */
  aims: [Nothing, AimsScreen];
  /** Notes where a leader and I both want to be; other words on another day are a new version. */
  aim_set: [SetAim, Written<Aim>];
  /** Deletes an aim; the version before it is current again. */
  aim_delete: [{ id: AimId }, Written<Aim>];
  /** The culture check: a round, what each side answered, where they differ, and what the log says beside it. */
  culture: [CultureRequest, CultureScreen];
  /** Begins a round. */
  culture_round_add: [NewRound, Written<CultureRound>];
  /** Changes a round; with a day in `closedOn` it takes no more answers. */
  culture_round_edit: [Edit<CultureRound>, Written<CultureRound>];
  /** Deletes a round with all its answers. */
  culture_round_delete: [{ id: CultureRoundId }, Written<CultureRound>];
  /** Notes answers of mine or of a business leader: a whole sheet, or some statements. */
  culture_answer: [AnswerSheet, Changes];
  /** Deletes a sheet of mine or of a business leader. */
  culture_answer_delete: [DeleteCultureSheet, Changes];
  /** Adds what an employee wrote, without a group. */
  culture_remark_add: [NewRemark, Written<CultureAnswer>];
  /** Deletes a remark. */
  culture_remark_delete: [{ id: CultureAnswerId }, Written<CultureAnswer>];
  /** Closes a batch of employees' sheets: their sums are kept, no sheet is. */
  culture_batch: [CultureBatch, Changes];
  /** Renames a group of employees. */
  culture_group_rename: [RenameCultureGroup, Changes];
  /** Deletes all sums of a group of employees. */
  culture_group_delete: [CultureGroup, Changes];
  /** Adds a step: what changes, by when, and who hears of it. */
  culture_step_add: [NewStep, Written<CultureStep>];
  /** Changes a step. */
  culture_step_edit: [Edit<CultureStep>, Written<CultureStep>];
  /** Deletes a step. */
  culture_step_delete: [{ id: CultureStepId }, Written<CultureStep>];
  /** The sheet of a side, to print or to copy. */
  culture_sheet: [CultureSheetOf, CultureSheet];
  /** Writes the sheet of a side as a table to fill in. */
  culture_file: [CultureFile, PathAnswer];
  /** What filled sheets say, file by file; stores nothing. */
  culture_file_preview: [CultureFiles, CultureFilesPreview];
  /** Keeps filled sheets, all of them in one change. */
  culture_file_import: [ImportCultureFiles, Changes];
  /** Reads lines of a debrief into their parts; stores nothing. */
  debrief_read: [ReadDebrief, ReadLines];
  /** Reads a line that a leader said outside of a debrief; stores nothing. */
  capture_read: [ReadCapture, CaptureRead];
  /** Makes a record of a line that a leader said today outside of a chat. */
  capture_add: [CaptureLine, Written<Leader>];
  /** The lines of debriefs that wait for their place. */
  to_place: [Nothing, ToPlace];
  /** Makes a record of a line that waits for its place. */
  place: [PlaceFinding, Written<Finding>];
  /** Leaves a line that waits for its place as a note. */
  leave_as_note: [LeaveAsNote, Written<Finding>];
  /** All promises, both ways. */
  promises: [Nothing, PromisesScreen];
  /** Reads a line as a promise; stores nothing. */
  promise_read: [ReadPromise, PromiseRead];
  /** Adds a promise. */
  promise_add: [NewPromise, Written<Promise>];
  /** Changes a promise. */
  promise_edit: [Edit<Promise>, Written<Promise>];
  /** Marks a promise as kept, or opens it again. */
  promise_done: [KeepPromise, Written<Promise>];
  /** Deletes a promise. */
  promise_delete: [{ id: PromiseId }, Written<Promise>];
  /** What may be shown today outside of the window, without a name. */
  reminders: [Nothing, RemindersOfDay];
  /** What merging or splitting units, or a successor, would do; stores nothing. */
  reorganisation_preview: [Reorganisation, ReorganisationPreview];
  /** Merges units, splits one, or hands over to a successor, in one change. */
  reorganisation_apply: [Reorganisation, Changes];
  /** The review of a quarter: its lines, what is left out and why, and how full the page is. */
  review: [ReviewRequest, ReviewScreen];
  /** Changes my own words on the review of a quarter. */
  review_edit: [EditReview, Written<Review>];
  /** Changes a line of the review: its wording, whether it is hidden, where it is in its section. */
  review_line: [EditReviewLine, Written<Review>];
  /** Writes the review of a quarter as a file; a PDF is made by the window. */
  review_save: [SaveReview, PathAnswer];
  /** The Threads screen: challenges, skills, what we do, figures, and what is missing between them. */
  threads: [Nothing, ThreadsScreen];
  /** What could answer a challenge, and when there is room for it. */
  answers: [AnswersRequest, AnswerScreen];
  /** Joins a solution with a challenge and plans its delivery. */
  answer_use: [AnswerUse, Written<Entry>];
  /** Adds an idea for a challenge. */
  answer_try: [AnswerTry, Written<Idea>];
  /** Notes that a challenge is not for us to solve. */
  answer_not_ours: [AnswerNotOurs, Written<Challenge>];
  /** Adds a challenge with its evidence and what it belongs to. */
  challenge_add: [NewChallenge, Written<Challenge>];
  /** Changes a challenge. */
  challenge_edit: [Edit<Challenge>, Written<Challenge>];
  /** Deletes a challenge. */
  challenge_delete: [{ id: ChallengeId }, Written<Challenge>];
  /** Adds a skill. */
  skill_add: [NewSkill, Written<Skill>];
  /** Changes a skill. */
  skill_edit: [Edit<Skill>, Written<Skill>];
  /** Deletes a skill with its needs. */
  skill_delete: [{ id: SkillId }, Written<Skill>];
  /** Merges a skill into another. */
  skill_merge: [MergeSkills, Written<Skill>];
  /** Adds the need of a unit, with the skill where that is new. */
  need_add: [NewNeed, Written<SkillNeed>];
  /** Changes the need of a unit. */
  need_edit: [Edit<SkillNeed>, Written<SkillNeed>];
  /** Deletes the need of a unit. */
  need_delete: [{ id: SkillNeedId }, Written<SkillNeed>];
  /** Adds know-how at risk. */
  know_how_add: [NewKnowHow, Written<KnowHow>];
  /** Changes know-how at risk, or how it is passed on. */
  know_how_edit: [Edit<KnowHow>, Written<KnowHow>];
  /** Deletes know-how at risk. */
  know_how_delete: [{ id: KnowHowId }, Written<KnowHow>];
  /** Adds a solution. */
  solution_add: [NewSolution, Written<Solution>];
  /** Changes a solution. */
  solution_edit: [Edit<Solution>, Written<Solution>];
  /** Deletes a solution; its deliveries stay in the rhythm. */
  solution_delete: [{ id: SolutionId }, Written<Solution>];
  /** Adds a delivery of a solution to the rhythm of a unit. */
  delivery_add: [NewDelivery, Written<Entry>];
  /** Adds an idea. */
  idea_add: [NewIdea, Written<Idea>];
  /** Changes an idea. */
  idea_edit: [Edit<Idea>, Written<Idea>];
  /** Decides about an idea: keep it, change it, stop it, drop it or park it. */
  idea_decide: [DecideIdea, Written<Idea>];
  /** Deletes an idea. */
  idea_delete: [{ id: IdeaId }, Written<Idea>];
  /** The six parts of an idea on a sheet for its leader. */
  trial_sheet: [{ id: IdeaId }, LeaderSheet];
  /** Joins two things. */
  tie_add: [NewTie, Written<Tie>];
  /** Separates two things. */
  tie_delete: [{ id: TieId }, Written<Tie>];
  /** Adds evidence about anything. */
  evidence_add: [NewEvidence, Written<Evidence>];
  /** Changes evidence. */
  evidence_edit: [Edit<Evidence>, Written<Evidence>];
  /** Deletes evidence. */
  evidence_delete: [{ id: EvidenceId }, Written<Evidence>];
  /** Everything in Settings. */
  settings: [Nothing, SettingsScreen];
  /** Changes my hours, place and room. */
  me_edit: [Edit<Me>, Changes];
  /** Changes the company. */
  company_edit: [Edit<Company>, Changes];
  /** Changes the look. */
  look_edit: [Edit<Look>, Changes];
  /** Notes a closure. */
  closure_add: [Add<Closure>, Written<Closure>];
  /** Deletes a closure. */
  closure_delete: [{ id: ClosureId }, Written<Closure>];
  /** Adds a day worked that would otherwise be off. */
  worked_day_add: [Add<WorkedDay>, Written<WorkedDay>];
  /** Deletes a worked day. */
  worked_day_delete: [{ id: WorkedDayId }, Written<WorkedDay>];
  /** Sets up an empty workspace. */
  first_run: [FirstRunRequest, FirstRunAnswer];
  /** Takes a backup now. */
  backup_now: [Nothing, PathAnswer];
  /** What restoring a backup would change. */
  backup_preview: [RestoreRequest, RestorePreview];
  /** Restores a backup. */
  backup_restore: [RestoreRequest, Nothing];
  /** Chooses the folder that gets a copy of each daily backup. */
  second_place_set: [PlaceRequest, Changes];
  /** Deletes old backups that were kept because the workspace became much smaller. */
  backup_delete_surplus: [Nothing, Nothing];
  /** Writes everything into one JSON document. */
  export_full: [PathRequest, PathAnswer];
  /** Takes in a JSON document written by `export_full`. */
  import_full: [ImportRequest, Changes];
  /** What files are, by their content; nothing of them is kept. */
  file_kinds: [LookAtFiles, FileKinds];
  /** Writes everything into one archive of ordinary files: pages, tables, calendars, and the copy that imports back. */
  export_everything: [Everything, PathAnswer];
  /** What goes to a colleague who gets units, and what is left out and why; writes nothing. */
  handover_preview: [HandOverUnits, HandOverPreview];
  /** Writes what goes to a colleague: as a file that another Overture imports, or as a document to read. */
  handover_save: [SaveHandOver, PathAnswer];
  /** What importing such a file would add, and what differs from what is here; stores nothing. */
  handover_file_preview: [HandOverToImport, HandOverFilePreview];
  /** Imports such a file, in one change. */
  handover_import: [HandOverToImport, Changes];
  /** The calendar files that were taken in. */
  calendar_sources: [Nothing, SourceList];
  /** Removes a calendar with the busy times or entries that came of it. */
  calendar_source_remove: [{ id: CalendarSourceId }, Changes];
  /** Takes the last import of a calendar back. */
  calendar_source_undo: [{ id: CalendarSourceId }, Changes];
  /** What taking calendar files in would do; stores nothing. */
  calendar_file_preview: [CalendarFiles, CalendarPreview];
  /** Takes calendar files in, all of them in one change. */
  calendar_file_import: [ImportCalendars, CalendarImported];
  /** Asks a job that is under way to stop. */
  job_cancel: [JobName, Nothing];
  /** What importing contacts would do; stores nothing. */
  contacts_preview: [ContactFiles, ContactsPreview];
  /** Adds the chosen contacts as leaders, and fills what leaders who are there have empty, in one change. */
  contacts_import: [ImportContacts, ContactsImported];
};

/** Every table of records, but no note that is being typed: what a command reads that names nothing. */
export const RECORDS = 'records';

/** The tables that a command reads, where it names them. */
export const READS: { readonly [name in keyof Commands]?: readonly string[] } = {
  app_state: ['records', 'note'],
  history: ['records', 'note'],
  our_words: ['our_word'],
  packs_guess: [],
  fiscal_preview: [],
  working_days: [],
  places: [],
  openers: [],
  letter_templates: ['setting'],
  conversation_page: ['records', 'note'],
  card: ['records', 'note'],
};

/** What an entry of each kind usually is. */
export const USUAL_ENTRIES: { readonly [kind in EntryKind]: UsualEntry } = {
  close: {"after":1,"before":1,"holdsBack":[5],"invites":[1],"load":"critical"},
  results: {"after":1,"before":3,"holdsBack":[2],"invites":[1],"load":"critical"},
  budget: {"after":0,"before":0,"holdsBack":[],"invites":[2],"load":"busy"},
  planning: {"after":0,"before":0,"holdsBack":[],"invites":[2,5],"load":"busy"},
  board: {"after":0,"before":2,"holdsBack":[],"invites":[1],"load":"busy"},
  review: {"after":0,"before":1,"holdsBack":[],"invites":[1],"load":"busy"},
  survey: {"after":0,"before":0,"holdsBack":[3],"invites":[3],"load":"normal"},
  peak: {"after":2,"before":5,"holdsBack":[5],"invites":[3],"load":"critical"},
  launch: {"after":1,"before":3,"holdsBack":[4],"invites":[4],"load":"critical"},
  freeze: {"after":0,"before":0,"holdsBack":[],"invites":[],"load":"normal"},
  leave: {"after":2,"before":1,"holdsBack":[],"invites":[],"load":"critical"},
  ours: {"after":0,"before":0,"holdsBack":[],"invites":[],"load":"normal"},
  other: {"after":0,"before":0,"holdsBack":[],"invites":[],"load":"normal"},
};
