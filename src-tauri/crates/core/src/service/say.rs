//! The words for how what we do fits.

use crate::{english::say, rhythm::HeavyDays};

/// Returns "7 of 8 working days in a heavy time: period close, quarterly forecast".
pub fn fit(fit: &HeavyDays) -> String {
    let (heavy, days) = (fit.heavy, fit.days);
    if heavy == 0 {
        return format!("none of {days} working days in a heavy time");
    }
    let causes = if fit.causes.is_empty() {
        String::new()
    } else {
        format!(": {}", say::list(&fit.causes))
    };
    format!("{heavy} of {days} working days in a heavy time{causes}")
}
