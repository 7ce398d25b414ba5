use super::*;
use crate::conversations::testing::{TODAY, World, on};

/// Reads what was written on a Wednesday about Ana Silva.
fn offers(text: &str) -> Vec<Offer> {
    let mut world = World::new();
    "Ana Silva".clone_into(&mut world.chief_mut().name);
    "Mara Lind".clone_into(&mut world.records.me.name);
    "Head of Learning".clone_into(&mut world.records.me.role);
    let leader = world.records.leader(world.chief);
    let unit = Some(world.unit);
    Reader::new(&world.records, leader, unit, TODAY, DateOrder::DayFirst).offers(text)
}

pub(super) fn one(line: &str) -> Option<Offer> {
    let mut offers = offers(line);
    assert!(offers.len() <= 1);
    offers.pop()
}

#[test]
fn prefixes_in_any_shape() {
    for (line, kind, what) in [
        ("I owe: half a page", OfferKind::IOwe, "half a page"),
        ("i  OWE : half a page.", OfferKind::IOwe, "half a page"),
        ("I owe half a page", OfferKind::IOwe, "half a page"),
        ("- they owe: notes", OfferKind::TheyOwe, "notes"),
        (
            "measure: days to close, 7, aim 5 (finance plan)",
            OfferKind::Measure,
            "days to close, 7, aim 5 (finance plan)",
        ),
        (
            "Skills: reading a cost sheet",
            OfferKind::Skill,
            "reading a cost sheet",
        ),
        (
            "challenge: few know it; severe",
            OfferKind::Challenge,
            "few know it; severe",
        ),
        (
            "idea: cards, by Friday",
            OfferKind::Idea,
            "cards, by Friday",
        ),
        ("pressing: half a day", OfferKind::Pressing, "half a day"),
        (
            "change: nothing new in the freeze",
            OfferKind::Change,
            "nothing new in the freeze",
        ),
        (
            "\"They are alone in week 8.\"",
            OfferKind::Quote,
            "\"They are alone in week 8.\"",
        ),
        ("“Same weeks.”", OfferKind::Quote, "“Same weeks.”"),
        ("\u{200f}skill: عربى", OfferKind::Skill, "عربى"),
        ("idea: 🎈 balloons", OfferKind::Idea, "🎈 balloons"),
    ] {
        let offer = one(line).unwrap_or_else(|| panic!("{line}"));
        assert_eq!((offer.kind, offer.what.as_str()), (kind, what), "{line}");
    }
}

#[test]
fn lines_that_offer_nothing() {
    for line in [
        "",
        "Came with the list of roles.",
        "I owed them nothing",
        "measure twice, cut once",
        "skilled people: few",
        "idea:",
        "I owe:   ",
        "\"\"",
        "They said \"yes\" and left",
        "\"one\" and \"two\"",
        "challenge",
        "🎈",
    ] {
        assert_eq!(one(line), None, "{line}");
    }
}

#[test]
fn promises_find_their_day() {
    for (line, what, due) in [
        ("I owe: spend by unit, by 27 Nov", "spend by unit", Some(9)),
        (
            "I owe: spend, by unit, by 2026-12-01",
            "spend, by unit",
            Some(13),
        ),
        ("I owe: half a page by Friday", "half a page", Some(2)),
        (
            "they owe: notes of the last two tenders, by tomorrow.",
            "notes of the last two tenders",
            Some(1),
        ),
        ("I owe: two names in two weeks", "two names", Some(14)),
        ("I owe: figures by region", "figures by region", None),
    ] {
        let offer = one(line).unwrap();
        assert_eq!(offer.what, what, "{line}");
        assert_eq!(offer.due, due.map(on), "{line}");
    }
}

#[test]
fn a_promise_of_another_unit_is_asked_about() {
    for (line, who) in [
        ("Finance to send figures", Some("Finance")),
        ("HR will confirm the dates", Some("HR")),
        ("IT to give us access by Monday", Some("IT")),
        (
            "Finance and HR to agree the numbers by Friday",
            Some("Finance"),
        ),
        (
            "Works council to approve it by 15 Dec",
            Some("Works council"),
        ),
        ("It will take a week", None),
        // Their own unit, and a person.
        ("Sales to send figures", None),
        ("Tom to send figures", None),
        ("She will send figures", None),
        ("I'll send HR the figures", None),
    ] {
        let read = one(line).and_then(|offer| offer.who);
        assert_eq!(read.as_deref(), who, "{line}");
    }
}

#[test]
fn a_first_name_of_both_sides_is_theirs() {
    let mut world = World::new();
    "Ana Silva".clone_into(&mut world.chief_mut().name);
    "Ana Ruiz".clone_into(&mut world.records.me.name);
    let leader = world.records.leader(world.chief);
    let order = DateOrder::DayFirst;
    let reader = Reader::new(&world.records, leader, Some(world.unit), TODAY, order);
    for (line, kind) in [
        ("Ana to send the list", OfferKind::TheyOwe),
        ("Ana Ruiz to send the list", OfferKind::IOwe),
    ] {
        assert_eq!(reader.offers(line)[0].kind, kind, "{line}");
    }
}

#[test]
fn ratings() {
    for (text, expected) in [
        ("\"That one came at the right moment.\" 4 of 5", Some(4)),
        ("3/5", Some(3)),
        ("2 out of 5, they said", Some(2)),
        ("(5 of 5)", Some(5)),
        ("4 of 5.", Some(4)),
        ("3 of 14", None),
        ("0 of 5", None),
        ("9 of 5", None),
        ("four of five", None),
    ] {
        assert_eq!(rating(text), expected, "{text}");
    }
    assert_eq!(one("feedback: \"Fine.\" 4 of 5").unwrap().rating, Some(4));
    assert_eq!(one("measure: on time, 4 of 5").unwrap().rating, None);
}

#[test]
fn lines_keep_their_number() {
    let text = "Came late.\n\nskill: one\r\n  \"Two.\"\nnothing";
    let lines: Vec<usize> = offers(text).iter().map(|offer| offer.line).collect();
    assert_eq!(lines, [3, 4]);
}

#[test]
fn enormous_and_odd_debriefs_are_read_in_no_time() {
    let long = "I owe: ".to_owned() + &"a".repeat(1_000_000);
    assert_eq!(offers(&long), []);
    let many = "skill: one\n".repeat(90_000);
    assert_eq!(offers(&many).len(), MOST);
    let odd = "i owe 👩‍👩‍👧‍👦 by ه\u{202e}ello by by by 31 Feb\n\0\u{7f}\n".repeat(2_000);
    assert_eq!(offers(&odd).len(), MOST);
    // An accented letter across the place where a prefix would end.
    assert_eq!(one("measurés: x"), None);
    assert_eq!(one("i ow\u{e9}: x"), None);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "(?s).{0,300}") {
        for offer in offers(&text) {
            proptest::prop_assert!(offer.line <= text.lines().count());
            proptest::prop_assert!(!offer.what.is_empty());
        }
    }

    #[test]
    fn any_promise_is_read(what in "\\PC{0,40}", day in "[a-zA-Z0-9 -]{0,20}") {
        for offer in offers(&format!("I owe: {what} by {day}")) {
            proptest::prop_assert_eq!(offer.line, 1);
        }
    }
}
