//! Queries read: pieces, names, times, and what is left to look for.

use chrono::NaiveDate;
use serde_json::json;

use super::{FilterKey, FilterSource, Query, choices, read};
use crate::Records;

/// Two units, of which Sales has a fiscal year of its own, and a leader in each.
fn records() -> Records {
    let id = |kind: u8, number: u8| format!("01900000-0000-7000-80{kind:02}-0000000000{number:02}");
    let unit = |number: u8, name: &str, short: &str| json!({"id": id(1, number), "name": name, "shortName": short, "note": "", "position": 0});
    let leader = |number: u8, name: &str, role: &str| {
        json!({
            "id": id(2, number), "role": role, "name": name, "unitId": id(1, number),
            "addedOn": "2026-01-01", "targetGap": 45, "limitGap": 90, "chatMinutes": 30,
        })
    };
    let calendar = |number: u8, month: u8| {
        json!({"id": id(3, number), "name": "c", "calendar": {
            "kind": "monthBased", "firstMonth": month, "firstDay": 1, "namedBy": "end"}})
    };
    serde_json::from_value(json!({
        "units": [unit(1, "Sales", "SLS"), unit(2, "Customer Care", "")],
        "leaders": [
            leader(1, "Tom Reed", "Sales Director"),
            leader(2, "Imani Brandt", "Head of Customer Care"),
        ],
        "calendars": [calendar(1, 1), calendar(2, 4)],
        "calendarUses": [
            {"id": id(4, 1), "calendarId": id(3, 1), "from": "2000-01-01"},
            {"id": id(4, 2), "calendarId": id(3, 2), "unitId": id(1, 1), "from": "2000-01-01"},
        ],
    }))
    .unwrap()
}

fn today() -> NaiveDate {
    "2026-11-18".parse().unwrap()
}

/// Returns the filters as "key label source", and the words that decide.
fn said(query: &str) -> (Vec<String>, Vec<String>) {
    let Query {
        terms,
        rest,
        filters,
        ..
    } = read(query, &records(), today());
    let filters = filters.iter().map(|filter| {
        let source = match filter.source {
            FilterSource::Typed => "typed",
            FilterSource::Words => "words",
            FilterSource::Unknown => "unknown",
        };
        format!("{:?} {} {source}", filter.key, filter.label)
    });
    let words = rest.unwrap_or(terms);
    (
        filters.collect(),
        words.into_iter().map(|term| term.text).collect(),
    )
}

#[test]
fn filters_and_words_of_queries() {
    for (query, filters, words) in [
        ("wrong weeks", &[][..], &["wrong", "weeks"][..]),
        (
            "what was said about it",
            &[],
            &["what", "was", "said", "about", "it"],
        ),
        ("the wrong week", &[], &["wrong", "week"]),
        (
            "what did Sales say about onboarding last quarter",
            &["Unit Sales words", "In last quarter, FY27 Q2 words"],
            &["onboarding"],
        ),
        (
            "onboarding last quarter",
            &["In last quarter, FY26 Q3 words"],
            &["onboarding"],
        ),
        (
            "Imani's promises",
            &["Leader Imani Brandt words", "Kind promise words"],
            &[],
        ),
        (
            "customer care margins",
            &["Unit Customer Care words"],
            &["margins"],
        ),
        // A name alone is a word; so is one in quotes.
        ("Sales", &[], &["Sales"]),
        ("\"Sales\" margins", &[], &["Sales", "margins"]),
        ("margins unit:sls", &["Unit Sales typed"], &["margins"]),
        (
            "unit:Customer Care margins",
            &["Unit Customer Care typed"],
            &["margins"],
        ),
        ("unit:\"customer care\"", &["Unit Customer Care typed"], &[]),
        (
            "leader:tom in:FY27 Q2 x",
            &["Leader Tom Reed typed", "In FY27 Q2 typed"],
            &["x"],
        ),
        (
            "in:last quarter margins",
            &["In last quarter, FY26 Q3 typed"],
            &["margins"],
        ),
        ("in:q3 margins", &["In FY26 Q3 typed"], &["margins"]),
        ("in:2026-11", &["In 2026-11 typed"], &[]),
        ("in:2026-99 x", &["In 2026-99 unknown"], &["x"]),
        ("kind:chats budget", &["Kind chat typed"], &["budget"]),
        ("kind:zebra", &["Kind zebra unknown"], &[]),
        ("unit: margins", &[], &["margins"]),
        ("note:this", &[], &["note:this"]),
    ] {
        let (read, left) = said(query);
        assert_eq!(read, filters, "{query}");
        assert_eq!(left, words, "{query}");
    }
}

