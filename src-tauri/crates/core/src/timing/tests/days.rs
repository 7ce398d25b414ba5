//! Every reason alone, and some together.

use super::*;
use Verdict::{Avoid, Good, Possible};

type Case = (
    &'static str,
    fn(&mut Records),
    &'static str,
    Verdict,
    &'static [&'static str],
);

fn shouldered(records: &mut Records, load: Load) {
    let mut one = entry(10, "Close", load, once("2026-12-08", "2026-12-09"));
    (one.before, one.after) = (1, 1);
    records.entries.push(one);
}

/// Every reason alone. 8 December 2026 is a Tuesday on which nothing happens.
const CASES: &[Case] = &[
    ("nothing", |_| (), "2026-12-08", Good, &[]),
    ("past", |_| (), "2026-11-17", Avoid, &["past"]),
    (
        "weekend",
        |_| (),
        "2026-12-05",
        Avoid,
        &["weekend", "myWeekend"],
    ),
    (
        "their holiday",
        |r| r.leaders[0].country = Some("US".to_owned()),
        "2026-11-26",
        Avoid,
        &["holiday"],
    ),
    (
        "my holiday",
        |r| {
            r.me.country = "US".to_owned();
            r.me.subdivision = String::new();
        },
        "2026-11-26",
        Avoid,
        &["myHoliday"],
    ),
    (
        "no hours",
        |r| {
            r.leaders[0].hours = vec![DayHours {
                weekday: Weekday::Mon,
                from: ClockTime::hm(9, 0).unwrap(),
                to: ClockTime::hm(12, 0).unwrap(),
            }];
        },
        "2026-12-08",
        Avoid,
        &["noHours"],
    ),
    (
        "away",
        |r| {
            r.absences
                .push(absence(Some(id(1)), "2026-12-07", "2026-12-09"));
        },
        "2026-12-08",
        Avoid,
        &["away"],
    ),
    (
        "I am away",
        |r| r.absences.push(absence(None, "2026-12-07", "2026-12-09")),
        "2026-12-08",
        Avoid,
        &["meAway"],
    ),
    (
        "second day back",
        |r| {
            r.absences
                .push(absence(Some(id(1)), "2026-11-30", "2026-12-04"));
        },
        "2026-12-08",
        Possible,
        &["backFromLeave"],
    ),
    (
        "third day back",
        |r| {
            r.absences
                .push(absence(Some(id(1)), "2026-11-30", "2026-12-03"));
        },
        "2026-12-08",
        Good,
        &[],
    ),
    (
        "I am back",
        |r| r.absences.push(absence(None, "2026-11-30", "2026-12-07")),
        "2026-12-08",
        Possible,
        &["meBackFromLeave"],
    ),
    (
        "critical",
        |r| shouldered(r, Load::Critical),
        "2026-12-08",
        Avoid,
        &["critical"],
    ),
    (
        "before critical",
        |r| shouldered(r, Load::Critical),
        "2026-12-07",
        Possible,
        &["shoulder"],
    ),
    (
        "after critical",
        |r| shouldered(r, Load::Critical),
        "2026-12-10",
        Possible,
        &["shoulder"],
    ),
    (
        "busy",
        |r| shouldered(r, Load::Busy),
        "2026-12-08",
        Possible,
        &["busy"],
    ),
    (
        "before busy",
        |r| shouldered(r, Load::Busy),
        "2026-12-07",
        Possible,
        &["edge"],
    ),
    (
        "open",
        |r| shouldered(r, Load::Open),
        "2026-12-08",
        Good,
        &["open"],
    ),
    (
        "normal",
        |r| shouldered(r, Load::Normal),
        "2026-12-08",
        Good,
        &[],
    ),
    (
        "inside the gap",
        |r| {
            r.conversations
                .push(chat(1, "2026-11-30", ConversationState::Planned));
        },
        "2026-12-08",
        Avoid,
        &["reflectionGap"],
    ),
    (
        "at the gap",
        |r| {
            r.conversations
                .push(chat(1, "2026-11-28", ConversationState::Held));
        },
        "2026-12-08",
        Good,
        &[],
    ),
    (
        "own gap",
        |r| {
            r.leaders[0].reflection_gap = Some(3);
            r.conversations
                .push(chat(1, "2026-12-04", ConversationState::Planned));
        },
        "2026-12-08",
        Good,
        &[],
    ),
    (
        "missed starts no gap",
        |r| {
            r.conversations
                .push(chat(1, "2026-12-04", ConversationState::Missed));
        },
        "2026-12-08",
        Good,
        &[],
    ),
    (
        "in passing starts no gap",
        |r| {
            let mut brief = chat(1, "2026-12-04", ConversationState::Held);
            brief.purpose = Purpose::InPassing;
            r.conversations.push(brief);
        },
        "2026-12-08",
        Good,
        &[],
    ),
    (
        "day full",
        |r| {
            let mut other = chat(1, "2026-12-08", ConversationState::Planned);
            other.leader_id = id(2);
            r.leaders.push(leader(2, "Head of Sales"));
            r.conversations.push(other);
        },
        "2026-12-08",
        Avoid,
        &["dayFull"],
    ),
    (
        "week full",
        |r| {
            r.leaders.push(leader(2, "Head of Sales"));
            for (number, on) in [(1, "2026-12-07"), (2, "2026-12-09"), (3, "2026-12-13")] {
                let mut other = chat(number, on, ConversationState::Planned);
                other.leader_id = id(2);
                r.conversations.push(other);
            }
        },
        "2026-12-08",
        Avoid,
        &["weekFull"],
    ),
    ("my notice", |_| (), "2026-11-19", Avoid, &["notice"]),
    ("my notice kept", |_| (), "2026-11-20", Good, &[]),
    (
        "their notice",
        |r| r.leaders[0].notice_days = Some(5),
        "2026-11-24",
        Avoid,
        &["notice"],
    ),
    (
        "their notice kept",
        |r| r.leaders[0].notice_days = Some(5),
        "2026-11-25",
        Good,
        &[],
    ),
    (
        "nothing in common",
        |r| {
            r.leaders[0].zone = Some("Pacific/Auckland".to_owned());
        },
        "2026-12-08",
        Avoid,
        &["noCommonTime"],
    ),
    (
        "all taken",
        |r| {
            r.busy_blocks
                .push(busy(None, "2026-12-08T09:00:00Z", "2026-12-08T17:00:00Z"));
        },
        "2026-12-08",
        Avoid,
        &["noCommonTime"],
    ),
    (
        "disliked day",
        |r| r.leaders[0].dislikes.push(weekday(Weekday::Tue)),
        "2026-12-08",
        Possible,
        &["dislikedDay"],
    ),
    (
        "disliked time",
        |r| r.leaders[0].dislikes.push(times("00:00", "23:00")),
        "2026-12-08",
        Good,
        &[],
    ),
    (
        "liked day",
        |r| r.leaders[0].likes.push(weekday(Weekday::Tue)),
        "2026-12-08",
        Good,
        &["likedDay"],
    ),
    (
        "outside liked hours",
        |r| r.leaders[0].likes.push(times("06:00", "08:00")),
        "2026-12-08",
        Good,
        &["outsideLiked"],
    ),
    (
        "before a holiday",
        |_| (),
        "2026-12-24",
        Possible,
        &["nearHoliday"],
    ),
    (
        "after a holiday",
        |_| (),
        "2026-12-29",
        Possible,
        &["nearHoliday"],
    ),
    (
        "a worked Saturday",
        |r| r.worked_days.push(worked_day("2026-12-05")),
        "2026-12-05",
        Good,
        &["workedDay"],
    ),
    ("due by then", |_| (), "2026-12-17", Good, &["due"]),
];

