//! When an event in a leader's year invites an opener, and when it holds one back.
//!
//! [`SeasonRules`] are data: the windows around each kind of entry, and what sensitive times hold back.
//! [`OpenerYear`] turns them into days once for a leader, and [`Season`] is one day of it. The strip, the
//! verdict and the opener advice all read this, so that they cannot contradict each other.

mod day;
mod rules;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod year;

pub use day::Season;
pub use rules::{KindGuidance, OpenerWindow, SeasonRules, Sensitive, WindowSide, WindowUnit};
pub use year::{OpenerYear, Reference};
