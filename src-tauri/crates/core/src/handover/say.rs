//! The sentences of a hand-over: what goes, what is left out and why.

use super::{LeftOut, Passed};
use crate::{
    Records,
    english::say::{list, tally},
};

/// A noun and its plural.
type Noun = [&'static str; 2];

/// Returns "3 facts", "2 figures with 5 readings" and so on; what there is none of is left out.
pub fn counts(passed: &Passed) -> Vec<String> {
    counts_of(passed)
}

pub(super) fn counts_of(passed: &Records) -> Vec<String> {
    let new = |id| passed.measures.iter().any(|figure| figure.id == id);
    let with_figures = passed.readings.iter().filter(|row| new(row.measure_id));
    let with_figures = with_figures.count();
    nouns(passed, with_figures)
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| match noun[0] {
            "figure" if with_figures > 0 => {
                let readings = tally(with_figures, ["reading", "readings"]);
                format!("{} with {readings}", tally(count, noun))
            }
            _ => tally(count, noun),
        })
        .collect()
}

/// Returns how many there are of each record that is handed over.
fn nouns(passed: &Records, readings_with_figures: usize) -> [(usize, Noun); 26] {
    [
        (passed.units.len(), ["unit", "units"]),
        (
            passed.leaders.len(),
            [
                "leader, with role, name and how to reach them",
                "leaders, with role, name and how to reach them",
            ],
        ),
        (
            passed.placements.len(),
            [
                "role of a leader, with its dates",
                "roles of leaders, with their dates",
            ],
        ),
        (
            passed.facts.len(),
            ["piece of homework", "pieces of homework"],
        ),
        (
            passed.terms.len(),
            ["word of their language", "words of their language"],
        ),
        (passed.entries.len(), ["rhythm entry", "rhythm entries"]),
        (
            passed.occurrences.len(),
            [
                "date of an entry that was confirmed, moved or cancelled",
                "dates of entries that were confirmed, moved or cancelled",
            ],
        ),
        (
            passed.felt.len(),
            [
                "load of an entry for the unit",
                "loads of entries for the unit",
            ],
        ),
        (
            passed.calendars.len(),
            ["fiscal calendar", "fiscal calendars"],
        ),
        (
            passed.calendar_uses.len(),
            [
                "day from which a fiscal calendar applies",
                "days from which fiscal calendars apply",
            ],
        ),
        (passed.closures.len(), ["closure", "closures"]),
        (passed.worked_days.len(), ["worked day", "worked days"]),
        (
            passed.openers_asked.len(),
            [
                "answer to an opener: when, and how deep it went",
                "answers to openers: when, and how deep they went",
            ],
        ),
        (passed.promises.len(), ["open promise", "open promises"]),
        (passed.measures.len(), ["figure", "figures"]),
        (
            passed.readings.len() - readings_with_figures,
            ["reading", "readings"],
        ),
        (
            passed.chain_links.len(),
            ["link between figures", "links between figures"],
        ),
        (
            passed.rivals.len(),
            ["other explanation of a link", "other explanations of links"],
        ),
        (passed.skills.len(), ["skill", "skills"]),
        (passed.skill_needs.len(), ["skill needed", "skills needed"]),
        (passed.challenges.len(), ["challenge", "challenges"]),
        (
            passed.know_hows.len(),
            ["piece of know-how", "pieces of know-how"],
        ),
        (passed.ideas.len(), ["idea", "ideas"]),
        (passed.solutions.len(), ["solution", "solutions"]),
        (
            passed.ties.len(),
            [
                "pair of records that are joined",
                "pairs of records that are joined",
            ],
        ),
        (
            passed.evidence.len(),
            ["piece of evidence", "pieces of evidence"],
        ),
    ]
}

/// Returns "2 units that are no longer archived"; nothing where there is none.
pub(super) fn unarchived(count: usize) -> Option<String> {
    let noun = [
        "unit that is no longer archived",
        "units that are no longer archived",
    ];
    (count > 0).then(|| tally(count, noun))
}

