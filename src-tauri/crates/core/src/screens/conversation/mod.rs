//! One chat: asking for it, preparing it, its coffee [`card`], and its line in a list.

mod ask;
mod card;
mod line;
mod on_this;
mod page;
mod question;
mod since;

pub use ask::{NextStep, PlanDefaults, after_calling_off, default_plan};
pub use card::{Card, CardFact, MOST_FACTS, age, card, card_fact, chosen_facts, opening};
pub use line::{ChatLine, chat_line};
pub use on_this::{GuessLine, OnThis, OnThisLine, WeakestStep};
pub use page::{ConversationPage, PageFact, fact_age, next_card, page, promises, suggested_facts};
pub use question::{DebriefQuestion, FigureChoice, PlanChoice};
pub use since::{previous, reflection_due, since};
