//! The heading of a pasted list: which column is what.

use serde::{Deserialize, Serialize};

/// What a first row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    None,
    /// A heading that names role, unit and perhaps the name.
    Columns(Columns),
    /// A heading of which the role or the unit is not known.
    Unclear(Columns),
}

/// Where the cells of a person are, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Columns {
    /// The name, or the first name where `surname` is another column.
    pub name: Option<usize>,
    /// The family name, where it has a column.
    pub surname: Option<usize>,
    /// What the person does.
    pub role: Option<usize>,
    pub unit: Option<usize>,
}

/// What headings call the whole name, the usual first; normalized as by [`normalized`].
pub(crate) const FULL_NAME: &[&str] = &[
    "employee name",
    "full name",
    "display name",
    "preferred name",
    "legal name",
    "leader name",
    "employee",
    "leader",
    "worker",
    "person",
    "mitarbeitername",
    "mitarbeiter",
    "mitarbeiterin",
    "mitarbeitende",
    "vollständiger name",
    "nom complet",
    "nom et prénom",
    "collaborateur",
    "nombre completo",
    "nombre y apellidos",
    "empleado",
];
/// What they call the whole name or, beside a column with the other half, half of it.
pub(crate) const NAME: &[&str] = &["name", "nom", "nombre"];
pub(crate) const FIRST_NAME: &[&str] = &[
    "first name",
    "given name",
    "forename",
    "vorname",
    "prénom",
    "prenom",
    "nombre",
];
pub(crate) const LAST_NAME: &[&str] = &[
    "last name",
    "family name",
    "surname",
    "nachname",
    "familienname",
    "nom de famille",
    "apellidos",
    "apellido",
    "name",
    "nom",
];
pub(crate) const ROLE: &[&str] = &[
    "position title",
    "job title",
    "business title",
    "role title",
    "role",
    "position",
    "job",
    "job name",
    "designation",
    "stellenbezeichnung",
    "berufsbezeichnung",
    "jobtitel",
    "rolle",
    "funktion",
    "stelle",
    "titel",
    "intitulé du poste",
    "intitulé de poste",
    "poste",
    "fonction",
    "titre",
    "puesto",
    "cargo",
    "rol",
    "función",
    "título",
    "function",
    // Often "Mr" and "Ms", so that any other comes first.
    "title",
];
pub(crate) const UNIT: &[&str] = &[
    "business unit",
    "unit",
    "bu",
    "business area",
    "division",
    "department",
    "department name",
    "dept",
    "org unit",
    "organisational unit",
    "organizational unit",
    "organisation",
    "organization",
    "function",
    "team",
    "area",
    "geschäftsbereich",
    "bereich",
    "organisationseinheit",
    "abteilung",
    "einheit",
    "unité",
    "direction",
    "département",
    "service",
    "entité",
    "unidad de negocio",
    "unidad",
    "división",
    "departamento",
    "área",
];
/// Other columns that lists of people have.
pub(crate) const OTHER: &[&str] = &[
    "email",
    "e mail",
    "mail",
    "email address",
    "work email",
    "phone",
    "telephone",
    "mobile",
    "telefon",
    "location",
    "site",
    "office",
    "city",
    "country",
    "region",
    "start date",
    "hire date",
    "manager",
    "line manager",
    "manager name",
    "reports to",
    "employee id",
    "employee number",
    "personnel number",
    "personalnummer",
    "id",
    "no",
    "nr",
    "#",
    "grade",
    "level",
    "cost center",
    "cost centre",
    "kostenstelle",
    "gender",
    "company",
    "company code",
    "fte",
    "status",
    "standort",
    "ort",
    "land",
    "eintrittsdatum",
    "vorgesetzter",
    "lieu",
    "pays",
    "ville",
    "courriel",
    "téléphone",
    "ubicación",
    "país",
    "ciudad",
    "correo",
    "correo electrónico",
    "teléfono",
];
/// What a column of titles may hold instead of roles.
const SALUTATIONS: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau", "m", "mme", "sr", "sra",
];
/// Those that are nobody's name, role or unit: one of them makes a heading.
const SURE: &[&str] = &[
    "name",
    "full name",
    "employee name",
    "first name",
    "last name",
    "job title",
    "position title",
    "business unit",
    "email",
    "e mail",
    "employee id",
    "vorname",
    "nachname",
    "prénom",
    "apellidos",
    "department",
    "department name",
    "dept",
    "division",
    "business area",
    "org unit",
    "abteilung",
    "organisationseinheit",
    "département",
    "departamento",
];

