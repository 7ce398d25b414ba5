//! The table: one line per command, `name(Request) -> Answer = handler;`, or
//! `name(Request) -> Answer = handler, reads [tables];`. A screen asks a command again once a table that it
//! reads has changed; without `reads` that is any table of records.
//!
//! From it come [`dispatch`], [`NAMES`] and the TypeScript type `Commands`. A request refuses fields
//! it does not know, so that a misspelt one is not silently ignored. An edit changes the fields that it names.

use overture_core::{
    calendar::Label as FiscalLabel,
    changes::{Changes, NOTE_TABLE, Written},
    letters::Letter,
    model::{
        Absence, CalendarSource, CalendarUse, Closure, Company, Conversation, Entry, Fact, Finding,
        Leader, Look, Me, NamedCalendar, OurWord, Promise, Standing, StandingDate, StandingDay,
        StoredOccurrence, Term, Unit, WorkedDay,
    },
    openers::{Guidance, NextOpeners},
    rhythm::{
        CalendarChange, collisions::Collision, pack_preview::PackPreview, preview::EntryPreview,
        roll_forward::RollForward,
    },
    screens::{
        conversation::{Card, ConversationPage},
        homework::HomeworkScreen,
        import_preview::SourceList,
        leaders::{LeaderPage, LeadersScreen},
        planner::PlannerScreen,
        promises::PromisesScreen,
        rhythm::{agenda::Agenda, month::Month, year_map::YearMap},
        standing::StandingPreview,
        unit::UnitPage,
        week::WeekScreen,
    },
    timing::{Slots, Strip, WhyDay, planner::Proposal},
    workspace::{
        CloseChat, DebriefEnd, NewAbsence, NewClosure, NewEntry, NewFact, NewLeader, NewPromise,
        NewStanding, NewTerm, NewWord, NewWorkedDay, PlanChat, StandingMove,
    },
};
use serde_json::Value;

use crate::{
    ApiError, Beside, Call,
    handlers::{
        app, calendar, conversations, data, language, letters, packs, people, planner, rhythm,
        rows, search, settings, share, sources, standing, timing, units, week,
        wire::{
            AcceptAnswer, AcceptRequest, AgendaRequest, AppState, ApplyPack, ArchiveLeader,
            ArchiveUnit, AvoidFile, CalendarChangeRequest, CalendarFiles, CalendarImported,
            CalendarPreview, ChatsFile, CheckText, ChooseFacts, ClearOccurrence, CloseFinding,
            ClosedChat, ConversationRequest, CorrectRequest, Edit, EditTemplate, EndReflection,
            EndStanding, EntryList, ExpandAnswer, ExpandRequest, ExportRequest, FeltRequest,
            FirstRunAnswer, FirstRunRequest, FiscalLabelRequest, FiscalPreview,
            FiscalPreviewRequest, FiscalYearAnswer, FiscalYearRequest, GuessPacks, History,
            IcsAnswer, IcsRequest, ImportCalendars, ImportRequest, InvitationFile, JobName,
            KeepPromise, LeaderRequest, Leaders, Limit, MaybeUnit, MonthRequest, MoveLeader,
            NewCalendar, NewUnit, NextCard, NextRequest, Nothing, Offers, OffsetAnswer,
            OffsetRequest, PackGuess, PackList, PastePeople, PastedPeople, PathAnswer, PathRequest,
            Places, PreviewRequest, PreviewStanding, PreviewTemplate, PromiseRead, ProposeRequest,
            ReadPromise, RollAccept, RollRequest, RowId, RowKey, SaveNote, SavePicture, SavedNote,
            Search, SearchHits, SetNumber, SetOccurrence, SettingsScreen, SettleAway, SheetAnswer,
            SheetRequest, SlotsRequest, StripRequest, Suggestion, TemplateList, UnitRequest,
            UseCalendar, WhyRequest, WordList, WordsFound, WorkingDaysAnswer, WorkingDaysRequest,
            YearRequest,
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
