//! Pasted lists in many shapes.

use proptest::prelude::*;

use crate::paste::*;

fn parse(text: &str) -> Vec<PastedLine> {
    read(&Records::default(), text, &PasteChoices::default()).rows
}

/// Returns "name|role|unit" of each row, or "line: problem".
fn said(text: &str) -> Vec<String> {
    let line = |row: PastedLine| match row.problem {
        None => format!("{}|{}|{}", row.name, row.role, row.unit),
        Some(problem) => format!("{}: {problem}", row.line),
    };
    parse(text).into_iter().map(line).collect()
}

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
        ("a, b, c, d", "has 4 cells"),
        ("a,b,c\na, B,c", "duplicate"),
    ] {
        let rows = parse(text);
        let said = rows.last().unwrap().problem.clone().unwrap_or_default();
        assert!(said.contains(problem), "{text}: {said}");
    }
}

#[test]
fn empty_lines_and_a_heading_are_left_out() {
    let rows = parse("Name, Role, Unit\n\nImani, CFO, Finance\r\n   \nJules, Controller, Finance");
    let lines: Vec<usize> = rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [3, 5]);
}

#[test]
fn hostile_text_is_answered() {
    assert!(parse("").is_empty());
    assert_eq!(parse(&"x".repeat(1_000_000)).len(), 1);
    let many = said(&"a,b\n".repeat(5_000));
    assert_eq!(many.len(), 2_001);
    assert_eq!(
        many[2_000],
        "2001: Only the first 2000 rows are read. Paste the rest separately."
    );
    // Quotation marks that are never closed.
    let hostile = "\"a\n".repeat(20_000) + &"b\"\"c,\"\"".repeat(20_000);
    assert!(parse(&hostile).len() <= 2_001);
    assert!(parse("\"\"\",\"\0,\u{202e}").len() <= 1);
}

#[test]
fn cells_are_read_as_spreadsheets_write_them() {
    for (text, people) in [
        // A line break, a separator and doubled marks inside quotation marks.
        (
            "\"Ali\nValiev\",Head of Sales,Sales\r\nZoe Ni,Controller,Finance\r\n",
            &[
                "Ali Valiev|Head of Sales|Sales",
                "Zoe Ni|Controller|Finance",
            ][..],
        ),
        (
            "\"Brandt, Imani\";\"Head \"\"Ops\"\" EU\";Operations",
            &["Imani Brandt|Head \"Ops\" EU|Operations"],
        ),
        // A mark inside a bare cell is a letter.
        (
            "Imani\tHead of 19\" racks\tOperations\nTom\tBuyer \"A\"\tSales",
            &[
                "Imani|Head of 19\" racks|Operations",
                "Tom|Buyer \"A\"|Sales",
            ],
        ),
        // Spaces around a quoted cell, and an empty one.
        (
            "  \"Imani\" , \"Head, \"\"A\"\"\" , Ops\n\"\", CFO, Finance",
            &["Imani|Head, \"A\"|Ops", "|CFO|Finance"],
        ),
        // Old line ends, a byte order mark, zero-width letters; joiners inside a word stay.
        (
            "\u{feff}Name,Role,Unit\rZ\u{200b}oe,CFO\u{feff},\u{200d}\u{0646}\u{200c}\u{0627}",
            &["Zoe|CFO|\u{0646}\u{200c}\u{0627}"],
        ),
        // The separator that fits the list.
        (
            "CFO; Finance\nHead, Ops; Sales",
            &["|CFO|Finance", "|Head, Ops|Sales"],
        ),
        (
            "Imani, R;D, Ops\nTom, CFO, Sales",
            &["Imani|R;D|Ops", "Tom|CFO|Sales"],
        ),
        (
            "Imani\tHead, Ops\tFinance, EU",
            &["Imani|Head, Ops|Finance, EU"],
        ),
    ] {
        assert_eq!(said(text), people, "{text:?}");
    }
}

#[test]
fn what_is_uncertain_is_said_and_the_other_rows_are_read() {
    let quotes = "A quotation mark is not closed, or text follows the closing one. Quote the whole cell, and double the marks inside it.";
    for (text, expected) in [
        (
            "\"Imani, CFO, Finance\nTom, Buyer, Sales",
            vec![format!("1: {quotes}"), "Tom|Buyer|Sales".to_owned()],
        ),
        (
            "Tom, Buyer, Sales\nImani, \"Head\" of Ops, Ops\nJo, CFO, Finance",
            vec![
                "Tom|Buyer|Sales".to_owned(),
                format!("2: {quotes}"),
                "Jo|CFO|Finance".to_owned(),
            ],
        ),
        (
            "Head; Ops, Finance",
            vec!["1: Semicolons or commas could separate the cells. Put a cell that contains one into quotation marks.".to_owned()],
        ),
        (
            "Imani, CFO, Finance\nTom; Buyer; Sales\nJo, CFO, Ops",
            vec![
                "Imani|CFO|Finance".to_owned(),
                "2: This row is separated by semicolons, the list by commas.".to_owned(),
                "Jo|CFO|Ops".to_owned(),
            ],
        ),
        (
            "Zoe\tCFO\tFinance\tOps",
            vec!["1: This row has 4 cells instead of three (name, role, unit). Put quotation marks around a cell that contains a comma.".to_owned()],
        ),
    ] {
        assert_eq!(said(text), expected, "{text:?}");
    }
}

#[test]
fn a_heading_says_which_column_is_what_and_is_never_a_person() {
    let unclear = "2: Choose above which column is the role and which the unit.";
    for (text, expected) in [
        (
            "Full Name,Position,Business Unit\nZoe,CFO,Finance",
            vec!["Zoe|CFO|Finance"],
        ),
        ("Unit;Role\nFinance;CFO", vec!["|CFO|Finance"]),
        ("Unit,Name,Role\nFinance,Zoe,CFO", vec!["Zoe|CFO|Finance"]),
        (
            "Name,Role,Unit\nZoe,CFO,Finance,EU",
            vec!["2: This row has more cells than the heading."],
        ),
        ("Name,Role,Unit\nZoe,CFO", vec!["2: The unit is missing."]),
        ("Name,Role,Email\nZoe,CFO,z@example.org", vec![unclear]),
        (
            "Nom,Poste,Service\nZoe,CFO,Finance",
            vec!["Zoe|CFO|Finance"],
        ),
        // Words that are somebody's role or unit.
        ("Zoe, Title, Sales", vec!["Zoe|Title|Sales"]),
    ] {
        assert_eq!(said(text), expected, "{text:?}");
    }
}

proptest! {
    #[test]
    fn a_row_is_read_as_it_was_written_or_has_a_problem(
        cells in prop::array::uniform3("[a-c \",;\n\u{e9}]{0,6}x"),
        separator in prop::sample::select(vec![b',', b';']),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(&cells).unwrap();
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let rows = parse(&text);
        let plain = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let expected = cells.each_ref().map(plain);
        if let [PastedLine { name, role, unit, problem: None, .. }] = rows.as_slice() {
            prop_assert_eq!([name, role, unit], expected.each_ref());
        } else {
            prop_assert!(rows.iter().all(|row| row.problem.is_some()), "{:?}: {:?}", text, rows);
        }
    }
}
