//! Lines as people write them after a chat with Ana Silva, and what they mean.

use super::tests::one;
use super::*;
use crate::conversations::testing::on;
use OfferKind::{Challenge, Feedback, IOwe, Idea, Measure, Pressing, Quote, Skill, TheyOwe};

/// Kind, what it says and the days until it is due; without a kind there is nothing to keep.
pub(super) type Meaning = (Option<OfferKind>, &'static str, Option<i64>);

pub(super) const NOTHING: Meaning = (None, "", None);

pub(super) const fn mine(what: &'static str, due: Option<i64>) -> Meaning {
    (Some(IOwe), what, due)
}

pub(super) const fn theirs(what: &'static str, due: Option<i64>) -> Meaning {
    (Some(TheyOwe), what, due)
}

/// A finding that keeps its line.
const fn found(kind: OfferKind) -> Meaning {
    (Some(kind), "", None)
}

const LINES: [(&str, Meaning); 107] = [
    (
        "I'll send Ana the list of skills by Friday",
        mine("the list of skills", Some(2)),
    ),
    (
        "I will check the dates with HR tomorrow",
        mine("check the dates with HR", Some(1)),
    ),
    (
        "I send her half a page on the pilot, 27 Nov",
        mine("half a page on the pilot", Some(9)),
    ),
    (
        "I promised two names by next Tuesday",
        mine("two names", Some(6)),
    ),
    (
        "i’ll get back to her on the budget EOW",
        mine("get back to her on the budget", Some(2)),
    ),
    (
        "me: book a room for the workshop",
        mine("book a room for the workshop", None),
    ),
    (
        "Action: send the cost sheet 27/11",
        mine("the cost sheet", Some(9)),
    ),
    (
        "to do - draft the outline by end of month",
        mine("draft the outline", Some(12)),
    ),
    (
        "TODO ask legal about the recordings",
        mine("ask legal about the recordings", None),
    ),
    (
        "follow up: trainer for Leeds, in two weeks",
        mine("trainer for Leeds", Some(14)),
    ),
    (
        "Follow up with payroll on the overtime list",
        mine("follow up with payroll on the overtime list", None),
    ),
    (
        "- promised Ana the report from Lisbon",
        mine("the report from Lisbon", None),
    ),
    (
        "1. Send them the calendar of courses",
        mine("the calendar of courses", None),
    ),
    (
        "* I need to call Tom before Friday",
        mine("call Tom", Some(2)),
    ),
    (
        "I owe her a coffee and the figures",
        mine("a coffee and the figures", None),
    ),
    (
        "I said I'd introduce her to Priya",
        mine("introduce her to Priya", None),
    ),
    (
        "Will share the slides tomorrow",
        mine("the slides", Some(1)),
    ),
    (
        "We'll run a short test in two shops by end of January",
        mine("run a short test in two shops", Some(74)),
    ),
    (
        "She asked me to send the old survey",
        mine("the old survey", None),
    ),
    (
        "I'm going to talk to her deputy next week",
        mine("talk to her deputy", Some(9)),
    ),
    (
        "Need to check whether the budget allows it",
        mine("check whether the budget allows it", None),
    ),
    (
        "Let me find somebody who has done it",
        mine("find somebody who has done it", None),
    ),
    (
        "I'll bring examples on Tue 24 Nov",
        mine("bring examples", Some(6)),
    ),
    (
        "ME - prices of the two providers, Q4",
        mine("prices of the two providers", Some(43)),
    ),
    (
        "They'll send the rota by Monday",
        theirs("the rota", Some(5)),
    ),
    (
        "they will name two people for the pilot",
        theirs("name two people for the pilot", None),
    ),
    (
        "Ana to check with works council",
        theirs("check with works council", None),
    ),
    (
        "Ana will share the forecast next Tuesday",
        theirs("the forecast", Some(6)),
    ),
    (
        "Ana sends the org chart Friday",
        theirs("the org chart", Some(2)),
    ),
    (
        "Silva gets back to me on dates, 1 Dec",
        theirs("get back to me on dates", Some(13)),
    ),
    (
        "She'll introduce me to the plant manager",
        theirs("introduce me to the plant manager", None),
    ),
    (
        "she promised the list of vacancies by EOM",
        theirs("the list of vacancies", Some(12)),
    ),
    (
        "He said he would look at the draft by Thursday",
        theirs("look at the draft", Some(1)),
    ),
    (
        "Tom to send us the safety figures",
        theirs("the safety figures", None),
    ),
    (
        "Her assistant will book the slot",
        theirs("book the slot", None),
    ),
    (
        "Action: Ana to confirm the two dates",
        theirs("confirm the two dates", None),
    ),
    (
        "Ana: names of three team leads by 4 Dec",
        theirs("names of three team leads", Some(16)),
    ),
    (
        "They owe us the attendance list",
        theirs("the attendance list", None),
    ),
    (
        "Waiting for the notes from Ana",
        theirs("the notes from Ana", None),
    ),
    (
        "I asked her to forward the invitation",
        theirs("the invitation", None),
    ),
    (
        "Ana'll free six people for a day in March",
        theirs("free six people for a day", Some(133)),
    ),
    (
        "she agreed to host the next session",
        theirs("host the next session", None),
    ),
    (
        "KPI: days to close, 7, aim 5",
        (Some(Measure), "days to close, 7, aim 5", None),
    ),
    (
        "figure - complaints per 1000 parcels",
        (Some(Measure), "complaints per 1000 parcels", None),
    ),
    ("92 % of parcels on time, up from 88", found(Measure)),
    ("First-time fix rate is 71% in the north", found(Measure)),
    ("They measure everything by orders per hour", found(Measure)),
    ("She steers by overdue invoices", found(Measure)),
    ("rating 3 out of 5", found(Feedback)),
    ("3/5", found(Feedback)),
    ("She gave us 4 of 5", found(Feedback)),
    ("Our course came too late for the season", found(Feedback)),
    ("They liked the short films", found(Feedback)),
    ("We need people who can read a cost sheet", found(Skill)),
    ("Nobody can run the new forecast", found(Skill)),
    ("Team leads need to learn to say no", found(Skill)),
    (
        "skills gap: negotiating with suppliers",
        (Some(Skill), "negotiating with suppliers", None),
    ),
    ("People leave in their first 90 days", found(Challenge)),
    (
        "Three of five who run the close retire by 2028",
        found(Challenge),
    ),
    ("They cannot hire drivers in Leeds", found(Challenge)),
    ("Too much overtime since summer", found(Challenge)),
    ("Ana wants a shorter course for new managers", found(Idea)),
    ("would like something they can do on the phone", found(Idea)),
    (
        "She would love to try pairs instead of classes",
        found(Idea),
    ),
    (
        "Urgent: somebody for the audit",
        (Some(Pressing), "somebody for the audit", None),
    ),
    ("The skills talk cannot wait until the budget", found(Skill)),
    (
        "\"We find out in the budget round, and then it is too late.\"",
        found(Quote),
    ),
    (
        "Ana: \"nobody asked us\"",
        (Some(Quote), "\"nobody asked us\"", None),
    ),
    // A second list, written after the reader.
    (
        "I'll come back to her with three dates by Thursday",
        mine("come back to her with three dates", Some(1)),
    ),
    (
        "Promised to send the reading list, Mon",
        mine("the reading list", Some(5)),
    ),
    (
        "I'll make an appointment with the works council",
        mine("make an appointment with the works council", None),
    ),
    (
        "action - me to ask finance for the numbers, EOW",
        mine("ask finance for the numbers", Some(2)),
    ),
    (
        "I will talk to Pedro about the night shift next week",
        mine("talk to Pedro about the night shift", Some(9)),
    ),
    (
        "we should send a summary after each session",
        mine("a summary after each session", None),
    ),
    ("Email Ana the link today", mine("the link", Some(0))),
    (
        "She will think about a sponsor",
        theirs("think about a sponsor", None),
    ),
    (
        "They'll pilot it with two teams in January",
        theirs("pilot it with two teams", Some(74)),
    ),
    (
        "Ana to send list of new hires Tue 24 Nov",
        theirs("list of new hires", Some(6)),
    ),
    ("Pedro will call me on Friday", theirs("call me", Some(2))),
    (
        "Ana promised the figures for October",
        theirs("the figures for October", None),
    ),
    (
        "he'll nominate somebody from the north by 27/11",
        theirs("nominate somebody from the north", Some(9)),
    ),
    (
        "they get back to us by Monday",
        theirs("get back to us", Some(5)),
    ),
    ("Absence is at 7%, double last year", found(Measure)),
    ("KPI customers won per quarter", found(Measure)),
    ("we need people who can talk to customers", found(Skill)),
    ("half of the planners retire in two years", found(Challenge)),
    ("can't hire welders any more", found(Challenge)),
    ("Rated us 3/5, too much theory", found(Feedback)),
    ("the last workshop was too long", found(Feedback)),
    ("he would like short videos", found(Idea)),
    ("They will close the Leeds site in March", NOTHING),
    ("She will be away until 30 Nov", NOTHING),
    ("They are going to reorganise in Q1", NOTHING),
    // Nothing to keep.
    ("Came ten minutes late, in a good mood", NOTHING),
    ("Talked about the holidays first", NOTHING),
    ("The new office is in Porto", NOTHING),
    ("I think that the date was wrong", NOTHING),
    ("So I'll send the list by Friday", mine("the list", Some(2))),
    ("OK, I'll send the list", mine("the list", None)),
    ("But then they'll send the list", theirs("the list", None)),
    ("Promised me the list", theirs("the list", None)),
    ("Send me the list", theirs("the list", None)),
    ("Waiting for me to send the list", mine("the list", None)),
    ("Never send the list", NOTHING),
    ("I owe her nothing", NOTHING),
    ("[x] send the list", NOTHING),
    (
        "I'll send the list after Friday",
        mine("the list after Friday", None),
    ),
];

#[test]
fn natural_lines_are_understood() {
    check(&LINES);
}

pub(super) fn check(lines: &[(&str, Meaning)]) {
    let mut wrong = Vec::new();
    for (line, meaning) in lines.iter().copied() {
        let read = one(line);
        let side = |kind: OfferKind| kind.finding().is_none().then_some(kind);
        let (kind, wanted) = (
            read.as_ref().and_then(|offer| side(offer.kind)),
            meaning.0.and_then(side),
        );
        assert!(
            kind.is_none() || wanted.is_none() || kind == wanted,
            "{line} is somebody else's promise: {read:?}"
        );
        let right = match (&read, meaning) {
            (None, (None, ..)) => true,
            (Some(offer), (Some(kind), what, due)) => {
                let what = if what.is_empty() { line } else { what };
                (offer.kind, offer.what.as_str(), offer.due) == (kind, what, due.map(on))
            }
            _ => false,
        };
        if !right {
            wrong.push((line, read));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
