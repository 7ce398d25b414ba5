//! The culture check: what the sample says, sheets by hand and from files, and batches of which no sheet is kept.

use std::path::Path;

use overture_api::ErrorCode;
use serde_json::{Value, json};

use crate::table::{Table, texts};

const SHORT: [&str; 12] = [
    "V1", "V3", "V4", "S1", "S2", "L2", "L3", "L5", "L6", "L7", "T6", "T9",
];

fn screen(table: &Table) -> Value {
    table.call("culture", json!({}))
}

fn row(screen: &Value, code: &str) -> Value {
    let subjects = screen["subjects"].as_array().unwrap().iter();
    let mut rows = subjects.flat_map(|subject| subject["rows"].as_array().unwrap());
    rows.find(|row| row["code"] == code).unwrap().clone()
}

/// Returns a sheet with a mark for each statement of the short sheet, as two strings of digits; 0 is no answer.
fn sheet(matters: &str, happens: &str) -> Value {
    let mark = |digit: char| digit.to_digit(10).filter(|mark| *mark > 0);
    let marks = matters.chars().zip(happens.chars());
    let lines = SHORT.iter().zip(marks).map(|(code, (matters, happens))| {
        json!({"question": code, "valued": mark(matters), "practised": mark(happens)})
    });
    lines.collect()
}

fn round(table: &Table) -> Value {
    let new = json!({"name": "This year"});
    table.call("culture_round_add", new)["row"]["id"].clone()
}

#[test]
fn the_sample_says_where_three_sides_differ() {
    let table = Table::sample();
    let screen = screen(&table);
    assert_eq!(screen["head"], "You, 3 business leaders, 37 sheets");
    assert_eq!(screen["round"]["name"], "Twelve sentences");
    assert_eq!(screen["round"]["on"], "2026-10-09");
    assert_eq!(
        screen["sides"]["groups"],
        json!([{"group": "Shops and Customer Care", "sheets": 37}])
    );
    assert_eq!(screen["sides"]["learning"], 26);
    assert_eq!(
        texts(&screen["notes"], "text"),
        [
            "Widest for employees: managers share decisions and make room for learning (matters 4.3, happens 2.3).",
            "Widest for leaders: learning keeps up when the work changes (matters 4.7, happens 2.3).",
            "Widest for you, three points each: people decide what is theirs to decide; learning keeps up when the \
             work changes; what experienced people know is passed on; and one more.",
            "Seen most differently: managers share decisions and make room for learning (leaders 3.7, employees 2.3).",
            "You see less of it than employees do: people can put together their own way (you 1, employees 2.3).",
            "No step yet: what we aim at is open to everybody; what experienced people know is passed on.",
        ]
    );
    let managers = row(&screen, "S2");
    let cell = |row: &Value, side: &str| {
        json!([
            row[side]["valued"],
            row[side]["practised"],
            row[side]["gap"],
            row[side]["answers"]
        ])
    };
    assert_eq!(cell(&managers, "learning"), json!([5.0, 3.0, 2.0, 1]));
    assert_eq!(cell(&managers, "business"), json!([4.7, 3.7, 1.0, 3]));
    assert_eq!(cell(&managers, "employees"), json!([4.3, 2.3, 2.0, 37]));
    assert_eq!(managers["seenDifferently"], 1.3);
    let step = &managers["steps"][0];
    assert_eq!(
        [&step["by"], &step["toldOn"]],
        [&json!("2027-01-17"), &Value::Null]
    );
    assert_eq!(step["toldWhom"], "area managers");
    for (code, says) in [
        ("L1", "One of six that we offer follows a plan of theirs."),
        ("L2", "Typically 187 days from a challenge to an answer."),
        ("L6", "Five of six were made with their people or by them."),
        ("L7", "One of three is being passed on."),
    ] {
        assert_eq!(row(&screen, code)["log"], says);
    }
    assert_eq!(row(&screen, "V1")["log"], Value::Null);
    // Business leaders had the short sheet; employees are not asked the others; T3 is mine alone.
    let hidden = |code: &str, side: &str| row(&screen, code)[side]["hidden"].clone();
    assert_eq!(hidden("V2", "business"), "No answer yet.");
    assert_eq!(hidden("V2", "employees"), "Not on their sheet.");
    assert_eq!(hidden("T3", "business"), "Not on their sheet.");
    assert_eq!(hidden("S2", "employees"), Value::Null);
}

