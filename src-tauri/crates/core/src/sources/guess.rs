//! What sort of thing an event of a rhythm is, by the words of its title. A guess, to be changed later.

use crate::model::EntryKind;

/// Beginnings of words that tell a kind, in English, German and French; the first line that fits wins.
const WORDS: &[(EntryKind, &[&str])] = &[
    (
        EntryKind::Freeze,
        &["freeze", "blackout", "quiet period", "einfrier", "gel "],
    ),
    (
        EntryKind::Leave,
        &[
            "vacation",
            "holiday",
            "annual leave",
            "parental leave",
            "on leave",
            "out of office",
            "urlaub",
            "ferien",
            "abwesen",
            "feiertag",
            "congé",
            "vacances",
        ],
    ),
    (
        EntryKind::Survey,
        &[
            "survey",
            "pulse check",
            "umfrage",
            "befragung",
            "enquête",
            "sondage",
        ],
    ),
    (
        EntryKind::Results,
        &[
            "result",
            "earnings",
            "annual report",
            "quartalszahlen",
            "jahreszahlen",
            "ergebnis",
            "résultat",
        ],
    ),
    (
        EntryKind::Budget,
        &["budget", "forecast", "haushalt", "prévision"],
    ),
    (
        EntryKind::Board,
        &[
            "board",
            "supervisory",
            "vorstand",
            "aufsichtsrat",
            "beirat",
            "conseil",
            "executive committee",
            "exco",
        ],
    ),
    (
        EntryKind::Close,
        &[
            "close",
            "closing",
            "abschluss",
            "clôture",
            "year end",
            "year-end",
            "month end",
            "month-end",
            "quarter end",
            "quarter-end",
        ],
    ),
    (
        EntryKind::Peak,
        &[
            "peak",
            "season",
            "black friday",
            "cyber monday",
            "stocktak",
            "inventory",
            "inventur",
            "saison",
            "soldes",
        ],
    ),
    (
        EntryKind::Launch,
        &[
            "launch",
            "go-live",
            "go live",
            "golive",
            "release",
            "rollout",
            "roll-out",
            "cutover",
            "einführung",
            "lancement",
        ],
    ),
    (
        EntryKind::Review,
        &[
            "review",
            "qbr",
            "appraisal",
            "audit",
            "durchsprache",
            "beurteilung",
            "bilan",
            "revue",
        ],
    ),
    (
        EntryKind::Planning,
        &[
            "planning",
            "plan",
            "strategy",
            "strategi",
            "offsite",
            "off-site",
            "okr",
            "klausur",
            "stratégie",
        ],
    ),
    (
        EntryKind::Ours,
        &[
            "training",
            "workshop",
            "academy",
            "learning",
            "onboarding",
            "schulung",
            "akademie",
            "formation",
            "seminar",
        ],
    ),
];

/// Returns the kind that a title speaks of.
pub(super) fn kind_of(title: &str) -> EntryKind {
    let title = format!(" {} ", title.to_lowercase());
    let speaks = |words: &&(EntryKind, &[&str])| {
        words.1.iter().any(|word| {
            title.match_indices(word).any(|(at, _)| {
                let before = title.get(..at).and_then(|text| text.chars().next_back());
                // "enclosed" is no close; in German the telling part can stand behind others.
                before.is_none_or(|letter| !letter.is_alphanumeric()) || word.chars().count() >= 7
            })
        })
    };
    WORDS
        .iter()
        .find(speaks)
        .map_or(EntryKind::Other, |(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_their_kind() {
        for (title, kind) in [
            ("Month-end close", EntryKind::Close),
            ("Monatsabschluss Juni", EntryKind::Close),
            ("Q3 results call", EntryKind::Results),
            ("Budget round 2", EntryKind::Budget),
            ("Board meeting", EntryKind::Board),
            ("Aufsichtsratssitzung", EntryKind::Board),
            ("QBR with EMEA", EntryKind::Review),
            ("Strategy offsite", EntryKind::Planning),
            ("Black Friday", EntryKind::Peak),
            ("ERP go-live", EntryKind::Launch),
            ("Change freeze", EntryKind::Freeze),
            ("Sommerferien", EntryKind::Other),
            ("Ferien", EntryKind::Leave),
            ("Engagement survey", EntryKind::Survey),
            ("Leadership training", EntryKind::Ours),
            ("Papers enclosed", EntryKind::Other),
            ("Keyboard day", EntryKind::Other),
            ("", EntryKind::Other),
        ] {
            assert_eq!(kind_of(title), kind, "{title}");
        }
    }
}
