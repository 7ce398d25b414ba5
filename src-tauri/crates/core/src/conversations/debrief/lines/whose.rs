//! Whose promise a line is: my own team's, theirs, nobody's.

use super::natural::{Meaning, NOTHING, check, mine, theirs};

const LINES: &[(&str, Meaning)] = &[
    (
        "L&D to send the contract by Friday",
        mine("the contract", Some(2)),
    ),
    ("L & D will send the contract", mine("the contract", None)),
    (
        "LnD sends the contract Friday",
        mine("the contract", Some(2)),
    ),
    ("Learning to send the contract", mine("the contract", None)),
    (
        "Learning & Development to check the dates",
        mine("check the dates", None),
    ),
    ("My team to book a room", mine("book a room", None)),
    (
        "our team will draft the outline",
        mine("draft the outline", None),
    ),
    ("us to confirm the date", mine("confirm the date", None)),
    ("We to send two names", mine("two names", None)),
    ("L&D: contract by Friday", mine("contract", Some(2))),
    (
        "Action: L&D to send the contract",
        mine("the contract", None),
    ),
    ("Mara to send the contract", mine("the contract", None)),
    (
        "Head of Learning to send the contract",
        mine("the contract", None),
    ),
    (
        "Ana and I meet again on Friday",
        mine("meet again", Some(2)),
    ),
    ("me and Ana to check the list", mine("check the list", None)),
    ("To send the list by Friday", mine("the list", Some(2))),
    ("Sales to send the figures", theirs("the figures", None)),
    ("Meeting to discuss the budget", NOTHING),
    ("Monday to check the dates", NOTHING),
    ("Hoping to share results", NOTHING),
    ("L&D: too slow for them", NOTHING),
    (
        "Ana's team to send the headcount by 1/12",
        theirs("the headcount", Some(13)),
    ),
    ("My boss to call Ana by Friday", mine("call Ana", Some(2))),
    (
        "Let's meet again in two weeks",
        mine("meet again", Some(14)),
    ),
    ("Thursday: send the deck", mine("the deck", Some(1))),
    (
        "I'll send the list a week on Friday",
        mine("the list", Some(9)),
    ),
    (
        "Ana to check the rota Thursday next week",
        theirs("check the rota", Some(8)),
    ),
];

#[test]
fn lines_are_given_to_the_right_side() {
    check(LINES);
}
