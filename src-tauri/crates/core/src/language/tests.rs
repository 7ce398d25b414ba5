//! Tables of cases: what is marked, what is left alone, and what is offered.

use super::{FoundWord, Jargon, check, listed};
use crate::model::OurWord;
use crate::{
    Id,
    conversations::{Shareable, testing::World},
    model::Term,
};

/// The list that the program ships.
fn shipped() -> Vec<Jargon> {
    serde_json::from_str(include_str!("../../../../../assets/jargon/jargon.json")).unwrap()
}

fn own(word: &str, plain: &str, fine: bool) -> OurWord {
    OurWord {
        id: Id::of(uuid::Uuid::nil()),
        seen: 0,
        word: word.to_owned(),
        plain: plain.to_owned(),
        fine,
    }
}

const QUESTION: &str = "How well are we currently meeting your needs?";

/// Looks through a text for a unit whose terms are "theirs < ours" pairs.
fn hits(text: &str, pairs: &[(&str, &str)], own: &[OurWord]) -> Vec<FoundWord> {
    let mut world = World::new();
    for (term, instead_of) in pairs {
        world.term(term);
        let row = world.records.terms.last_mut().unwrap();
        (*instead_of).clone_into(&mut row.instead_of);
    }
    let terms: Vec<Shareable<&Term>> = world
        .records
        .terms
        .iter()
        .filter_map(|term| Shareable::term(term, world.unit))
        .collect();
    check(text, &shipped(), own, &terms, &[QUESTION])
}

fn found(text: &str) -> Vec<String> {
    hits(text, &[], &[])
        .into_iter()
        .map(|hit| hit.text)
        .collect()
}

