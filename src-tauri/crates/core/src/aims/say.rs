//! The words for what the log says we are called for.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Sign;
use crate::{
    english::say,
    model::{Aim, CalledFor},
};

/// Returns "The log says more: they asked for you on 6 August." Nothing where it agrees, or says nothing.
pub fn differs(now: Option<CalledFor>, sign: Option<Sign>, today: NaiveDate) -> Option<String> {
    let sign = sign?;
    let how = match sign.word().cmp(&now?) {
        Ordering::Equal => return None,
        Ordering::Greater => "more",
        Ordering::Less => "less",
    };
    Some(format!("The log says {how}: {}.", ground(sign, today)))
}

fn ground(sign: Sign, today: NaiveDate) -> String {
    let day = |on| say::on_day(on, today);
    match sign {
        Sign::Shown(on) => format!("what would show it happened {}", day(on)),
        Sign::Asked(on) if on > today => format!("they asked for the chat {}", day(on)),
        Sign::Asked(on) => format!("they asked for you {}", day(on)),
        Sign::Pressing(on) => format!("they called something pressing {}", day(on)),
        Sign::Rated(rating, on) => {
            let rating = say::number(rating.into());
            format!("they rated our work {rating} of five {}", day(on))
        }
        Sign::Kept(count) => {
            let count = say::number(i64::try_from(count).unwrap_or(i64::MAX));
            format!("you kept {count} promises by their day")
        }
        Sign::Chat(on) => format!("it shows chats alone, the last {}", day(on)),
    }
}

/// Returns "Nothing lands in shops unseen (Retail Director)": what the unit wanted with an earlier leader.
pub fn before(aim: &Aim, role: Option<&str>) -> String {
    match role {
        Some(role) => format!("{} ({role})", say::phrase(&aim.wants)),
        None => say::phrase(&aim.wants).to_owned(),
    }
}
