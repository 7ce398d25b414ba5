//! A person in a line without a heading: by the order name, role, unit, unless its words tell otherwise.

use super::heading::is_salutation;
use super::table::TableRow;
use super::words::{first_name_first, is_name, is_part_of_name, is_role, is_unit};
use crate::model::is_address;

/// What a line says of a person; what it does not say is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Parts {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) unit: String,
    /// The number of cells, where there are too many.
    pub(super) too_many: Option<usize>,
    /// Whether the words leave open which is the name, the role and the unit.
    pub(super) is_unsure: bool,
}

impl Parts {
    fn of(name: &str, role: &str, unit: &str) -> Self {
        Self {
            name: first_name_first(name),
            role: role.to_owned(),
            unit: unit.to_owned(),
            too_many: None,
            is_unsure: false,
        }
    }

    fn unsure_if(self, is_unsure: bool) -> Self {
        Self { is_unsure, ..self }
    }

    /// Returns whether a part looks like another one: a unit as the name, a name as the role.
    pub(super) fn is_contrary(&self) -> bool {
        let is_torn = |part: &String| part.matches('(').count() != part.matches(')').count();
        is_role(&self.name)
            || is_unit(&self.name)
            || (is_name(&self.role) && !is_role(&self.role))
            || [&self.name, &self.role, &self.unit]
                .into_iter()
                .any(is_torn)
    }
}

