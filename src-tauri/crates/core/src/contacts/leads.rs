//! Whether a role leads people. An address book has many roles, and few of them run a unit.

/// Words of leading roles, in lower case.
const WORDS: &[&str] = &[
    "cdo",
    "ceo",
    "cfo",
    "chair",
    "chief",
    "chro",
    "cio",
    "ciso",
    "cmo",
    "coo",
    "cpo",
    "cro",
    "cso",
    "cto",
    "director",
    "evp",
    "gm",
    "head",
    "md",
    "president",
    "svp",
    "treasurer",
    "vp",
    "direktor",
    "direktorin",
    "leiter",
    "leiterin",
    "leitung",
    "vorstand",
    "vorständin",
    "directeur",
    "directrice",
    "gérant",
    "gérante",
    "président",
    "présidente",
    "responsable",
    "directora",
    "gerente",
    "jefa",
    "jefe",
    "presidenta",
    "presidente",
    "direttore",
    "direttrice",
    "responsabile",
    "diretor",
    "diretora",
    "directeur",
    "dyrektor",
    "kierownik",
    "direktör",
    "chef",
    "johtaja",
    "müdür",
    "директор",
    "руководитель",
    "начальник",
];
/// How they end in languages that join words.
const ENDS: &[&str] = &[
    "leiter",
    "leiterin",
    "leitung",
    "führer",
    "führerin",
    "chef",
    "direktör",
    "johtaja",
];
/// What they contain in scripts without spaces.
const PARTS: &[&str] = &[
    "部長",
    "本部長",
    "社長",
    "取締役",
    "总监",
    "总经理",
    "经理",
    "總監",
    "부장",
    "이사",
    "대표",
    "본부장",
];

/// Tells whether somebody of this role leads a unit.
pub(super) fn leads(role: &str) -> bool {
    let lower = role.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| WORDS.contains(&word) || ENDS.iter().any(|end| word.ends_with(end)))
        || PARTS.iter().any(|part| lower.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_that_lead() {
        for (role, expected) in [
            ("Group CFO", true),
            ("Head of Plants, EMEA", true),
            ("Managing Director", true),
            ("Bereichsleiterin Logistik", true),
            ("Geschäftsführer", true),
            ("Directrice financière", true),
            ("営業本部長", true),
            ("Директор завода", true),
            ("Account Manager", false),
            ("Accountant", false),
            ("Executive Assistant", false),
            ("", false),
        ] {
            assert_eq!(leads(role), expected, "{role}");
        }
    }
}
