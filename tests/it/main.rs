//! Through the command table, on a real file: what a script or the window would see.
//!
//! | module | what it shows |
//! |---|---|
//! | `journey` | from an empty file to a kept promise |
//! | `sample` | what the sample workspace must say on 18 November 2026 |
//! | `private` | what is private reaches no card, wording or text to paste |
//! | `hostile` | bad input gets a sentence, and nothing is lost |
//! | `imports` | calendar files: a look, an import, the same again, and back |
//! | `transfer` | a full export comes back as the same data |

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking; helpers of tests are no exception"
)]

mod hostile;
mod imports;
mod journey;
mod private;
mod sample;
mod table;
mod transfer;
