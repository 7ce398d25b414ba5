use super::*;

#[test]
fn a_label_without_a_name_is_still_a_sentence() {
    assert_eq!(
        Label::new(LabelCode::FactAdded, "").text(),
        "Added the fact"
    );
    assert_eq!(
        Label::new(LabelCode::UnitAdded, "Finance").text(),
        "Added the unit Finance"
    );
}

#[test]
fn a_million_characters_do_not_fill_the_toast() {
    let label = Label::new(LabelCode::FactAdded, &"ä".repeat(1_000_000));
    assert_eq!(label.name.chars().count(), 60);
}

#[test]
fn every_code_is_listed_once() {
    for (code, word) in LabelCode::ALL {
        assert_eq!(LabelCode::from_word(word), Some(*code));
    }
}
