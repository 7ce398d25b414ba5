//! What the words of a cell tell: a role, a unit, or the name of a person.

/// Words of roles that lead people, in lower case. An address book has many roles, and few of them run a unit.
const LEADING: &[&str] = &[
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
const LEADING_ENDS: &[&str] = &[
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
const LEADING_PARTS: &[&str] = &[
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

/// Words of roles that help somebody who leads: "Assistant to the CFO".
const HELPING: &[&str] = &[
    "assistant",
    "assistante",
    "assistantin",
    "assistent",
    "assistentin",
    "asistente",
    "assistente",
    "secretary",
    "secretaria",
    "secretario",
    "secrétaire",
    "sekretär",
    "sekretärin",
    "sekretariat",
    "aide",
];

/// Words of other roles, in lower case: English, German, French, Spanish.
const OTHER_ROLE: &[&str] = &[
    "accountant",
    "administrator",
    "adviser",
    "advisor",
    "analyst",
    "architect",
    "avp",
    "buyer",
    "clo",
    "consultant",
    "controller",
    "coordinator",
    "counsel",
    "deputy",
    "engineer",
    "executive",
    "founder",
    "lead",
    "leader",
    "manager",
    "officer",
    "owner",
    "partner",
    "principal",
    "secretary",
    "specialist",
    "supervisor",
    "vice",
    "prokurist",
    "prokuristin",
    "referent",
    "referentin",
    "cheffe",
    "subdirector",
    "subdirectora",
];

/// Words of units and places, in lower case: none of them is part of a person's name.
const UNIT: &[&str] = &[
    "america",
    "americas",
    "apac",
    "asia",
    "audit",
    "banking",
    "bu",
    "business",
    "central",
    "chain",
    "claims",
    "clinical",
    "commercial",
    "communication",
    "communications",
    "compliance",
    "corporate",
    "customer",
    "data",
    "department",
    "development",
    "digital",
    "division",
    "ecommerce",
    "emea",
    "engineering",
    "europe",
    "facilities",
    "finance",
    "global",
    "group",
    "hr",
    "insurance",
    "international",
    "it",
    "legal",
    "logistics",
    "manufacturing",
    "marketing",
    "medical",
    "office",
    "operations",
    "ops",
    "people",
    "pharma",
    "plant",
    "plants",
    "procurement",
    "product",
    "production",
    "products",
    "purchasing",
    "quality",
    "region",
    "regional",
    "research",
    "retail",
    "risk",
    "sales",
    "security",
    "service",
    "services",
    "strategy",
    "supply",
    "support",
    "talent",
    "tax",
    "team",
    "technology",
    "treasury",
    "unit",
    "wholesale",
    "academy",
    "accounting",
    "affairs",
    "analytics",
    "branch",
    "branches",
    "care",
    "center",
    "centre",
    "controlling",
    "energy",
    "environment",
    "estate",
    "experience",
    "fleet",
    "health",
    "hospitality",
    "hotels",
    "human",
    "infrastructure",
    "innovation",
    "intelligence",
    "investor",
    "learning",
    "lending",
    "mining",
    "network",
    "networks",
    "packaging",
    "payments",
    "planning",
    "platform",
    "platforms",
    "property",
    "public",
    "relations",
    "resources",
    "safety",
    "school",
    "software",
    "sourcing",
    "stores",
    "success",
    "sustainability",
    "training",
    "transformation",
    "transport",
    "university",
    "warehouse",
    "north",
    "south",
    "east",
    "west",
    "betrieb",
    "einkauf",
    "entwicklung",
    "fertigung",
    "finanzen",
    "forschung",
    "kundendienst",
    "logistik",
    "personal",
    "produktion",
    "qualität",
    "recht",
    "technik",
    "vertrieb",
    "werk",
    "werke",
    "achats",
    "finances",
    "humaines",
    "informatique",
    "juridique",
    "ressources",
    "ventes",
    "compras",
    "finanzas",
    "humanos",
    "operaciones",
    "producción",
    "recursos",
    "ventas",
];

/// Small words inside names: "van der Berg".
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "la",
    "le", "ten", "ter", "van", "von", "y", "zu",
];

fn words(cell: &str) -> impl Iterator<Item = String> {
    cell.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

fn is_leading(word: &str) -> bool {
    LEADING.contains(&word)
        || LEADING_ENDS.iter().any(|end| word.ends_with(end))
        || LEADING_PARTS.iter().any(|part| word.contains(part))
}

/// Tells whether somebody of this role leads a unit.
pub(crate) fn leads(role: &str) -> bool {
    words(role).any(|word| is_leading(&word))
        && !words(role).any(|word| HELPING.contains(&word.as_str()))
}

/// Tells whether a cell has a word of a role in it.
pub(crate) fn is_role(cell: &str) -> bool {
    words(cell).any(|word| is_leading(&word) || OTHER_ROLE.contains(&word.as_str()))
}

/// Tells whether a cell has a word of a unit in it, and none of a role.
pub(crate) fn is_unit(cell: &str) -> bool {
    !is_role(cell) && words(cell).any(|word| UNIT.contains(&word.as_str()))
}

/// Tells whether a cell can be a first name or a family name: one to three capitalized words.
pub(super) fn is_part_of_name(cell: &str) -> bool {
    let count = cell.split_whitespace().count();
    let is_word = |word: &str| {
        PARTICLES.contains(&word) || word.chars().next().is_some_and(char::is_uppercase)
    };
    (1..=3).contains(&count)
        && cell.split_whitespace().all(is_word)
        && cell
            .chars()
            .all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '.' | '\'' | '’'))
        && cell.chars().any(char::is_lowercase)
        && !is_role(cell)
        && !is_unit(cell)
}

/// Tells whether a cell can be the whole name of a person: two to five capitalized words.
pub(crate) fn is_name(cell: &str) -> bool {
    let names: Vec<&str> = cell.split_whitespace().collect();
    (2..=5).contains(&names.len())
        && names.chunks(3).all(|part| is_part_of_name(&part.join(" ")))
        && names
            .iter()
            .filter(|word| !PARTICLES.contains(word))
            .count()
            >= 2
}

/// Returns a name with the first name in front: "Brandt, Imani" is "Imani Brandt".
pub(crate) fn first_name_first(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if is_part_of_name(last.trim()) && is_part_of_name(first.trim()) => {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => name.to_owned(),
    }
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
            ("Assistant to the CFO", false),
            ("Sekretärin der Geschäftsleitung", false),
            ("", false),
        ] {
            assert_eq!(leads(role), expected, "{role}");
        }
    }
}