#[test]
fn the_first_round_begins_empty_and_fills_by_hand() {
    let table = Table::sample();
    let old = screen(&table)["round"]["id"].clone();
    let round = round(&table);
    let begun = screen(&table);
    assert_eq!(
        [&begun["round"]["id"], &begun["head"]],
        [&round, &json!("No answers yet")]
    );
    assert_eq!(
        texts(&begun["rounds"], "name"),
        ["This year", "Twelve sentences"]
    );
    assert_eq!(begun["notes"], json!([]));
    let answer = |whose: Value, answers: Value, whole: bool| {
        let request = json!({"roundId": round, "whose": whose, "answers": answers, "whole": whole});
        table.call("culture_answer", request);
    };
    let mine = json!({"kind": "learning"});
    answer(mine.clone(), sheet("555555555555", "333333333333"), true);
    answer(
        mine.clone(),
        json!([{"question": "T3", "valued": 4, "remark": " ask IT "}]),
        false,
    );
    answer(
        mine.clone(),
        json!([{"question": "V1", "valued": 2}]),
        false,
    );
    let sides = screen(&table)["sides"].clone();
    assert_eq!(sides["learning"], 13);
    let my = |code: &str| {
        let sides = screen(&table)["sides"]["mine"].clone();
        let mut rows = sides.as_array().unwrap().iter();
        rows.find(|row| row["question"] == code).cloned()
    };
    assert_eq!(my("T3").unwrap()["remark"], "ask IT");
    assert_eq!(
        my("V1").unwrap()["practised"],
        Value::Null,
        "a statement is set as a whole"
    );
    // A remark stays while it is not named; a whole sheet takes all others out.
    answer(
        mine.clone(),
        json!([{"question": "T3", "valued": 5}]),
        false,
    );
    assert_eq!(my("T3").unwrap()["remark"], "ask IT");
    answer(mine.clone(), sheet("555555555555", "333333333333"), true);
    assert_eq!(my("T3"), None);

    for (count, role) in ["Group CFO", "Plant Director", "Head of Customer Care"]
        .iter()
        .enumerate()
    {
        let hidden = row(&screen(&table), "V1")["business"]["hidden"].clone();
        let few = [
            "No answer yet.",
            "Shown from three leaders on; one so far.",
            "Shown from three leaders on; two so far.",
        ];
        assert_eq!(hidden, few[count]);
        let leader = json!({"kind": "leader", "id": table.leader(role)["leader"]["id"]});
        answer(leader, sheet("444444444444", "222222222222"), true);
    }
    assert_eq!(row(&screen(&table), "V1")["business"]["practised"], 2.0);
    let leaders = screen(&table)["sides"]["leaders"].clone();
    assert_eq!(leaders.as_array().unwrap().len(), 9);
    let answered = leaders
        .as_array()
        .unwrap()
        .iter()
        .filter(|leader| leader["answered"] == 12);
    assert_eq!(answered.count(), 3);
    // The old round is as it was.
    let earlier = table.call("culture", json!({"roundId": old}));
    assert_eq!(earlier["head"], "You, 3 business leaders, 37 sheets");

    // A closed round takes no more answers.
    table.call(
        "culture_round_edit",
        json!({"id": round, "closedOn": "2026-11-18"}),
    );
    let request =
        json!({"roundId": round, "whose": mine, "answers": [{"question": "V1", "valued": 1}]});
    let error = table.refused("culture_answer", request);
    assert_eq!(
        (error.code, error.message.as_str()),
        (
            ErrorCode::NotNow,
            "This year is closed. Reopen it to add answers."
        )
    );
    table.call("culture_round_delete", json!({"id": round}));
    assert_eq!(screen(&table)["round"]["id"], old);
    table.call("undo", json!({}));
    assert_eq!(screen(&table)["sides"]["learning"], 12);
}

