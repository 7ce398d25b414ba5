//! What a reorganisation does, in sentences.

use super::codes::{PlanArea, PlanCode};
use crate::english::{
    days::dated,
    say::{list, tally},
};

/// A noun and its plural.
type Noun = [&'static str; 2];

const ANSWER: Noun = ["answer", "answers"];
const CHALLENGE: Noun = ["challenge", "challenges"];
const CHAT: Noun = ["chat", "chats"];
const ENTRY: Noun = ["entry", "entries"];
const FACT: Noun = ["fact", "facts"];
const FIGURE: Noun = ["figure", "figures"];
const LEADER: Noun = ["leader", "leaders"];
const LINK: Noun = ["link", "links"];
const STANDING: Noun = ["standing one-to-one", "standing one-to-ones"];
const TERM: Noun = ["term", "terms"];

const GO_ALONG: Noun = ["is moved", "are moved"];
const HAVE_THE_NAME: Noun = [
    "has a name that is already used; its unit is added to the name",
    "have a name that is already used; their unit is added to the name",
];
const GO_TO_NEW: Noun = ["goes to the new unit", "go to the new unit"];

const fn form(many: usize, [one, more]: Noun) -> &'static str {
    if many == 1 { one } else { more }
}

/// Returns what there is any of: "3 facts and 1 link".
fn some(counts: &[(usize, Noun)]) -> Option<String> {
    let there = counts.iter().filter(|(many, _)| *many > 0);
    let named: Vec<String> = there.map(|(many, noun)| tally(*many, *noun)).collect();
    (!named.is_empty()).then(|| list(&named))
}

/// Returns a sentence on what there is any of: "3 facts and 1 link are moved."
fn some_do(counts: &[(usize, Noun)], verb: Noun) -> Option<String> {
    let all: usize = counts.iter().map(|(many, _)| many).sum();
    some(counts).map(|what| format!("{what} {}.", form(all, verb)))
}

/// Returns one paragraph of the sentences that there are.
fn join(sentences: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let there: Vec<String> = sentences.into_iter().flatten().collect();
    (!there.is_empty()).then(|| there.join(" "))
}

