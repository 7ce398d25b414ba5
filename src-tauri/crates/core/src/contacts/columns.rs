//! Which column of a table is what, by the headings of mail programs, networks and spreadsheets.

use serde::{Deserialize, Serialize};

use crate::paste::heading::{
    FIRST_NAME, FULL_NAME, LAST_NAME, NAME, OTHER, ROLE, UNIT, is_salutation, normalized,
};

/// Where the cells of a person are, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactColumns {
    /// The whole name, which serves where the halves are empty.
    pub full_name: Option<usize>,
    pub first_name: Option<usize>,
    pub last_name: Option<usize>,
    pub role: Option<usize>,
    /// The department.
    pub unit: Option<usize>,
    pub company: Option<usize>,
    pub email: Option<usize>,
}

/// Headings of address books, normalized, the usual first; a list of the pasted lists comes after each.
const ROLES: &[&str] = &[
    "job title",
    "organization title",
    "organization 1 title",
    "position",
    "役職",
    "职务",
    "직함",
    "должность",
    "stanowisko",
    "functie",
    "cargo",
    "qualifica",
    "titolo professionale",
    "befattning",
];
const DEPARTMENTS: &[&str] = &[
    "department",
    "organization department",
    "organization 1 department",
    "部署",
    "部门",
    "부서",
    "отдел",
    "dział",
    "afdeling",
    "reparto",
    "avdelning",
];
const COMPANIES: &[&str] = &[
    "company",
    "company name",
    "organization name",
    "organization 1 name",
    "organization",
    "organisation",
    "firma",
    "unternehmen",
    "société",
    "entreprise",
    "empresa",
    "azienda",
    "société entreprise",
    "bedrijf",
    "företag",
    "会社名",
    "公司",
    "회사",
    "организация",
];
const EMAILS: &[&str] = &[
    "email address",
    "e mail address",
    "primary email",
    "e mail 1 value",
    "email",
    "e mail",
    "mail",
    "work email",
    "e mail adresse",
    "email adresse",
    "adresse de messagerie",
    "adresse e mail",
    "courriel",
    "dirección de correo electrónico",
    "correo electrónico",
    "correo",
    "indirizzo posta elettronica",
    "e mailadres",
    "e postadress",
    "adres e mail",
    "адрес эл почты",
    "電子メール アドレス",
    "电子邮件地址",
    "전자 메일 주소",
];
const FIRST_NAMES: &[&str] = &[
    "名", "名字", "이름", "имя", "imię", "nome", "voornaam", "förnamn",
];
const LAST_NAMES: &[&str] = &[
    "姓",
    "姓氏",
    "성",
    "фамилия",
    "nazwisko",
    "cognome",
    "achternaam",
    "efternamn",
];
/// Other columns of address books.
const MORE: &[&str] = &[
    "middle name",
    "suffix",
    "nickname",
    "additional name",
    "name prefix",
    "name suffix",
    "file as",
    "url",
    "connected on",
    "home phone",
    "business phone",
    "mobile phone",
    "work phone",
    "labels",
    "notes",
    "anrede",
    "secondary email",
    "screen name",
    "birthday",
    "given yomi",
    "yomi name",
];

/// Returns how many of these cells are headings of an address book.
pub(super) fn known(cells: &[String]) -> usize {
    let lists = [
        ROLES,
        DEPARTMENTS,
        COMPANIES,
        EMAILS,
        FIRST_NAMES,
        LAST_NAMES,
        MORE,
        FULL_NAME,
        NAME,
        FIRST_NAME,
        LAST_NAME,
        ROLE,
        UNIT,
        OTHER,
    ];
    let is_known = |cell: &&String| {
        let cell = normalized(cell);
        lists.iter().any(|list| list.contains(&cell.as_str()))
    };
    cells.iter().filter(is_known).count()
}

/// Returns which column is what by its heading; `below` are the first rows.
pub(super) fn by_heading(heading: &[String], below: &[&[String]]) -> ContactColumns {
    let cells: Vec<String> = heading.iter().map(|cell| normalized(cell)).collect();
    let find = |lists: &[&[&str]], used: &[Option<usize>]| {
        let mut words = lists.iter().copied().flatten();
        words.find_map(|word| {
            let mut places = cells.iter().enumerate();
            let place =
                places.position(|(place, cell)| cell == word && !used.contains(&Some(place)));
            place.filter(|place| !is_of_salutations(*place, below))
        })
    };
    let first = find(&[FIRST_NAMES, FIRST_NAME], &[]);
    let last = find(&[LAST_NAMES, LAST_NAME], &[first]);
    let halves = first.is_some() && last.is_some();
    let (first_name, last_name) = if halves { (first, last) } else { (None, None) };
    let full_name = find(&[FULL_NAME, NAME], &[first_name, last_name]).or(if halves {
        None
    } else {
        first.or(last)
    });
    let names = [full_name, first_name, last_name];
    let role = find(&[ROLES, ROLE], &names);
    let email = find(&[EMAILS], &names);
    let company = find(&[COMPANIES], &names);
    let [full, first, last] = names;
    let unit = find(&[DEPARTMENTS, UNIT], &[full, first, last, role, company]);
    ContactColumns {
        full_name,
        first_name,
        last_name,
        role,
        unit,
        company,
        email,
    }
}

fn is_of_salutations(place: usize, below: &[&[String]]) -> bool {
    let mut cells = below
        .iter()
        .filter_map(|row| row.get(place))
        .filter(|cell| !cell.is_empty())
        .peekable();
    cells.peek().is_some() && cells.all(|cell| is_salutation(cell))
}
