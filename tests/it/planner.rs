//! The planner through the table: asking again, taking over, taking back, calendar files.

use serde_json::{Value, json};

use crate::table::{Table, texts};

/// Returns what is asked to take proposals over, as the screen does.
fn chats(slots: &[&Value]) -> Value {
    let chat = |slot: &&Value| {
        let mut chat = json!({
            "leaderId": slot["leaderId"], "date": slot["date"], "zone": slot["zone"],
            "minutes": slot["minutes"], "state": slot["state"],
        });
        match slot["half"].as_str() {
            Some(half) => chat["half"] = json!(half),
            None => chat["time"] = json!(slot["startLocal"].as_str().unwrap().get(11..16).unwrap()),
        }
        chat
    };
    json!({"chats": slots.iter().map(chat).collect::<Vec<_>>()})
}

fn slots(plan: &Value) -> Vec<String> {
    let slots = plan["slots"].as_array().unwrap().iter();
    slots
        .map(|slot| {
            let [who, date] = ["who", "date"].map(|field| slot[field].as_str().unwrap());
            format!("{date} {who}")
        })
        .collect()
}

fn ahead(table: &Table) -> usize {
    let rows = table.call("leaders", json!({}))["rows"].clone();
    let rows = rows.as_array().unwrap().iter();
    rows.filter(|row| !row["next"].is_null()).count()
}

#[test]
fn a_part_is_taken_over_in_one_step_and_taken_back_in_one() {
    let table = Table::sample();
    let screen = table.call("planner", json!({}));
    let proposed = screen["proposal"]["slots"].as_array().unwrap();
    assert_eq!(proposed.len(), 4);
    let before = ahead(&table);
    let answer = table.call("planner_accept", chats(&[&proposed[0], &proposed[2]]));
    assert_eq!(
        answer["changes"]["label"],
        "Accepted 2 chats from the planner"
    );
    assert_eq!(ahead(&table), before + 2);
    // The Group CFO is booked through the assistant; no times are known of the Controller.
    for (chat, part) in answer["chats"].as_array().unwrap().iter().zip([
        "Could we find half an hour",
        "Could you help me find half an hour with Imani Brandt",
    ]) {
        assert_eq!(chat["line"]["state"], "asked");
        let text = chat["askText"]["text"].as_str().unwrap();
        assert!(text.contains(part), "{text}");
        assert!(
            text.contains(", morning") || text.contains(", afternoon"),
            "{text}"
        );
    }
    // What is left is proposed as before, and who was taken over is named with the chat.
    let again = table.call("planner_propose", json!({}));
    assert_eq!(
        slots(&again),
        [
            "2026-11-24 Head of Sales, Americas",
            "2026-11-30 Chief Information Officer"
        ]
    );
    let left = again["leftOut"].as_array().unwrap();
    let cfo = left.iter().find(|left| left["who"] == "Group CFO").unwrap();
    assert_eq!(cfo["why"], "planned");
    assert_eq!(cfo["text"], "You asked for Wednesday 25 November.");
    assert_eq!(cfo["conversationId"], answer["chats"][1]["line"]["id"]);
    // Nobody is planned twice.
    let refused = table.refused("planner_accept", chats(&[&proposed[0]]));
    assert!(
        refused.message.contains("is planned already"),
        "{}",
        refused.message
    );

    table.call("undo", json!({}));
    assert_eq!(ahead(&table), before);
    assert_eq!(table.call("planner", json!({})), screen);
}

#[test]
fn wishes_change_the_proposal_and_nothing_else() {
    let table = Table::sample();
    let americas = table.leader("Head of Sales, Americas")["leader"]["id"].clone();
    let controller = table.leader("Group Controller")["leader"]["id"].clone();
    let kept = table.call(
        "planner_propose",
        json!({"keep": [{"leaderId": controller, "date": "2026-11-24"}]}),
    );
    let found = slots(&kept);
    assert!(
        found.contains(&"2026-11-24 Group Controller".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"2026-12-01 Head of Sales, Americas".to_owned()),
        "{found:?}"
    );
    let free = table.call("planner_propose", json!({"withoutWeeks": ["2026-11-25"]}));
    assert!(
        slots(&free)
            .iter()
            .all(|slot| !("2026-11-23".."2026-11-28").contains(&slot.get(..10).unwrap()))
    );
    let without = table.call("planner_propose", json!({"withoutLeaders": [americas]}));
    let left = without["leftOut"].as_array().unwrap();
    let left = left
        .iter()
        .find(|left| left["leaderId"] == americas)
        .unwrap();
    assert_eq!(left["why"], "excluded");
    assert_eq!(left["reasons"][0]["code"], "excluded");
    assert_eq!(
        table.call("history", json!({"limit": 9}))["items"],
        json!([])
    );
}

