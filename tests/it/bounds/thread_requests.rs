//! A valid request for every command of Threads and Checks.

use serde_json::{Value, json};

/// Returns them for the records of an export, those that delete last.
#[expect(clippy::too_many_lines, reason = "a request for each command")]
pub(super) fn of(all: &Value) -> Vec<(&'static str, Value)> {
    let first = |list: &str| all[list][0].clone();
    let id = |list: &str| all[list][0]["id"].clone();
    let second = |list: &str| all[list][1]["id"].clone();
    let (unit, leader) = (id("units"), id("leaders"));
    let (challenge, skill, solution, idea) =
        (id("challenges"), id("skills"), id("solutions"), id("ideas"));
    let chat = id("conversations");
    let round = id("cultureRounds");
    let sheet: Vec<Value> = ["V1", "V3", "V4", "S1", "S2", "L2"]
        .map(|code| json!({"question": code, "valued": 4, "practised": 2}))
        .to_vec();
    let mut chats = all["conversations"].as_array().unwrap().iter();
    let planned = chats.find(|chat| chat["state"] == "planned").unwrap();
    let heard = json!({"on": "2026-11-17", "grade": "said",
        "source": "shift report", "leaderId": leader, "conversationId": chat,
        "findingId": id("findings"), "text": "they said so", "against": false, "private": true});
    let parts = json!({"leaderId": leader, "origin": "theirs", "state": "agreed", "problem": "loss",
        "expectation": "less of it", "smallest": "one shop", "host": "shop manager",
        "goodIf": "it is used", "stopIf": "it costs an hour", "first": "2026-12-01",
        "last": "2026-12-11", "reviewOn": "2026-12-14"});
    vec![
        ("threads", json!({})),
        ("service", json!({})),
        ("partnership", json!({})),
        (
            "check_answer",
            json!({"statement": 2, "answer": "mostly", "note": "the chain of Shops is thin"}),
        ),
        ("culture", json!({"roundId": round})),
        (
            "culture_round_add",
            json!({"name": "Next year", "on": "2026-11-18", "note": "shops only"}),
        ),
        ("culture_round_edit", first("cultureRounds")),
        (
            "culture_answer",
            json!({"roundId": round, "whose": {"kind": "leader", "id": leader}, "whole": false,
                "answers": [{"question": "V1", "valued": 4, "practised": 3, "remark": "in the shops"}]}),
        ),
        (
            "culture_remark_add",
            json!({"roundId": round, "question": "V1", "remark": "more time"}),
        ),
        (
            "culture_batch",
            json!({"roundId": round, "group": "Plants", "sheets": vec![sheet; 5]}),
        ),
        (
            "culture_step_add",
            json!({"roundId": round, "question": "V4", "text": "aims on the board", "by": "2027-01-31",
                "toldWhom": "area managers", "toldOn": "2026-11-18"}),
        ),
        ("culture_step_edit", first("cultureSteps")),
        ("culture_sheet", json!({"side": "business", "long": true})),
        (
            "culture_group_rename",
            json!({"roundId": round, "group": "Plants", "name": "Plant 2"}),
        ),
        (
            "culture_group_delete",
            json!({"roundId": round, "group": "Shops and Customer Care"}),
        ),
        (
            "culture_answer_delete",
            json!({"roundId": round, "whose": {"kind": "leader", "id": leader}}),
        ),
        ("culture_remark_delete", json!({"id": id("cultureAnswers")})),
        ("culture_step_delete", json!({"id": id("cultureSteps")})),
        ("review", json!({"forDay": "2026-11-18"})),
        (
            "review_edit",
            json!({"forDay": "2026-11-18", "opening": "What moved.", "asks": "A seat", "next": "A talk",
                "finishedOn": "2026-11-18", "seen": all["reviews"][0]["seen"]}),
        ),
        (
            "review_line",
            json!({"forDay": "2026-11-18", "key": "effort:noted", "text": "160 hours", "hidden": false,
                "place": 1}),
        ),
        ("aims", json!({})),
        (
            "aim_set",
            json!({"leaderId": leader, "situation": "heard late", "wants": "asked early",
                "shownBy": "one budget session", "shownOn": "2026-11-17", "now": "orders",
                "next": "plans", "agreedOn": "2026-11-17", "reviewOn": "2027-05-18"}),
        ),
        ("feedback_edit", first("feedback")),
        (
            "feedback_tell",
            json!({"feedbackId": id("feedback"), "on": "2026-11-18", "better": "some"}),
        ),
        (
            "guess_set",
            json!({"conversationId": planned["id"], "rating": 3}),
        ),
        (
            "answers",
            json!({"challengeId": challenge, "cause": "cannot", "skillId": skill}),
        ),
        (
            "answer_use",
            json!({"challengeId": challenge, "solutionId": solution, "ideaId": idea, "name": "Clinic",
                "skillId": skill, "cause": "cannot", "first": "2026-12-01", "last": "2026-12-11",
                "theirHours": 40, "cost": 1000}),
        ),
        (
            "answer_try",
            json!({"challengeId": challenge, "name": "Buddies", "parts": parts}),
        ),
        (
            "answer_not_ours",
            json!({"challengeId": challenge, "on": "2026-11-17", "told": "2026-11-18",
                "cause": "tooFew"}),
        ),
        (
            "challenge_add",
            json!({"unitId": unit, "leaderId": leader, "name": "Gaps at night", "sayAs": "gaps",
                "kind": "shortage", "severity": 3, "horizon": "2027-03-31", "horizonLabel": "spring",
                "able": 1, "of": 4, "cause": "tooFew", "private": true, "heard": heard,
                "joins": {"measureId": id("measures")}}),
        ),
        ("challenge_edit", first("challenges")),
        (
            "skill_add",
            json!({"name": "reading a rota", "sayAs": "reading rotas", "alsoCalled": "rota plans",
                "joins": {"challengeId": challenge}}),
        ),
        ("skill_edit", first("skills")),
        (
            "need_add",
            json!({"skillId": skill, "skillName": "rotas", "unitId": unit, "role": "night shift",
                "now": 1, "needNow": 3, "needNext": 4, "able": 1, "of": 4, "people": 6,
                "by": "2027-03-31", "byLabel": "spring", "nice": false, "private": true,
                "heard": heard, "joins": {"challengeId": challenge}}),
        ),
        ("need_edit", first("skillNeeds")),
        (
            "know_how_add",
            json!({"unitId": unit, "role": "setters", "what": "setting line 5", "holders": 2,
                "leaving": 1, "of": 4, "others": 0, "firstLeaves": "2027-03-31",
                "lastLeaves": "2028-03-31", "way": "record", "weeks": 8, "plan": "film it",
                "solutionId": solution, "challengeId": challenge, "private": true, "heard": heard}),
        ),
        ("know_how_edit", first("knowHows")),
        (
            "solution_add",
            json!({"name": "Rota hour", "sayAs": "the rota hour", "why": "answers",
                "madeBy": "together", "form": "an hour a week", "note": "x",
                "joins": {"challengeId": challenge, "skillId": skill}}),
        ),
        ("solution_edit", first("solutions")),
        (
            "delivery_add",
            json!({"solutionId": solution, "unitId": unit, "first": "2026-12-01",
                "last": "2026-12-11", "theirHours": 40, "cost": 1000}),
        ),
        (
            "idea_add",
            json!({"unitId": unit, "name": "Buddies", "parts": parts, "heard": heard,
                "joins": {"challengeId": challenge, "measureId": id("measures")}}),
        ),
        ("idea_edit", first("ideas")),
        ("trial_sheet", json!({"id": idea})),
        (
            "idea_decide",
            json!({"ideaId": idea, "decision": "stop", "on": "2026-11-18", "outcome": "little",
                "learned": "start smaller", "first": "2026-12-01", "last": "2026-12-11",
                "reviewOn": "2026-12-14"}),
        ),
        (
            "tie_add",
            json!({"challengeId": challenge, "skillId": second("skills")}),
        ),
        (
            "skill_merge",
            json!({"skillId": second("skills"), "intoId": skill}),
        ),
        (
            "evidence_add",
            json!({"target": {"kind": "challenge", "id": challenge}, "heard": heard}),
        ),
        ("evidence_edit", first("evidence")),
        ("aim_delete", json!({"id": id("aims")})),
        ("evidence_delete", json!({"id": id("evidence")})),
        ("tie_delete", json!({"id": id("ties")})),
        ("need_delete", json!({"id": id("skillNeeds")})),
        ("know_how_delete", json!({"id": id("knowHows")})),
        ("idea_delete", json!({"id": idea})),
        ("skill_delete", json!({"id": skill})),
        ("solution_delete", json!({"id": solution})),
        ("challenge_delete", json!({"id": challenge})),
        ("culture_round_delete", json!({"id": round})),
    ]
}
