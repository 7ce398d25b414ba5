//! Sentences that are worth keeping as findings: what they measure, need, struggle with, think of us.

use super::{OfferKind, rating, words::Line};

/// Kinds by the words that tell them, the first that fits. A star stands for any ending.
const KINDS: [(OfferKind, &[&str]); 7] = [
    (
        OfferKind::Skill,
        &[
            "people who can",
            "people who could",
            "people who know",
            "somebody who can",
            "someone who can",
            "anyone who can",
            "anybody who can",
            "nobody can",
            "no one can",
            "nobody knows how",
            "no one knows how",
            "skill",
            "skills",
            "able to",
            "need to learn",
            "needs to learn",
            "have to learn",
            "has to learn",
            "must learn",
            "should learn",
            "know how to",
            "knows how to",
            "not trained",
            "untrained",
            "upskill*",
            "reskill*",
            "competenc*",
            "capabilit*",
            "better at",
            "weak at",
            "weak in",
            "good at",
            "comfortable with",
        ],
    ),
    (
        OfferKind::Measure,
        &[
            "kpi*",
            "figure is",
            "figures are",
            "metric*",
            "indicator*",
            "measured by",
            "they measure*",
            "she measures",
            "he measures",
            "we measure",
            "is measured",
            "steer* by",
            "tracks",
            "they track",
            "dashboard shows",
            "percent",
            "per cent",
        ],
    ),
    (
        OfferKind::Pressing,
        &[
            "urgent*",
            "asap",
            "cannot wait",
            "can't wait",
            "can not wait",
            "pressing",
            "burning",
            "most important now",
            "top of the list",
            "keeps her awake",
            "keeps him awake",
            "keeps them awake",
            "worries her most",
            "worries him most",
            "worried about",
        ],
    ),
    (
        OfferKind::Feedback,
        &[
            "our course*",
            "our training*",
            "our programme*",
            "our program*",
            "our session*",
            "our workshop*",
            "our material*",
            "our e-learning",
            "your course*",
            "your training*",
            "your session*",
            "your workshop*",
            "the course was",
            "the training was",
            "the workshop was",
            "the session was",
            "the programme was",
            "the course came",
            "the training came",
            "the session came",
            "about us",
            "with us",
            "too long",
            "too theoretical",
            "happy with",
            "unhappy with",
            "liked",
            "loved",
            "useful",
            "helpful",
            "waste of time",
            "worked well",
            "complain*",
        ],
    ),
    (
        OfferKind::Challenge,
        &[
            "retire*",
            "retiring",
            "people leave",
            "leave us",
            "leave within",
            "leave in",
            "leave after",
            "left within",
            "left us",
            "leaver*",
            "leaving",
            "they leave",
            "will leave",
            "could leave",
            "quit*",
            "resign*",
            "turnover",
            "attrition",
            "hire",
            "hires",
            "hiring",
            "recruit*",
            "vacanc*",
            "understaffed",
            "short of",
            "shortage*",
            "overtime",
            "workload",
            "overload*",
            "burnout",
            "burn out",
            "burned out",
            "tired",
            "exhausted",
            "sick leave",
            "absence*",
            "morale",
            "bored",
            "disengag*",
            "successor*",
            "succession",
            "know-how",
            "no time",
            "struggl*",
            "too few",
            "not enough",
            "can't find",
            "cannot find",
            "hard to find",
            "hard to keep",
            "can't keep",
            "cannot keep",
            "poach*",
            "nobody to replace",
            "stressed",
        ],
    ),
    (
        OfferKind::Idea,
        &[
            "could try",
            "let's try",
            "we try",
            "want* to try",
            "like to try",
            "what if",
            "idea*",
            "pilot*",
            "why not",
            "experiment*",
        ],
    ),
    (
        OfferKind::Idea,
        &[
            "she wants",
            "he wants",
            "they want",
            "wants",
            "want to",
            "would like",
            "she'd like",
            "he'd like",
            "they'd like",
            "'d like",
            "wish*",
            "would love",
            "'d love",
            "hopes for",
            "hope for",
            "asked for",
            "asks for",
            "ask for",
        ],
    ),
];

/// Returns the kind of finding that a sentence is.
pub(super) fn finding(text: &str) -> Option<OfferKind> {
    let line = Line::new(text);
    if is_rating(&line, text) {
        return Some(OfferKind::Feedback);
    }
    if line.word(0) == "i" || line.word(0).starts_with("i'") {
        return None;
    }
    let words = |kind: OfferKind| {
        KINDS
            .iter()
            .any(|(one, words)| *one == kind && line.has_any(words))
    };
    if words(OfferKind::Skill) {
        return Some(OfferKind::Skill);
    }
    if has_share(&line) {
        return Some(OfferKind::Measure);
    }
    KINDS
        .iter()
        .find(|(_, words)| line.has_any(words))
        .map(|(kind, _)| *kind)
}

/// Returns whether the line rates us, and does not count something else out of five.
fn is_rating(line: &Line<'_>, text: &str) -> bool {
    const OF_US: [&str; 12] = [
        "rating", "rate", "rates", "rated", "score", "scores", "scored", "us", "our", "gave us",
        "feedback", "grade",
    ];
    rating(text).is_some() && (line.len() <= 4 || line.has_any(&OF_US))
}

/// Returns whether the line has a share in it: "14 %", "92%".
fn has_share(line: &Line<'_>) -> bool {
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    (0..line.len()).any(|at| {
        let word = line.word(at);
        (word.ends_with('%') && number(word))
            || (word == "%"
                && at
                    .checked_sub(1)
                    .is_some_and(|before| number(line.word(before))))
    })
}
