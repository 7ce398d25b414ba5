//! Every reason for or against a moment: codes with what they are about, and one table of weights.
//!
//! A weight above 0 speaks for a moment, below 0 against it; the sum over the reasons, added to the
//! base of the verdict, is the score. The sentences are in `wording`.

use std::rc::Rc;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    calendar::{ClockTime, Span, Weekday},
    model::{HalfDay, Opener},
    season::WindowSide,
};

use super::{change::Change, correction::Fix, due_state::Length, no_seat::NoSeat};

use Effect::{Avoid, Possible, Ranks, Unknown};
use Whose::{Mine, Theirs};

/// A reason for or against a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What it is, and about what.
    pub code: Code,
    /// Above 0 for, below 0 against.
    pub weight: i32,
    pub whose: Whose,
    /// Where it can be changed, if anywhere.
    pub change: Option<Change>,
    /// How it can be corrected at once; only where a day is explained.
    pub fixes: Vec<Fix>,
}

/// Whose side a reason comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Whose {
    Theirs,
    Mine,
}

/// What a reason does to the verdict of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Makes the day better, or ranks times within it.
    Ranks,
    /// The day is possible at best.
    Possible,
    /// Nobody can tell whether the day is good.
    Unknown,
    /// The day is to be avoided.
    Avoid,
}

/// Every reason. `who` is the leader as one says it: "the Group CFO".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Code {
    Past,
    Weekend {
        who: Rc<str>,
        weekday: Weekday,
    },
    Holiday {
        who: Rc<str>,
        name: String,
    },
    Closure {
        who: Rc<str>,
        name: String,
    },
    NoHours {
        who: Rc<str>,
        weekday: Weekday,
    },
    Away {
        who: Rc<str>,
        days: Span,
    },
    MyWeekend {
        weekday: Weekday,
    },
    MyHoliday {
        name: String,
    },
    MyClosure {
        name: String,
    },
    MeAway {
        days: Span,
    },
    Critical {
        cause: Rc<str>,
    },
    SameDay {
        who: Rc<str>,
    },
    StandingDay {
        who: Rc<str>,
    },
    ReflectionGap {
        days: i64,
        date: NaiveDate,
        gap: u16,
    },
    DayFull {
        with: Vec<String>,
    },
    WeekFull {
        planned: usize,
        room: u16,
    },
    Notice {
        days: u16,
        first: NaiveDate,
    },
    NoCommonTime {
        who: Rc<str>,
    },
    RhythmUnknown {
        unit: String,
    },
    Busy {
        cause: Rc<str>,
    },
    ShoulderBefore {
        cause: Rc<str>,
    },
    ShoulderAfter {
        cause: Rc<str>,
    },
    EdgeBefore {
        cause: Rc<str>,
    },
    EdgeAfter {
        cause: Rc<str>,
    },
    DislikedDay {
        who: Rc<str>,
        weekday: Weekday,
    },
    BeforeHoliday {
        name: String,
    },
    AfterHoliday {
        name: String,
    },
    BackFromLeave {
        who: Rc<str>,
        days: Span,
    },
    MeBackFromLeave {
        days: Span,
    },
    Open {
        cause: Rc<str>,
    },
    Due {
        since: Length,
        by_then: bool,
        target: u16,
    },
    NeverMet,
    BeyondLimit {
        since: Length,
        by_then: bool,
        limit: u16,
    },
    ClosingWindow {
        event: String,
        starts_on: NaiveDate,
    },
    Phase {
        opener: Opener,
        event: String,
        side: WindowSide,
        date: NaiveDate,
    },
    LikedDay {
        who: Rc<str>,
        weekday: Weekday,
    },
    TheyAsked {
        who: Rc<str>,
    },
    OutsideLiked {
        who: Rc<str>,
        from: ClockTime,
        to: ClockTime,
    },
    LikedTime {
        who: Rc<str>,
    },
    DislikedTime {
        who: Rc<str>,
    },
    WentWell {
        good: usize,
        all: usize,
        weekday: Weekday,
        half: HalfDay,
    },
    WeekStart,
    WeekEnd,
    WorkedDay {
        why: String,
    },
    NoSeat(NoSeat),
}

/// What a time of day says; it ranks the times of a day before any reason is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeMark {
    Liked,
    Disliked,
    WentWell,
    WeekStart,
    WeekEnd,
}

impl TimeMark {
    /// Returns what it adds to the score.
    pub(super) const fn weight(self) -> i32 {
        match self {
            Self::Liked => 15,
            Self::Disliked => -15,
            Self::WentWell => 10,
            Self::WeekStart | Self::WeekEnd => -6,
        }
    }
}