/// Separators of cells that have spaces around them.
const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// Returns the unit of a line such as "Finance:" or "## Finance", which holds for the lines below it.
pub(super) fn section(cells: &[String]) -> Option<String> {
    let line = cells.join(", ").replace("**", "");
    let line = line.trim();
    let name = line.strip_suffix(':').or_else(|| line.strip_prefix('#'))?;
    let name = name.trim_matches(['#', ':', ' ']);
    // "Finance (3)"
    let counted = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('));
    let name = match counted {
        Some((name, count)) if count.chars().all(|letter| letter.is_ascii_digit()) => name.trim(),
        _ => name,
    };
    (!name.is_empty() && !is_role(name)).then(|| name.to_owned())
}

/// Reads the cells of a line below the heading `section`, if there is one.
pub(super) fn person(cells: &[String], section: Option<&str>) -> Parts {
    let mut cells = clean(cells);
    let mut unit = section.unwrap_or_default().to_owned();
    if cells.len() <= 3
        && let Some((before, after)) = cells.first().and_then(|first| first.split_once(": "))
    {
        let (before, after) = (before.to_owned(), after.trim().to_owned());
        cells.splice(..1, [after]);
        // "CFO: Imani Brandt" names no unit.
        if is_name(&before) || is_role(&before) {
            cells.insert(0, before);
        } else {
            unit = before;
        }
    }
    split_dashes(&mut cells);
    split_parentheses(&mut cells);
    join_last_and_first(&mut cells, !unit.is_empty());
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let mut parts = match cells.as_slice() {
        [] => Parts::default(),
        [one] if is_name(one) || (!unit.is_empty() && !is_role(one)) => Parts::of(one, "", ""),
        [one] => Parts::of("", one, ""),
        [one, other] if unit.is_empty() => two(one, other),
        [one, other] => two_in_section(one, other),
        [one, two, three] => three_cells(one, two, three),
        [name, role, unit, ..] => Parts {
            too_many: Some(cells.len()),
            ..Parts::of(name, role, unit)
        },
    };
    if parts.unit.is_empty() {
        parts.unit = unit;
    }
    parts
}

fn two(one: &str, other: &str) -> Parts {
    match (is_name(one), is_name(other)) {
        (true, _) if is_unit(other) => Parts::of(one, "", other),
        (true, _) => Parts::of(one, other, ""),
        (false, true) => Parts::of(other, one, ""),
        // "Jones, Controller", "Finance, Controller".
        (false, false) if is_role(other) && is_part_of_name(one) => Parts::of(one, other, ""),
        (false, false) if is_role(other) && is_unit(one) => {
            let parts = Parts::of("", other, one);
            let is_unsure = parts.is_contrary();
            parts.unsure_if(is_unsure)
        }
        // "Silva, Ana" may be a person as well as a role and a unit.
        (false, false) if is_surname_first(one, other) => {
            Parts::of(&format!("{other} {one}"), "", "")
        }
        // "Controller, Jones".
        (false, false) => {
            let parts = Parts::of("", one, other);
            let is_unsure = is_part_of_name(other) || is_role(other) || parts.is_contrary();
            parts.unsure_if(is_unsure)
        }
    }
}

fn is_surname_first(one: &str, other: &str) -> bool {
    let is_word = |cell: &str| is_part_of_name(cell) && !is_role(cell) && !is_unit(cell);
    is_word(one) && is_word(other)
}

fn two_in_section(one: &str, other: &str) -> Parts {
    match (is_role(one), is_role(other)) {
        (true, false) if is_part_of_name(other) || is_name(other) => {
            Parts::of(other, one, "").unsure_if(!is_name(other))
        }
        (true, false) => Parts::of("", one, other).unsure_if(true),
        // "Last, First" cannot be told from a name and a role of one word each.
        (false, false) if is_part_of_name(one) && is_part_of_name(other) && !is_name(one) => {
            Parts::of(&format!("{other} {one}"), "", "")
        }
        (false, _) | (true, true) => {
            let parts = Parts::of(one, other, "");
            let is_unsure = parts.is_contrary();
            parts.unsure_if(is_unsure)
        }
    }
}

fn is_like_name(cell: &str) -> bool {
    is_part_of_name(cell) || is_name(cell)
}

fn three_cells(one: &str, two: &str, three: &str) -> Parts {
    match (is_role(one), is_role(two), is_role(three)) {
        (true, false, false) if is_name(two) => {
            Parts::of(two, one, three).unsure_if(is_like_name(three))
        }
        (true, false, false) if is_name(three) => {
            Parts::of(three, one, two).unsure_if(is_like_name(two))
        }
        // "Head, Finance, Jones", "Head, Jones, Finance".
        (true, false, false) if is_unit(two) && is_part_of_name(three) => {
            Parts::of(three, one, two).unsure_if(true)
        }
        (true, false, false) if is_part_of_name(two) && is_unit(three) => {
            Parts::of(two, one, three).unsure_if(true)
        }
        // No name is a role: "Head of Sales, EMEA, Sales".
        (true, false, _) if !one.is_empty() => {
            let is_unsure = !is_unit(two) || is_role(three) || is_part_of_name(three);
            Parts::of("", &format!("{one}, {two}"), three).unsure_if(is_unsure)
        }
        (false, false, true) if is_name(two) => {
            Parts::of(two, three, one).unsure_if(is_like_name(one))
        }
        (false, false, true) if is_unit(two) => {
            Parts::of(one, three, two).unsure_if(!is_part_of_name(one) && !is_name(one))
        }
        (false, false, true) if is_unit(one) && is_part_of_name(two) => {
            Parts::of(two, three, one).unsure_if(true)
        }
        (false, true, false) if is_name(three) && !is_part_of_name(one) => {
            Parts::of(three, two, one)
        }
        (false, true, false) if is_part_of_name(three) && is_unit(one) => {
            Parts::of(three, two, one).unsure_if(true)
        }
        _ => {
            let parts = Parts::of(one, two, three);
            let is_unsure = parts.is_contrary() || is_role(three) || is_name(three);
            parts.unsure_if(is_unsure)
        }
    }
}

/// Returns the cells without bullets, numbers, marks of emphasis and addresses.
fn clean(cells: &[String]) -> Vec<String> {
    let mut cleaned: Vec<String> = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        let cell = cell.replace("**", "");
        let cell = if place == 0 {
            without_bullet(&cell)
        } else {
            &cell
        };
        let kept = without_address(cell);
        if kept.is_empty() && !cell.is_empty() {
            continue;
        }
        cleaned.push(kept);
    }
    let is_number = |cell: &String| {
        !cell.is_empty()
            && cell
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == '.')
    };
    if cleaned.len() > 2 && cleaned.first().is_some_and(is_number) {
        cleaned.remove(0);
    }
    if cleaned.len() > 3 && cleaned.first().is_some_and(|cell| is_salutation(cell)) {
        cleaned.remove(0);
    }
    while cleaned.len() > 3 && cleaned.last().is_some_and(String::is_empty) {
        cleaned.pop();
    }
    cleaned
}

