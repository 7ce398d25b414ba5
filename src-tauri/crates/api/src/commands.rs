//! The table: one line per command, `name(Request) -> Answer = handler;`, or
//! `name(Request) -> Answer = handler, reads [tables];`. A screen asks a command again once a table that it
//! reads has changed; without `reads` that is any table of records.
//!
//! From it come [`dispatch`], [`NAMES`] and the TypeScript type `Commands`. A request refuses fields
//! it does not know, so that a misspelt one is not silently ignored. An edit changes the fields that it names.

use overture_core::{
    calendar::Label as FiscalLabel,
    chain::Origin,
    changes::{Changes, NOTE_TABLE, Written},
    conversations::LeaderSheet,
    letters::Letter,
    model::{
        Absence, CalendarSource, CalendarUse, ChainLink, Challenge, Closure, Company, Conversation,
        Entry, Evidence, Fact, Finding, Idea, KnowHow, Leader, Look, Me, Measure, NamedCalendar,
        OurWord, Promise, Reading, Rival, Skill, SkillNeed, Solution, Standing, StandingDate,
        StandingDay, StoredOccurrence, Term, Tie, Unit, WorkedDay,
    },
    openers::{Guidance, NextOpeners},
    rhythm::{
        CalendarChange, collisions::Collision, pack_preview::PackPreview, preview::EntryPreview,
        roll_forward::RollForward,
    },
    screens::{
        chain::{ChainScreen, LinkDetail, MeasureDetail},
        conversation::{Card, ConversationPage},
        homework::HomeworkScreen,
        import_preview::SourceList,
        leaders::{LeaderPage, LeadersScreen},
        planner::PlannerScreen,
        promises::PromisesScreen,
        rhythm::{agenda::Agenda, month::Month, year_map::YearMap},
        standing::StandingPreview,
        threads::{AnswerScreen, ThreadsScreen},
        to_place::ToPlace,
        unit::UnitPage,
        week::WeekScreen,
    },
    timing::{Slots, Strip, WhyDay, planner::Proposal},
    workspace::{
        AnswerNotOurs, AnswerTry, AnswerUse, CloseChat, DebriefEnd, DecideIdea, MergeSkills,
        NewAbsence, NewChallenge, NewClosure, NewDelivery, NewEntry, NewEvidence, NewFact, NewIdea,
        NewKnowHow, NewLeader, NewLink, NewMeasure, NewNeed, NewPromise, NewReading, NewRival,
        NewSkill, NewSolution, NewStanding, NewTerm, NewTie, NewWord, NewWorkedDay, PlanChat,
        ReadingWritten, StandingMove,
    },
};
use serde_json::Value;

use crate::{
    ApiError, Beside, Call,
    handlers::{
        app, calendar, chain, conversations, data, heard, language, letters, packs, people,
        planner, rhythm, rows, search, settings, share, sources, standing, threads, timing, units,
        week,
        wire::{
            AcceptAnswer, AcceptReadBack, AcceptRequest, AgendaRequest, AnswersRequest, AppState,
            ApplyPack, ArchiveLeader, ArchiveUnit, AskIssue, AskedIssue, AvoidFile,
            CalendarChangeRequest, CalendarFiles, CalendarImported, CalendarPreview, CaptureLine,
            CaptureRead, ChatsFile, CheckText, ChooseFacts, ClearOccurrence, CloseFinding,
            ClosedChat, ConversationRequest, CorrectRequest, Edit, EditTemplate, EndReflection,
            EndStanding, EntryList, ExpandAnswer, ExpandRequest, ExportRequest, FactInStep,
            FeltRequest, FirstRunAnswer, FirstRunRequest, FiscalLabelRequest, FiscalPreview,
            FiscalPreviewRequest, FiscalYearAnswer, FiscalYearRequest, GuessPacks, History,
            IcsAnswer, IcsRequest, ImportCalendars, ImportRequest, InvitationFile, JobName,
            KeepPromise, LeaderRequest, Leaders, LeaveAsNote, Limit, LinkRequest, MaybeUnit,
            MeasureRequest, MonthRequest, MoveLeader, NewCalendar, NewUnit, NextCard, NextRequest,
            Nothing, Offers, OffsetAnswer, OffsetRequest, PackGuess, PackList, PastePeople,
            PasteReadings, PastedPeople, PastedReadings, PathAnswer, PathRequest, PlaceFinding,
            Places, PreviewRequest, PreviewStanding, PreviewTemplate, PromiseRead, ProposeRequest,
            ReadBackRequest, ReadCapture, ReadDebrief, ReadLines, ReadOrigin, ReadPromise,
            RollAccept, RollRequest, RowId, RowKey, SaveNote, SavePicture, SavedNote, Search,
            SearchHits, SetNumber, SetOccurrence, SettingsScreen, SettleAway, SheetAnswer,
            SheetRequest, SlotsRequest, StripRequest, Suggestion, TakeOverRequest, TemplateList,
            UnitRequest, UseCalendar, WhyRequest, WordList, WordsFound, WorkingDaysAnswer,
            WorkingDaysRequest, YearRequest,
        },
    },
    table::{Answered, commands, read, write},
};