/// Returns what happens and what it is about; none where nothing does.
#[expect(clippy::too_many_lines, reason = "a list: one sentence a code")]
pub(super) fn sentence(code: &PlanCode) -> Option<(PlanArea, String)> {
    let same = |text: &str| Some(text.to_owned());
    let (area, text) = match code {
        PlanCode::UnitArchived { unit, into } => (
            PlanArea::Leaders,
            Some(format!("{unit} is archived today; all of it moves to {into}.")),
        ),
        PlanCode::LeadersJoin {
            leaders,
            archived,
            on,
        } => (
            PlanArea::Leaders,
            join([
                some_do(&[(*leaders, LEADER)], ["moves today", "move today"]).map(|text| {
                    format!("{text} The history shows them in the merged unit from {}.", dated(*on))
                }),
                some_do(
                    &[(*archived, ["archived leader", "archived leaders"])],
                    GO_ALONG,
                ),
            ]),
        ),
        PlanCode::FactsMove {
            facts,
            doubled,
            unit,
        } => (
            PlanArea::Homework,
            join([
                some_do(&[(*facts, FACT)], GO_ALONG),
                some_do(
                    &[(*doubled, ["of them", "of them"])],
                    [
                        "says much the same as a fact that is already there",
                        "say much the same as facts that are already there",
                    ],
                )
                .map(|text| format!("{text} Both stay; the moved one begins with “{unit}:”.")),
            ]),
        ),
        PlanCode::TermsMove { terms, doubled } => (
            PlanArea::Homework,
            join([
                some_do(&[(*terms, TERM)], GO_ALONG),
                some_do(
                    &[(*doubled, TERM)],
                    [
                        "is in both units; its meanings are combined",
                        "are in both units; their meanings are combined",
                    ],
                ),
            ]),
        ),
        PlanCode::EntriesMove {
            entries,
            same,
            renamed,
        } => (
            PlanArea::Rhythm,
            join([
                some_do(&[(*entries, ENTRY)], GO_ALONG),
                some_do(
                    &[(*same, ENTRY)],
                    [
                        "says the same in both units and counts once",
                        "say the same in both units and count once",
                    ],
                ),
                some_do(&[(*renamed, ENTRY)], HAVE_THE_NAME),
            ]),
        ),
        PlanCode::DaysOff { closures, unit } => (
            PlanArea::Rhythm,
            join([
                Some(format!("The fiscal calendar of {unit} applies.")),
                some_do(
                    &[(*closures, ["closure", "closures"])],
                    ["applies to the whole unit", "apply to the whole unit"],
                ),
            ]),
        ),
        PlanCode::OtherDaysOff {
            holidays,
            weekend,
            unit,
        } => (
            PlanArea::Rhythm,
            join([
                holidays.then(|| {
                    format!("Working days in the rhythm are counted by the public holidays of {unit}.")
                }),
                weekend.then(|| format!("The whole unit will use the weekend of {unit}.")),
            ]),
        ),
        PlanCode::HolidaysStay { leaders, unit } => (
            PlanArea::Leaders,
            some(&[(*leaders, LEADER)]).map(|who| {
                let keep = form(*leaders, ["keeps", "keep"]);
                format!("{who} {keep} the public holidays of {unit}.")
            }),
        ),
        PlanCode::CourseGoesOn { asked } => (
            PlanArea::Course,
            some(&[(*asked, ANSWER)])
                .map(|answers| format!("The course of openers continues, with {answers} so far.")),
        ),
        PlanCode::PromisesMove { promises, open } => (
            PlanArea::Promises,
            join([
                some_do(&[(*promises, ["promise", "promises"])], GO_ALONG),
                some_do(&[(*open, ["of them", "of them"])], ["is open", "are open"]),
            ]),
        ),
        PlanCode::ChatsMove { chats, findings } => (
            PlanArea::Chats,
            some_do(
                &[(*chats, CHAT), (*findings, ["finding", "findings"])],
                GO_ALONG,
            ),
        ),
        PlanCode::AimsMove { aims } => (
            PlanArea::Aims,
            some_do(
                &[(
                    *aims,
                    [
                        "note on where you both want to be",
                        "notes on where you both want to be",
                    ],
                )],
                GO_ALONG,
            ),
        ),
        PlanCode::FiguresMove {
            figures,
            links,
            renamed,
        } => (
            PlanArea::Figures,
            join([
                some_do(&[(*figures, FIGURE), (*links, LINK)], GO_ALONG),
                some_do(&[(*renamed, FIGURE)], HAVE_THE_NAME),
            ]),
        ),
        PlanCode::ThreadsMove {
            challenges,
            needs,
            know_hows,
            ideas,
            renamed,
            doubled,
        } => (
            PlanArea::Threads,
            join([
                some_do(
                    &[
                        (*challenges, CHALLENGE),
                        (*needs, ["skill need", "skill needs"]),
                        (*know_hows, ["piece of know-how", "pieces of know-how"]),
                        (*ideas, ["idea", "ideas"]),
                    ],
                    GO_ALONG,
                ),
                some_do(
                    &[(*doubled, ["skill need", "skill needs"])],
                    [
                        "is in both units; the two are combined",
                        "are in both units; each pair is combined",
                    ],
                ),
                some_do(&[(*renamed, ["of them", "of them"])], HAVE_THE_NAME),
            ]),
        ),
        PlanCode::CultureStays => (
            PlanArea::Culture,
            same("The culture check is about the whole company and does not change."),
        ),
        PlanCode::NewUnit {
            unit,
            from,
            leaders,
            on,
        } => (
            PlanArea::Leaders,
            Some(some(&[(*leaders, LEADER)]).map_or_else(
                || format!("{unit} is added today. It has no leader yet."),
                |who| {
                    let moves = form(*leaders, ["moves", "move"]);
                    format!(
                        "{unit} is added, and {who} of {from} {moves} there today. The history shows them there from {}.",
                        dated(*on)
                    )
                },
            )),
        ),
        PlanCode::FactsGo { facts } => (PlanArea::Homework, some_do(&[(*facts, FACT)], GO_TO_NEW)),
        PlanCode::RhythmSplit { go, copied, terms } => (
            PlanArea::Rhythm,
            join([
                some_do(&[(*go, ENTRY)], GO_TO_NEW),
                some(&[(*copied, ENTRY), (*terms, TERM)])
                    .map(|both| format!("The new unit gets a copy of {both}.")),
                same("The fiscal calendar is the same in both."),
            ]),
        ),
        PlanCode::FiguresGo {
            figures,
            links,
            cut,
        } => (
            PlanArea::Figures,
            join([
                some_do(&[(*figures, FIGURE), (*links, LINK)], GO_TO_NEW),
                some_do(
                    &[(*cut, LINK)],
                    [
                        "between a figure that goes and one that stays is deleted, with its evidence",
                        "between figures that go and figures that stay are deleted, with their evidence",
                    ],
                ),
            ]),
        ),
        PlanCode::Leaves { who, successor, on } => (
            PlanArea::Leaders,
            Some(successor.as_ref().map_or_else(
                || format!("{who} is archived today, with {} as the first day without them.", dated(*on)),
                |successor| format!("{who} is archived today. {successor} starts on {}, and chats before that day stay planned.", dated(*on)),
            )),
        ),
        PlanCode::HomeworkStays { unit, personal } => (
            PlanArea::Homework,
            join([
                Some(format!("The homework of {unit} stays.")),
                some_do(
                    &[(
                        *personal,
                        ["fact about the person", "facts about the person"],
                    )],
                    [
                        "stays with the leader who leaves",
                        "stay with the leader who leaves",
                    ],
                ),
            ]),
        ),
        PlanCode::RhythmStays => (
            PlanArea::Rhythm,
            same("The rhythm of the unit does not change."),
        ),
        PlanCode::CourseBegins { answers } => (
            PlanArea::Course,
            join([
                same("The course of openers starts afresh with the successor."),
                some_do(
                    &[(*answers, ["earlier answer", "earlier answers"])],
                    ["can still be read", "can still be read"],
                ),
            ]),
        ),
        PlanCode::PromisesPassed { passed, dropped } => (
            PlanArea::Promises,
            join([
                some_do(
                    &[(*passed, ["open promise", "open promises"])],
                    ["passes to the successor", "pass to the successor"],
                ),
                some_do(
                    &[(*dropped, ["open promise", "open promises"])],
                    ["is dropped", "are dropped"],
                ),
            ]),
        ),
        PlanCode::ChatsCancelled { chats, kept } => (
            PlanArea::Chats,
            join([
                some_do(
                    &[(*chats, ["upcoming chat", "upcoming chats"])],
                    ["is called off", "are called off"],
                ),
                some_do(
                    &[(*kept, ["earlier chat", "earlier chats"])],
                    ["can still be read", "can still be read"],
                ),
            ]),
        ),
        PlanCode::StandingsPassed { passed, ended } => (
            PlanArea::Chats,
            join([
                some_do(
                    &[(*passed, STANDING)],
                    [
                        "continues with the successor",
                        "continue with the successor",
                    ],
                ),
                some_do(&[(*ended, STANDING)], ["ends", "end"]),
            ]),
        ),
        PlanCode::FiguresPassed {
            figures,
            challenges,
            to_successor,
        } => (
            PlanArea::Figures,
            some_do(
                &[(*figures, FIGURE), (*challenges, CHALLENGE)],
                if *to_successor {
                    ["passes to the successor", "pass to the successor"]
                } else {
                    [
                        "will be about the whole unit",
                        "will be about the whole unit",
                    ]
                },
            ),
        ),
        PlanCode::PersonalStays => (
            PlanArea::Aims,
            same(
                "Notes, reflections, feedback and where you both wanted to be stay with the leader who leaves.",
            ),
        ),
    };
    text.map(|text| (area, text))
}