#[test]
fn those_left_out_are_left_out_with_a_reason() {
    let table = Table::sample();
    let plan = table.call(
        "planner_propose",
        json!({"first": "2026-11-18", "weeks": 4}),
    );
    for (who, why, part) in [
        ("Retail Director", "crunch", "until"),
        ("Head of Store Operations", "crunch", "until"),
        ("Plant Director", "notDue", "You spoke yesterday."),
        ("Head of Trade Sales", "planned", "Monday 23 November"),
        ("Head of Customer Care", "planned", "Thursday 19 November"),
    ] {
        let left = plan["leftOut"].as_array().unwrap().iter();
        let left = left.clone().find(|left| left["who"] == who).unwrap();
        assert_eq!(left["why"], why, "{who}");
        assert!(left["text"].as_str().unwrap().contains(part), "{left}");
        assert_eq!(left["reasons"][0]["text"], left["text"]);
    }
}

#[test]
fn a_wrong_reason_becomes_a_preference_or_a_felt_load() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO")["leader"]["id"].clone();
    let why = |date: &str| table.call("timing_why", json!({"leaderId": cfo, "date": date}));
    let fix = |date: &str, code: &str, starts: &str| -> Value {
        let day = why(date);
        let against = day["against"].as_array().unwrap();
        let reason = against.iter().find(|reason| reason["code"] == code);
        let reason = reason.unwrap_or_else(|| panic!("no {code} in {day}"));
        let fixes = reason["fixes"].as_array().unwrap();
        let fix = fixes
            .iter()
            .find(|fix| fix["label"].as_str().unwrap().starts_with(starts));
        fix.unwrap_or_else(|| panic!("no {starts} in {reason}"))["correction"].clone()
    };
    let correct = |correction: Value| {
        table.call(
            "timing_correct",
            json!({"leaderId": cfo, "correction": correction}),
        )
    };
    for (date, code, label, said) in [
        (
            "2026-11-23",
            "dislikedDay",
            "Mondays are fine",
            "Corrected: Mondays are fine for Group CFO",
        ),
        (
            "2026-12-02",
            "critical",
            "Period close does not touch the Group CFO",
            "Corrected: Period close does not touch Group CFO",
        ),
        (
            "2026-12-02",
            "critical",
            "Period close does not touch Finance",
            "Corrected: Period close does not touch Finance",
        ),
        (
            "2026-12-02",
            "critical",
            "Period close is busy",
            "Corrected: Period close is busy for Group CFO",
        ),
        (
            "2026-12-25",
            "holiday",
            "Christmas Day is a working day",
            "Corrected: Christmas Day is a working day for Group CFO",
        ),
    ] {
        let before = why(date);
        let changes = correct(fix(date, code, label));
        assert_eq!(changes["label"], said);
        let after = why(date);
        let codes = |day: &Value| -> Vec<String> {
            texts(&day["against"], "code")
                .into_iter()
                .map(str::to_owned)
                .collect()
        };
        let count = |day: &Value| codes(day).iter().filter(|one| *one == code).count();
        assert!(count(&after) < count(&before), "{label}: {after}");
        table.call("undo", json!({}));
        assert_eq!(why(date), before, "undo takes it back in one step");
    }
}