/// Stands for every table of records, settings included; not for what is being typed into a note.
pub const RECORDS: &str = "records";
/// What a command reads that shows what is being typed into a note, or what was done last.
const ALL: &[&str] = &[RECORDS, NOTE_TABLE];

commands! {{
    /// What the frame of the window shows: day, file, units, undo.
    app_state(Nothing) -> AppState =
        app::state, reads ALL;
    /// Takes back the newest change.
    undo(Nothing) -> Changes = app::undo;
    /// Does again what was undone last.
    redo(Nothing) -> Changes = app::redo;
    /// The newest changes.
    history(Limit) -> History =
        app::history, reads ALL;
    /// What was deleted in the last 30 days.
    trash(Nothing) -> History = app::trash;
    /// Brings back a deletion.
    trash_restore(SetNumber) -> Changes = app::trash_restore;
    /// Forgets a deletion for good.
    trash_purge(SetNumber) -> Nothing = app::trash_purge;
    /// Finds every text that a person typed, by words, phrases and filters.
    search(Search) -> SearchHits = search::search;

    /// The Week screen.
    week(Nothing) -> WeekScreen = week::screen;
    /// Hides a row of Week until the next Monday.
    week_snooze(RowKey) -> Changes = week::snooze;
    /// Settles what was open after an absence, in one change.
    away_settle(SettleAway) -> Changes = week::settle;

    /// The Leaders screen.
    leaders(Leaders) -> LeadersScreen = people::leaders;
    /// One leader's page.
    leader_page(LeaderRequest) -> LeaderPage = people::page;
    /// Adds a leader.
    leader_add(NewLeader) -> Written<Leader> = people::add;
    /// Changes a leader.
    leader_edit(Edit<Leader>) -> Written<Leader> = people::edit;
    /// Moves a leader to another unit.
    leader_move(MoveLeader) -> Written<Leader> = people::relocate;
    /// Puts a leader away, or brings them back.
    leader_archive(ArchiveLeader) -> Written<Leader> = people::archive;
    /// Deletes a leader with everything about the person.
    leader_delete(LeaderRequest) -> Written<Leader> = people::delete;
    /// Reads pasted lines "name, role, unit", and adds them unless it is only a look.
    people_paste(PastePeople) -> PastedPeople = people::paste;
    /// Notes days away, a leader's or mine.
    absence_add(NewAbsence) -> Written<Absence> = people::absence_add;
    /// Deletes days away.
    absence_delete(RowId<Absence>) -> Written<Absence> = rows::delete;

    /// Notes a standing one-to-one with a leader.
    standing_add(NewStanding) -> Written<Standing> = standing::add;
    /// Changes a standing one-to-one.
    standing_edit(Edit<Standing>) -> Written<Standing> = rows::edit;
    /// Ends a standing one-to-one on a day.
    standing_end(EndStanding) -> Written<Standing> = standing::end;
    /// Deletes a standing one-to-one; chats that came of it stay.
    standing_delete(RowId<Standing>) -> Written<Standing> = rows::delete;
    /// Says a standing one-to-one in words, with its next dates, before it is kept.
    standing_preview(PreviewStanding) -> StandingPreview = standing::preview;
    /// Skips one date of a standing one-to-one.
    standing_skip(StandingDay) -> Written<StandingDate> = standing::skip;
    /// Moves one date of a standing one-to-one.
    standing_move(StandingMove) -> Written<StandingDate> = standing::relocate;
    /// Puts one date that was skipped or moved back to what the rule says.
    standing_bring(StandingDay) -> Written<StandingDate> = standing::bring;
    /// Makes a chat of one date of a standing one-to-one.
    standing_prepare(StandingDay) -> Written<Conversation> = standing::prepare;

    /// One unit's page.
    unit_page(UnitRequest) -> UnitPage = units::page;
    /// Adds a unit.
    unit_add(NewUnit) -> Written<Unit> = units::add;
    /// Changes a unit.
    unit_edit(Edit<Unit>) -> Written<Unit> = rows::edit;
    /// Puts a unit away, or brings it back.
    unit_archive(ArchiveUnit) -> Written<Unit> = units::archive;
    /// Deletes a unit with its homework and rhythm.
    unit_delete(UnitRequest) -> Written<Unit> = units::delete;
    /// Notes a word of a unit.
    term_add(NewTerm) -> Written<Term> = units::term_add;
    /// Changes a word of a unit.
    term_edit(Edit<Term>) -> Written<Term> = rows::edit;
    /// Deletes a word of a unit.
    term_delete(RowId<Term>) -> Written<Term> = rows::delete;

    /// Learning jargon in texts for the people of a unit, with what they would say.
    language_check(CheckText) -> WordsFound = language::check;
    /// The list of our words.
    our_words(Nothing) -> WordList =
        language::list, reads &["our_word"];
    /// Adds a word to the list, or notes that one is fine here.
    our_word_add(NewWord) -> Written<OurWord> = language::add;
    /// Changes a word of the list.
    our_word_edit(Edit<OurWord>) -> Written<OurWord> = rows::edit;
    /// Deletes a word that was added, or marks one again that was fine.
    our_word_delete(RowId<OurWord>) -> Written<OurWord> = rows::delete;

    /// Homework of all units, or of one.
    homework(MaybeUnit) -> HomeworkScreen = units::homework;
    /// Notes a fact.
    fact_add(NewFact) -> Written<Fact> = units::fact_add;
    /// Changes a fact.
    fact_edit(Edit<Fact>) -> Written<Fact> = rows::edit;
    /// Deletes a fact.
    fact_delete(RowId<Fact>) -> Written<Fact> = rows::delete;

    /// Everything dated between two days.
    rhythm_agenda(AgendaRequest) -> Agenda = rhythm::agenda;
    /// One month, in weeks.
    rhythm_month(MonthRequest) -> Month = rhythm::month;
    /// One fiscal year on one page, or nearer: a quarter or a month of it.
    rhythm_year(YearRequest) -> YearMap = rhythm::year;
    /// The year drawn for one landscape sheet of paper, as an SVG.
    rhythm_sheet(SheetRequest) -> SheetAnswer = share::sheet;
    /// Writes the rhythm for others: a calendar file or a table.
    rhythm_export(ExportRequest) -> PathAnswer = share::export;
    /// Keeps a picture that the window made of a drawing.
    picture_save(SavePicture) -> PathAnswer = share::picture_save;
    /// What we send into units at a busy time, and where there is room.
    rhythm_collisions(MaybeUnit) -> Vec<Collision> = rhythm::collisions;
    /// Decided dates that differ from their rules, and dates that nobody has looked at.
    roll_forward(RollRequest) -> RollForward = rhythm::roll;
    /// Confirms dates as they were shown; the only way in which a roll-forward moves one.
    roll_forward_accept(RollAccept) -> Changes = rhythm::roll_accept;
    /// The entries of the company, and of one unit or all.
    entries(MaybeUnit) -> EntryList = rhythm::entries;
    /// Adds an entry.
    entry_add(NewEntry) -> Written<Entry> = rhythm::add;
    /// Changes an entry.
    entry_edit(Edit<Entry>) -> Written<Entry> = rows::edit;
    /// Deletes an entry.
    entry_delete(RowId<Entry>) -> Written<Entry> = rows::delete;
    /// Says a rule in words, with its next ten dates.
    entry_preview(PreviewRequest) -> EntryPreview = rhythm::preview;
    /// Says how a unit or a leader feels an entry.
    entry_felt(FeltRequest) -> Written<Entry> = rhythm::felt;
    /// Confirms, moves, cancels or annotates one date of an entry.
    occurrence_set(SetOccurrence) -> Written<StoredOccurrence> = rhythm::occurrence_set;
    /// Goes back to the computed date.
    occurrence_clear(ClearOccurrence) -> Written<StoredOccurrence> = rhythm::occurrence_clear;
    /// The starter packs, and which suits each unit.
    packs(Nothing) -> PackList = packs::list;
    /// Which pack suits a unit of each name.
    packs_guess(GuessPacks) -> Vec<PackGuess> =
        packs::guess, reads &[];
    /// The dates that a pack would bring a unit; stores nothing.
    pack_dates(ApplyPack) -> PackPreview = packs::dates;
    /// Files chosen entries of a pack for a unit.
    pack_apply(ApplyPack) -> Written<Unit> = packs::apply;

    /// Adds a fiscal calendar.
    calendar_add(NewCalendar) -> Written<NamedCalendar> = calendar::add;
    /// Changes a fiscal calendar.
    calendar_edit(Edit<NamedCalendar>) -> Written<NamedCalendar> = rows::edit;
    /// Deletes a fiscal calendar.
    calendar_delete(RowId<NamedCalendar>) -> Written<NamedCalendar> = rows::delete;
    /// Makes a calendar hold for a unit or the company from a day on.
    calendar_use(UseCalendar) -> Written<CalendarUse> = calendar::use_from;
    /// What a change of calendars does to the years around it, before it is made.
    calendar_change(CalendarChangeRequest) -> CalendarChange = calendar::change;
    /// Five years of a fiscal calendar, before it is saved.
    fiscal_preview(FiscalPreviewRequest) -> FiscalPreview =
        calendar::preview, reads &[];
    /// One year of a fiscal calendar.
    fiscal_year(FiscalYearRequest) -> FiscalYearAnswer = calendar::year;
    /// The fiscal label of a day.
    fiscal_label(FiscalLabelRequest) -> FiscalLabel = calendar::label;
    /// Working days and holidays of a place.
    working_days(WorkingDaysRequest) -> WorkingDaysAnswer =
        calendar::working_days, reads &[];
    /// A working day counted from an anchor.
    working_day_offset(OffsetRequest) -> OffsetAnswer = calendar::offset;
    /// The occurrences of an RFC 5545 recurrence.
    recurrence_expand(ExpandRequest) -> ExpandAnswer = calendar::expand;
    /// What a calendar file holds; stores nothing.
    ics_inspect(IcsRequest) -> IcsAnswer = calendar::inspect;
    /// Countries, their subdivisions, and time zones.
    places(Nothing) -> Places =
        calendar::places, reads &[];

    /// Verdicts of a leader's days, with all reasons.
    timing_strip(StripRequest) -> Strip = timing::strip;
    /// Why a day is good or not, and the nearest better ones.
    timing_why(WhyRequest) -> WhyDay = timing::why;
    /// Suggested slots or half-days.
    timing_slots(SlotsRequest) -> Slots = timing::slots;
    /// Puts right what a reason said: a preference, a felt load, a number of mine.
    timing_correct(CorrectRequest) -> Changes = timing::correct;
    /// The templates of all texts to send.
    letter_templates(Nothing) -> TemplateList =
        letters::templates, reads &["setting"];
    /// Replaces a text to send by one's own, or goes back to the built-in one.
    letter_template_edit(EditTemplate) -> Changes = letters::edit_template;
    /// A template as it would read for a leader; stores nothing.
    letter_template_preview(PreviewTemplate) -> Letter = letters::preview;
    /// Keeps the moments that the text of a request offers, once it was copied or opened in the mail program.
    letter_offered(ConversationRequest) -> Changes = letters::keep_offered;
    /// Writes an invitation to a chat, or its cancellation, into a calendar file.
    invitation_ics(InvitationFile) -> PathAnswer = letters::invitation_file;

    /// Whom to see when, over all leaders: slots, and who is left out and why.
    planner_propose(ProposeRequest) -> Proposal = planner::propose;
    /// The Planner screen: leaders, days, the proposal.
    planner(ProposeRequest) -> PlannerScreen = planner::screen;
    /// Takes over proposals in one change: planned, or asked where others book.
    planner_accept(AcceptRequest) -> AcceptAnswer = planner::accept;
    /// Writes chats ahead into a calendar file, with the time to prepare and to write down.
    chats_ics(ChatsFile) -> PathAnswer = planner::chats_file;
    /// Writes the days to avoid with a leader into a calendar file.
    avoid_ics(AvoidFile) -> PathAnswer = planner::avoid_file;
    /// The next opener or other purpose, with reasons.
    openers_next(NextRequest) -> NextOpeners = timing::openers_next;
    /// Guidance on all five openers.
    openers(Nothing) -> Guidance =
        timing::openers, reads &[];

    /// Plans a chat, or notes that it was asked for.
    conversation_plan(PlanChat) -> Written<Conversation> = conversations::plan;
    /// Changes a chat.
    conversation_edit(Edit<Conversation>) -> Written<Conversation> = conversations::edit;
    /// Deletes a chat.
    conversation_delete(RowId<Conversation>) -> Written<Conversation> = conversations::delete;
    /// Notes that a chat was missed or cancelled, and offers the next step.
    conversation_close(CloseChat) -> ClosedChat = conversations::close;
    /// Everything about one chat: prepare, card, debrief, reflection.
    conversation_page(RowId<Conversation>) -> ConversationPage =
        conversations::page, reads ALL;
    /// Chooses the facts of a card.
    conversation_facts(ChooseFacts) -> Written<Conversation> = conversations::facts;
    /// The coffee card.
    card(ConversationRequest) -> Card =
        conversations::card, reads ALL;
    /// The chat whose card would be wanted now.
    next_card(Nothing) -> NextCard = conversations::next_card;
    /// Keeps what was typed so far.
    note_save(SaveNote) -> SavedNote = conversations::note_save;
    /// The lines of a debrief that could become promises or findings.
    debrief_offers(ConversationRequest) -> Offers = conversations::offers;
    /// Leaves the lines of a finished debrief as notes.
    debrief_leave(ConversationRequest) -> Written<Conversation> = conversations::debrief_leave;
    /// Ends a debrief, and keeps lines of it as promises and findings.
    debrief_close(DebriefEnd) -> Written<Conversation> = conversations::debrief_close;
    /// Ends a reflection.
    reflection_close(EndReflection) -> Written<Conversation> = conversations::reflection_close;
    /// Closes a finding, or opens it again.
    finding_close(CloseFinding) -> Written<Finding> = conversations::finding_close;
    /// Deletes a finding.
    finding_delete(RowId<Finding>) -> Written<Finding> = rows::delete;

    /// The chains of a unit, or a line for each unit.
    chain(MaybeUnit) -> ChainScreen = chain::show;
    /// Everything about a figure: readings, publication, evidence, what it is joined to.
    chain_measure(MeasureRequest) -> MeasureDetail = chain::measure;
    /// Everything about a link: evidence for and against, other explanations.
    chain_link(LinkRequest) -> LinkDetail = chain::link;
    /// Adds a figure.
    measure_add(NewMeasure) -> Written<Measure> = chain::measure_add;
    /// Makes a figure of a fact of the homework, and joins the two.
    measure_take_over(TakeOverRequest) -> Written<Measure> = chain::take_over;
    /// Changes a figure.
    measure_edit(Edit<Measure>) -> Written<Measure> = rows::edit;
    /// Deletes a figure with its readings, links and evidence.
    measure_delete(RowId<Measure>) -> Written<Measure> = rows::delete;
    /// Adds a reading; one of the same day is replaced.
    reading_add(NewReading) -> ReadingWritten = chain::reading_add;
    /// Changes a reading.
    reading_edit(Reading) -> ReadingWritten = chain::reading_edit;
    /// Deletes a reading.
    reading_delete(RowId<Reading>) -> ReadingWritten = chain::reading_delete;
    /// Reads pasted readings, and adds them unless it is only a look.
    readings_paste(PasteReadings) -> PastedReadings = chain::readings_paste;
    /// Lets a fact of the homework say what the figure says that it is joined to.
    fact_in_step(FactInStep) -> Changes = chain::fact_in_step;
    /// Draws a link.
    link_add(NewLink) -> Written<ChainLink> = chain::link_add;
    /// Changes a link.
    link_edit(Edit<ChainLink>) -> Written<ChainLink> = rows::edit;
    /// Deletes a link with its evidence and other explanations.
    link_delete(RowId<ChainLink>) -> Written<ChainLink> = rows::delete;
    /// Adds another explanation of a link.
    rival_add(NewRival) -> Written<Rival> = chain::rival_add;
    /// Changes another explanation.
    rival_edit(Edit<Rival>) -> Written<Rival> = rows::edit;
    /// Deletes another explanation.
    rival_delete(RowId<Rival>) -> Written<Rival> = rows::delete;
    /// Who said a piece of evidence, or where it was seen, read from one line; stores nothing.
    evidence_from(ReadOrigin) -> Origin = chain::evidence_from;
    /// The sheet that says a chain back to a leader.
    chain_read_back(ReadBackRequest) -> LeaderSheet = chain::read_back;
    /// Notes that a chain was said back and accepted.
    chain_read_back_accept(AcceptReadBack) -> Written<Measure> = chain::read_back_accept;
    /// Puts the question of an issue into the follow-ups of a leader's next chat, or takes it out.
    chain_ask(AskIssue) -> AskedIssue = chain::ask;
    /// Reads lines of a debrief into their parts; stores nothing.
    debrief_read(ReadDebrief) -> ReadLines = heard::read;
    /// Reads a line that a leader said outside of a debrief; stores nothing.
    capture_read(ReadCapture) -> CaptureRead = heard::capture_read;
    /// Makes a record of a line that a leader said today outside of a chat.
    capture_add(CaptureLine) -> Written<Leader> = heard::capture;
    /// The lines of debriefs that wait for their place.
    to_place(Nothing) -> ToPlace = heard::to_place;
    /// Makes a record of a line that waits for its place.
    place(PlaceFinding) -> Written<Finding> = heard::place;
    /// Leaves a line that waits for its place as a note.
    leave_as_note(LeaveAsNote) -> Written<Finding> = heard::leave;

    /// All promises, both ways.
    promises(Nothing) -> PromisesScreen = people::promises;
    /// Reads a line as a promise; stores nothing.
    promise_read(ReadPromise) -> PromiseRead = people::promise_read;
    /// Adds a promise.
    promise_add(NewPromise) -> Written<Promise> = people::promise_add;
    /// Changes a promise.
    promise_edit(Edit<Promise>) -> Written<Promise> = rows::edit;
    /// Marks a promise as kept, or opens it again.
    promise_done(KeepPromise) -> Written<Promise> = people::promise_done;
    /// Deletes a promise.
    promise_delete(RowId<Promise>) -> Written<Promise> = rows::delete;

    /// The Threads screen: challenges, skills, what we do, figures, and what is missing between them.
    threads(Nothing) -> ThreadsScreen = threads::screen;
    /// What could answer a challenge, and when there is room for it.
    answers(AnswersRequest) -> AnswerScreen = threads::answers;
    /// Joins a solution with a challenge and plans its delivery.
    answer_use(AnswerUse) -> Written<Entry> = threads::use_answer;
    /// Adds an idea for a challenge.
    answer_try(AnswerTry) -> Written<Idea> = threads::try_answer;
    /// Notes that a challenge is not for us to solve.
    answer_not_ours(AnswerNotOurs) -> Written<Challenge> = threads::not_ours;
    /// Adds a challenge with its evidence and what it belongs to.
    challenge_add(NewChallenge) -> Written<Challenge> = threads::add_challenge;
    /// Changes a challenge.
    challenge_edit(Edit<Challenge>) -> Written<Challenge> = rows::edit;
    /// Deletes a challenge.
    challenge_delete(RowId<Challenge>) -> Written<Challenge> = rows::delete;
    /// Adds a skill.
    skill_add(NewSkill) -> Written<Skill> = threads::add_skill;
    /// Changes a skill.
    skill_edit(Edit<Skill>) -> Written<Skill> = rows::edit;
    /// Deletes a skill with its needs.
    skill_delete(RowId<Skill>) -> Written<Skill> = rows::delete;
    /// Merges a skill into another.
    skill_merge(MergeSkills) -> Written<Skill> = threads::merge;
    /// Adds the need of a unit, with the skill where that is new.
    need_add(NewNeed) -> Written<SkillNeed> = threads::add_need;
    /// Changes the need of a unit.
    need_edit(Edit<SkillNeed>) -> Written<SkillNeed> = rows::edit;
    /// Deletes the need of a unit.
    need_delete(RowId<SkillNeed>) -> Written<SkillNeed> = rows::delete;
    /// Adds know-how at risk.
    know_how_add(NewKnowHow) -> Written<KnowHow> = threads::add_know_how;
    /// Changes know-how at risk, or how it is passed on.
    know_how_edit(Edit<KnowHow>) -> Written<KnowHow> = rows::edit;
    /// Deletes know-how at risk.
    know_how_delete(RowId<KnowHow>) -> Written<KnowHow> = rows::delete;
    /// Adds a solution.
    solution_add(NewSolution) -> Written<Solution> = threads::add_solution;
    /// Changes a solution.
    solution_edit(Edit<Solution>) -> Written<Solution> = rows::edit;
    /// Deletes a solution; its deliveries stay in the rhythm.
    solution_delete(RowId<Solution>) -> Written<Solution> = rows::delete;
    /// Adds a delivery of a solution to the rhythm of a unit.
    delivery_add(NewDelivery) -> Written<Entry> = threads::add_delivery;
    /// Adds an idea.
    idea_add(NewIdea) -> Written<Idea> = threads::add_idea;
    /// Changes an idea.
    idea_edit(Edit<Idea>) -> Written<Idea> = rows::edit;
    /// Decides about an idea: keep it, change it, stop it, drop it or park it.
    idea_decide(DecideIdea) -> Written<Idea> = threads::decide;
    /// Deletes an idea.
    idea_delete(RowId<Idea>) -> Written<Idea> = rows::delete;
    /// The six parts of an idea on a sheet for its leader.
    trial_sheet(RowId<Idea>) -> LeaderSheet = threads::trial_sheet;
    /// Joins two things.
    tie_add(NewTie) -> Written<Tie> = threads::add_tie;
    /// Separates two things.
    tie_delete(RowId<Tie>) -> Written<Tie> = rows::delete;
    /// Adds evidence about anything.
    evidence_add(NewEvidence) -> Written<Evidence> = threads::add_evidence;
    /// Changes evidence.
    evidence_edit(Edit<Evidence>) -> Written<Evidence> = rows::edit;
    /// Deletes evidence.
    evidence_delete(RowId<Evidence>) -> Written<Evidence> = rows::delete;

    /// Everything in Settings.
    settings(Nothing) -> SettingsScreen = settings::screen;
    /// Changes my hours, place and room.
    me_edit(Edit<Me>) -> Changes = settings::me;
    /// Changes the company.
    company_edit(Edit<Company>) -> Changes = settings::company;
    /// Changes the look.
    look_edit(Edit<Look>) -> Changes = settings::look;
    /// Notes a closure.
    closure_add(NewClosure) -> Written<Closure> = settings::closure_add;
    /// Deletes a closure.
    closure_delete(RowId<Closure>) -> Written<Closure> = rows::delete;
    /// Adds a day worked that would otherwise be off.
    worked_day_add(NewWorkedDay) -> Written<WorkedDay> = settings::worked_day_add;
    /// Deletes a worked day.
    worked_day_delete(RowId<WorkedDay>) -> Written<WorkedDay> = rows::delete;
    /// The chats that the planner proposes, soonest first, each with its opener.
    suggestions(Nothing) -> Vec<Suggestion> = planner::suggestions;
    /// Sets up an empty workspace.
    first_run(FirstRunRequest) -> FirstRunAnswer = settings::first_run;
    /// Takes a backup now.
    backup_now(Nothing) -> PathAnswer = data::backup_now;
    /// Restores a backup.
    backup_restore(PathRequest) -> Nothing = data::restore;
    /// Deletes old backups that were kept because the workspace became much smaller.
    backup_delete_surplus(Nothing) -> Nothing = data::delete_surplus;
    /// Writes everything into one JSON document.
    export_full(PathRequest) -> PathAnswer = data::export_full;
    /// Takes in a JSON document written by `export_full`.
    import_full(ImportRequest) -> Changes = data::import_full;

    /// The calendar files that were taken in.
    calendar_sources(Nothing) -> SourceList = sources::list;
    /// Removes a calendar with the busy times or entries that came of it.
    calendar_source_remove(RowId<CalendarSource>) -> Changes = sources::remove;
    /// Takes the last import of a calendar back.
    calendar_source_undo(RowId<CalendarSource>) -> Changes = sources::undo;
} {
    // Long work: it holds no lock while it reads, tells its progress, and can be cancelled.

    /// What taking calendar files in would do; stores nothing.
    calendar_file_preview(CalendarFiles) -> CalendarPreview = sources::preview;
    /// Takes calendar files in, all of them in one change.
    calendar_file_import(ImportCalendars) -> CalendarImported = sources::import;
    /// Asks a job that is under way to stop.
    job_cancel(JobName) -> Nothing = sources::cancel;
}}
