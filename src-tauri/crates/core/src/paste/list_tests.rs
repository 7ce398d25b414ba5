//! Real lists: sheets of a personnel system, notes, mails.

use crate::paste::*;

fn list(text: &str) -> PastedList {
    read(&Records::default(), text, &PasteChoices::default())
}

/// Returns "name|role|unit" of each row, "!" before it where it has a problem.
fn said(list: &PastedList) -> Vec<String> {
    list.rows
        .iter()
        .map(|row| {
            let mark = if row.problem.is_some() { "!" } else { "" };
            format!("{mark}{}|{}|{}", row.name, row.role, row.unit)
        })
        .collect()
}

#[test]
fn a_sheet_is_read_by_its_headings_in_any_order() {
    for (text, people, left_out) in [
        (
            "Location\tBusiness unit\tE-mail\tPosition title\tEmployee name\nLeeds\tFinance\ti@x.org\tGroup CFO\tBrandt, Imani",
            &["Imani Brandt|Group CFO|Finance"][..],
            &["Location"][..],
        ),
        // The unit is the business unit where there is a department as well.
        (
            "Employee name;Position title;Department;Business unit;Location\nImani Brandt;Group CFO;Controlling;Finance;Leeds",
            &["Imani Brandt|Group CFO|Finance"],
            &["Department", "Location"],
        ),
        (
            "Nachname;Vorname;Stellenbezeichnung;Abteilung;Standort\nBrandt;Imani;Leiterin Finanzen;Finanzen;Graz",
            &["Imani Brandt|Leiterin Finanzen|Finanzen"],
            &["Standort"],
        ),
        (
            "Nom,Prénom,Intitulé du poste,Direction\nRoux,Zoé,Directrice financière,Finances",
            &["Zoé Roux|Directrice financière|Finances"],
            &[],
        ),
        (
            "Nombre,Apellidos,Puesto,Departamento\nAna,Ruiz Gil,Jefa de ventas,Ventas",
            &["Ana Ruiz Gil|Jefa de ventas|Ventas"],
            &[],
        ),
        // A title above the heading, and a frame of bars.
        (
            "Leadership 2026\n| Name | Job_Title | Dept. |\n|---|:---:|---|\n| Imani Brandt | Group CFO | Finance |",
            &["Imani Brandt|Group CFO|Finance"],
            &[],
        ),
        // A vacancy: the row waits for its role.
        (
            "Name\tRole\tUnit\nImani Brandt\t\tFinance",
            &["!Imani Brandt||Finance"],
            &[],
        ),
    ] {
        let list = list(text);
        assert_eq!(said(&list), people, "{text}");
        assert_eq!(list.left_out, left_out, "{text}");
    }
}

#[test]
fn unknown_headings_wait_for_the_columns_to_be_chosen() {
    for text in [
        // A heading by what is known of it, and one by the addresses below it.
        "Name\tWhat\tWhere\tEmail\nZoe Ni\tWizard\tHappiness\tz@x.org",
        "Who\tWhat\tWhere\tMail to\nZoe Ni\tWizard\tHappiness\tz@x.org\nTom Ray\tMagician\tMoney\tt@x.org",
    ] {
        let found = list(text);
        assert_eq!(found.headings.len(), 4, "{text}");
        assert!(found.rows.iter().all(|row| row.problem.is_some()), "{text}");
        let columns = Columns {
            name: Some(0),
            surname: None,
            role: Some(1),
            unit: Some(2),
        };
        let choices = PasteChoices {
            columns: Some(columns),
            ..PasteChoices::default()
        };
        let chosen = read(&Records::default(), text, &choices);
        assert_eq!(said(&chosen)[0], "Zoe Ni|Wizard|Happiness", "{text}");
        let without_address = usize::from(!text.contains('@'));
        assert_eq!(chosen.left_out.len(), without_address, "{text}");
    }
    // Without any heading.
    let wide = list("Zoe Ni\tCFO\tFinance\tLeeds\tA\nTom Ray\tCTO\tIT\tLeeds\tB");
    assert_eq!(wide.headings[1], "Column 2 (CFO)");
    assert!(wide.rows.iter().all(|row| row.problem.is_some()));
}

