//! Verbs of promises: what one does for another after a chat.

/// What hands something over; the thing is what is promised.
const HANDS_OVER: [&str; 9] = [
    "send", "share", "forward", "mail", "email", "e-mail", "give", "owe", "pass",
];
/// Doing something for the other side.
const DOES: [&str; 86] = [
    "add",
    "agree",
    "answer",
    "arrange",
    "ask",
    "attend",
    "book",
    "bring",
    "build",
    "call",
    "cancel",
    "chase",
    "check",
    "clarify",
    "clear",
    "collect",
    "come",
    "compare",
    "confirm",
    "connect",
    "contact",
    "cover",
    "create",
    "decide",
    "define",
    "deliver",
    "discuss",
    "draft",
    "explain",
    "fill",
    "find",
    "finish",
    "fix",
    "follow",
    "free",
    "get",
    "help",
    "host",
    "inform",
    "introduce",
    "investigate",
    "invite",
    "join",
    "keep",
    "let",
    "list",
    "look",
    "make",
    "map",
    "meet",
    "name",
    "nominate",
    "offer",
    "open",
    "organise",
    "organize",
    "pay",
    "phone",
    "pick",
    "pilot",
    "plan",
    "prepare",
    "present",
    "propose",
    "provide",
    "publish",
    "put",
    "raise",
    "release",
    "remind",
    "reply",
    "report",
    "review",
    "revise",
    "ring",
    "run",
    "schedule",
    "set",
    "show",
    "sign",
    "speak",
    "suggest",
    "talk",
    "tell",
    "think",
    "write",
];
/// More of them, of which the third person is rarely one.
const ALSO_DOES: [&str; 12] = [
    "approve", "choose", "do", "go", "order", "read", "see", "sort", "start", "take", "test", "try",
];
/// What is no noun at the beginning of a line: "send the list", not "report of May".
const COMMANDS: [&str; 39] = [
    "send",
    "share",
    "forward",
    "email",
    "e-mail",
    "give",
    "arrange",
    "ask",
    "bring",
    "chase",
    "clarify",
    "collect",
    "confirm",
    "contact",
    "create",
    "discuss",
    "explain",
    "find",
    "fix",
    "follow",
    "get",
    "inform",
    "introduce",
    "investigate",
    "invite",
    "let",
    "look",
    "make",
    "organise",
    "organize",
    "prepare",
    "propose",
    "provide",
    "put",
    "remind",
    "schedule",
    "set",
    "tell",
    "write",
];
/// What one would not promise: it happens, or is a wish.
const HAPPENS: [&str; 47] = [
    "be",
    "have",
    "need",
    "want",
    "like",
    "miss",
    "never",
    "not",
    "lose",
    "leave",
    "retire",
    "quit",
    "resign",
    "hire",
    "recruit",
    "grow",
    "shrink",
    "struggle",
    "become",
    "close",
    "cut",
    "stop",
    "fail",
    "suffer",
    "fall",
    "rise",
    "drop",
    "double",
    "happen",
    "cost",
    "last",
    "feel",
    "know",
    "hate",
    "love",
    "still",
    "restructure",
    "reorganise",
    "reorganize",
    "merge",
    "migrate",
    "move",
    "switch",
    "expand",
    "launch",
    "outsource",
    "shift",
];

/// Returns whether a verb hands something over.
pub(super) fn hands_over(verb: &str) -> bool {
    HANDS_OVER.contains(&base(verb).as_str())
}

/// Returns whether a verb does something for another.
pub(super) fn does(verb: &str) -> bool {
    let verb = base(verb);
    [&HANDS_OVER[..], &DOES, &ALSO_DOES]
        .iter()
        .any(|list| list.contains(&verb.as_str()))
}

/// Returns whether a verb at the beginning of a line is an order to oneself.
pub(super) fn is_command(verb: &str) -> bool {
    COMMANDS.contains(&verb)
}

pub(super) fn happens(verb: &str) -> bool {
    HAPPENS.contains(&verb)
}

/// Returns a verb without the ending of the third person: "sends", "gets", "tries".
pub(super) fn base(verb: &str) -> String {
    let known = |word: &str| {
        [&HANDS_OVER[..], &DOES, &ALSO_DOES]
            .iter()
            .any(|list| list.contains(&word))
    };
    if known(verb) {
        return verb.to_owned();
    }
    let stems = [
        verb.strip_suffix('s').map(str::to_owned),
        verb.strip_suffix("es").map(str::to_owned),
        verb.strip_suffix("ies").map(|stem| format!("{stem}y")),
    ];
    stems
        .into_iter()
        .flatten()
        .find(|stem| known(stem))
        .unwrap_or_else(|| verb.to_owned())
}