#[test]
fn room_and_notice_can_be_put_right_too() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO")["leader"]["id"].clone();
    let call = |correction: Value| {
        table.call(
            "timing_correct",
            json!({"leaderId": cfo, "correction": correction}),
        )
    };
    call(json!({"kind": "perDay", "chats": 2}));
    assert_eq!(table.call("settings", json!({}))["me"]["perDay"], 2);
    call(json!({"kind": "usualNotice"}));
    assert_eq!(
        table.leader("Group CFO")["leader"]["noticeDays"],
        Value::Null
    );
    for nonsense in [
        json!({"kind": "perDay", "chats": 0}),
        json!({"kind": "worksOn", "name": " "}),
        json!({"kind": "feels", "entryId": "00000000-0000-7000-8000-000000000000", "scope": {"kind": "company"}, "load": null}),
    ] {
        table.refused(
            "timing_correct",
            json!({"leaderId": cfo, "correction": nonsense}),
        );
    }
}

#[test]
fn calendar_files_hold_what_one_may_see_and_update_what_they_brought() {
    let table = Table::sample();
    let screen = table.call("planner", json!({}));
    let proposed: Vec<&Value> = screen["proposal"]["slots"]
        .as_array()
        .unwrap()
        .iter()
        .collect();
    table.call("planner_accept", chats(&proposed));
    let path = table.folder.path().join("chats.ics");
    let file = |name: &str, request: Value| -> String {
        table.call(name, request);
        std::fs::read_to_string(&path).unwrap()
    };
    let all = file("chats_ics", json!({"path": path}));
    for title in [
        "Coffee chat: Head of Customer Care",
        "Prepare",
        "Write down",
        "Coffee chat\\, asked for: Group CFO",
    ] {
        assert!(
            all.contains(&format!("SUMMARY:{title}")),
            "{title} is not in {all}"
        );
    }
    for private in ["pener", "listening", "budget", "Imani"] {
        assert!(!all.contains(private), "{private} stands in {all}");
    }
    assert_eq!(
        all,
        file("chats_ics", json!({"path": path})),
        "the same again"
    );
    let inspected = table.call(
        "ics_inspect",
        json!({"path": path, "first": "2026-11-01", "last": "2026-12-31"}),
    );
    assert_eq!(inspected["refused"], json!([]));
    // Care has a time, and so brings three events; the five whose time is open bring one each.
    assert_eq!(inspected["events"], 8);

    let cfo = table.leader("Group CFO")["leader"]["id"].clone();
    let avoid = file("avoid_ics", json!({"path": path, "leaderId": cfo}));
    assert!(
        avoid.contains("SUMMARY:P8 close\\, WD-1 to WD+4"),
        "{avoid}"
    );
    assert!(avoid.contains("TRANSP:TRANSPARENT") && !avoid.contains("TRANSP:OPAQUE"));
    assert_eq!(
        avoid,
        file("avoid_ics", json!({"path": path, "leaderId": cfo}))
    );
}

#[test]
fn an_unanswered_question_comes_back_to_mind_after_five_working_days() {
    let table = Table::sample();
    let screen = table.call("planner", json!({}));
    let cio = screen["proposal"]["slots"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .clone();
    let answer = table.call("planner_accept", chats(&[&cio]));
    let chat = answer["chats"][0]["line"]["id"].clone();
    let mut row = table.call("conversation_page", json!({"id": chat}))["conversation"].clone();
    let asked = |table: &Table| {
        let week = table.call("week", json!({}));
        let items = week["items"].as_array().unwrap().iter();
        let more = week["more"].as_array().unwrap().iter();
        items
            .chain(more)
            .filter(|item| item["code"] == "unanswered")
            .count()
    };
    assert_eq!(asked(&table), 0);
    row["askedOn"] = json!("2026-11-12");
    row = table.call("conversation_edit", row)["row"].clone();
    assert_eq!(asked(&table), 0, "four working days are no silence");
    row["askedOn"] = json!("2026-11-11");
    table.call("conversation_edit", row);
    assert_eq!(asked(&table), 1);
}

#[test]
fn after_two_that_fell_through_a_better_rhythm_is_asked_for() {
    let table = Table::sample();
    let screen = table.call("planner", json!({}));
    let slots = screen["proposal"]["slots"].as_array().unwrap();
    let americas = slots
        .iter()
        .find(|slot| slot["who"] == "Head of Sales, Americas");
    let answer = table.call("planner_accept", chats(&[americas.unwrap()]));
    let letter = &answer["chats"][0]["askText"];
    assert_eq!(letter["kind"], "rhythm", "{letter}");
}
