//! The heading of a pasted list: which column is what.

/// What a first row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// A person.
    None,
    /// A heading that names role, unit and perhaps the name.
    Columns(Columns),
    /// A heading of which not every column is known.
    Unclear,
}

/// Where the cells of a person are, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) name: Option<usize>,
    pub(super) role: usize,
    pub(super) unit: usize,
    /// How many columns there are.
    pub(super) count: usize,
}

/// What headings call the name, in lower case.
const NAME: [&str; 4] = ["name", "full name", "nom", "nombre"];
/// What they call the role.
const ROLE: [&str; 9] = [
    "role",
    "title",
    "job",
    "job title",
    "position",
    "function",
    "rolle",
    "funktion",
    "poste",
];
/// What they call the unit.
const UNIT: [&str; 8] = [
    "unit",
    "business unit",
    "department",
    "division",
    "abteilung",
    "bereich",
    "unité",
    "departamento",
];
/// Other columns that lists of people have.
const OTHER: [&str; 12] = [
    "first name",
    "last name",
    "surname",
    "vorname",
    "nachname",
    "email",
    "e-mail",
    "phone",
    "telefon",
    "location",
    "country",
    "start date",
];
/// Those that are nobody's role or unit: one of them makes a heading.
const SURE: [&str; 8] = [
    "name",
    "full name",
    "first name",
    "last name",
    "job title",
    "business unit",
    "email",
    "e-mail",
];

/// Returns what the cells of a first row are. Two cells that are known headings make it one, and so does a
/// single one that can be nothing else.
pub(super) fn of(cells: &[String]) -> Heading {
    let lower: Vec<String> = cells.iter().map(|cell| cell.to_lowercase()).collect();
    let is = |cell: &String, words: &[&str]| words.contains(&cell.as_str());
    let places = |words: &[&str]| -> Vec<usize> {
        let found = lower.iter().enumerate().filter(|(_, cell)| is(cell, words));
        found.map(|(place, _)| place).collect()
    };
    let (names, roles, units) = (places(&NAME), places(&ROLE), places(&UNIT));
    let known = names.len() + roles.len() + units.len();
    if known + places(&OTHER).len() < 2 && places(&SURE).is_empty() {
        return Heading::None;
    }
    match (names.as_slice(), roles.as_slice(), units.as_slice()) {
        ([] | [_], [role], [unit]) if known == lower.len() => Heading::Columns(Columns {
            name: names.first().copied(),
            role: *role,
            unit: *unit,
            count: known,
        }),
        _ => Heading::Unclear,
    }
}