#[test]
fn notes_and_mails_are_read_line_by_line() {
    for (text, people) in [
        (
            "- Imani Brandt, Group CFO, Finance\n• Tom Ray, Head of Sales, Sales\n* Zoe Ni, CTO, IT",
            &[
                "Imani Brandt|Group CFO|Finance",
                "Tom Ray|Head of Sales|Sales",
                "Zoe Ni|CTO|IT",
            ][..],
        ),
        (
            "1. Imani Brandt, Group CFO, Finance\n2) Tom Ray, Head of Sales, Sales",
            &[
                "Imani Brandt|Group CFO|Finance",
                "Tom Ray|Head of Sales|Sales",
            ],
        ),
        (
            "Imani Brandt <imani@x.org>, Group CFO, Finance\nTom Ray, Head of Sales, Sales, tom@x.org",
            &[
                "Imani Brandt|Group CFO|Finance",
                "Tom Ray|Head of Sales|Sales",
            ],
        ),
        (
            "Imani Brandt (Group CFO), Finance\nGroup Controller (EMEA), Finance",
            &[
                "Imani Brandt|Group CFO|Finance",
                "|Group Controller (EMEA)|Finance",
            ],
        ),
        (
            "Imani Brandt | Group CFO | Finance",
            &["Imani Brandt|Group CFO|Finance"],
        ),
        (
            "Imani Brandt - Group CFO - Finance\nTom Ray – Head of Sales – Sales",
            &[
                "Imani Brandt|Group CFO|Finance",
                "Tom Ray|Head of Sales|Sales",
            ],
        ),
        (
            "Imani Brandt - Group CFO, Finance\nHead of Sales - EMEA, Sales",
            &[
                "Imani Brandt|Group CFO|Finance",
                "|Head of Sales - EMEA|Sales",
            ],
        ),
        (
            "Finance:\n- Brandt, Imani (Group CFO)\n- Zoe Ni, Controller\n- Treasurer\nSales (1):\n- Tom Ray (Head of Sales)",
            &[
                "Imani Brandt|Group CFO|Finance",
                "Zoe Ni|Controller|Finance",
                "|Treasurer|Finance",
                "Tom Ray|Head of Sales|Sales",
            ],
        ),
        (
            "Brandt, Imani, Group CFO, Finance\nvan der Berg, Anna, Head of HR, People",
            &[
                "Imani Brandt|Group CFO|Finance",
                "Anna van der Berg|Head of HR|People",
            ],
        ),
        // The words tell the order.
        (
            "Group CFO, Imani Brandt, Finance\nTom Ray, Sales, Head of Sales\nFinance, Zoe Ni, Controller",
            &[
                "Imani Brandt|Group CFO|Finance",
                "Tom Ray|Head of Sales|Sales",
                "Zoe Ni|Controller|Finance",
            ],
        ),
        (
            "Head of Sales, EMEA, Sales",
            &["|Head of Sales, EMEA|Sales"],
        ),
        // No unit is made of a name or a role, and no role of a name.
        (
            "Imani Brandt, Group CFO\nGroup CFO, Zoe Ni\nTom Ray, Finance\nAda Obi\nBrandt, Imani, Controller",
            &[
                "!Imani Brandt|Group CFO|",
                "!Zoe Ni|Group CFO|",
                "!Tom Ray||Finance",
                "!Ada Obi||",
                "!Imani Brandt|Controller|",
            ],
        ),
    ] {
        assert_eq!(said(&list(text)), people, "{text}");
    }
}

#[test]
fn choices_complete_a_row_and_say_when_we_last_spoke() {
    let text = "Imani Brandt, Group CFO\nTom Ray, Head of Sales, Sales";
    let key = list(text).rows[0].key.clone();
    let choices = PasteChoices {
        last_spoke: Some(LastSpoke::Quarter),
        rows: Some(vec![RowChoice {
            row: key,
            name: None,
            role: None,
            unit: Some(" Finance ".to_owned()),
            last_spoke: Some(LastSpoke::Never),
        }]),
        ..PasteChoices::default()
    };
    let today: NaiveDate = "2026-11-18".parse().unwrap();
    let found = read(&Records::default(), text, &choices);
    assert_eq!(
        said(&found),
        [
            "Imani Brandt|Group CFO|Finance",
            "Tom Ray|Head of Sales|Sales"
        ]
    );
    let dates: Vec<_> = found
        .people(today)
        .iter()
        .map(|person| person.spoke_about)
        .collect();
    assert_eq!(dates, [None, "2026-09-19".parse().ok()]);
    assert_eq!(list(text).people(today)[0].spoke_about, None);
}

