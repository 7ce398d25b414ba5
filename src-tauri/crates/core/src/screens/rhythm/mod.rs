//! The rhythm as it is shown: agenda, month, year, and what others may see of it.

pub mod agenda;
pub mod marks;
pub mod month;
pub mod share;
pub mod year_map;