#[test]
fn each_reason_decides_its_day() {
    for (name, change, day, verdict, expected) in CASES {
        let mut records = met();
        change(&mut records);
        let outlook = Outlook::new(&records, rules(), now());
        let found = outlook.day(id(1), date(day)).unwrap();
        let expected_also_due = |codes: &[&'static str]| {
            // Late in December the leader is due, whatever else there is.
            codes
                .iter()
                .copied()
                .filter(|code| *code != "due")
                .collect::<Vec<_>>()
        };
        if expected.contains(&"due") {
            assert_eq!(codes(&found), *expected, "{name}");
        } else {
            assert_eq!(expected_also_due(&codes(&found)), *expected, "{name}");
        }
        assert_eq!(found.verdict, *verdict, "{name}");
    }
}

#[test]
fn reasons_stand_together_heaviest_first() {
    let mut records = met();
    shouldered(&mut records, Load::Critical);
    records.entries.push(entry(
        11,
        "Budget",
        Load::Busy,
        once("2026-12-01", "2026-12-20"),
    ));
    records.leaders[0].dislikes.push(weekday(Weekday::Tue));
    let outlook = Outlook::new(&records, rules(), now());
    let day = outlook.day(id(1), date("2026-12-08")).unwrap();
    assert_eq!(codes(&day), ["critical", "busy", "dislikedDay"]);
    assert_eq!(day.reasons[1].text(), "Budget, 1 to 20 Dec: a busy time.");
    assert_eq!(day.score, -770);
    let change = day.reasons[0].change.as_ref().unwrap();
    assert_eq!(change.kind(), ChangeKind::Entry);
    assert!(matches!(change, Change::Entry(_, name) if name == "Close"));
}

#[test]
fn a_chat_being_moved_and_a_request_of_theirs() {
    let mut records = met();
    records
        .conversations
        .push(chat(1, "2026-12-08", ConversationState::Planned));
    shouldered(&mut records, Load::Critical);
    let outlook = Outlook::new(&records, rules(), now());
    for (without, their_request, day, verdict) in [
        (None, false, "2026-12-11", Verdict::Avoid),
        (Some(id(1)), false, "2026-12-11", Verdict::Good),
        (Some(id(1)), false, "2026-12-09", Verdict::Avoid),
        (Some(id(1)), true, "2026-12-09", Verdict::Possible),
    ] {
        let question = Question {
            without,
            their_request,
        };
        let found = outlook.day_for(id(1), date(day), &question).unwrap();
        assert_eq!(found.verdict, verdict, "{question:?}");
    }
}

#[test]
fn leaders_without_any_data_and_leaders_that_are_not_there() {
    let mut records = Records::default();
    records.leaders.push(leader(1, "Head of Nothing"));
    let outlook = Outlook::new(&records, rules(), now());
    assert_eq!(outlook.strip(id(1), date("2026-11-18"), 70).days.len(), 70);
    assert_eq!(outlook.verdict(id(1), date("2026-12-08")), Verdict::Unknown);
    assert_eq!(outlook.due(id(1)).unwrap().state, DueState::Never);
    assert!(outlook.strip(id(2), date("2026-11-18"), 70).days.is_empty());
    assert_eq!(outlook.why(id(2), date("2026-11-18")), None);
    assert_eq!(outlook.verdict(id(2), date("2026-12-08")), Verdict::Avoid);
}
