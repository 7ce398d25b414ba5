//! Every command, with every field of a valid request made absurd: it answers, in words, and never as a
//! mistake of ours.

use overture_api::{ErrorCode, commands};
use serde_json::{Value, json};

use crate::table::Table;

mod requests;
mod thread_requests;

/// The id of nothing.
const UNKNOWN: &str = "01930000-0000-7000-8000-00000000dead";

/// Where a long text is taken: a note is saved while it is typed, the others only read.
const LONG_TEXT: &[&str] = &[
    "note_save/text",
    "conversation_edit/debrief",
    "conversation_edit/notToRaise",
    "conversation_edit/wording",
    "conversation_edit/reflectionHeard",
    "conversation_edit/reflectionReaction",
    "conversation_edit/reflectionChange",
    "language_check/texts/0",
    "people_paste/text",
    // A file that is no sheet is refused in the preview, and left out.
    "culture_file_preview/texts/0/text",
    "culture_file_import/files/texts/0/text",
];

/// Calls `visit` with the JSON pointer of every value that is no object and no list.
fn leaves(value: &Value, at: &str, visit: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                leaves(value, &format!("{at}/{name}"), visit);
            }
        }
        Value::Array(items) => {
            for (number, value) in items.iter().enumerate() {
                leaves(value, &format!("{at}/{number}"), visit);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => visit(at, value),
    }
}

/// What is put in the place of a value.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    FarDate,
    UnknownId,
    LongText,
    Other,
}

fn absurd(value: &Value) -> Vec<(Kind, Value)> {
    let Some(text) = value.as_str() else {
        return match value {
            Value::Number(_) => [json!(-1), json!(0), json!(65_535), json!(4_294_967_295_u32)]
                .into_iter()
                .chain([json!(i64::MIN), json!(i64::MAX), json!(1e300)])
                .map(|number| (Kind::Other, number))
                .collect(),
            Value::Null
            | Value::Bool(_)
            | Value::String(_)
            | Value::Array(_)
            | Value::Object(_) => Vec::new(),
        };
    };
    if text.parse::<chrono::NaiveDate>().is_ok() {
        return ["9999-12-31", "0001-01-01", "+262142-12-31", "-0044-03-15"]
            .map(|date| (Kind::FarDate, json!(date)))
            .into_iter()
            .chain([(Kind::Other, json!("2026-02-30"))])
            .collect();
    }
    if text.len() == UNKNOWN.len() && text.matches('-').count() == 4 {
        return vec![
            (Kind::UnknownId, json!(UNKNOWN)),
            (Kind::Other, json!("not an id")),
        ];
    }
    vec![
        (Kind::LongText, json!("long ".repeat(200_000))),
        (Kind::Other, json!("")),
        (Kind::Other, json!("\u{0}\u{202e}👩🏽‍💻")),
    ]
}

#[test]
fn every_request_answers_in_words_whatever_is_in_it() {
    let table = Table::sample();
    let requests = requests::of(&table);
    let mut untried: Vec<&str> = commands::all().map(|command| command.name).collect();
    untried.retain(|name| requests.iter().all(|(tried, _)| tried != name));
    assert_eq!(
        untried,
        Vec::<&str>::new(),
        "commands without a request here"
    );

    let mut wrong = Vec::new();
    for (name, request) in requests {
        leaves(&request, "", &mut |at, value| {
            for (kind, absurd) in absurd(value) {
                let mut tried = request.clone();
                *tried.pointer_mut(at).unwrap() = absurd.clone();
                let answer = table.session.call(name, tried);
                let shown = absurd.to_string().chars().take(30).collect::<String>();
                let mut fault = |what: &str| wrong.push(format!("{name}{at} = {shown}: {what}"));
                match answer {
                    Err(error) => {
                        if error.code == ErrorCode::Internal {
                            fault(&format!("{error:?}"));
                        }
                        if !error.message.ends_with(['.', '?']) || error.message.len() > 700 {
                            fault(&error.message.chars().take(200).collect::<String>());
                        }
                    }
                    Ok(_) if kind == Kind::FarDate => fault("a date out of reach was taken"),
                    Ok(_)
                        if kind == Kind::LongText
                            && !LONG_TEXT.contains(&format!("{name}{at}").as_str()) =>
                    {
                        fault("a megabyte of text was taken");
                    }
                    Ok(_) => {}
                }
            }
        });
        if let Err(error) = table.session.call(name, request)
            && (error.code == ErrorCode::Internal || error.field.as_deref() == Some("request"))
        {
            wrong.push(format!("{name}: the plain request: {error:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