/// Returns a heading in lower case, with spaces for hyphens, underscores and other marks.
pub(crate) fn normalized(cell: &str) -> String {
    let spaced: String = cell
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            '-' | '_' | '.' | ':' | '*' | '/' | '(' | ')' => ' ',
            letter => letter,
        })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns what the cells of a first row are. Two cells that are known headings make it one, and so does a
/// single one that can be nothing else.
pub(super) fn of(cells: &[String]) -> Heading {
    let cells: Vec<String> = cells.iter().map(|cell| normalized(cell)).collect();
    let is = |cell: &String, words: &[&str]| words.contains(&cell.as_str());
    let known = |cell: &&String| {
        [FULL_NAME, NAME, FIRST_NAME, LAST_NAME, ROLE, UNIT, OTHER]
            .iter()
            .any(|words| is(cell, words))
    };
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let count = cells.iter().filter(known).count();
    let sure = cells.iter().any(|cell| is(cell, SURE));
    if filled < 2 || (count < 2 && !sure) {
        return Heading::None;
    }
    let columns = columns(&cells);
    if columns.role.is_some() && columns.unit.is_some() {
        Heading::Columns(columns)
    } else {
        Heading::Unclear(columns)
    }
}

fn columns(cells: &[String]) -> Columns {
    // The place of the first word that is a heading; a column is used once.
    let find = |words: &[&str], used: &[Option<usize>]| {
        words.iter().find_map(|word| {
            cells
                .iter()
                .enumerate()
                .position(|(place, cell)| cell == word && !used.contains(&Some(place)))
        })
    };
    let full = find(FULL_NAME, &[]);
    let first = find(FIRST_NAME, &[]);
    let last = find(LAST_NAME, &[first]);
    let (name, surname) = match (full, first, last) {
        (Some(full), _, _) => (Some(full), None),
        (None, Some(first), Some(last)) => (Some(first), Some(last)),
        (None, _, _) => (find(NAME, &[]).or(first).or(last), None),
    };
    let role = find(ROLE, &[name, surname]);
    let unit = find(UNIT, &[name, surname, role]);
    Columns {
        name,
        surname,
        role,
        unit,
    }
}

/// Returns whether a cell is a salutation: "Ms".
pub(crate) fn is_salutation(cell: &str) -> bool {
    SALUTATIONS.contains(&normalized(cell).as_str())
}

/// Completes the columns by what the rows below the heading hold. Columns of known headings are other things: a
/// line manager is no leader of this list.
pub(super) fn complete(columns: &mut Columns, heading: &[String], others: &[&[String]]) {
    let below = |place: usize| {
        let cells = others.iter().filter_map(move |row| row.get(place));
        cells.filter(|cell| !cell.is_empty())
    };
    let holds_salutations = |place: usize| {
        below(place).next().is_some() && below(place).all(|cell| is_salutation(cell))
    };
    if columns.role.is_some_and(holds_salutations) {
        columns.role = None;
    }
    let is_other = |place: usize| {
        let cell = heading.get(place).map(|cell| normalized(cell));
        cell.is_some_and(|cell| {
            [OTHER, ROLE]
                .iter()
                .any(|words| words.contains(&cell.as_str()))
        })
    };
    let find = |is: fn(&str) -> bool, columns: &Columns| {
        let used = [columns.name, columns.surname, columns.role, columns.unit];
        (0..heading.len()).find(|place| {
            let count = below(*place).count();
            let fits = below(*place).filter(|cell| is(cell)).count();
            !used.contains(&Some(*place)) && !is_other(*place) && count > 0 && fits * 2 > count
        })
    };
    if columns.name.is_none() {
        columns.name = find(super::words::is_name, columns);
    }
    if columns.role.is_none() {
        columns.role = find(super::words::is_role, columns);
    }
    if columns.unit.is_none() {
        columns.unit = find(super::words::is_unit, columns);
    }
}

/// Tells whether the first of several rows is a heading by what the others hold: a column of addresses or
/// numbers, or of names, under a word.
pub(crate) fn stands_out(first: &[String], others: &[&[String]]) -> bool {
    let count = first.len();
    if count < 3 || others.len() < 2 {
        return false;
    }
    (0..count).any(|place| {
        let Some(head) = first.get(place).filter(|head| !head.is_empty()) else {
            return false;
        };
        let below = |is: fn(&str) -> bool| {
            !is(head)
                && others
                    .iter()
                    .all(|row| row.get(place).is_some_and(|cell| is(cell)))
        };
        below(is_address)
            || below(has_digit)
            || (below(super::words::is_name) && !head.contains(' '))
    })
}

fn is_address(cell: &str) -> bool {
    cell.contains('@')
}

fn has_digit(cell: &str) -> bool {
    cell.chars().any(|letter| letter.is_ascii_digit())
}
