//! Any text is read, and nothing of it is lost.

use super::{lines, number, one};

#[test]
fn what_announces_nothing_is_nothing() {
    for line in [
        "skill of reading: fine",
        "measure twice, cut once",
        "link",
        "a -> ",
        "link:",
    ] {
        assert_eq!(one(line).kind, None, "{line}");
    }
}

#[test]
fn a_sentence_is_its_own_name() {
    let read = one("People leave, mostly in week 8, because of the rota");
    let name = read.name.unwrap();
    assert_eq!(name, "People leave, mostly in week 8, because of the rota");
    assert_eq!(read.also, Vec::<String>::new());
    let read = one("churn 4 %");
    assert_eq!(read.name.as_deref(), Some("churn"));
    assert_eq!(read.parts.value, number(4.0));
}

#[test]
fn signs_alone_are_a_name() {
    for signs in [".\0", "?", ".", "…!"] {
        let read = one(&format!("measure: {signs}"));
        assert!(
            read.kind.is_none() || read.name.is_some_and(|name| !name.is_empty()),
            "{signs:?}"
        );
    }
}

#[test]
fn words_that_give_no_day_are_not_lost() {
    let read = one("I owe: the list ,by Q3,aim x,in two weeks");
    let whole = format!("{} {}", read.name.unwrap(), read.also.join(" "));
    assert!(whole.contains("aim x"), "{whole}");
}

const MARKER: &str = "zyzzyva";

/// Something that a kind of line knows, or looks as if.
fn part() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::{prelude::Just, prop_oneof};
    prop_oneof![
        "\\PC{0,12}",
        Just(MARKER.to_owned()),
        "(aim|now|need|next|owner|for|by|first|on|in|stop if|problem|tell|shown by|with|from) \\PC{0,8}",
        "(aim|now|need|for|by|first|on|in|good if|look again|measure) zyzzyva",
        "[0-9]{1,4}(/| of | zyzzyva |%| )[0-9a-z]{0,3}",
        "(early|weekly|severe|two people|record|2 of 5|late|better|guess|four weeks|by Q3|in two weeks)",
        "\\([a-z]{0,6} zyzzyva\\)|\\(report\\)|\\(\\)",
        "\"zyzzyva[a-z ]{0,4}\"|\"|“a|\\[|a <- zyzzyva -> b|zyzzyva -> b",
    ]
}

proptest::proptest! {
    #[test]
    fn nothing_of_a_line_is_lost(
        kind in "(measure|link|skill|challenge|know-how|feedback|change|told|idea|pressing|plan|together|quote|I owe): ",
        parts in proptest::collection::vec(part(), 1..7),
        mark in "[,;] ?",
    ) {
        let line = format!("{kind}{}", parts.join(&mark));
        let times = line.matches(MARKER).count();
        for read in lines(&line) {
            let found = format!("{read:?}").matches(MARKER).count();
            // The line itself is one of the fields; a name may stand in two.
            proptest::prop_assert!(read.kind.is_none() || found >= 2 * times, "{line}: {read:?}");
        }
    }

    #[test]
    fn any_text_is_read(text in "(?s).{0,200}", kind in "(measure|link|skill|idea|know-how|feedback): ") {
        for read in lines(&format!("{kind}{text}")) {
            proptest::prop_assert!(read.kind.is_none() || read.name.is_some_and(|name| !name.is_empty()));
        }
    }
}
