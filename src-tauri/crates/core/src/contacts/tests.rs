use proptest::prelude::*;

use super::*;
use crate::conversations::testing::World;

fn read_text(text: &str) -> ContactFile {
    read(text.as_bytes(), None).unwrap()
}

#[test]
fn names_are_put_together() {
    for (first, last, full, expected) in [
        ("Imani", "Brandt", "", "Imani Brandt"),
        ("太郎", "山田", "", "山田 太郎"),
        ("민수", "김", "", "김 민수"),
        ("Ken", "山田", "", "Ken 山田"),
        ("", "", "Brandt, Imani", "Imani Brandt"),
        ("", "", "imani@x.example", ""),
        ("Imani\r\n", " Brandt ", "Somebody", "Imani Brandt"),
    ] {
        let written = Written {
            first,
            last,
            full,
            ..Written::default()
        };
        assert_eq!(written.name(), expected, "{first} {last} {full}");
    }
}

/// Returns the fate of one contact in a world with a leader, and whether it is suggested.
fn fate_of(name: &str, email: &str, row: &str) -> (Fate, bool) {
    let mut world = World::new();
    let leader = world.chief_mut();
    (leader.name, leader.email) = (name.to_owned(), email.to_owned());
    leader.role = "Group CFO".to_owned();
    let unit = world.unit;
    let unit = world.records.units.iter_mut().find(|row| row.id == unit);
    unit.unwrap().name = "Group Finance".to_owned();
    let file = read_text(&format!("Name,Job Title,Department,Email\n{row}\n"));
    let found = plan(&world.records, &[&file]).rows.remove(0);
    (found.fate, found.suggested)
}

#[test]
fn a_leader_who_is_there_is_found() {
    #[derive(Debug, PartialEq)]
    enum Found {
        New,
        There,
        Fills { name: bool, email: bool },
    }
    use Found::{Fills, New, There};
    for (name, email, row, expected, suggested) in [
        (
            "Imani Brandt",
            "i@x.example",
            "Someone Else,,,I@X.example",
            There,
            false,
        ),
        (
            "Imani Brandt",
            "",
            "Imani Brandt,,,i@x.example",
            Fills {
                name: false,
                email: true,
            },
            true,
        ),
        (
            "Imani Brandt",
            "",
            "\"Brandt, Imani\",,,i@x.example",
            Fills {
                name: false,
                email: true,
            },
            true,
        ),
        (
            "Imani Brandt",
            "",
            "Imani Aisha Brandt,,,i@x.example",
            Fills {
                name: false,
                email: true,
            },
            true,
        ),
        ("Imani Brandt", "", "Imani Okafor,,,i@x.example", New, false),
        (
            "Imani Brandt",
            "a@x.example",
            "Imani Brandt,,,b@y.example",
            There,
            false,
        ),
        (
            "山田 太郎",
            "",
            "山田 太郎,,,t@x.example",
            Fills {
                name: false,
                email: true,
            },
            true,
        ),
        (
            "",
            "",
            "Imani Brandt,group cfo,Finance,",
            Fills {
                name: true,
                email: false,
            },
            true,
        ),
        ("", "", "Imani Brandt,Accountant,Finance,", New, false),
        ("", "", "Imani Brandt,Head of Tax,Finance,", New, true),
        ("", "", "Imani Brandt,Head of Tax,Elsewhere,", New, false),
        ("", "", "Imani Brandt,,Finance,", New, false),
    ] {
        let (fate, is_suggested) = fate_of(name, email, row);
        let found = match fate {
            Fate::New => New,
            Fate::There { .. } => There,
            Fate::Fills { name, email, .. } => Fills { name, email },
        };
        assert_eq!(
            (found, is_suggested),
            (expected, suggested),
            "{name} {email}: {row}"
        );
    }
}

#[test]
fn a_second_contact_of_a_leader_fills_nothing() {
    let mut world = World::new();
    let leader = world.chief_mut();
    (leader.name, leader.email) = ("Imani Brandt".to_owned(), String::new());
    let one = read_text("Name,Email\nImani Brandt,work@x.example\n");
    let other = read_text("Name,Email\nImani Brandt,home@x.example\nImani Brandt,WORK@x.example\n");
    let plan = plan(&world.records, &[&one, &other]);
    assert!(matches!(plan.rows[0].fate, Fate::Fills { .. }));
    assert!(matches!(plan.rows[1].fate, Fate::There { .. }));
    let twice = RefusedContact {
        line: 3,
        problem: ContactProblem::TwiceInFiles,
    };
    assert_eq!(plan.refused, [(1, twice)]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, None);
        let _ = looks_like_contacts(&bytes);
    }

    #[test]
    fn any_card_is_read_or_refused(lines in proptest::collection::vec(
        "(FN|N|EMAIL|ORG|item1\\.TEL|PHOTO)?(;[A-Z=\\-\"]{0,12}){0,3}[:=;\\\\]?\\PC{0,20}(\r\n |=\r\n)?", 0..12
    )) {
        let card = format!("BEGIN:VCARD\r\n{}\r\nEND:VCARD\r\n", lines.join("\r\n"));
        let file = read(card.as_bytes(), None).unwrap();
        prop_assert_eq!(file.contacts.len() + file.refused.len(), 1);
    }
}
