//! What the Leaders screen and a leader's page show.

mod list;
mod page;
mod records;

pub use list::{CourseAdvice, LastChat, LeaderRow, LeadersScreen, rows};
pub use page::{LeaderPage, NamedPlacement, page};
pub use records::{LeaderChain, LeaderFigure, LeaderFigures, LeaderStep};

#[cfg(test)]
mod tests;