/// One row of the table: the word for programs, what it does to a day, its weight, and whose it is.
type Row = (&'static str, Effect, i32, Whose);

impl Code {
    /// The table. Where a weight depends on more than the code ("due"), it is the largest one.
    #[rustfmt::skip]
    const fn row(&self) -> Row {
        match self {
            Self::Past => ("past", Avoid, -1000, Mine),
            Self::Weekend { .. } => ("weekend", Avoid, -900, Theirs),
            Self::Holiday { .. } => ("holiday", Avoid, -900, Theirs),
            Self::Closure { .. } => ("closure", Avoid, -900, Theirs),
            Self::NoHours { .. } => ("noHours", Avoid, -900, Theirs),
            Self::Away { .. } => ("away", Avoid, -850, Theirs),
            Self::MyWeekend { .. } => ("myWeekend", Avoid, -800, Mine),
            Self::MyHoliday { .. } => ("myHoliday", Avoid, -800, Mine),
            Self::MyClosure { .. } => ("myClosure", Avoid, -800, Mine),
            Self::MeAway { .. } => ("meAway", Avoid, -800, Mine),
            Self::Critical { .. } => ("critical", Avoid, -700, Theirs),
            Self::SameDay { .. } | Self::ReflectionGap { .. } => ("reflectionGap", Avoid, -600, Mine),
            Self::StandingDay { .. } => ("standingDay", Avoid, -600, Mine),
            Self::DayFull { .. } => ("dayFull", Avoid, -500, Mine),
            Self::WeekFull { .. } => ("weekFull", Avoid, -450, Mine),
            Self::Notice { .. } => ("notice", Avoid, -400, Mine),
            Self::NoCommonTime { .. } => ("noCommonTime", Avoid, -400, Mine),
            // The heaviest but those to avoid, so that it is the one named first.
            Self::RhythmUnknown { .. } => ("rhythmUnknown", Unknown, -45, Theirs),
            Self::Busy { .. } => ("busy", Possible, -40, Theirs),
            Self::ShoulderBefore { .. } | Self::ShoulderAfter { .. } => ("shoulder", Possible, -35, Theirs),
            Self::EdgeBefore { .. } | Self::EdgeAfter { .. } => ("edge", Possible, -20, Theirs),
            Self::DislikedDay { .. } => ("dislikedDay", Possible, -30, Theirs),
            Self::BeforeHoliday { .. } | Self::AfterHoliday { .. } => ("nearHoliday", Possible, -20, Theirs),
            Self::BackFromLeave { .. } => ("backFromLeave", Possible, -25, Theirs),
            Self::MeBackFromLeave { .. } => ("meBackFromLeave", Possible, -25, Mine),
            Self::Open { .. } => ("open", Ranks, 30, Theirs),
            Self::Due { .. } => ("due", Ranks, 40, Mine),
            Self::NeverMet => ("neverMet", Ranks, 40, Mine),
            Self::BeyondLimit { .. } => ("beyondLimit", Ranks, 40, Mine),
            Self::ClosingWindow { .. } => ("closingWindow", Ranks, 35, Theirs),
            Self::Phase { .. } => ("phase", Ranks, 20, Theirs),
            Self::LikedDay { .. } => ("likedDay", Ranks, 20, Theirs),
            Self::TheyAsked { .. } => ("theyAsked", Ranks, 60, Theirs),
            Self::OutsideLiked { .. } => ("outsideLiked", Ranks, -15, Theirs),
            Self::LikedTime { .. } => ("likedTime", Ranks, TimeMark::Liked.weight(), Theirs),
            Self::DislikedTime { .. } => ("dislikedTime", Ranks, TimeMark::Disliked.weight(), Theirs),
            // Below the likes: what was learned never outweighs what the leader said.
            Self::WentWell { .. } => ("wentWell", Ranks, TimeMark::WentWell.weight(), Theirs),
            Self::WeekStart => ("weekStart", Ranks, TimeMark::WeekStart.weight(), Theirs),
            Self::WeekEnd => ("weekEnd", Ranks, TimeMark::WeekEnd.weight(), Theirs),
            Self::WorkedDay { .. } => ("workedDay", Ranks, -10, Theirs),
            Self::NoSeat(cause) => (cause.why().word(), Ranks, 0, if cause.is_theirs() { Theirs } else { Mine }),
        }
    }

    /// Returns the word for programs; stable.
    pub const fn word(&self) -> &'static str {
        self.row().0
    }

    /// Returns what it does to the verdict of a day.
    pub const fn effect(&self) -> Effect {
        self.row().1
    }

    /// Returns the weight of the table.
    pub const fn weight(&self) -> i32 {
        self.row().2
    }

    /// Tells whether both are the same thing, whatever it is about.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let is_near_chat =
            |code: &Self| matches!(code, Self::SameDay { .. } | Self::ReflectionGap { .. });
        std::mem::discriminant(self) == std::mem::discriminant(other)
            || is_near_chat(self) && is_near_chat(other)
    }

    /// Tells whether one of both does not work on that day anyway. A leader's leave does not count: it is what explains
    /// why nothing is planned with them.
    pub(super) const fn is_day_off(&self) -> bool {
        matches!(
            self,
            Self::Past
                | Self::Weekend { .. }
                | Self::Holiday { .. }
                | Self::Closure { .. }
                | Self::NoHours { .. }
                | Self::MyWeekend { .. }
                | Self::MyHoliday { .. }
                | Self::MyClosure { .. }
                | Self::MeAway { .. }
        )
    }
}

impl From<Code> for Reason {
    fn from(code: Code) -> Self {
        let (_, _, weight, whose) = code.row();
        Self {
            code,
            weight,
            whose,
            change: None,
            fixes: Vec::new(),
        }
    }
}

impl Code {
    /// Returns the reason, and where it can be changed.
    pub(super) fn changed_at(self, change: Change) -> Reason {
        Reason {
            change: Some(change),
            ..Reason::from(self)
        }
    }
}

impl Reason {
    /// Gives it another weight than that of the table.
    #[must_use]
    pub const fn weighing(mut self, weight: i32) -> Self {
        self.weight = weight;
        self
    }

    /// Says that it comes from the other side than the table says.
    #[must_use]
    pub const fn from_side(mut self, whose: Whose) -> Self {
        self.whose = whose;
        self
    }
}

/// Puts the reasons in order: heaviest first, whatever they speak for.
pub(super) fn sort(reasons: &mut [Reason]) {
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight.abs()));
}
