//! Search finds every text that a person typed, and ranks what it finds.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OpenFlags};

use crate::{
    Workspace,
    changes::{Label, LabelCode},
    search::{FilterSource, FoundRow, Match},
    store::{cipher, log, open::open_in_memory},
};

fn now() -> DateTime<Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

pub(super) fn today() -> NaiveDate {
    "2026-11-18".parse().unwrap()
}

/// Returns a file with one row of each table, and an open change set.
pub(super) fn file_with_rows() -> Connection {
    let db = open_in_memory(now()).unwrap();
    let label = Label::new(LabelCode::UnitAdded, "all");
    log::begin(&db, "this", &label, None, None, now()).unwrap();
    super::list_tests::fill(&db);
    db
}

#[test]
fn a_file_indexed_by_another_list_is_indexed_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    workspace.add_unit("Kontor", now()).unwrap();
    drop(workspace);
    let db = cipher::open(&path, OpenFlags::default()).unwrap();
    db.execute_batch(
        "UPDATE search_list SET fingerprint = 'another'; DELETE FROM search_doc;
         INSERT INTO search_index (search_index) VALUES ('delete-all');",
    )
    .unwrap();
    drop(db);
    let mut workspace = Workspace::open(&path, now()).unwrap();
    let found = workspace.find("kontor", 5, today()).unwrap();
    assert_eq!(found.rows[0].title, "Kontor");
    drop(workspace);
    let db = cipher::open(&path, OpenFlags::default()).unwrap();
    db.execute_batch("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
        .unwrap();
}