#[test]
fn of_a_batch_the_sums_are_kept_and_no_sheet() {
    let table = Table::empty();
    let round = round(&table);
    let batch = |sheets: &[Value]| json!({"roundId": round, "group": "Plants", "sheets": sheets});
    let sheets: Vec<Value> = (1..=5)
        .map(|mark| sheet(&mark.to_string().repeat(12), &"3".repeat(12)))
        .collect();
    for few in 0..5 {
        let error = table.refused("culture_batch", batch(&sheets[..few]));
        assert!(
            error.message.starts_with("A batch needs five sheets"),
            "{}",
            error.message
        );
    }
    // Four that are nearly empty hide nothing of the fifth.
    let mut thin = vec![sheet(&"2".repeat(12), &"2".repeat(12))];
    thin.extend((0..4).map(|_| json!([{"question": "V1", "valued": 3}])));
    table.refused("culture_batch", batch(&thin));
    assert_eq!(screen(&table)["head"], "No answers yet");

    let changes = table.call("culture_batch", batch(&sheets));
    assert_eq!(
        changes["label"],
        "Added a batch to the culture check: 5 sheets of Plants"
    );
    assert_eq!(screen(&table)["head"], "5 sheets");
    // A second batch of the same group adds to it.
    let six: Vec<Value> = (0..6)
        .map(|_| sheet("444444444444", "111111111110"))
        .collect();
    table.call("culture_batch", batch(&six));
    let both = row(&screen(&table), "T9");
    assert_eq!(both["employees"]["answers"], 11);
    assert_eq!(both["groups"][0]["cell"]["hidden"], Value::Null);
    // Undo takes back the whole batch, and redo brings it again.
    table.call("undo", json!({}));
    assert_eq!(screen(&table)["head"], "5 sheets");
    table.call("redo", json!({}));
    assert_eq!(screen(&table)["head"], "11 sheets");

    let group = json!({"roundId": round, "group": "Plants", "name": "Plant 2"});
    table.call("culture_group_rename", group);
    let groups = json!([{"group": "Plant 2", "sheets": 11}]);
    assert_eq!(screen(&table)["sides"]["groups"], groups);
    table.call(
        "culture_group_delete",
        json!({"roundId": round, "group": "Plant 2"}),
    );
    assert_eq!(screen(&table)["head"], "No answers yet");
    let trash = table.call("trash", json!({}));
    let set = trash["items"][0]["set"].clone();
    table.call("trash_restore", json!({"set": set}));
    assert_eq!(screen(&table)["sides"]["groups"], groups);
}

#[test]
fn remarks_of_employees_have_no_group_and_are_shown_from_five_sheets_on() {
    let table = Table::empty();
    let round = round(&table);
    for text in ["zones of quiet", "a shorter rota"] {
        table.call(
            "culture_remark_add",
            json!({"roundId": round, "remark": text}),
        );
    }
    table.refused(
        "culture_remark_add",
        json!({"roundId": round, "remark": " "}),
    );
    assert_eq!(screen(&table)["remarks"], json!([]));
    let sheets: Vec<Value> = (0..5)
        .map(|_| sheet("444444444444", "111111111111"))
        .collect();
    table.call(
        "culture_batch",
        json!({"roundId": round, "group": "Plants", "sheets": sheets}),
    );
    let screen = screen(&table);
    assert_eq!(
        texts(&screen["remarks"], "text"),
        ["a shorter rota", "zones of quiet"]
    );
    let sheets = json!({"roundId": round, "group": "", "sheets": [
        [{"question": "V1", "valued": 1, "remark": "me"}]]});
    let error = table.refused("culture_batch", sheets);
    assert!(error.message.contains("one by one"), "{}", error.message);
}

#[test]
fn a_leader_takes_their_answers_along_and_undo_brings_them_back() {
    let table = Table::sample();
    let care = table.leader("Head of Customer Care")["leader"]["id"].clone();
    table.call("leader_delete", json!({"leaderId": care}));
    let without = screen(&table);
    assert_eq!(without["sides"]["business"], 2);
    assert_eq!(row(&without, "S2")["business"]["valued"], Value::Null);
    let path = table.folder.path().join("all.json");
    table.call("export_full", json!({"path": path}));
    let all = std::fs::read_to_string(&path).unwrap();
    assert!(
        !all.contains(care.as_str().unwrap()),
        "no id of theirs is left"
    );
    table.call("undo", json!({}));
    assert_eq!(row(&screen(&table), "S2")["business"]["valued"], 4.7);
    // One sheet alone goes, and comes back.
    let round = screen(&table)["round"]["id"].clone();
    let whose = json!({"kind": "leader", "id": care});
    table.call(
        "culture_answer_delete",
        json!({"roundId": round, "whose": whose}),
    );
    assert_eq!(screen(&table)["sides"]["business"], 2);
    table.refused(
        "culture_answer_delete",
        json!({"roundId": round, "whose": whose}),
    );
    table.call("undo", json!({}));
    assert_eq!(screen(&table)["sides"]["business"], 3);
}

/// Writes the sheet of a side with marks, and returns its path.
fn filled(table: &Table, name: &str, side: &str, mark: u8) -> std::path::PathBuf {
    let path = table.folder.path().join(name);
    table.call("culture_file", json!({"path": path, "side": side}));
    let text = std::fs::read_to_string(&path).unwrap();
    let marks = format!(".;{mark};{mark};\r\n");
    let text = text
        .replace("are in.;;;", "are in.;;; ")
        .replace(".;;;\r\n", &marks);
    std::fs::write(
        &path,
        text.replace(&format!("are in{marks}"), "are in.;;;\r\n"),
    )
    .unwrap();
    path
}

