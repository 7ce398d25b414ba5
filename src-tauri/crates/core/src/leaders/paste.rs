//! Reading a pasted list of people: "name, role, unit", one a line.

use serde::Serialize;

/// The most lines that are read.
const MOST: usize = 2_000;
/// The longest name, role or unit.
const LONGEST: usize = 120;

/// One line of a pasted list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PastedLine {
    /// The line, from 1.
    pub line: usize,
    /// The person's name; may be empty.
    pub name: String,
    /// What the person does.
    pub role: String,
    /// The unit.
    pub unit: String,
    /// Why the line can't be taken; `None` where it can.
    pub problem: Option<String>,
}

/// Returns the people of a pasted list, empty lines and a heading left out.
///
/// Fields stand between tabs (a spreadsheet), semicolons or commas, in quotation marks where one
/// has such a mark in it. Three fields are name, role, unit; two are role and unit.
pub fn parse(text: &str) -> Vec<PastedLine> {
    let mark = separator(text);
    let mut seen: Vec<(String, String, String)> = Vec::new();
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .take(MOST)
        .map(|(index, line)| (index + 1, fields(line, mark)))
        .filter(|(_, fields)| !is_heading(fields))
        .map(|(line, fields)| {
            let mut row = row(line, &fields);
            let key = (
                row.name.to_lowercase(),
                row.role.to_lowercase(),
                row.unit.to_lowercase(),
            );
            if row.problem.is_none() && seen.contains(&key) {
                row.problem = Some("This line stands there twice.".to_owned());
            }
            seen.push(key);
            row
        })
        .collect()
}

/// Returns the mark that most lines use: a tab if there is one, else a semicolon, else a comma.
fn separator(text: &str) -> char {
    let lines = || {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .take(MOST)
    };
    let count = |mark: char| lines().filter(|line| line.contains(mark)).count();
    let all = lines().count();
    ['\t', ';']
        .into_iter()
        .find(|mark| count(*mark) * 2 > all)
        .unwrap_or(',')
}

fn fields(line: &str, mark: char) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        if letter == '"' {
            quoted = !quoted;
        } else if letter == mark && !quoted {
            fields.push(String::new());
        } else if let Some(field) = fields.last_mut() {
            field.push(letter);
        }
    }
    fields
        .into_iter()
        .map(|field| {
            let plain = |c: char| if c.is_control() { ' ' } else { c };
            field
                .chars()
                .map(plain)
                .collect::<String>()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

/// Tells whether a line only names the columns.
fn is_heading(fields: &[String]) -> bool {
    const COLUMNS: [&str; 9] = [
        "name",
        "role",
        "unit",
        "title",
        "job",
        "job title",
        "function",
        "department",
        "business unit",
    ];
    fields.len() > 1
        && fields
            .iter()
            .all(|field| COLUMNS.contains(&field.to_lowercase().as_str()))
}

fn row(line: usize, fields: &[String]) -> PastedLine {
    let filled: Vec<&str> = fields.iter().map(String::as_str).collect();
    // A tab at the end of a spreadsheet's row makes an empty last field.
    let filled = match filled.as_slice() {
        [most @ .., ""] if most.len() >= 3 => most,
        all => all,
    };
    let (name, role, unit, problem) = match filled {
        [role, unit] => ("", *role, *unit, None),
        [name, role, unit] => (*name, *role, *unit, None),
        [one] => ("", *one, "", Some("The unit is missing: name, role, unit.")),
        [name, role, unit, ..] => (
            *name,
            *role,
            *unit,
            Some("More than three parts: put a part that holds a comma into quotation marks."),
        ),
        [] => ("", "", "", Some("The line is empty.")),
    };
    let problem = problem
        .or_else(|| {
            role.is_empty()
                .then_some("The role is missing: name, role, unit.")
        })
        .or_else(|| {
            unit.is_empty()
                .then_some("The unit is missing: name, role, unit.")
        })
        .or_else(|| {
            let long = [name, role, unit]
                .iter()
                .any(|part| part.chars().nth(LONGEST).is_some());
            long.then_some("One part is longer than 120 letters.")
        });
    let cut = |part: &str| part.chars().take(LONGEST).collect::<String>();
    PastedLine {
        line,
        name: cut(name),
        role: cut(role),
        unit: cut(unit),
        problem: problem.map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_in_many_shapes() {
        for (text, name, role, unit) in [
            (
                "Imani Brandt, Group CFO, Finance",
                "Imani Brandt",
                "Group CFO",
                "Finance",
            ),
            ("Group CFO, Finance", "", "Group CFO", "Finance"),
            (", Group CFO, Finance", "", "Group CFO", "Finance"),
            (
                "Imani Brandt\tGroup CFO\tFinance\t",
                "Imani Brandt",
                "Group CFO",
                "Finance",
            ),
            (
                "Imani; CFO, Group; Finance",
                "Imani",
                "CFO, Group",
                "Finance",
            ),
            (
                "Imani, \"Head, Americas\", Sales",
                "Imani",
                "Head, Americas",
                "Sales",
            ),
            (
                "  Zoë\u{a0} Ní , Leiter  Einkauf ,  Werke ",
                "Zoë Ní",
                "Leiter Einkauf",
                "Werke",
            ),
        ] {
            let rows = parse(text);
            assert_eq!(rows.len(), 1, "{text}");
            let row = &rows[0];
            assert_eq!(
                (row.name.as_str(), row.role.as_str(), row.unit.as_str()),
                (name, role, unit)
            );
            assert_eq!(row.problem, None, "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_the_line() {
        for (text, problem) in [
            ("Finance", "unit is missing"),
            ("Imani, , Finance", "role is missing"),
            ("Imani, CFO, ", "unit is missing"),
            ("a, b, c, d", "More than three"),
            ("a,b,c\na, B,c", "twice"),
        ] {
            let rows = parse(text);
            let said = rows.last().unwrap().problem.clone().unwrap_or_default();
            assert!(said.contains(problem), "{text}: {said}");
        }
    }

    #[test]
    fn empty_lines_and_a_heading_are_left_out() {
        let rows =
            parse("Name, Role, Unit\n\nImani, CFO, Finance\r\n   \nJules, Controller, Finance");
        let lines: Vec<usize> = rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [3, 5]);
    }

    #[test]
    fn hostile_text_is_answered() {
        assert!(parse("").is_empty());
        assert_eq!(parse(&"x".repeat(1_000_000)).len(), 1);
        assert_eq!(parse(&"a,b\n".repeat(5_000)).len(), 2_000);
        assert!(parse("\"\"\",\"\0,\u{202e}").len() <= 1);
    }
}
