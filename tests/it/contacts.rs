//! People from address books: files of many programs, a preview, an import, and back.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use overture_api::ErrorCode;
use overture_core::contacts::looks_like_contacts;
use serde_json::{Value, json};

use crate::table::{Table, texts};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/contacts")
        .join(name)
}

fn files(names: &[&str]) -> Value {
    let paths: Vec<PathBuf> = names.iter().map(|name| fixture(name)).collect();
    json!({ "paths": paths })
}

/// Returns "name | role | department and company | e-mail address" of each row.
fn people(preview: &Value) -> Vec<String> {
    let rows = preview["rows"].as_array().unwrap();
    let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
    rows.iter()
        .map(|row| ["name", "role", "of", "email"].map(|field| text(row, field)))
        .map(|parts| parts.join(" | "))
        .collect()
}

/// Returns "line reason" of each refusal.
fn refusals(preview: &Value) -> Vec<String> {
    let rows = preview["files"][0]["refused"].as_array().unwrap();
    rows.iter()
        .map(|row| format!("{} {}", row["line"], row["reason"].as_str().unwrap()))
        .collect()
}

/// A file, its people and what of it is refused.
type Case = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const CARDS: &[Case] = &[
    (
        "apple-3.0.vcf",
        &[
            "Folake Adeyemi | Group CFO | Finance, Nordwind Group | folake.adeyemi@nordwind.example",
            "Dr. Siobhán O’Connor | General Counsel, EMEA | Legal, Nordwind Group | siobhan.oconnor@nordwind.example",
        ],
        &["29 An organization or a place, not a person."],
    ),
    (
        "outlook-2.1.vcf",
        &[
            "Jörg Müller | Werksleiter – Süd | Anlagen Süd, Nordwind Group | joerg.mueller@nordwind.example",
        ],
        &[],
    ),
    (
        "android-2.1.vcf",
        &[
            "Оксана Іванівна Шевченко | Директор з логістики та постачання | Логістика, Північний вітер | oksana@nordwind.example",
            "Nguyễn Thị Minh Khai |  |  | khai@nordwind.example",
        ],
        &[],
    ),
    (
        "qp-without-charset-2.1.vcf",
        &["Íñigo Nuñez | Jefe de Producción |  | inigo@nordwind.example"],
        &[],
    ),
    (
        "latin1-2.1.vcf",
        &[
            "Åsa Håkansson | Försäljningschef för Göteborg och Malmö | Försäljning, Nordvind | asa@nordwind.example",
        ],
        &[],
    ),
    (
        "mixed-4.0.vcf",
        &[
            "山田 太郎 | 営業本部長 | 営業本部, 北風株式会社 | taro.yamada@nordwind.example",
            "ليلى الحسيني | Head of Operations in a very long title that is folded here because it is longer than a line may be | Operations, Nordwind Gulf | layla@nordwind.example",
            "Eleni Papadopoulos | Plant Director |  | eleni@nordwind.example",
            "Amahle Dlamini |  |  | amahle@nordwind.example",
        ],
        &["20 A group, not a person."],
    ),
    (
        "google-3.0.vcf",
        &[
            "Camille Lefèvre | Directrice achats | Nordwind Group | camille.lefevre@nordwind.example",
            "Tomás Ribeiro |  |  | tomas.ribeiro@nordwind.example",
        ],
        &["17 The same person as in line 11."],
    ),
    (
        "damaged.vcf",
        &[
            "Priya Raman |  |  | priya@nordwind.example",
            "Mateo Quispe |  |  | mateo@nordwind.example",
        ],
        &[
            "7 This card has no end; the file may be cut off here.",
            "18 No name, role or e-mail address.",
            "22 This card has no end; the file may be cut off here.",
        ],
    ),
];