#[test]
fn whole_words_in_any_case_plural_and_hyphen_forms() {
    let cases: [(&str, &[&str]); 22] = [
        ("Which learner needs it?", &["learner"]),
        ("Learners first. LEARNERS!", &["Learners", "LEARNERS"]),
        ("A relearner of learnership", &[]),
        (
            "our skill gaps and skills gaps",
            &["skill gaps", "skills gaps"],
        ),
        (
            "train the trainer, Train-the-Trainer",
            &["train the trainer", "Train-the-Trainer"],
        ),
        (
            "microlearning, micro-learning, micro learning",
            &["microlearning", "micro-learning", "micro learning"],
        ),
        (
            "70-20-10 or 70:20:10 or 70/20/10",
            &["70-20-10", "70:20:10", "70/20/10"],
        ),
        ("70 20 10", &["70 20 10"]),
        (
            "the competencies and the curricula",
            &["competencies", "curricula"],
        ),
        ("a learning, path", &[]),
        ("a learning\npath", &["learning\npath"]),
        // The longest wins.
        ("the learning needs analysis", &["learning needs"]),
        ("a training needs analysis", &["training needs analysis"]),
        ("competency framework", &["competency framework"]),
        ("the learner journeys", &["learner journeys"]),
        // Acronyms count in capitals alone.
        ("ask an SME, two SMEs, no sme", &["SME", "SMEs"]),
        ("the LMS and the lms", &["LMS"]),
        ("CoP, cop, HiPo", &["CoP", "HiPo"]),
        ("L&D strategy", &["L&D strategy"]),
        ("learner’s and learners'", &["learner", "learners"]),
        ("", &[]),
        ("…—·", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn ambiguous_forms_count_only_beside_learning() {
    let cases: [(&str, &[&str]); 9] = [
        ("the engagement of your customers", &[]),
        ("the engagement in the training", &["engagement"]),
        ("Training is over. Engagement fell.", &[]),
        ("a quick intervention at line 4", &[]),
        ("an intervention by the course team", &["intervention"]),
        ("your sales enablement", &[]),
        ("talent enablement", &["talent enablement"]),
        ("level 3 of the building", &[]),
        ("your business partner for training", &["business partner"]),
    ];
    for (text, expected) in cases {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn quotations_and_the_five_questions_are_left_alone() {
    let cases: [(&str, &[&str]); 5] = [
        (
            "You told me \"too many learners\". Which learners?",
            &["learners"],
        ),
        ("You told me “too many learners”. And now?", &[]),
        ("„Zu viele learners“ and learners", &["learners"]),
        ("an \"open end with learners", &["learners"]),
        (QUESTION, &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn places_count_as_a_text_box_does() {
    let hit = hits("🙂🙂 é learner", &[], &[]).remove(0);
    assert_eq!((hit.start, hit.end), (7, 14));
}

#[test]
fn their_term_comes_first_then_plain_words() {
    let care = [("listening hour", "peer learning")];
    let offers = |text: &str, pairs: &[(&str, &str)]| -> Vec<(String, bool)> {
        let hit = hits(text, pairs, &[]).remove(0);
        hit.offers
            .into_iter()
            .map(|offer| (offer.text, offer.theirs))
            .collect()
    };
    let both = [
        ("listening hour".to_owned(), true),
        ("learning from colleagues".to_owned(), false),
    ];
    assert_eq!(offers("more peer learning", &care), both);
    // Every form of the same term leads there.
    assert_eq!(offers("more social learning", &care), both);
    assert_eq!(
        offers("more social learning", &[])[0],
        ("learning from colleagues".to_owned(), false)
    );
    // What they say instead of a word that no list holds.
    assert_eq!(
        offers("After the observation", &[("ride-along", "observation")]),
        [("ride-along".to_owned(), true)]
    );
}

#[test]
fn an_offer_fits_into_the_sentence() {
    let shops: &[(&str, &str)] = &[
        ("key-holder", "certified learner"),
        ("area walk", "floor coaching"),
        ("the one-page case", "business case template"),
        ("huddle", "microlearning session"),
        ("setter", "subject matter expert; trainer"),
    ];
    for (text, becomes) in [
        ("Certified learners know it.", "Key-holders know it."),
        ("Ask a certified learner.", "Ask a key-holder."),
        ("Ask an SME.", "Ask a setter."),
        ("Ask two SMEs.", "Ask two setters."),
        ("SMEs know it.", "Setters know it."),
        ("Floor coaching helps.", "Area walk helps."),
        ("A floor coaching helps.", "An area walk helps."),
        (
            "Write a business case template.",
            "Write the one-page case.",
        ),
        (
            "The business case template helps.",
            "The one-page case helps.",
        ),
        ("After the microlearning session?", "After the huddle?"),
        ("Every cohort", "Every group"),
        ("Two cohorts", "Two groups"),
        ("All learners", "All your people"),
        ("The learners", "Your people"),
        ("Two modules", "Two parts"),
    ] {
        let hit = hits(text, shops, &[]).remove(0);
        let offer = &hit.offers[0];
        let units: Vec<u16> = text.encode_utf16().collect();
        let part = |range: &[u16]| String::from_utf16(range).unwrap();
        let new = [
            part(&units[..offer.start]),
            offer.replacement.clone(),
            part(&units[offer.end..]),
        ]
        .concat();
        assert_eq!(new, becomes, "{text}");
    }
}

#[test]
fn a_word_of_the_units_own_is_left_alone() {
    let texts = |text: &str, pairs: &[(&str, &str)]| -> Vec<String> {
        hits(text, pairs, &[])
            .into_iter()
            .map(|hit| hit.text)
            .collect()
    };
    assert_eq!(
        texts("the onboarding", &[("onboarding", "")]),
        Vec::<String>::new()
    );
    assert_eq!(
        texts("the Onboardings", &[("onboarding", "")]),
        Vec::<String>::new()
    );
    assert_eq!(
        texts(
            "safety assessment, assessment",
            &[("safety assessment", "")]
        ),
        ["assessment"]
    );
}

#[test]
fn own_words_are_marked_and_fine_ones_are_not() {
    let added = [own("deep dive", "closer look; an hour on it", false)];
    let hit = hits("Another deep-dive?", &[], &added).remove(0);
    let offers: Vec<&str> = hit.offers.iter().map(|offer| offer.text.as_str()).collect();
    assert_eq!(
        (hit.word.as_str(), offers),
        ("deep dive", vec!["closer look", "an hour on it"])
    );
    // One's own plain words go before those of the list.
    let better = [own("learner", "colleague", false)];
    assert_eq!(
        hits("A learner", &[], &better)[0].offers[0].text,
        "colleague"
    );
    let fine = [own("Stakeholder", "", true)];
    assert!(hits("every stakeholder", &[], &fine).is_empty());
    assert_eq!(hits("every stakeholder", &[], &[]).len(), 1);
    // Capitals typed by the user mean capitals.
    let acronym = [own("ADDIE", "", false)];
    assert_eq!(hits("ADDIE or addie", &[], &acronym).len(), 1);
}

#[test]
fn the_shipped_list_is_sound() {
    let list = shipped();
    assert_eq!(list.len(), 74);
    for term in &list {
        assert!(
            !term.plain.is_empty() || !term.advice.is_empty(),
            "{}",
            term.term
        );
        for plain in &term.plain {
            assert!(!plain.contains([';', '{', '.']), "{plain}");
            // Plain words are not ours again.
            assert_eq!(found(plain), Vec::<String>::new(), "{plain}");
        }
        // Each term finds itself.
        assert_eq!(hits(&term.term, &[], &[])[0].word, term.term);
    }
}

#[test]
fn the_list_shows_what_is_fine_and_what_was_added() {
    let rows = [
        own("cohort", "", true),
        own("deep dive", "closer look", false),
    ];
    let list = listed(&shipped(), &rows);
    assert_eq!(list.len(), 75);
    let of = |word: &str| list.iter().find(|line| line.word == word).unwrap();
    assert!(of("cohort").fine && !of("cohort").added);
    assert!(of("deep dive").added && !of("deep dive").fine);
    assert!(of("learner").row.is_none());
    assert!(list.is_sorted_by_key(|line| line.word.to_lowercase()));
}
