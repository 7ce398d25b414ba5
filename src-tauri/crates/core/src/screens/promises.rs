//! Promises as lists show them, and the text to send with them.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::Promise;
use crate::{
    Records,
    conversations::kept,
    english::say,
    letters::{Letter, about_promise},
    model::Side,
};

/// How many kept promises the screen shows.
const MOST_DONE: usize = 100;

/// A promise in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromiseLine {
    pub promise: Promise,
    /// The leader's role.
    pub who: String,
    /// The unit's name.
    pub unit: String,
    /// Whether its day has passed.
    pub late: bool,
    /// Where it stands, in words.
    pub text: String,
    /// The text to send with it; none where it must stay private.
    pub follow_up: Option<Letter>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromisesScreen {
    /// Open ones, by due date, those without one last.
    pub open: Vec<PromiseLine>,
    /// Kept and dropped ones, newest first.
    pub done: Vec<PromiseLine>,
}

/// Returns all promises as they stand on `today`.
pub fn screen(records: &Records, today: NaiveDate) -> PromisesScreen {
    let (mut open, mut done): (Vec<&Promise>, Vec<&Promise>) = records
        .promises
        .iter()
        .partition(|promise| promise.is_open());
    open.sort_by_key(|promise| {
        (
            promise.due.unwrap_or(NaiveDate::MAX),
            promise.made_on,
            promise.id,
        )
    });
    done.sort_by_key(|promise| {
        std::cmp::Reverse((promise.done_on.or(promise.dropped_on), promise.id))
    });
    let lines = |promises: Vec<&Promise>| {
        promises
            .into_iter()
            .map(|promise| line(records, promise, today))
            .collect()
    };
    done.truncate(MOST_DONE);
    PromisesScreen {
        open: lines(open),
        done: lines(done),
    }
}

/// Returns one promise as it stands on `today`.
pub fn line(records: &Records, promise: &Promise, today: NaiveDate) -> PromiseLine {
    let who = records
        .leader(promise.leader_id)
        .map(|leader| leader.role.clone());
    PromiseLine {
        late: promise.is_late(today),
        text: standing(promise, today),
        follow_up: about_promise(records, promise, today),
        who: who.unwrap_or_default(),
        unit: records
            .unit(promise.unit_id)
            .map(|unit| unit.name.clone())
            .unwrap_or_default(),
        promise: promise.clone(),
    }
}

fn standing(promise: &Promise, today: NaiveDate) -> String {
    if let Some(done) = promise.done_on {
        let late = promise.due.map_or(0, |due| say::days_between(due, done));
        let verb = say::capital(kept(&promise.text));
        return match (promise.owed_by, late) {
            (Side::Me, 1..) => {
                format!(
                    "{verb} {}, {} after the day named",
                    say::ago(done, today),
                    say::count(late, "day", "days")
                )
            }
            (Side::Me, _) => format!("{verb} {}", say::ago(done, today)),
            // Nothing is kept or shown about how punctual a leader is.
            (Side::Leader, _) => format!("Received {}", say::ago(done, today)),
        };
    }
    if let Some(dropped) = promise.dropped_on {
        return format!("Dropped {}", say::ago(dropped, today));
    }
    match (promise.owed_by, promise.due) {
        (_, None) => "No day named".to_owned(),
        (Side::Me, Some(due)) if due < today => {
            format!("Due {}: send it, or name a new date", say::day(due, today))
        }
        (Side::Leader, Some(due)) if due < today => {
            format!(
                "They said {}: ask whether it still matters",
                say::day(due, today)
            )
        }
        (_, Some(due)) => format!("For {}", say::day(due, today)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World, on};

    fn one(by: Side, due: Option<i64>, done: Option<i64>) -> PromiseLine {
        let mut world = World::new();
        world.promise(by, "one page for shops", due);
        world.records.promises[0].done_on = done.map(on);
        line(&world.records, &world.records.promises[0], TODAY)
    }

    #[test]
    fn where_a_promise_stands() {
        for (by, due, done, late, text) in [
            (
                Side::Me,
                Some(-6),
                None,
                true,
                "Due last Thursday: send it, or name a new date",
            ),
            (Side::Me, Some(0), None, false, "For today"),
            (Side::Me, Some(9), None, false, "For Friday 27"),
            (Side::Me, None, None, false, "No day named"),
            (Side::Me, Some(1), Some(-2), false, "Sent two days ago"),
            (
                Side::Me,
                Some(-9),
                Some(-2),
                false,
                "Sent two days ago, seven days after the day named",
            ),
            (
                Side::Leader,
                Some(-9),
                None,
                true,
                "They said 9 November: ask whether it still matters",
            ),
            (
                Side::Leader,
                Some(-9),
                Some(-2),
                false,
                "Received two days ago",
            ),
        ] {
            let line = one(by, due, done);
            assert_eq!((line.late, line.text.as_str()), (late, text));
        }
    }

    #[test]
    fn open_ones_go_by_their_day() {
        let mut world = World::new();
        world.promise(Side::Me, "later", Some(9));
        world.promise(Side::Leader, "no day", None);
        world.promise(Side::Me, "late", Some(-6));
        world.promise(Side::Me, "kept", Some(-6));
        world.records.promises[3].done_on = Some(on(-7));
        let screen = screen(&world.records, TODAY);
        let texts: Vec<&str> = screen
            .open
            .iter()
            .map(|line| line.promise.text.as_str())
            .collect();
        assert_eq!(texts, ["late", "later", "no day"]);
        assert_eq!(screen.done.len(), 1);
    }
}
