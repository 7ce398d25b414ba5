//! From an empty file to a kept promise.

use serde_json::{Value, json};

use crate::table::{Table, texts};

#[test]
fn an_empty_start_leads_to_a_suggestion_in_one_call() {
    let table = Table::empty();
    assert_eq!(table.call("app_state", json!({}))["firstRun"], true);
    let people = "Ada, Group CFO, Finance\nHead of Sales, Sales\n\nno comma here";
    let look = table.call("people_paste", json!({"text": people, "dryRun": true}));
    assert_eq!(look["added"], 0);
    assert_eq!(table.call("leaders", json!({}))["rows"], json!([]));
    let answer = table.call(
        "first_run",
        json!({
            "peopleText": people,
            "country": "GB",
            "subdivision": "ENG",
            "zone": "Europe/London",
            "firstMonth": 4,
            "packs": [{"unit": "Finance", "pack": "finance"}, {"unit": "Sales", "pack": "sales"}],
        }),
    );
    assert!(!answer["arithmetic"].as_str().unwrap().is_empty());
    let state = table.call("app_state", json!({}));
    assert_eq!(state["firstRun"], false);
    assert_eq!(texts(&state["units"], "name"), ["Finance", "Sales"]);
    let suggestions = table.call("suggestions", json!({}));
    let suggested = &suggestions[0];
    assert_eq!(suggested["purpose"], "firstMeeting");
    // The packs are filed: Finance has a rhythm, and its days differ.
    let strip = table.call(
        "timing_strip",
        json!({"leaderId": suggested["slot"]["leaderId"], "first": "2026-11-18", "days": 70}),
    );
    let verdicts = texts(&strip["days"], "verdict");
    for verdict in ["good", "possible", "avoid"] {
        assert!(
            verdicts.contains(&verdict),
            "{verdict} is missing: {verdicts:?}"
        );
    }
    // The whole set-up is one change.
    table.call("undo", json!({}));
    assert_eq!(table.call("app_state", json!({}))["units"], json!([]));
}

#[test]
fn people_i_know_already_are_no_first_meeting() {
    let table = Table::empty();
    let people = "Employee name\tLocation\tTitle\tDepartment\nBrandt, Imani\tLeeds\tGroup CFO\tFinance\nZoe Ni\tGraz\tHead of Sales\tSales";
    let choices = json!({"lastSpoke": "longer", "rows": [{"row": "Zoe Ni | Graz | Head of Sales | Sales", "lastSpoke": "never"}]});
    table.call(
        "first_run",
        json!({"peopleText": people, "choices": choices, "country": "GB", "zone": "Europe/London", "firstMonth": 4,
            "packs": []}),
    );
    let cfo = table.leader("Group CFO");
    assert_eq!(cfo["leader"]["spokeAbout"], "2026-07-21");
    assert_eq!(cfo["last"]["rough"], true);
    assert_eq!(cfo["due"]["state"], "limit");
    assert_eq!(
        cfo["due"]["text"],
        "About four months since you spoke, more than the 90 days you set"
    );
    assert_ne!(cfo["advice"]["purpose"], "firstMeeting");
    let sales = table.leader("Head of Sales");
    assert_eq!(sales["due"]["state"], "never");
    assert_eq!(sales["advice"]["purpose"], "firstMeeting");
    // It is edited, undone and exported like every field.
    let mut row = cfo["leader"].clone();
    row["spokeAbout"] = json!("2026-11-10");
    table.call("leader_edit", row);
    assert_eq!(table.leader("Group CFO")["due"]["state"], "met");
    table.call("undo", json!({}));
    assert_eq!(
        table.leader("Group CFO")["leader"]["spokeAbout"],
        "2026-07-21"
    );
    // The list is pasted again: nobody is added twice.
    let again = table.call("people_paste", json!({"text": people, "dryRun": true}));
    assert!(
        again["rows"]
            .as_array()
            .unwrap()
            .iter()
            .all(|row| row["known"] == true)
    );
}