fn without_bullet(cell: &str) -> &str {
    let text = cell.trim_start();
    let bare = text.trim_start_matches([
        '-', '*', '•', '–', '—', '·', '▪', '◦', '‣', '>', '+', '☐', '☑', '✓',
    ]);
    if bare.len() < text.len() && (bare.starts_with(' ') || !text.starts_with(['-', '*', '+', '>']))
    {
        let bare = bare.trim_start();
        return ["[ ] ", "[x] "]
            .iter()
            .find_map(|tick| bare.strip_prefix(tick))
            .unwrap_or(bare);
    }
    let number = text
        .trim_start_matches('(')
        .trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.len() - number.len();
    match number.strip_prefix(['.', ')']) {
        Some(rest) if (1..=4).contains(&digits) && rest.starts_with(' ') => rest.trim_start(),
        _ => text,
    }
}

/// Returns the e-mail address in a cell, also in angle brackets.
pub(crate) fn address(cell: &str) -> Option<String> {
    let words = cell.split(|letter: char| letter.is_whitespace() || "<>();,".contains(letter));
    words
        .map(|word| word.strip_prefix("mailto:").unwrap_or(word))
        .find(|word| is_address(word))
        .map(str::to_owned)
}

pub(super) fn has_address(row: &TableRow, place: usize) -> bool {
    row.cells
        .get(place)
        .is_some_and(|cell| address(cell).is_some())
}

/// Returns a cell without e-mail addresses, also in angle brackets.
pub(super) fn without_address(cell: &str) -> String {
    if !cell.contains('@') {
        return cell.to_owned();
    }
    let words = cell.split_whitespace().filter(|word| {
        let inner = word.trim_matches(['<', '>', '(', ')', ',', ';']);
        let is_address = inner
            .split_once('@')
            .is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
        !is_address
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Splits at dashes where the line has no other separator, or where a name comes before the dash.
fn split_dashes(cells: &mut Vec<String>) {
    let split = |cell: &str| -> Vec<String> {
        let mut parts = vec![cell.to_owned()];
        for dash in DASHES {
            parts = parts
                .iter()
                .flat_map(|part| part.split(dash))
                .map(|part| part.trim().to_owned())
                .collect();
        }
        parts
    };
    match cells.as_slice() {
        [one] => {
            let parts = split(one);
            if parts.len() <= 4 {
                *cells = parts;
            }
        }
        [one, other] => {
            let (first, second) = (split(one), split(other));
            match (first.as_slice(), second.as_slice()) {
                ([name, role], _) if is_name(name) => {
                    *cells = vec![name.clone(), role.clone(), other.clone()];
                }
                (_, [role, unit]) if is_name(one) && is_role(role) => {
                    *cells = vec![one.clone(), role.clone(), unit.clone()];
                }
                _ => {}
            }
        }
        _ => {}
    }
}

/// Splits "Imani Brandt (Group CFO)" and "Group CFO (Finance)".
fn split_parentheses(cells: &mut Vec<String>) {
    let place = cells.iter().position(|cell| cell.ends_with(')'));
    let Some((place, outside, inside)) = place.and_then(|place| {
        let (outside, inside) = cells.get(place)?.strip_suffix(')')?.rsplit_once('(')?;
        Some((place, outside.trim().to_owned(), inside.trim().to_owned()))
    }) else {
        return;
    };
    // "(she/her)"
    let is_pronoun = inside.contains('/')
        && inside
            .chars()
            .all(|letter| letter.is_lowercase() || letter == '/');
    let splits = match place {
        _ if outside.is_empty() || is_pronoun || cells.len() > 3 => false,
        _ if is_role(&outside) => {
            place == 1
                && cells.len() == 2
                && is_unit(&inside)
                && cells.first().is_some_and(|name| is_name(name))
        }
        0 => cells.len() < 3 && is_part_or_name(&outside),
        1 => cells.len() < 4 && is_part_of_name(&outside) && is_role(&inside),
        _ => false,
    };
    if splits {
        cells.splice(place..=place, [outside, inside]);
    } else if is_pronoun {
        cells.splice(place..=place, [outside]);
    }
}

fn is_part_or_name(cell: &str) -> bool {
    is_name(cell) || is_part_of_name(cell)
}

/// Joins "Brandt, Imani" where a role follows.
fn join_last_and_first(cells: &mut Vec<String>, in_section: bool) {
    let [last, first, role, rest @ ..] = cells.as_slice() else {
        return;
    };
    let is_pair = is_part_of_name(last) && is_part_of_name(first) && is_role(role);
    // Two whole names are no pair; a unit after the role, or above the line, is no surprise.
    if is_pair && rest.len() <= 1 && (in_section || !is_name(last)) {
        let name = format!("{first} {last}");
        cells.splice(..2, [name]);
    }
}
