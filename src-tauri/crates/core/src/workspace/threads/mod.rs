//! Writes on threads: what is added comes with where we know it from and with what it belongs to, in one change.

mod add;
mod answer;
mod ideas;
mod joined;
mod skills;

pub use add::{IdeaParts, NewChallenge, NewDelivery, NewIdea, NewKnowHow, NewSolution};
pub use answer::{AnswerNotOurs, AnswerTry, AnswerUse};
pub use ideas::{DecideIdea, Decision};
pub use joined::{Heard, Joins, NewEvidence, NewTie};
pub use skills::{MergeSkills, NewNeed, NewSkill};
