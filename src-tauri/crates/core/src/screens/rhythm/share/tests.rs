//! What others see, and what they don't.

use super::*;
use crate::{
    calendar::Weekday,
    model::{ConversationState, Felt, StoredOccurrence},
    rhythm::testing::*,
    screens::rhythm::year_map,
};

fn what(unit: Option<Id<Unit>>, with_chats: bool) -> Shared {
    Shared {
        unit,
        span: Span::new(date("2026-04-01"), date("2027-03-31")),
        with_chats,
    }
}

/// A world with something of everything that has no business with others.
fn secretive() -> Records {
    let mut records = world();
    let mut fair = entry(10, "Fair", Load::Busy, once("2026-12-07", "2026-12-09"));
    fair.note = "zyzzyva note".to_owned();
    let mut moved = entry(
        11,
        "Stock count",
        Load::Critical,
        once("2026-10-05", "2026-10-06"),
    );
    moved.pack_key = Some("retail.count".to_owned());
    let mut cuts = entry(
        12,
        "zyzzyva talks",
        Load::Normal,
        once("2026-12-01", "2026-12-20"),
    );
    cuts.mark = Some(SensitiveMark::JobCuts);
    let mut own = entry(
        13,
        "zyzzyva clinic",
        Load::Critical,
        once("2026-12-14", "2026-12-18"),
    );
    own.scope = Scope::Leader(id(1));
    records.entries = vec![fair, moved, cuts, own];
    records.felt.push(Felt {
        id: id(1),
        seen: 0,
        entry_id: id(10),
        scope: Scope::Leader(id(1)),
        load: Some(Load::Critical),
    });
    records.occurrences.push(StoredOccurrence {
        id: id(1),
        seen: 7,
        entry_id: id(11),
        key: "once".to_owned(),
        first: date("2026-10-12"),
        last: date("2026-10-13"),
        state: OccurrenceState::Moved,
        note: "zyzzyva".to_owned(),
    });
    let mut talk = chat(1, "2026-11-25", ConversationState::Planned);
    talk.wording = "zyzzyva".to_owned();
    talk.time = Some("10:00".parse().unwrap());
    records.conversations.push(talk);
    records
}

fn now() -> Now {
    eight_on("2026-11-18")
}

fn sheet(records: &Records, with_chats: bool) -> String {
    let map = year_map::year_map(
        &public(records, with_chats),
        year_map::Wanted::default(),
        now(),
    );
    let sheet = Sheet {
        paper: Paper::A4,
        whose: "Tarnbrook & Sons".to_owned(),
        date: now().date(),
        with_chats,
    };
    draw(&map, &sheet)
}

#[test]
fn nothing_private_leaves_in_any_form() {
    let records = secretive();
    for with_chats in [false, true] {
        let what = what(None, with_chats);
        let calendar = ics(&records, what, now().date(), now().instant).unwrap();
        for text in [
            calendar,
            csv(&records, what, now().date()),
            sheet(&records, with_chats),
        ] {
            assert!(!text.contains("zyzzyva"), "{text}");
            assert!(text.contains("Fair") || text.contains("<svg"), "{text}");
        }
    }
}

#[test]
fn chats_are_there_only_when_asked_for() {
    let records = secretive();
    let file = |with| ics(&records, what(None, with), now().date(), now().instant).unwrap();
    assert!(!file(false).contains("Chat"));
    let with = file(true);
    assert!(with.contains("SUMMARY:Chat with the Group CFO"), "{with}");
    assert!(
        with.contains("DTSTART;TZID=Europe/London:20261125T100000"),
        "{with}"
    );
    assert!(!csv(&records, what(None, false), now().date()).contains("Chat"));
    assert!(csv(&records, what(None, true), now().date()).contains("Chat with the Group CFO"));
    assert_ne!(sheet(&records, true), sheet(&records, false));
}

#[test]
fn events_are_whole_days_under_names_that_stay() {
    let mut records = secretive();
    let file = |records: &Records| {
        ics(
            records,
            what(Some(id(1)), false),
            now().date(),
            now().instant,
        )
        .unwrap()
    };
    let first = file(&records);
    let uid = format!("UID:{}-once@overture", records.entries[1].id);
    for line in [
        uid.as_str(),
        "DTSTART;VALUE=DATE:20261012",
        "DTEND;VALUE=DATE:20261014",
        "SEQUENCE:7",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(first.contains(line), "{line} is missing in {first}");
    }
    // Called off: the same event, later, so that whoever has it drops it.
    records.occurrences[0].state = OccurrenceState::Cancelled;
    records.occurrences[0].seen = 9;
    let second = file(&records);
    for line in [uid.as_str(), "SEQUENCE:9", "STATUS:CANCELLED"] {
        assert!(second.contains(line), "{line} is missing in {second}");
    }
}

#[test]
fn our_own_reader_takes_what_we_write() {
    let records = secretive();
    let text = ics(&records, what(None, true), now().date(), now().instant).unwrap();
    let file = crate::calendar::ics::CalendarFile::read(text.as_bytes());
    assert!(file.refused.is_empty(), "{:?}", file.refused);
    assert_eq!(file.events, 3);
}

#[test]
fn the_sheet_is_a_whole_drawing_of_the_size_of_the_paper() {
    let records = secretive();
    let drawn = sheet(&records, false);
    assert!(drawn.starts_with("<svg ") && drawn.ends_with("</svg>\n"));
    assert!(drawn.contains("viewBox=\"-28 -28 841 588\""));
    assert!(drawn.contains("Tarnbrook &amp; Sons") && drawn.contains("As of 18 Nov 2026"));
    assert!(
        !drawn.contains("style="),
        "the window allows no inline style"
    );
    for (attribute, most) in [("x=\"", 785.0), ("y=\"", 532.0)] {
        for part in drawn.split(&format!(" {attribute}")).skip(1) {
            let number: f32 = part.split('"').next().unwrap().parse().unwrap();
            assert!((-28.0..=most).contains(&number), "{attribute}{number}");
        }
    }
}

#[test]
fn names_with_any_characters_leave_the_sheet_an_xml_file() {
    let mut records = secretive();
    for unit in &mut records.units {
        unit.name = "R\0\u{1}\u{b}\u{7f}\u{85}\u{fffe}\u{ffff}&D <A>".to_owned();
    }
    let drawn = sheet(&records, true);
    let document = roxmltree::Document::parse(&drawn).unwrap();
    let mut texts = document.descendants().filter_map(|node| node.text());
    assert!(texts.any(|text| text == "R&D <A>"), "{drawn}");
}

#[test]
fn a_table_names_unit_load_and_label() {
    let records = secretive();
    let table = csv(&records, what(None, false), now().date());
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines[0].trim_start_matches('\u{feff}'),
        "Unit,Name,Kind,Load,First day,Last day,State,Fiscal label"
    );
    assert_eq!(
        lines[1],
        "Unit 1,Stock count,Other,Critical,2026-10-12,2026-10-13,Moved,FY27 Q3 P7"
    );
    assert_eq!(
        Weekday::of(date("2026-10-12")),
        Weekday::Mon,
        "the day in the table is a Monday"
    );
}