#[test]
fn plan_prepare_talk_debrief_and_find_the_promise_on_week() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO");
    let id = &cfo["leader"]["id"];
    let slots = table.call("timing_slots", json!({"leaderId": id}));
    assert!(!slots["slots"].as_array().unwrap().is_empty());
    let planned = table.call(
        "conversation_plan",
        json!({"leaderId": id, "date": "2026-11-25", "time": "15:30"}),
    );
    let chat = &planned["row"];
    assert_eq!(chat["purpose"], "opener2");
    let page = table.call("conversation_page", json!({"id": chat["id"]}));
    assert!(!page["wordings"].as_array().unwrap().is_empty());
    assert!(
        page["card"]["plain"]
            .as_str()
            .unwrap()
            .contains("Group CFO")
    );

    let debrief = "Came well prepared.\nI owe: the list of skills, by 2026-12-01\n\
                   skill: closing under time pressure";
    table.call(
        "note_save",
        json!({"conversationId": chat["id"], "field": "debrief", "text": debrief, "session": "a"}),
    );
    let offers = table.call("debrief_offers", json!({"conversationId": chat["id"]}));
    assert_eq!(offers["offers"].as_array().unwrap().len(), 2);
    assert_eq!(offers["offers"][0]["due"], "2026-12-01");
    // Nothing is stored unseen.
    let count = |name: &str| {
        table.call("promises", json!({}))[name]
            .as_array()
            .unwrap()
            .len()
    };
    let before = count("open");
    let lines = json!([
        {"owedBy": "me", "text": "the list of skills", "due": "2026-12-01"},
        {"finding": "skill", "text": "closing under time pressure"},
    ]);
    let mut end = json!({"conversationId": chat["id"], "depth": "heard", "moment": "good",
        "lines": lines});
    // The chat is still ahead: it is finished only where it took place already.
    let refused = table.refused("debrief_close", end.clone());
    assert_eq!(refused.field.as_deref(), Some("tookPlace"));
    end["tookPlace"] = json!(true);
    let ended = table.call("debrief_close", end.clone());
    assert_eq!(ended["row"]["date"], "2026-11-18");
    assert_eq!(count("open"), before + 1);
    // Each line is a change of its own, the last one first.
    table.call("undo", json!({}));
    assert_eq!(count("open"), before + 1);
    table.call("undo", json!({}));
    assert_eq!(count("open"), before);
    table.call("undo", json!({}));
    table.call("debrief_close", end);
    let page = table.call("leader_page", json!({"leaderId": id}));
    let course = page["course"].as_array().unwrap();
    assert_eq!(course[1]["depth"], "heard");
    assert!(texts(&page["promises"], "text").contains(&"the list of skills"));
}

#[test]
fn lines_that_were_left_come_back_on_week_once() {
    let table = Table::sample();
    let chat = table.leader("Head of Customer Care")["next"]["id"].clone();
    let debrief = "I'll send Jo the list by Friday\nPeople leave within 90 days";
    table.call(
        "note_save",
        json!({"conversationId": chat, "field": "debrief", "text": debrief, "session": "a"}),
    );
    let end = |more: Value| {
        let mut end = json!({"conversationId": chat, "tookPlace": true});
        end.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        table.call("debrief_close", end);
    };
    let asked = || {
        let week = table.call("week", json!({}));
        let items = [&week["items"], &week["more"]];
        items
            .into_iter()
            .flat_map(|items| items.as_array().unwrap().clone())
            .any(|item| item["code"] == "linesLeft" && item["action"]["conversationId"] == chat)
    };
    end(json!({"askAgain": true}));
    assert!(asked());
    // Left as notes: that was the answer.
    table.call("debrief_leave", json!({"conversationId": chat}));
    assert!(!asked());
    table.call("undo", json!({}));
    assert!(asked());
    // Kept: that, too.
    end(json!({"askAgain": true, "lines": [{"owedBy": "me", "text": "the list"}]}));
    assert!(!asked());
    // Unticked before: nobody asks.
    table.call("undo", json!({}));
    end(json!({"askAgain": false}));
    assert!(!asked());
}

#[test]
fn a_cancelled_chat_offers_the_next_step() {
    let table = Table::sample();
    let care = table.leader("Head of Customer Care");
    let closed = table.call(
        "conversation_close",
        json!({"id": care["next"]["id"], "state": "cancelled", "by": "leader", "note": "travel"}),
    );
    assert_eq!(closed["row"]["state"], "cancelled");
    assert!(!closed["next"]["text"].as_str().unwrap().is_empty());
}

#[test]
fn a_last_talk_on_a_day_to_come_is_refused() {
    let table = Table::sample();
    let mut leader = table.leader("Group CFO")["leader"].clone();
    for (day, is_fine) in [("2026-11-01", true), ("2030-01-01", false)] {
        leader["spokeAbout"] = json!(day);
        if is_fine {
            leader = table.call("leader_edit", leader)["row"].clone();
        } else {
            let error = table.refused("leader_edit", leader.clone());
            assert_eq!(error.field.as_deref(), Some("spokeAbout"));
        }
    }
}