const TABLES: &[Case] = &[
    (
        "outlook-desktop.csv",
        &[
            "Zoë Brontë | Head of Treasury | Finance, Nordwind Group | zoe.bronte@nordwind.example",
            "Anders Sørensen | Account Manager | Plants, Nordwind Group | ",
        ],
        &["7 No name, role or e-mail address."],
    ),
    (
        "outlook-desktop-german.csv",
        &[
            "Jürgen-Ulrike Groß | Bereichsleiterin Einkauf | Einkauf, Nordwind | ulrike.gross@nordwind.example",
            "Günter Köhler | Schichtführer | Werk Süd, Nordwind | guenter.koehler@nordwind.example",
        ],
        &[],
    ),
    (
        "outlook-com.csv",
        &[
            "Ana Marić | Plant Director | Plants, Nordwind Group | ana.maric@nordwind.example",
            "Jesús Ortega | Analyst | Finance, Nordwind Group | jesus@nordwind.example",
        ],
        &[],
    ),
    (
        "google-old.csv",
        &[
            "Ifeoma Okonkwo | Head of Sales | Sales, Nordwind Group | ifeoma@nordwind.example",
            "Team Mailbox |  |  | team@nordwind.example",
        ],
        &[],
    ),
    (
        "google-2024.csv",
        &[
            "Ayşe Yıldız | Chief People Officer | People, Nordwind Group | ayse@nordwind.example",
            "王 伟 | 财务总监 | 财务部, 北风集团 | wang.wei@nordwind.example",
        ],
        &[],
    ),
    (
        "linkedin.csv",
        &[
            "Ngozi Eze | Plant Director | Plants | ",
            "Björn Ákason | Founder, Advisor | Else Ltd | bjorn@else.example",
        ],
        &["7 No name, role or e-mail address."],
    ),
    (
        "thunderbird.csv",
        &[
            "Noor van den Berg | Head of Logistics | Supply Chain, Nordwind Group | noor@nordwind.example",
            "Wiremu Ngata |  |  | wiremu@nordwind.example",
        ],
        &[],
    ),
    (
        "outlook-japanese.csv",
        &[
            "佐藤 花子 | 経理部長 | 経理部, 北風株式会社 | hanako.sato@nordwind.example",
            "鈴木 一郎 | 主任 | 営業部, 北風株式会社 | ichiro.suzuki@nordwind.example",
            "髙橋 美咲 | 担当 | 人事部, 北風株式会社 | misaki@nordwind.example",
        ],
        &[],
    ),
    (
        "excel-unicode.txt",
        &[
            "Đorđe Petrović | Head of Quality | Plants | djordje@nordwind.example",
            "Łucja Wójcik | Controller | Finance | lucja@nordwind.example",
        ],
        &[],
    ),
    (
        "utf16be-without-mark.csv",
        &["Ruta Kazlauskaitė | Head of Service | Service | ruta@nordwind.example"],
        &[],
    ),
    (
        "russian-1251.csv",
        &[
            "Мария Иванова | Финансовый директор | Финансы, Северный ветер | maria@nordwind.example",
            "Сергей Петров | Кладовщик | Склад, Северный ветер | sergey@nordwind.example",
        ],
        &[],
    ),
    (
        "polish-1250.csv",
        &[
            "Łukasz Żółkiewski | Dyrektor sprzedaży | Sprzedaż, Północny Wiatr | lukasz@nordwind.example",
            "Małgorzata Śliwińska | Główna księgowa | Księgowość, Północny Wiatr | gosia@nordwind.example",
        ],
        &[],
    ),
    (
        "korean-949.csv",
        &[
            "김 민수 | 재무부장 | 재무부, 북풍그룹 | minsu@nordwind.example",
            "박 서연 | 대리 | 생산부, 북풍그룹 | seoyeon@nordwind.example",
        ],
        &[],
    ),
    (
        "chinese-gbk.csv",
        &["李 娜 | 市场总监 | 市场部, 北风集团 | li.na@nordwind.example"],
        &[],
    ),
    ("header-only.csv", &[], &[]),
    (
        "quoted-newlines.csv",
        &[
            "Marta Silva | Head of Engineering | Engineering | marta@nordwind.example",
            "Björk; Einar | Director | Plants North | einar@nordwind.example",
        ],
        &[],
    ),
    (
        "open-quote.csv",
        &["Lucía Paz | Head of HR | HR | lucia@nordwind.example"],
        &[
            "2 A quotation mark is not closed, or text follows the closing one.",
            "4 This row has more cells than the heading.",
        ],
    ),
    (
        "unknown-headings.csv",
        &[
            "Deniz Kaya | Satış Müdürü | Sales | deniz@nordwind.example",
            "Elif Demir | Uzman | Finance | elif@nordwind.example",
        ],
        &[],
    ),
    (
        "no-heading.csv",
        &[
            "Grace Kim | Head of Plants | Plants | grace@nordwind.example",
            "Omar Said | Group CFO | Finance | omar@nordwind.example",
        ],
        &[],
    ),
    (
        "same-people.csv",
        &[
            "Grace Kim | Head of Plants | Plants | grace@nordwind.example",
            "Grace Kim |  |  | ",
        ],
        &[
            "3 The same person as in line 2.",
            "5 The same person as in line 4.",
        ],
    ),
];