#[test]
fn an_address_anywhere_in_a_row_is_kept() {
    for text in [
        "Ana Silva <ana@example.org>, Group CFO, Finance",
        "Name\tRole\tUnit\tE-mail\nAna Silva\tGroup CFO\tFinance\tana@example.org",
    ] {
        let found = list(text);
        assert_eq!(found.rows[0].email, "ana@example.org", "{text}");
        assert_eq!(said(&found), ["Ana Silva|Group CFO|Finance"], "{text}");
        assert_eq!(found.left_out, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn two_words_that_may_be_a_name_are_no_role_and_unit() {
    let found = list("Silva, Ana\nBerg, Tom");
    assert_eq!(said(&found), ["!Ana Silva||", "!Tom Berg||"]);
    assert!(found.rows.iter().all(|row| row.editable));
}

#[test]
fn what_words_leave_open_is_asked() {
    for (text, people) in [
        ("Head, Finance, Jones", &["?Jones|Head|Finance"][..]),
        ("Head, Jones, Finance", &["?Jones|Head|Finance"]),
        ("Finance, Jones, Head", &["?Jones|Head|Finance"]),
        ("Finance, CFO, Jones", &["?Jones|CFO|Finance"]),
        ("Jones, Finance, Head", &["Jones|Head|Finance"]),
        ("Jones, Head, Finance", &["Jones|Head|Finance"]),
        ("Jones, Controller", &["!Jones|Controller|"]),
        ("Finance, Controller", &["|Controller|Finance"]),
        ("Controller, Jones", &["?|Controller|Jones"]),
        ("Finance, Zoe Ni, Sales", &["?Finance|Zoe Ni|Sales"]),
        (
            "Zoe Ni, CFO, Happy Customers",
            &["?Zoe Ni|CFO|Happy Customers"],
        ),
        (
            "Head, Happy Customers, Jones",
            &["?Happy Customers|Head|Jones"],
        ),
        ("Finance:\n- Head, Jones", &["?Jones|Head|Finance"]),
        ("CFO: Imani Brandt", &["!Imani Brandt|CFO|"]),
        (
            "Finance (Imani Brandt, CFO)",
            &["?|CFO)|Finance (Imani Brandt"],
        ),
        (
            "Mr\tImani Brandt\tCFO\tFinance",
            &["Imani Brandt|CFO|Finance"],
        ),
        // A unit that other rows have is one.
        (
            "Zoe Ni, CFO, Happy Customers\nTom Ray, Buyer, Happy Customers",
            &[
                "Zoe Ni|CFO|Happy Customers",
                "Tom Ray|Buyer|Happy Customers",
            ],
        ),
        (
            "Controller, Zalando\nTom Ray, Buyer, Zalando",
            &["|Controller|Zalando", "Tom Ray|Buyer|Zalando"],
        ),
    ] {
        let list = list(text);
        let said: Vec<String> = said(&list)
            .into_iter()
            .zip(&list.rows)
            .map(|(said, row)| if row.unsure { format!("?{said}") } else { said })
            .collect();
        assert_eq!(said, people, "{text}");
    }
}

#[test]
fn a_guess_can_be_corrected_or_confirmed() {
    let text = "Head, Finance, Jones";
    let key = list(text).rows[0].key.clone();
    let chosen = |name: Option<&str>, role: Option<&str>| {
        let row = RowChoice {
            row: key.clone(),
            name: name.map(str::to_owned),
            role: role.map(str::to_owned),
            unit: None,
            last_spoke: None,
        };
        let choices = PasteChoices {
            rows: Some(vec![row]),
            ..PasteChoices::default()
        };
        read(&Records::default(), text, &choices)
    };
    for (name, role, expected) in [
        (Some("Ada Jones"), None, "Ada Jones|Head|Finance"),
        (None, Some("Head"), "Jones|Head|Finance"),
    ] {
        let list = chosen(name, role);
        assert_eq!(said(&list), [expected]);
        assert!(!list.rows[0].unsure && list.rows[0].editable);
    }
}

#[test]
fn headings_of_any_kind_are_no_person() {
    for (text, people) in [
        (
            "Department head\tDepartment\nImani Brandt\tFinance\nTom Ray\tSales",
            &["!Imani Brandt||Finance", "!Tom Ray||Sales"][..],
        ),
        (
            "Department head\tDepartment\nGroup CFO\tFinance\nSales Director\tSales",
            &["|Group CFO|Finance", "|Sales Director|Sales"],
        ),
        (
            "Title\tName\tPosition\tDepartment\nMs\tImani Brandt\tGroup CFO\tFinance",
            &["Imani Brandt|Group CFO|Finance"],
        ),
        (
            "Title\tName\tDepartment\nMs\tImani Brandt\tFinance",
            &["!Imani Brandt||Finance"],
        ),
        // Repeated further down.
        (
            "Name\tRole\tUnit\nImani Brandt\tGroup CFO\tFinance\nName\tRole\tUnit",
            &["Imani Brandt|Group CFO|Finance"],
        ),
        // A line manager is nobody's name.
        (
            "Role\tDepartment\tLine manager\nGroup CFO\tFinance\tZoe Ni",
            &["|Group CFO|Finance"],
        ),
    ] {
        assert_eq!(said(&list(text)), people, "{text}");
    }
}

#[test]
fn a_list_without_a_column_of_roles_gets_them_row_by_row() {
    let text = "Name\tDepartment\nImani Brandt\tFinance";
    let found = list(text);
    assert_eq!(said(&found), ["!Imani Brandt||Finance"]);
    assert!(found.rows[0].editable);
    // Where a column may be the role, that is asked first; "none of them" is an answer.
    let text = "Name\tDepartment\tWhat\nImani Brandt\tFinance\tA";
    assert!(!list(text).rows[0].editable);
    let columns = list(text).columns;
    let choices = PasteChoices {
        columns: Some(columns),
        ..PasteChoices::default()
    };
    assert!(read(&Records::default(), text, &choices).rows[0].editable);
}
