//! `call -`: one request a line, one answer a line, in order. A line that cannot be read is answered
//! like any other, so that a script never loses count.

use std::io::{self, BufRead, Write};

use overture_api::{Answered, ApiError, Session};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    name: String,
    #[serde(default = "empty")]
    request: Value,
}

fn empty() -> Value {
    json!({})
}

/// Answers every line of `input` that is not empty.
pub(crate) fn answer_all(
    session: &Session,
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    while input.read_until(b'\n', &mut bytes)? > 0 {
        if !bytes.trim_ascii().is_empty() {
            let answer = match answer(session, &bytes) {
                Ok(Answered { answer, changes }) => json!({ "ok": answer, "changes": changes }),
                Err(error) => json!({ "error": error }),
            };
            writeln!(out, "{answer}")?;
            out.flush()?;
        }
        bytes.clear();
    }
    Ok(())
}

fn answer(session: &Session, line: &[u8]) -> Result<Answered, ApiError> {
    let line: Line = serde_json::from_slice(line).map_err(|problem| {
        ApiError::invalid("line", format!("This line cannot be read: {problem}."))
    })?;
    session.call_watched(&line.name, line.request, &|_| {})
}