fn names(paths: &[impl AsRef<Path>]) -> Vec<String> {
    let paths = paths.iter().map(|path| path.as_ref().display().to_string());
    paths.collect()
}

#[test]
fn thirty_files_of_which_two_are_broken_make_one_batch() {
    let table = Table::empty();
    let round = round(&table);
    let mut paths: Vec<_> = (0..28)
        .map(|number| {
            filled(
                &table,
                &format!("{number}.csv"),
                "employees",
                number % 5 + 1,
            )
        })
        .collect();
    let folder = table.folder.path();
    std::fs::write(
        folder.join("photo.csv"),
        b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01",
    )
    .unwrap();
    std::fs::write(folder.join("empty.csv"), "").unwrap();
    paths.insert(7, folder.join("photo.csv"));
    paths.insert(20, folder.join("empty.csv"));
    // One line cannot be read; an employee wrote something.
    let text = std::fs::read_to_string(&paths[0]).unwrap();
    let text = text.replace(
        "V1;Learning is part of what this company wants to be.;1;1;",
        "V1;x;7;1;",
    );
    std::fs::write(&paths[0], text.replace("of it?;;;", "of it?;;;ask Kim")).unwrap();
    let files = json!({"paths": names(&paths)});

    let looked = table.call("culture_file_preview", files.clone());
    assert_eq!(
        [
            &looked["employees"],
            &looked["business"],
            &looked["problem"]
        ],
        [&json!(28), &json!(0), &Value::Null]
    );
    let shown = &looked["files"];
    assert_eq!(
        shown[7]["problem"],
        "Not a table: a picture or the file of another program."
    );
    assert_eq!(shown[20]["problem"], "This file is empty.");
    assert_eq!(
        shown[0]["refused"],
        json!([{"line": 3, "text": "V1: “7” is not a mark from 1 to 5."}])
    );
    assert_eq!(
        [&shown[1]["side"], &shown[1]["answered"]],
        [&json!("employees"), &json!(12)]
    );
    assert_eq!(
        looked["remarks"],
        json!([{"question": "last", "text": "ask Kim"}])
    );
    assert_eq!(
        screen(&table)["head"],
        "No answers yet",
        "nothing is stored"
    );

    let mut import =
        json!({"roundId": round, "files": files, "look": looked["look"], "group": "Plants"});
    table.call("culture_file_import", import.clone());
    let imported = screen(&table);
    assert_eq!(
        imported["sides"]["groups"],
        json!([{"group": "Plants", "sheets": 28}])
    );
    assert_eq!(row(&imported, "V1")["employees"]["answers"], 28);
    assert_eq!(
        imported["remarks"],
        json!([]),
        "what employees write is added by hand"
    );
    table.call("undo", json!({}));
    assert_eq!(screen(&table)["head"], "No answers yet");

    // A file that changed since the preview is not imported.
    std::fs::write(&paths[3], "V1;;1;1;").unwrap();
    let error = table.refused("culture_file_import", import.clone());
    assert!(error.message.contains("out of date"), "{}", error.message);
    // Fewer than five are refused as a whole.
    import["files"] = json!({"paths": names(&paths[10..14])});
    import["look"] = Value::Null;
    let error = table.refused("culture_file_import", import);
    assert!(
        error.message.starts_with("A batch needs five"),
        "{}",
        error.message
    );
    let few = table.call(
        "culture_file_preview",
        json!({"paths": names(&paths[10..14])}),
    );
    assert_eq!(few["problem"], error.message);
    assert_eq!(screen(&table)["head"], "No answers yet");
}

