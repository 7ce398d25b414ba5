//! How spreadsheets save a filled sheet, and what is no sheet at all.

use proptest::prelude::*;

use super::{
    super::{csv, testing::statements},
    *,
};

type Marks = Vec<(String, Option<u8>, Option<u8>, Option<String>)>;

/// Returns the marks that a file gives to the sheet of a side, and its refused lines.
fn read_as(bytes: &[u8], side: CultureSide) -> (Marks, Vec<(u64, LineProblem)>) {
    let statements = statements();
    let sheet = read(bytes, &statements).unwrap();
    let (marks, refused) = sheet.for_side(&statements, side);
    let marks = marks
        .into_iter()
        .map(|line| (line.question, line.valued, line.practised, line.remark));
    let refused = refused
        .into_iter()
        .map(|refused| (refused.line, refused.problem));
    (marks.collect(), refused.collect())
}

fn mark(code: &str, valued: u8, practised: u8) -> (String, Option<u8>, Option<u8>, Option<String>) {
    let given = |mark| Some(mark).filter(|mark| *mark > 0);
    (code.to_owned(), given(valued), given(practised), None)
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2], with_mark: bool) -> Vec<u8> {
    let mark = with_mark.then_some('\u{feff}').into_iter();
    let text: String = mark.chain(text.chars()).collect();
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn a_sheet_is_read_as_any_spreadsheet_saves_it() {
    let plain = "code;statement;matters 1-5;happens 1-5;remark\r\nside;employees;;;\r\n\
                 V4;What we aim at, and where we stand, is open to everybody.;5;2;\r\nS2;Managers;;3;Grüße\r\n";
    let commas = "code,statement,matters 1-5,happens 1-5,remark\nside,employees,,,\n\
                  V4,\"What we aim at, and where we stand, is open to everybody.\",5,2,\nS2,Managers,,3,Grüße\n";
    let quoted = "\"code\";\"statement\";\"matters 1-5\";\"happens 1-5\";\"remark\"\n\"side\";\"Employees\"\n\
                  \"V4\";\"What we \"\"aim\"\" at; and where\";\"5\";\"2\"\n\"S2\";\"Managers\";\"\";\"3\";\"Grüße\"\n";
    let tabs = plain.replace(';', "\t");
    let bom = format!("\u{feff}{plain}");
    let excel = format!("sep=;\n{plain}");
    let latin: Vec<u8> = plain
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap())
        .collect();
    let moved = "remark;happens 1-5;matters 1-5;code\n;2;5;V4\nGrüße;3;;S2\n;;employees;side\n";
    let old_mac = plain.replace("\r\n", "\r");
    let decimals = plain.replace(";5;2;", ";5,0;2.00;");
    let small = plain.replace("V4;", "v4;");
    let mut expected = vec![mark("V4", 5, 2), mark("S2", 0, 3)];
    expected[1].3 = Some("Grüße".to_owned());
    for (what, bytes) in [
        ("UTF-8", plain.as_bytes().to_vec()),
        ("UTF-8 with a mark", bom.into_bytes()),
        ("commas", commas.as_bytes().to_vec()),
        ("quoted", quoted.as_bytes().to_vec()),
        ("tabs", tabs.clone().into_bytes()),
        ("the line of Excel", excel.into_bytes()),
        ("Latin-1", latin),
        ("UTF-16 LE", utf16(&tabs, u16::to_le_bytes, true)),
        ("UTF-16 BE", utf16(&tabs, u16::to_be_bytes, true)),
        (
            "UTF-16 without a mark",
            utf16(plain, u16::to_le_bytes, false),
        ),
        ("other columns", moved.as_bytes().to_vec()),
        ("line ends of old Macs", old_mac.into_bytes()),
        ("decimals", decimals.into_bytes()),
        ("small letters", small.into_bytes()),
        ("bars", plain.replace(';', "|").into_bytes()),
        (
            "empty lines",
            plain.replace("\r\n", "\n\n;;;;\n").into_bytes(),
        ),
    ] {
        let (marks, refused) = read_as(&bytes, CultureSide::Employees);
        assert_eq!((marks, refused), (expected.clone(), vec![]), "{what}");
        if what != "other columns" {
            let sheet = read(&bytes, &statements()).unwrap();
            assert_eq!(sheet.side, Some(CultureSide::Employees), "{what}");
        }
    }
}

#[test]
fn the_file_that_is_written_is_read() {
    let statements = statements();
    for (side, is_long) in [
        (CultureSide::Employees, false),
        (CultureSide::Business, false),
        (CultureSide::Business, true),
        (CultureSide::Learning, true),
    ] {
        let text = csv(&statements, side, is_long);
        let empty = read(text.as_bytes(), &statements);
        assert_eq!(empty, Err(FileProblem::NoMarks), "nothing is filled in yet");
        let filled = text
            .replace(".;;;\r\n", ".;4;2;\r\n")
            .replace("are in.;4;2;", "are in.;;;")
            .replace("of it?;;;", "of it?;;;the rota");
        let sheet = read(filled.as_bytes(), &statements).unwrap();
        assert_eq!(sheet.side, Some(side));
        let (marks, refused) = sheet.for_side(&statements, side);
        assert_eq!(refused, []);
        let on_sheet = super::super::sheet(&statements, side, is_long)
            .statements
            .len();
        assert_eq!(marks.len(), on_sheet + 1, "and the last line");
        let fours = marks
            .iter()
            .filter(|line| (line.valued, line.practised) == (Some(4), Some(2)));
        assert_eq!(fours.count(), on_sheet);
        assert_eq!(marks.last().unwrap().remark.as_deref(), Some("the rota"));
    }
}

