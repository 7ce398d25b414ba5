//! A valid request for every command, on the sample.

use serde_json::{Value, json};

use crate::table::Table;

/// Returns a valid request for every command of the table, those that delete last.
#[expect(clippy::too_many_lines, reason = "a list: one entry a command")]
pub(super) fn of(table: &Table) -> Vec<(&'static str, Value)> {
    let folder = table.folder.path();
    let path = |name: &str| json!(folder.join(name));
    table.call("export_full", json!({"path": path("before.json")}));
    let place = folder.join("place");
    std::fs::create_dir_all(&place).unwrap();
    let text = std::fs::read_to_string(folder.join("before.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    let first = |list: &str| all[list][0].clone();
    let id = |list: &str| all[list][0]["id"].clone();
    let leader = id("leaders");
    let unit = id("units");
    let chat = id("conversations");
    let closure = table.call(
        "closure_add",
        json!({"unitId": null, "country": null, "first": "2026-12-24", "last": "2026-12-31",
            "name": "Shut-down", "yearly": true}),
    );
    let absence = table.call(
        "absence_add",
        json!({"leaderId": leader, "first": "2027-02-01", "last": "2027-02-05", "note": "ski"}),
    );
    let worked = table.call(
        "worked_day_add",
        json!({"unitId": null, "date": "2026-11-28", "note": "inventory"}),
    );
    let word = table.call("our_word_add", json!({"word": "upskill", "plain": "learn"}));
    let calendar = json!({"kind": "monthBased", "firstMonth": 4, "firstDay": 1, "namedBy": "end"});
    let series = json!({"leaderId": leader, "rrule": "FREQ=WEEKLY", "first": "2026-11-27",
        "time": "10:00", "minutes": 30, "place": "Room 2", "note": "weekly"});
    let standing = table.call("standing_add", series.clone());
    let standing_id = &standing["row"]["id"];
    let ics = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261124T090000Z\r\n\
               DTEND:20261124T100000Z\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(folder.join("a.ics"), ics).unwrap();
    std::fs::write(folder.join("filled.csv"), "V1;;4;3;\n").unwrap();
    let files = json!({"paths": [path("a.ics")], "holds": {"kind": "myTimes"}});
    std::fs::write(
        folder.join("a.csv"),
        "Name,Job Title,Email\nGrace Kim,Head,g@x.example\n",
    )
    .unwrap();
    let contacts = json!({"paths": [path("a.csv")], "columns": {"fullName": 0, "firstName": null,
        "lastName": null, "role": 1, "unit": null, "company": null, "email": 2}});
    let units = path("units.handover");
    let new = table.call("unit_add", json!({"name": "Handed over"}))["row"]["id"].clone();
    let new = json!({"unitIds": [new]});
    table.call(
        "handover_save",
        json!({"units": new, "format": "file", "path": units}),
    );
    table.call("undo", json!({}));
    let handed_over =
        json!({"path": units, "look": null, "choices": {"joins": null, "replace": null}});
    let source = table.call("calendar_file_import", json!({"files": files}))["sources"][0].clone();
    let backup = table.call("backup_now", json!({}))["path"].clone();
    let rule = json!({"kind": "recurring", "rrule": "FREQ=MONTHLY", "first": "2026-11-20",
        "days": 2, "exceptions": ["2026-12-20"], "extra": ["2026-12-21"]});
    let of_unit = json!({"kind": "unit", "id": unit});
    let deleted = table.call("unit_add", json!({"name": "Gone"}));
    let set = table.call("unit_delete", json!({"unitId": deleted["row"]["id"]}));
    let set = &set["changes"]["set"];
    let measure = first("measures");
    let leads = &measure["id"];
    let new_measure = json!({"unitId": measure["unitId"], "name": "late bills", "kind": "early",
        "leaderId": leader, "sayAs": "late bills", "unitOf": "%", "better": "down", "aim": 2,
        "aimBy": "2027-03-31", "aimFrom": "finance plan", "owner": "billing", "source": "bill log",
        "published": {"kind": "fiscal", "boundary": "period", "workingDay": 8},
        "methodOnly": false, "private": false, "reading": 3, "leadsTo": leads});
    let added = table.call("measure_add", new_measure.clone())["row"].clone();
    let facts = all["facts"].as_array().unwrap();
    let figure = facts.iter().find(|fact| fact["topic"] == "data").unwrap();
    let merge = json!({"kind": "merge", "unitId": all["units"][2]["id"], "intoId": all["units"][3]["id"],
        "on": "2026-12-01", "name": "Coast"});
    let issue = json!({"leaderId": leader, "resultId": leads, "code": "onlySaid", "upperId": leads,
        "linkId": id("chainLinks"), "rivalId": null, "remove": false});
    let plan = json!({"leaderId": leader, "date": "2027-03-03", "time": "10:00", "minutes": 30,
        "zone": "Europe/London", "place": "Café"});
    vec![
        (
            "debrief_read",
            json!({"unitId": unit, "on": "2026-11-18", "text": "skill: reading, now 1"}),
        ),
        (
            "capture_read",
            json!({"text": "skill: reading, now 1", "leaderId": leader}),
        ),
        (
            "capture_add",
            json!({"text": "skill: reading, now 1", "leaderId": leader, "sameAs": []}),
        ),
        ("to_place", json!({})),
        (
            "leave_as_note",
            json!({"findingId": table.call("to_place", json!({}))["rows"][0]["findingId"]}),
        ),
        (
            "place",
            json!({"findingId": table.call("to_place", json!({}))["rows"][0]["findingId"],
                "name": "days to close", "sameAs": []}),
        ),
        ("app_state", json!({})),
        ("history", json!({"limit": 20})),
        ("trash", json!({})),
        (
            "search",
            json!({"query": "close unit:Finance in:\"last quarter\"", "limit": 5}),
        ),
        ("week", json!({})),
        (
            "week_snooze",
            json!({"key": table.call("week", json!({}))["items"][0]["key"]}),
        ),
        (
            "away_settle",
            json!({"decisions": [{"kind": "movePromise", "id": id("promises"), "due": "2026-12-01"},
                {"kind": "tookPlace", "id": chat, "note": "x"}]}),
        ),
        ("leaders", json!({"archived": false})),
        ("leader_page", json!({"leaderId": leader})),
        ("kept_about", json!({"leaderId": leader})),
        (
            "kept_about_save",
            json!({"leaderId": leader, "format": "markdown", "path": path("kept.md")}),
        ),
        ("person_erase_preview", json!({"leaderId": leader})),
        ("backup_delete", json!({"paths": [path("none.overture")]})),
        (
            "leader_add",
            json!({"role": "CTO", "name": "Kim", "unitId": unit}),
        ),
        ("leader_edit", first("leaders")),
        (
            "leader_move",
            json!({"leaderId": all["leaders"][1]["id"], "unitId": unit, "role": "CTO",
                "on": "2026-12-01"}),
        ),
        (
            "leader_archive",
            json!({"leaderId": leader, "archived": false}),
        ),
        (
            "people_paste",
            json!({"text": "Kim, CTO, IT", "dryRun": false, "choices": {
                "columns": {"name": 0, "surname": 1, "role": 1, "unit": 2}, "lastSpoke": "month",
                "rows": [{"row": "x", "role": "x", "unit": "x", "lastSpoke": "never"}]}}),
        ),
        (
            "absence_add",
            json!({"leaderId": leader, "first": "2027-01-04", "last": "2027-01-08", "note": "x"}),
        ),
        ("standing_add", series.clone()),
        ("standing_edit", standing["row"].clone()),
        (
            "standing_preview",
            json!({"id": standing_id, "standing": series}),
        ),
        (
            "standing_skip",
            json!({"id": standing_id, "key": "2026-12-04"}),
        ),
        (
            "standing_move",
            json!({"id": standing_id, "key": "2026-12-11", "date": "2026-12-12", "time": "11:00"}),
        ),
        (
            "standing_bring",
            json!({"id": standing_id, "key": "2026-12-11"}),
        ),
        (
            "standing_prepare",
            json!({"id": standing_id, "key": "2026-12-18"}),
        ),
        (
            "standing_end",
            json!({"id": standing_id, "last": "2027-06-01"}),
        ),
        ("unit_page", json!({"unitId": unit})),
        ("unit_add", json!({"name": "Legal"})),
        ("unit_edit", first("units")),
        ("unit_archive", json!({"unitId": unit, "archived": false})),
        (
            "term_add",
            json!({"unitId": unit, "term": "flash", "meaning": "estimate", "insteadOf": "forecast",
                "heardOn": "2026-11-02"}),
        ),
        ("term_edit", first("terms")),
        (
            "language_check",
            json!({"unitId": unit, "texts": ["Our upskilling journey"]}),
        ),
        ("our_words", json!({})),
        (
            "our_word_add",
            json!({"word": "reskill", "plain": "learn anew", "fine": false}),
        ),
        ("our_word_edit", word["row"].clone()),
        ("homework", json!({"unitId": unit})),
        (
            "fact_add",
            json!({"unitId": unit, "leaderId": leader, "topic": "data", "text": "They trust Excel",
                "source": "CFO", "state": "known", "asOf": "2026-11-01", "confidence": "said",
                "private": true, "shelfDays": 90, "sayAs": "your sheets", "target": "x"}),
        ),
        ("fact_edit", first("facts")),
        (
            "rhythm_agenda",
            json!({"first": "2026-11-01", "last": "2026-12-31", "unitId": unit}),
        ),
        (
            "rhythm_month",
            json!({"month": "2026-11", "unitId": unit, "firstWeekday": "sun"}),
        ),
        (
            "rhythm_year",
            json!({"year": 2027, "on": "2026-11-18", "unitId": unit, "zoom": "year"}),
        ),
        (
            "rhythm_sheet",
            json!({"on": "2026-11-18", "unitId": unit, "paper": "a4", "withChats": true,
                "path": path("sheet.svg")}),
        ),
        (
            "review_save",
            json!({"forDay": "2026-11-18", "format": "docx", "path": path("r.docx")}),
        ),
        (
            "rhythm_export",
            json!({"path": path("r.ics"), "format": "ics", "unitId": unit, "first": "2026-11-01",
                "last": "2026-12-31", "withChats": true}),
        ),
        (
            "culture_file",
            json!({"path": path("sheet.csv"), "side": "business", "long": true}),
        ),
        (
            "culture_file_preview",
            json!({"paths": [path("filled.csv")], "side": "business",
                "texts": [{"name": "filled.csv", "text": "V1;;5;2;"}]}),
        ),
        (
            "culture_file_import",
            json!({"roundId": id("cultureRounds"), "group": "Plants",
                "files": {"paths": [path("filled.csv")], "side": "business",
                    "texts": [{"name": "filled.csv", "text": "V1;;5;2;"}]},
                "leaders": [{"file": 0, "leaderId": leader}]}),
        ),
        ("file_kinds", json!({"paths": [path("filled.csv")]})),
        (
            "picture_save",
            json!({"path": path("p.png"), "png": "iVBORw0KGgo="}),
        ),
        ("rhythm_collisions", json!({"unitId": unit})),
        ("roll_forward", json!({"unitId": unit, "on": "2027-04-01"})),
        (
            "roll_forward_accept",
            json!({"choices": [{"entryId": id("entries"), "key": "2027-P01",
                "new": {"first": "2027-05-03", "last": "2027-05-05"}}]}),
        ),
        ("entries", json!({"unitId": unit})),
        (
            "entry_add",
            json!({"name": "Stocktake", "kind": "other", "scope": of_unit, "load": "busy",
                "before": 1, "after": 1, "holdsBack": [5], "invites": [1], "note": "x",
                "rule": rule}),
        ),
        ("entry_edit", first("entries")),
        (
            "entry_preview",
            json!({"rule": rule, "scope": of_unit,
                "draft": {"entryId": id("entries"), "load": "busy", "before": 1, "after": 1}}),
        ),
        (
            "entry_felt",
            json!({"entryId": id("entries"), "scope": of_unit, "load": "busy"}),
        ),
        (
            "occurrence_set",
            json!({"entryId": id("entries"), "key": "2027-P02", "first": "2027-06-02",
                "last": "2027-06-03", "state": "moved", "note": "x"}),
        ),
        (
            "occurrence_clear",
            json!({"entryId": id("entries"), "key": "2027-P02"}),
        ),
        ("packs", json!({})),
        ("packs_guess", json!({"units": ["Finance"]})),
        (
            "pack_dates",
            json!({"unitId": unit, "pack": "finance", "keys": ["finance.close"],
                "changed": [{"key": "finance.close", "rule": rule}]}),
        ),
        (
            "pack_apply",
            json!({"unitId": unit, "pack": "finance", "keys": ["finance.close"],
                "changed": [{"key": "finance.close", "rule": rule}]}),
        ),
        ("calendar_add", json!({"name": "UK", "calendar": calendar})),
        ("calendar_edit", first("calendars")),
        (
            "calendar_use",
            json!({"unitId": unit, "calendarId": id("calendars"), "from": "2028-04-01"}),
        ),
        (
            "calendar_change",
            json!({"unitId": unit, "calendarId": id("calendars"), "from": "2028-04-01"}),
        ),
        (
            "fiscal_preview",
            json!({"calendar": calendar, "firstYear": 2026}),
        ),
        ("fiscal_year", json!({"calendar": calendar, "year": 2026})),
        (
            "fiscal_label",
            json!({"calendar": calendar, "date": "2026-11-18"}),
        ),
        (
            "working_days",
            json!({"country": "GB", "subdivision": "ENG", "first": "2026-11-01",
                "last": "2026-11-30", "closures": ["2026-11-05"]}),
        ),
        (
            "working_day_offset",
            json!({"country": "GB", "anchor": "2026-11-01", "offset": 3, "roll": "next",
                "closures": ["2026-11-05"]}),
        ),
        (
            "recurrence_expand",
            json!({"lines": "DTSTART:20261118T090000\nRRULE:FREQ=DAILY", "limit": 5,
                "until": "2027-01-01"}),
        ),
        (
            "ics_inspect",
            json!({"path": path("a.ics"), "first": "2026-11-01", "last": "2026-12-31"}),
        ),
        ("places", json!({})),
        (
            "timing_strip",
            json!({"leaderId": leader, "first": "2026-11-18", "days": 70}),
        ),
        (
            "timing_why",
            json!({"leaderId": leader, "date": "2026-11-19"}),
        ),
        (
            "timing_slots",
            json!({"leaderId": leader, "first": "2026-11-18", "days": 70, "count": 3}),
        ),
        (
            "timing_correct",
            json!({"leaderId": leader, "correction": {"kind": "perWeek", "chats": 4}}),
        ),
        (
            "planner_propose",
            json!({"first": "2026-11-18", "weeks": 4, "withoutWeeks": ["2026-11-23"],
                "withoutLeaders": [leader], "keep": [{"leaderId": leader, "date": "2026-12-02"}]}),
        ),
        (
            "planner",
            json!({"first": "2026-11-18", "weeks": 4, "withoutWeeks": ["2026-11-23"]}),
        ),
        ("planner_accept", json!({"chats": [plan]})),
        ("letter_templates", json!({})),
        (
            "letter_template_edit",
            json!({"kind": "ask", "text": "Dear {name}, {times}", "subject": "Coffee, {name}?"}),
        ),
        (
            "letter_template_preview",
            json!({"kind": "thanks", "text": "Dear {name}, {summary}", "subject": "Thanks",
                "leaderId": leader}),
        ),
        ("letter_offered", json!({"conversationId": chat})),
        ("invitation_ics", json!({"id": chat, "path": path("i.ics")})),
        (
            "chats_ics",
            json!({"path": path("c.ics"), "conversationIds": [chat]}),
        ),
        (
            "avoid_ics",
            json!({"path": path("v.ics"), "leaderId": leader, "first": "2026-11-18", "days": 70}),
        ),
        (
            "openers_next",
            json!({"leaderId": leader, "on": "2026-11-20"}),
        ),
        ("openers", json!({})),
        ("conversation_plan", plan),
        ("conversation_edit", first("conversations")),
        ("conversation_page", json!({"id": chat})),
        (
            "conversation_facts",
            json!({"id": chat, "factIds": [id("facts")]}),
        ),
        ("card", json!({"conversationId": chat})),
        ("next_card", json!({})),
        ("reminders", json!({})),
        (
            "note_save",
            json!({"conversationId": chat, "field": "debrief", "text": "x", "session": "s"}),
        ),
        ("debrief_offers", json!({"conversationId": chat})),
        (
            "debrief_close",
            json!({"conversationId": chat, "depth": "heard", "moment": "good", "tookPlace": true,
                "lines": [{"owedBy": "me", "text": "a list", "due": "2026-12-01", "rating": null}]}),
        ),
        ("debrief_leave", json!({"conversationId": chat})),
        (
            "promise_read",
            json!({"text": "I send Ana the list by Friday"}),
        ),
        (
            "reflection_close",
            json!({"conversationId": chat, "toldOn": "2026-11-18"}),
        ),
        (
            "conversation_close",
            json!({"id": all["conversations"][1]["id"], "state": "cancelled", "by": "leader",
                "note": "travel"}),
        ),
        (
            "finding_close",
            json!({"id": id("findings"), "closed": true}),
        ),
        ("promises", json!({})),
        ("chain", json!({"unitId": unit})),
        ("chain_measure", json!({"measureId": leads})),
        ("chain_link", json!({"linkId": id("chainLinks")})),
        ("measure_add", new_measure),
        ("measure_take_over", json!({"factId": figure["id"]})),
        ("measure_edit", measure.clone()),
        (
            "reading_add",
            json!({"measureId": added["id"], "on": "2026-11-16", "value": 2.5,
                "source": "bill log", "note": "early", "isPublished": true}),
        ),
        ("reading_edit", first("readings")),
        (
            "readings_paste",
            json!({"measureId": added["id"], "text": "2026-11-02;2.5", "dryRun": false}),
        ),
        (
            "fact_in_step",
            json!({"measureId": all["ties"][0]["measureId"], "factId": all["ties"][0]["factId"]}),
        ),
        (
            "link_add",
            json!({"upperId": added["id"], "lowerId": null, "solutionId": null,
                "solution": "Bill kata", "expected": "two periods", "note": "x"}),
        ),
        ("link_edit", first("chainLinks")),
        (
            "rival_add",
            json!({"linkId": id("chainLinks"), "text": "a calmer quarter", "state": "ruledOut",
                "how": "it was not", "private": true}),
        ),
        ("rival_edit", first("rivals")),
        (
            "evidence_from",
            json!({"unitId": measure["unitId"], "line": "dispute log"}),
        ),
        (
            "chain_read_back",
            json!({"measureId": leads, "leaderId": leader}),
        ),
        (
            "chain_read_back_accept",
            json!({"measureId": leads, "leaderId": leader, "on": "2026-11-17",
                "conversationId": chat}),
        ),
        ("chain_ask", issue),
        ("reading_delete", json!({"id": id("readings")})),
        ("rival_delete", json!({"id": id("rivals")})),
        ("link_delete", json!({"id": id("chainLinks")})),
        ("measure_delete", json!({"id": added["id"]})),
        (
            "promise_add",
            json!({"leaderId": leader, "owedBy": "me", "text": "a list", "due": "2026-12-01",
                "conversationId": chat}),
        ),
        ("promise_edit", first("promises")),
        ("promise_done", json!({"id": id("promises"), "done": true})),
        ("settings", json!({})),
        ("me_edit", all["me"].clone()),
        ("company_edit", all["company"].clone()),
        ("look_edit", all["look"].clone()),
        ("old_words", json!({})),
        ("old_words_erase", json!({"before": "2020-01-01"})),
        (
            "closure_add",
            json!({"unitId": unit, "country": "GB", "first": "2027-05-01", "last": "2027-05-02",
                "name": "Move", "yearly": false}),
        ),
        (
            "worked_day_add",
            json!({"unitId": unit, "date": "2026-12-05", "note": "stocktake"}),
        ),
        ("backup_now", json!({})),
        ("backup_delete_surplus", json!({})),
        ("export_full", json!({"path": path("after.json")})),
        ("export_everything", json!({"path": path("after.zip"), "withoutPrivate": true})),
        ("second_place_set", json!({"path": place})),
        ("calendar_sources", json!({})),
        ("calendar_file_preview", files.clone()),
        ("calendar_file_import", json!({"files": files})),
        ("reorganisation_preview", merge.clone()),
        ("reorganisation_apply", merge),
        ("contacts_preview", contacts.clone()),
        (
            "contacts_import",
            json!({"files": contacts, "people": [{"row": 0, "role": "Head", "unit": "Sales"}]}),
        ),
        ("handover_preview", json!({"unitIds": [unit]})),
        (
            "handover_save",
            json!({"units": {"unitIds": [unit]}, "format": "markdown", "path": path("unit.md")}),
        ),
        ("handover_file_preview", handed_over.clone()),
        ("handover_import", handed_over),
        ("job_cancel", json!({"job": "one"})),
        ("calendar_source_undo", json!({"id": source})),
        ("calendar_source_remove", json!({"id": source})),
        ("trash_restore", json!({"set": set})),
        ("trash_purge", json!({"set": set})),
        ("undo", json!({})),
        ("redo", json!({})),
    ]
    .into_iter()
    .chain(super::thread_requests::of(&all))
    .chain([
        ("finding_delete", json!({"id": id("findings")})),
        ("promise_delete", json!({"id": id("promises")})),
        ("fact_delete", json!({"id": id("facts")})),
        ("term_delete", json!({"id": id("terms")})),
        ("our_word_delete", json!({"id": word["row"]["id"]})),
        ("closure_delete", json!({"id": closure["row"]["id"]})),
        ("worked_day_delete", json!({"id": worked["row"]["id"]})),
        ("absence_delete", json!({"id": absence["row"]["id"]})),
        ("entry_delete", json!({"id": id("entries")})),
        ("calendar_delete", json!({"id": id("calendars")})),
        ("standing_delete", json!({"id": standing_id})),
        ("conversation_delete", json!({"id": chat})),
        ("person_erase", json!({"leaderId": leader, "typed": "CTO"})),
        ("leader_delete", json!({"leaderId": leader})),
        ("unit_delete", json!({"unitId": unit})),
        (
            "first_run",
            json!({"peopleText": "Kim, CTO, IT", "myName": "Ana", "myRole": "L&D", "country": "GB", "subdivision": "ENG",
                "zone": "Europe/London", "firstMonth": 4, "firstDay": 1, "packs": [],
                "choices": {"lastSpoke": "month"}}),
        ),
        ("suggestions", json!({})),
        (
            "import_full",
            json!({"path": path("before.json"), "moveTo": "2027-01-04"}),
        ),
        ("backup_preview", json!({"path": backup, "passphrase": "four quiet lamps"})),
        ("backup_restore", json!({"path": backup})),
    ])
    .collect()
}