#[test]
fn files_of_leaders_are_kept_by_name_or_without() {
    let table = Table::sample();
    let round = round(&table);
    let paths: Vec<_> = (1..=3)
        .map(|mark| filled(&table, &format!("{mark}.csv"), "business", mark))
        .collect();
    let mine = filled(&table, "mine.csv", "learning", 5);
    let all: Vec<_> = paths.iter().chain([&mine]).collect();
    let files = json!({"paths": names(&all)});
    let cfo = table.leader("Group CFO")["leader"]["id"].clone();
    let import = |leaders: Value| json!({"roundId": round, "files": files, "leaders": leaders});
    for leaders in [
        json!([{"file": 3, "leaderId": cfo}]),
        json!([{"file": 9, "leaderId": cfo}]),
        json!([{"file": 0, "leaderId": cfo}, {"file": 1, "leaderId": cfo}]),
    ] {
        table.refused("culture_file_import", import(leaders));
    }
    table.call(
        "culture_file_import",
        import(json!([{"file": 1, "leaderId": cfo}])),
    );
    let kept = screen(&table);
    assert_eq!(kept["head"], "You, 3 business leaders");
    assert_eq!(
        kept["sides"]["unnamed"],
        json!([{"sheet": 1, "answered": 12}, {"sheet": 2, "answered": 12}])
    );
    assert_eq!(row(&kept, "V1")["business"]["valued"], 2.0);
    // Another file of the same leader replaces the sheet; one without a name adds a voice.
    table.call(
        "culture_file_import",
        import(json!([{"file": 0, "leaderId": cfo}])),
    );
    assert_eq!(screen(&table)["sides"]["business"], 5);
    let whose = json!({"kind": "unnamed", "id": 2});
    table.call(
        "culture_answer_delete",
        json!({"roundId": round, "whose": whose}),
    );
    assert_eq!(screen(&table)["sides"]["business"], 4);
    // Two sheets of mine are one too many.
    let twice = json!({"texts": [
        {"name": "a", "text": "side;learning\nV1;;4;4;"}, {"name": "b", "text": "side;learning\nV1;;4;4;"}]});
    let looked = table.call("culture_file_preview", twice.clone());
    assert_eq!(
        looked["problem"],
        "Two of these files are sheets of yours. Leave one out."
    );
    table.refused(
        "culture_file_import",
        json!({"roundId": round, "files": twice}),
    );
}

#[test]
fn what_is_no_sheet_gets_a_sentence() {
    let table = Table::empty();
    let round = round(&table);
    let folder = table.folder.path();
    std::fs::write(folder.join("big.csv"), vec![b'a'; 2 << 20]).unwrap();
    let paths = names(&[
        folder.join("gone.csv"),
        folder.to_owned(),
        folder.join("big.csv"),
        folder.join("big.csv"),
    ]);
    let texts_ = json!([{"name": "long", "text": "x".repeat(1_900_000)}, {"name": "no side", "text": "V1;;4;4;"},
        {"name": "not on it", "text": "side;employees\nV2;;4;4;"}]);
    let files = json!({"paths": paths, "texts": texts_});
    let looked = table.call("culture_file_preview", files.clone());
    assert_eq!(
        texts(&looked["files"], "problem"),
        [
            "Cannot be read. Check that it exists and that this account may read it.",
            "Not a file. Choose the filled sheet itself.",
            "Larger than 1 MB. A filled sheet has a few kilobytes.",
            "This file was chosen twice.",
            "Larger than 1 MB. A filled sheet has a few kilobytes.",
            "It does not say whose sheet it is. Choose the side.",
            "Nothing is filled in.",
        ]
    );
    let error = table.refused(
        "culture_file_import",
        json!({"roundId": round, "files": files}),
    );
    assert_eq!(error.message, "None of these files can be used.");
    // The side that was chosen is that of files which do not name one.
    let chosen = json!({"texts": [{"name": "x", "text": "V1;;4;4;"}], "side": "business"});
    assert_eq!(table.call("culture_file_preview", chosen)["business"], 1);
}

#[test]
fn sheets_are_printed_in_two_lengths_and_employees_have_the_short_one() {
    let table = Table::empty();
    let of =
        |side: &str, long: bool| table.call("culture_sheet", json!({"side": side, "long": long}));
    let short = of("employees", false);
    assert_eq!(
        short["title"],
        "Learning here: what matters, and what happens"
    );
    assert_eq!(short["statements"].as_array().unwrap().len(), 12);
    assert_eq!(
        short["privacy"],
        "Answers are only read together, once five sheets are in."
    );
    assert_eq!(
        of("business", true)["statements"].as_array().unwrap().len(),
        25
    );
    let mine = of("learning", true);
    assert_eq!(mine["statements"].as_array().unwrap().len(), 26);
    assert_eq!(
        [&mine["privacy"], &mine["last"]],
        [&json!(""), &short["last"]]
    );
    table.refused("culture_sheet", json!({"side": "employees", "long": true}));
    let path = table.folder.path().join("sheet.csv");
    table.refused(
        "culture_file",
        json!({"path": path, "side": "employees", "long": true}),
    );
    table.call("culture_file", json!({"path": path, "side": "employees"}));
    let text = std::fs::read_to_string(path).unwrap();
    assert!(
        text.starts_with("\u{feff}code;statement;matters 1-5;happens 1-5;remark\r\nside;employees;;;\r\nV1;Learning"),
        "{text}"
    );
}