#[test]
fn a_quarter_is_that_of_the_unit() {
    for (query, first, last) in [
        (
            "x in:\"last quarter\" unit:sales",
            "2026-07-01",
            "2026-09-30",
        ),
        ("x in:\"FY27 Q2\" unit:sales", "2026-07-01", "2026-09-30"),
        ("x in:\"FY27 Q2\" leader:Tom", "2026-07-01", "2026-09-30"),
        ("x in:\"FY27 Q2\"", "2027-04-01", "2027-06-30"),
        ("x in:\"FY26 P11\"", "2026-11-01", "2026-11-30"),
        ("x in:\"this year\"", "2026-01-01", "2026-12-31"),
        ("x in:\"last month\"", "2026-10-01", "2026-10-31"),
        ("x in:\"next week\"", "2026-11-23", "2026-11-29"),
        ("x in:2025", "2025-01-01", "2025-12-31"),
        ("x in:2026-11-05", "2026-11-05", "2026-11-05"),
    ] {
        let days = read(query, &records(), today()).typed.days.unwrap();
        assert_eq!(
            (
                days.first.to_string().as_str(),
                days.last.to_string().as_str()
            ),
            (first, last),
            "{query}"
        );
    }
}

#[test]
fn removing_a_filter_leaves_the_other_words() {
    let without = |query: &str| -> Vec<String> {
        let filters = read(query, &records(), today()).filters;
        filters.into_iter().map(|filter| filter.without).collect()
    };
    assert_eq!(without("a unit:Customer Care b"), ["a b"]);
    assert_eq!(
        without("what did Sales say of margins last quarter"),
        [
            "what did \"Sales\" say of margins last quarter",
            "what did Sales say of margins \"last quarter\"",
        ]
    );
    for query in without("what did Sales say of margins last quarter") {
        assert_eq!(
            read(&query, &records(), today()).filters.len(),
            1,
            "{query}"
        );
    }
}

#[test]
fn choices_behind_a_key() {
    for (query, labels) in [
        ("x unit:", &["Sales", "Customer Care"][..]),
        ("x unit:ca", &["Customer Care"]),
        ("leader:im", &["Imani Brandt"]),
        (
            "in:last",
            &["last week", "last month", "last quarter", "last year"],
        ),
        ("unit:Sales", &[]),
        ("unit:Sales ", &[]),
        ("sales", &[]),
    ] {
        let found = choices(query, &records());
        let found: Vec<&str> = found.iter().map(|choice| choice.label.as_str()).collect();
        assert_eq!(found, labels, "{query}");
    }
    let chosen = &choices("x unit:ca", &records())[0];
    assert_eq!(chosen.key, FilterKey::Unit);
    assert_eq!(chosen.query, "x unit:\"Customer Care\" ");
}

#[test]
fn any_text_can_be_a_query() {
    for query in [
        "",
        " ",
        "\"",
        "\"\"",
        "unit:",
        "unit:\"",
        ":",
        "::",
        "in:",
        "in:FY",
        "in:fy99 q9",
        "a\u{0}b",
        "«",
        "unit:unit:unit:",
        "in:9999-12",
        "in:9999",
        "next year in:fy9999",
        "é:é",
        "“x",
        "👩🏽‍💻",
    ] {
        let _ = read(query, &records(), today());
        let _ = choices(query, &records());
    }
}
