//! The name of whose rhythm an entry belongs to.

use crate::{Records, model::Scope};

/// Returns the name of whoever an entry belongs to.
pub fn scope_name(records: &Records, scope: Scope) -> String {
    match scope {
        Scope::Company if records.company.name.is_empty() => "Company".to_owned(),
        Scope::Company => records.company.name.clone(),
        Scope::Unit(id) => records
            .unit(id)
            .map_or_else(String::new, |unit| unit.name.clone()),
        Scope::Leader(id) => records
            .leader(id)
            .map_or_else(String::new, |leader| leader.role.clone()),
    }
}