#[test]
fn a_date_of_an_entry_belongs_to_where_the_entry_belongs() {
    let db = file_with_rows();
    let unit = || -> Option<Vec<u8>> {
        let sql = "SELECT unit_id FROM search_doc WHERE kind = 'occurrence'";
        db.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(unit(), None);
    db.execute_batch("UPDATE entry SET unit_id = x'01'")
        .unwrap();
    assert_eq!(unit(), Some(vec![1]));
}

/// Returns a workspace with a unit Sales and a unit Finance, and facts of both.
fn facts(texts: &[&str]) -> Workspace {
    let mut workspace = Workspace::in_memory(now()).unwrap();
    let sales = workspace.add_unit("Sales", now()).unwrap().row.unwrap().id;
    let finance = workspace
        .add_unit("Finance", now())
        .unwrap()
        .row
        .unwrap()
        .id;
    for text in texts {
        let (unit_id, text) = match text.strip_prefix("S:") {
            Some(text) => (sales, text),
            None => (finance, *text),
        };
        let new = crate::workspace::NewFact {
            unit_id,
            leader_id: None,
            topic: crate::model::Topic::Data,
            text: text.to_owned(),
            source: None,
            state: None,
            as_of: Some("2026-08-10".parse().unwrap()),
            confidence: None,
            private: None,
            shelf_days: None,
            say_as: None,
            target: None,
        };
        workspace.add_fact(new, today(), now()).unwrap();
    }
    workspace
}

fn titles(rows: &[FoundRow], matched: Match) -> Vec<&str> {
    rows.iter()
        .filter(|row| row.matched == matched)
        .map(|row| row.title.as_str())
        .collect()
}

#[test]
fn words_signs_and_scripts() {
    let mut workspace = facts(&[
        "Written in C++ by two teams",
        "The C of competition",
        "会議室の予約は来週です",
        "팀회의 next week",
        "Launch party 🎉 planned",
        "Growth of 100% in Q3",
        "100 people",
        "Café and naïve façade",
        "שלום לכולם",
        "R&D doesn’t NEAR and/or NOT",
        "wrong weeks for onboarding",
        "weeks of wrong numbers",
    ]);
    for (query, all) in [
        ("C++", &["Written in C++ by two teams"][..]),
        ("議室", &["会議室の予約は来週です"]),
        ("予約 会議", &["会議室の予約は来週です"]),
        ("회의", &["팀회의 next week"]),
        ("🎉", &["Launch party 🎉 planned"]),
        ("100%", &["Growth of 100% in Q3"]),
        ("q3", &["Growth of 100% in Q3"]),
        ("cafe NAIVE", &["Café and naïve façade"]),
        ("שלום", &["שלום לכולם"]),
        ("doesn't", &["R&D doesn’t NEAR and/or NOT"]),
        ("NOT NEAR R&D", &["R&D doesn’t NEAR and/or NOT"]),
        ("\"wrong weeks\"", &["wrong weeks for onboarding"]),
        ("\"wrong wee", &["wrong weeks for onboarding"]),
        (
            "wrong week",
            &["wrong weeks for onboarding", "weeks of wrong numbers"],
        ),
        ("onb wro", &["wrong weeks for onboarding"]),
        ("* ) ( \" -", &[]),
        ("(\u{0}", &[]),
        ("", &[]),
    ] {
        let found = workspace.find(query, 10, today()).unwrap();
        let mut left: Vec<&str> = all.to_vec();
        left.retain(|title| !titles(&found.rows, Match::All).contains(title));
        assert_eq!(left, Vec::<&str>::new(), "{query}: {found:?}");
        assert_eq!(
            titles(&found.rows, Match::All).len(),
            all.len(),
            "{query}: {found:?}"
        );
    }
    let near = workspace.find("c++", 10, today()).unwrap();
    assert_eq!(titles(&near.rows, Match::Some), ["The C of competition"]);
    assert!(near.rows[0].snippet.contains('\u{1}'));
    let found = workspace.find("議室", 10, today()).unwrap();
    assert_eq!(found.rows[0].snippet, "会\u{1}議室\u{2}の予約は来週です");
}

#[test]
fn a_mistyped_word_leaves_near_misses_marked_as_such() {
    let mut workspace = facts(&["wrong weeks for onboarding", "onboarding of plants"]);
    let found = workspace
        .find("wrong wekes onboarding", 10, today())
        .unwrap();
    assert_eq!(titles(&found.rows, Match::All), Vec::<&str>::new());
    assert_eq!(
        titles(&found.rows, Match::Similar),
        ["wrong weeks for onboarding"]
    );
    assert_eq!(titles(&found.rows, Match::Some), ["onboarding of plants"]);
    let found = workspace.find("onboarding plants", 10, today()).unwrap();
    assert_eq!(titles(&found.rows, Match::All), ["onboarding of plants"]);
    assert_eq!(
        titles(&found.rows, Match::Some),
        ["wrong weeks for onboarding"]
    );
}

#[test]
fn a_word_that_nothing_holds_finds_what_is_spelled_like_it() {
    let mut workspace = facts(&["onboarding of plants", "rework in Gdańsk", "plan for 2026"]);
    for (query, similar) in [
        ("obnoarding", "onboarding of plants"),
        ("onbording", "onboarding of plants"),
        ("gdnask", "rework in Gdańsk"),
        ("Rewrok", "rework in Gdańsk"),
        ("plnats onboarding", "onboarding of plants"),
    ] {
        let found = workspace.find(query, 10, today()).unwrap().rows;
        assert_eq!(titles(&found, Match::Similar), [similar], "{query}");
        assert_eq!(titles(&found, Match::All), Vec::<&str>::new(), "{query}");
    }
    // Beginnings are no mistakes, and neither short words nor numbers are corrected.
    for query in [
        "onboa",
        "onboardingxyz",
        "pla",
        "pln",
        "2062",
        "\"onbording of\"",
    ] {
        let found = workspace.find(query, 10, today()).unwrap().rows;
        assert_eq!(
            titles(&found, Match::Similar),
            Vec::<&str>::new(),
            "{query}"
        );
    }
}

#[test]
fn a_question_brings_what_it_names_to_the_top_and_a_key_leaves_the_rest_out() {
    let mut workspace = facts(&[
        "onboarding takes long",
        "S:onboarding is short",
        "S:margins",
    ]);
    let question = "what did Sales say about onboarding last quarter";
    let found = workspace.find(question, 10, today()).unwrap();
    assert_eq!(found.rows[0].title, "onboarding is short", "{found:?}");
    assert_eq!(found.rows[0].matched, Match::All);
    assert_eq!(
        titles(&found.rows, Match::Some),
        ["onboarding takes long", "Sales"],
        "{found:?}"
    );
    let read: Vec<(&str, FilterSource)> = found
        .filters
        .iter()
        .map(|filter| (filter.label.as_str(), filter.source))
        .collect();
    assert_eq!(
        read,
        [
            ("Sales", FilterSource::Words),
            ("last quarter, FY26 Q3", FilterSource::Words)
        ]
    );
    for (query, wanted) in [
        ("unit:Sales onboarding", &["onboarding is short"][..]),
        ("unit:sal kind:fact", &["margins", "onboarding is short"]),
        (
            "onboarding in:last quarter unit:fin",
            &["onboarding takes long"],
        ),
        ("onboarding in:FY26 Q2", &[]),
        ("onboarding kind:promise", &[]),
        ("onboarding unit:nobody", &[]),
        ("onboarding in:2026-08 unit:sales", &["onboarding is short"]),
        ("sales", &["Sales"]),
    ] {
        let found = workspace.find(query, 10, today()).unwrap();
        assert_eq!(titles(&found.rows, Match::All), wanted, "{query}");
    }
}

#[test]
fn what_nearly_everything_holds_is_found_by_titles_and_newest_first() {
    let db = file_with_rows();
    db.execute_batch(
        "UPDATE unit SET name = 'Sundries';
         WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 5000)
         INSERT INTO finding (id, leader_id, unit_id, conversation_id, kind, body, said_on)
         SELECT CAST(n AS BLOB), x'02', x'01', x'0e', 'quote', 'sum of ' || (5001 - n), '2026-11-02'
         FROM number",
    )
    .unwrap();
    let titles = |query: &str, limit: usize| -> Vec<String> {
        let read = crate::search::read(query, &crate::Records::default(), today());
        let rows = super::find(&db, &read, limit).unwrap();
        rows.into_iter().map(|row| row.title).collect()
    };
    assert_eq!(titles("s", 3), ["Sundries", "sum of 1", "sum of 2"]);
    assert_eq!(titles("sum 77", 1), ["sum of 77"]);
    assert_eq!(titles("sum", 1), ["sum of 1"]);
    assert_eq!(titles("sum wekes", 1), ["sum of 1"]);
}

#[test]
fn a_query_of_a_megabyte_is_refused() {
    let mut workspace = facts(&[]);
    let long = "a ".repeat(500_000);
    let refused = workspace.find(&long, 10, today()).unwrap_err();
    assert!(refused.to_string().contains("at most 400 characters"));
    assert!(workspace.find(&"é ".repeat(200), 10, today()).is_ok());
}
