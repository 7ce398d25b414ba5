//! Through the command table, on a real file: what a script or the window would see.
//!
//! | module | what it shows |
//! |---|---|
//! | `bounds` | every command with absurd values in every field |
//! | `chain` | figures and what moves them: the sample's, and every write |
//! | `checks` | how we are doing: remarks, guesses, what was told; the six statements |
//! | `contacts` | people from address books: every format, a preview, an import, and back |
//! | `culture` | the culture check: the sample, sheets by hand and from files, batches of which no sheet is kept |
//! | `aims` | where a leader and I both want to be: versions, the log, Week, and taken back |
//! | `away` | coming back after weeks: listed, settled and taken back |
//! | `handover` | units for a colleague: what goes, the other file afterwards, a second time, files that are none |
//! | `journey` | from an empty file to a kept promise |
//! | `language` | words of ours in a text, the unit's own words, the list |
//! | `letters` | texts to send: my own templates, whom they greet, invitations |
//! | `sample` | what the sample workspace must say on 18 November 2026 |
//! | `person` | what is kept about one person, and that nothing of it is left once they are erased |
//! | `plain_english` | no sentence made in Rust has a phrase of `tests/plain-english.txt` |
//! | `planner` | asking again, taking over, putting reasons right, calendar files |
//! | `reads` | what a command reads, and what it tells the windows |
//! | `reorganisation` | two units merged, one split, a successor: said before, done, and taken back |
//! | `review` | the page of a quarter: what the sample says, own words, files, what is left out |
//! | `rhythm` | the year nearer and on paper, files for others, roll-forward |
//! | `standing` | standing one-to-ones: kept, skipped, moved, prepared, ended, and taken back |
//! | `search` | every typed text is found, narrowed, and opened where it belongs |
//! | `protection` | a protected file on the disk: no word of it can be read, and a killed program leaves one whole file |
//! | `private` | what is private reaches no card, wording or text to paste |
//! | `house` | which words may stand in which files |
//! | `hostile` | bad input gets a sentence, and nothing is lost |
//! | `imports` | calendar files: a look, an import, the same again, and back |
//! | `worked_days` | days worked by the public calendar, by hand and by one leader |
//! | `unknown_rhythm` | a unit without entries: no day is called good, on any screen |
//! | `zones` | a chat far away: my day and the leader's on every screen |
//! | `mondays` | eight Mondays in a new workspace of eleven leaders, acted on and not |
//! | `meetings` | messages about meetings, my addresses, chats that were exported and cancelled |
//! | `threads` | challenges, skills, answers, ideas: found, decided, marked in the rhythm, and taken back |
//! | `transfer` | a full export comes back as the same data |

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking; helpers of tests are no exception"
)]

mod aims;
mod architecture;
mod away;
mod bounds;
mod chain;
mod checks;
mod contacts;
mod culture;
mod documents;
mod edits;
mod handover;
mod heard;
mod hostile;
mod imports;
mod journey;
mod language;
mod letters;
mod meetings;
mod mondays;
mod old_words;
mod person;
mod plain_english;
mod planner;
#[path = "../planted.rs"]
mod planted;
mod private;
mod protection;
mod reads;
mod reorganisation;
mod review;
mod rhythm;
mod sample;
mod search;
mod standing;
mod table;
mod threads;
mod transfer;
mod unknown_rhythm;
mod worked_days;
mod zones;