/// Returns what is left out and why.
pub fn left_out(left: LeftOut, count: usize) -> (String, &'static str) {
    let what = |noun: Noun| tally(count, noun);
    match left {
        LeftOut::PrivateFacts => (
            what(["private piece of homework", "private pieces of homework"]),
            "Marked as private, or told by somebody.",
        ),
        LeftOut::PersonalFacts => (
            what(["fact about a person", "facts about individual people"]),
            "Facts about a person are included only if a document shows them.",
        ),
        LeftOut::PrivateRecords => (
            what(["private record", "private records"]),
            "Figures, skills, challenges, know-how, ideas and evidence marked as private.",
        ),
        LeftOut::Notes => (
            what(["note", "notes"]),
            "Notes on units, leaders, entries and figures are personal.",
        ),
        LeftOut::Habits => (
            what([
                "leader’s good and bad moments",
                "leaders’ good and bad moments",
            ]),
            "They are personal, as is the time between chats.",
        ),
        LeftOut::Chats => (
            what([
                "chat, with preparation, notes and reflection",
                "chats, with preparation, notes and reflections",
            ]),
            "They stay between the two who spoke.",
        ),
        LeftOut::Lines => (
            what(["line of a debrief", "lines of debriefs"]),
            "Leaders said them in confidence. The records made from them are included.",
        ),
        LeftOut::Voices => (
            what(["name behind a record", "names behind records"]),
            "The hand-over shows that it was said and when, but not by whom or in what words.",
        ),
        LeftOut::Feedback => (
            what([
                "note on feedback about us, or guess",
                "notes on feedback about us, and guesses",
            ]),
            "Feedback and guesses are personal.",
        ),
        LeftOut::Aims => (
            what([
                "note on where you both want to be",
                "notes on where you both want to be",
            ]),
            "It is between the two who agreed on it.",
        ),
        LeftOut::Answers => (
            what([
                "answer in the culture check",
                "answers in the culture check",
            ]),
            "They are the answers of individual people.",
        ),
        LeftOut::Promises => (
            what([
                "promise that is private or over",
                "promises that are private or over",
            ]),
            "Only open promises that are not private are included.",
        ),
        LeftOut::Calendars => (
            what([
                "standing one-to-one, day off or busy time",
                "standing one-to-ones, days off and busy times",
            ]),
            "They come from personal calendars.",
        ),
        LeftOut::Confidential => (
            what([
                "entry on job cuts, a merger or pay talks",
                "entries on job cuts, a merger or pay talks",
            ]),
            "They may not be public yet.",
        ),
        LeftOut::OwnRhythm => (
            what(["entry for one leader", "entries for one leader"]),
            "They are about one person’s year.",
        ),
        LeftOut::FormerLeaders => (
            what(["archived leader", "archived leaders"]),
            "They no longer lead the unit.",
        ),
        LeftOut::Judgements => (
            what(["personal judgement", "personal judgements"]),
            "How hard a challenge is, what a figure is worth, and what our activities cost.",
        ),
        LeftOut::MyWork => (
            "Settings, texts, checks and reviews".to_owned(),
            "They belong to a person, not to the unit.",
        ),
    }
}

/// Returns the names of the units: "Finance and Operations".
pub fn units(passed: &Passed) -> String {
    let names: Vec<&str> = passed.units.iter().map(|unit| unit.name.as_str()).collect();
    list(&names)
}

/// Returns what differs, in words: "source and date". `names` are fields.
pub(super) fn fields(names: &[&str]) -> String {
    let word = |name: &&str| match *name {
        "on" | "as_of" => "date".to_owned(),
        other => other.trim_end_matches("_id").replace('_', " "),
    };
    let mut words: Vec<String> = names.iter().map(word).collect();
    words.dedup();
    list(&words)
}