#[test]
fn every_format_gives_its_people_and_its_refusals() {
    let table = Table::empty();
    let mut wrong = String::new();
    for (name, expected, refused) in CARDS.iter().chain(TABLES) {
        let mut request = files(&[name]);
        if *name == "unknown-headings.csv" {
            // Roles and units in words that are not known are chosen by a person.
            request["columns"] = json!({"fullName": 0, "firstName": null, "lastName": null,
                "role": 1, "unit": 2, "company": null, "email": 3});
        }
        let preview = table.call("contacts_preview", request);
        let (found, lines) = (people(&preview), refusals(&preview));
        if found != *expected || lines != *refused {
            writeln!(
                wrong,
                "{name}: {found:#?} {lines:#?} {}",
                preview["files"][0]
            )
            .unwrap();
        }
        assert_eq!(preview["files"][0]["people"], expected.len(), "{name}");
        assert!(
            expected.is_empty()
                || looks_like_contacts(&std::fs::read(fixture(name)).unwrap())
                || ["unknown-headings.csv", "no-heading.csv"].contains(name),
            "{name}"
        );
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_is_no_list_of_contacts_is_refused_with_a_way_out() {
    let table = Table::empty();
    for (name, start) in [
        (
            "workbook.xlsx",
            "A spreadsheet workbook. Open it in its program",
        ),
        ("picture.png", "Not a list of contacts"),
        ("empty.csv", "This file is empty."),
        ("letter.txt", "No contacts found."),
        ("../calendars/outlook.ics", "A calendar file."),
        ("missing.vcf", "Cannot be read."),
        ("..", "Not a file."),
    ] {
        let preview = table.call("contacts_preview", files(&[name]));
        let problem = preview["files"][0]["problem"].as_str().unwrap();
        assert!(problem.starts_with(start), "{name}: {problem}");
        assert_eq!(preview["rows"], json!([]), "{name}");
    }
    let preview = table.call(
        "contacts_preview",
        files(&[
            "linkedin.csv",
            "linkedin.csv",
            "google-2024.csv",
            "apple-3.0.vcf",
        ]),
    );
    let problems: Vec<Option<&str>> = preview["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["problem"].as_str())
        .collect();
    assert_eq!(problems[0], None);
    assert_eq!(problems[1], Some("This file was chosen twice."));
    assert!(
        problems[2]
            .unwrap()
            .starts_with("Columns are chosen for one table")
    );
    assert_eq!(problems[3], None);
    for name in [
        "letter.txt",
        "picture.png",
        "workbook.xlsx",
        "../calendars/outlook.ics",
    ] {
        let bytes = std::fs::read(fixture(name)).unwrap();
        assert!(!looks_like_contacts(&bytes), "{name}");
    }
}

#[test]
fn an_encoding_that_was_guessed_is_named() {
    let table = Table::empty();
    for (name, encoding) in [
        ("outlook-desktop.csv", json!("windows-1252")),
        ("latin1-2.1.vcf", json!("windows-1252")),
        ("outlook-japanese.csv", json!("Shift_JIS")),
        ("russian-1251.csv", json!("windows-1251")),
        ("polish-1250.csv", json!("windows-1250")),
        ("korean-949.csv", json!("EUC-KR")),
        ("chinese-gbk.csv", json!("GBK")),
        ("excel-unicode.txt", Value::Null),
        ("utf16be-without-mark.csv", Value::Null),
        ("linkedin.csv", Value::Null),
    ] {
        let preview = table.call("contacts_preview", files(&[name]));
        assert_eq!(preview["files"][0]["guessedEncoding"], encoding, "{name}");
    }
}

#[test]
fn columns_can_be_chosen() {
    let table = Table::empty();
    let preview = table.call("contacts_preview", files(&["unknown-headings.csv"]));
    assert_eq!(
        preview["headings"],
        json!(["Ad Soyad", "Görevi", "Bölümü", "Eposta"])
    );
    let columns = &preview["columns"];
    assert_eq!(
        (&columns["fullName"], &columns["email"]),
        (&json!(0), &json!(3))
    );
    let mut request = files(&["unknown-headings.csv"]);
    request["columns"] = json!({"fullName": null, "firstName": 0, "lastName": null, "role": 99,
        "unit": null, "company": 2, "email": null});
    let preview = table.call("contacts_preview", request);
    assert_eq!(
        people(&preview),
        ["Deniz Kaya |  | Sales | ", "Elif Demir |  | Finance | "]
    );
}

/// Returns the row of that name in a preview.
fn row<'a>(preview: &'a Value, name: &str) -> &'a Value {
    let rows = preview["rows"].as_array().unwrap();
    rows.iter().find(|row| row["name"] == name).unwrap()
}

#[test]
fn people_are_imported_and_taken_back() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO")["leader"].clone();
    let name = cfo["name"].as_str().unwrap().to_owned();
    let list = format!(
        "Name,Job Title,Department,Email\n\
         {name},Chief Financial Officer,Finance,cfo@nordwind.example\n\
         Grace Kim,Head of Reporting,Finance,grace@nordwind.example\n\
         Ben Ito,Accountant,Finance,ben@nordwind.example\n\
         Mia Wolf,Head of Parking,Parking,mia@nordwind.example\n"
    );
    let path = table.folder.path().join("people.csv");
    std::fs::write(&path, list).unwrap();
    let files = json!({"paths": [path]});
    table.call(
        "leader_edit",
        json!({"id": cfo["id"], "seen": cfo["seen"], "email": ""}),
    );

    let preview = table.call("contacts_preview", files.clone());
    let there = row(&preview, &name);
    assert_eq!(there["fate"]["kind"], "fills");
    assert_eq!(there["fate"]["leader"], "Group CFO");
    assert_eq!(there["fate"]["email"], true);
    assert_eq!(there["fate"]["name"], false);
    let suggested: Vec<&str> = preview["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["suggested"] == true)
        .filter_map(|row| row["name"].as_str())
        .collect();
    assert_eq!(suggested, [name.as_str(), "Grace Kim"]);
    assert_eq!(row(&preview, "Grace Kim")["unit"], "Finance");
    assert_eq!(row(&preview, "Mia Wolf")["unit"], "");
    assert_eq!(
        (&preview["new"], &preview["filled"], &preview["there"]),
        (&json!(3), &json!(1), &json!(0))
    );

    let import =
        |people: Value, look: Value| json!({"files": files, "look": look, "people": people});
    let refused = table.refused(
        "contacts_import",
        import(json!([{"row": 3}]), preview["look"].clone()),
    );
    assert_eq!(refused.message, "Give Mia Wolf a unit.");
    let none = table.refused(
        "contacts_import",
        import(json!([]), preview["look"].clone()),
    );
    assert_eq!(none.message, "Choose at least one contact.");
    let done = table.call(
        "contacts_import",
        import(
            json!([{"row": 0}, {"row": 1}, {"row": 3, "unit": "Car parks", "role": "Head of Car Parks"}]),
            preview["look"].clone(),
        ),
    );
    assert_eq!((&done["added"], &done["filled"]), (&json!(2), &json!(1)));
    assert_eq!(done["changes"]["label"], "Imported contacts: 3");
    let filled = table.leader("Group CFO")["leader"].clone();
    assert_eq!(filled["email"], "cfo@nordwind.example");
    assert_eq!(filled["name"], name.as_str());
    let parks = table.leader("Head of Car Parks");
    assert_eq!(parks["leader"]["email"], "mia@nordwind.example");
    assert_eq!(parks["unit"]["name"], "Car parks");
    assert_eq!(table.leader("Head of Reporting")["unit"]["name"], "Finance");
    // The look was used up.
    let stale = table.refused(
        "contacts_import",
        import(json!([{"row": 2}]), preview["look"].clone()),
    );
    assert_eq!(stale.code, ErrorCode::NotNow);

    // Everybody is there now, and nothing is ever overwritten.
    let again = table.call("contacts_preview", files.clone());
    assert_eq!((&again["new"], &again["there"]), (&json!(1), &json!(3)));
    table.call("undo", json!({}));
    let roles = table.call("leaders", json!({}));
    let roles: Vec<Value> = roles["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["leader"].clone())
        .collect();
    assert!(!texts(&json!(roles), "role").contains(&"Head of Car Parks"));
    assert_eq!(table.leader("Group CFO")["leader"]["email"], "");
}

#[test]
fn ten_thousand_rows_are_previewed_in_time() {
    let table = Table::sample();
    let mut list = "\u{feff}\"First Name\",\"Last Name\",\"Company\",\"Department\",\"Job Title\",\"E-mail Address\",\"Notes\"\r\n".to_owned();
    let mut cards = String::new();
    for number in 0..10_000 {
        write!(list, "\"First{number}\",\"Last{number}\",\"Company {}\",\"Dept {}\",\"Clerk\",\"p{number}@x.example\",\"a \"\"note\"\",\r\nin two lines\"\r\n", number % 700, number % 90).unwrap();
        write!(cards, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:First{number} Last{number}\r\nORG:Company;Dept\r\nEMAIL;TYPE=WORK:p{number}@x.example\r\nEND:VCARD\r\n").unwrap();
    }
    for (name, text) in [("many.csv", list), ("many.vcf", cards)] {
        let path = table.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let start = Instant::now();
        let preview = table.call("contacts_preview", json!({"paths": [path]}));
        // A build without optimizations is many times slower than what people use.
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{name}: {:?}",
            start.elapsed()
        );
        assert_eq!(preview["rows"].as_array().unwrap().len(), 10_000, "{name}");
        assert_eq!(preview["files"][0]["refused"], json!([]), "{name}");
        assert_eq!(
            preview["rows"][9_999]["line"],
            if name == "many.csv" { 20_000 } else { 59_995 }
        );
    }
}