#[test]
fn a_line_that_cannot_be_read_is_named() {
    use LineProblem::{NotAMark, NotOnSheet, OpenQuote, Twice, UnknownCode, UnknownSide};
    let head = "code;statement;matters 1-5;happens 1-5;remark\n";
    let not_a_mark = |code: &str, found: &str| NotAMark {
        code: code.to_owned(),
        found: found.to_owned(),
    };
    for (body, marks, refused) in [
        (
            "V1;;6;2;\n",
            vec![mark("V1", 0, 2)],
            vec![(2, not_a_mark("V1", "6"))],
        ),
        (
            "V1;;4.5;yes;\n",
            vec![mark("V1", 0, 0)],
            vec![(2, not_a_mark("V1", "4.5")), (2, not_a_mark("V1", "yes"))],
        ),
        (
            "V1;;-1;2;\n",
            vec![mark("V1", 0, 2)],
            vec![(2, not_a_mark("V1", "-1"))],
        ),
        (
            "V1;;0;–;\nV3;;1;1\n",
            vec![mark("V1", 0, 0), mark("V3", 1, 1)],
            vec![],
        ),
        (
            "V1;;3;2;\nV1;;4;4;\n",
            vec![mark("V1", 3, 2)],
            vec![(3, Twice("V1".to_owned()))],
        ),
        (
            "V1;;3;2;\nX7;;4;4;\n",
            vec![mark("V1", 3, 2)],
            vec![(3, UnknownCode("X7".to_owned()))],
        ),
        ("V1;;3;2;\nsum;;;;\n", vec![mark("V1", 3, 2)], vec![]),
        (
            "V1;;3;2;\nV2;;4;4;\n",
            vec![mark("V1", 3, 2)],
            vec![(3, NotOnSheet("V2".to_owned()))],
        ),
        (
            "V1;;3;2;\nside;bosses\n",
            vec![mark("V1", 3, 2)],
            vec![(3, UnknownSide("bosses".to_owned()))],
        ),
        (
            "V1;;3;2;\nV3;\"text;4;4;\nV4;;4;4;\n",
            vec![mark("V1", 3, 2)],
            vec![(3, OpenQuote)],
        ),
    ] {
        let read = read_as(format!("{head}{body}").as_bytes(), CultureSide::Employees);
        assert_eq!(read, (marks, refused), "{body}");
    }
}

#[test]
fn words_on_the_last_line_are_found_in_any_cell() {
    for line in [
        "last;What?;;;the rota",
        "last;What?;the rota;;",
        "LAST;What?;;the rota",
    ] {
        let (marks, refused) = read_as(
            format!("V1;;1;1;\n{line}\n").as_bytes(),
            CultureSide::Business,
        );
        let expected = ("last".to_owned(), None, None, Some("the rota".to_owned()));
        assert_eq!(
            (marks.last(), refused.len()),
            (Some(&expected), 0),
            "{line}"
        );
    }
}

#[test]
fn what_is_no_sheet_is_refused_with_its_reason() {
    let long = "a million letters ".repeat(60_000);
    for (bytes, problem) in [
        (&b""[..], FileProblem::Empty),
        (b"\xEF\xBB\xBF\r\n \r\n", FileProblem::Empty),
        (b"PK\x03\x04\x14\0\x06\0", FileProblem::Spreadsheet),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            FileProblem::Spreadsheet,
        ),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", FileProblem::NotText),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FileProblem::NotText),
        (b"%PDF-1.7\n1 0 obj", FileProblem::NotText),
        (b"Dear all,\nplease find attached\n", FileProblem::NotASheet),
        (b"V1 5 2\nV3 4 4\n", FileProblem::NotASheet),
        (b"V1;;;;\n", FileProblem::NoMarks),
        (long.as_bytes(), FileProblem::TooLarge),
    ] {
        let shown = String::from_utf8_lossy(bytes)
            .chars()
            .take(20)
            .collect::<String>();
        assert_eq!(read(bytes, &statements()), Err(problem), "{shown:?}");
    }
}

/// A line of a sheet, or what looks like one.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        "(V1|V4|S2|T3|X9|side|last|code|)[;,\t][a-z\"; ,]{0,9}[;,\t][0-9]?[;,\t][0-9.,]{0,3}[;,\t]\\PC{0,9}",
        "\\PC{0,20}",
        "\"|;|,|\t|",
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes, &statements());
    }

    #[test]
    fn what_is_read_is_a_sheet(lines in proptest::collection::vec(line(), 0..12), end in "\r|\n|\r\n") {
        let statements = statements();
        let text = lines.join(&end);
        if let Ok(sheet) = read(text.as_bytes(), &statements) {
            for side in [CultureSide::Learning, CultureSide::Business, CultureSide::Employees] {
                let (marks, refused) = sheet.for_side(&statements, side);
                super::super::check_sheet(&statements, side, &marks).unwrap();
                for refused in refused {
                    let said = super::super::say::refused(&refused);
                    prop_assert!(said.ends_with('.') && said.len() < 300, "{said}");
                }
            }
        }
    }
}
