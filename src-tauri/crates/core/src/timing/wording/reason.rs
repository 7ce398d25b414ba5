//! Reasons in words.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::{
    calendar::Span,
    english::{days, is_plural, say},
    model::{HalfDay, Opener},
    season::WindowSide,
};

use super::super::{
    change::{Change, ChangeKind},
    correction::Fix,
    reasons::{Code, Reason, Whose},
};

/// A reason, as it is shown.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "Reason"))]
pub struct ReasonLine<'r> {
    /// What it is, for programs; stable.
    code: &'static str,
    /// The sentence, naming its cause.
    text: String,
    /// Above 0 for, below 0 against.
    weight: i32,
    whose: Whose,
    /// Where it can be changed, if anywhere.
    change: Option<ChangeLine>,
    /// How it can be corrected at once; only where a day is explained.
    #[cfg_attr(feature = "ts", ts(as = "Vec<Fix>"))]
    fixes: &'r [Fix],
}

/// Where a reason can be changed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "Change"))]
pub struct ChangeLine {
    /// What kind of record it comes from.
    kind: ChangeKind,
    /// The id of that record; `None` where there is only one.
    id: Option<String>,
    /// What to call the way there: "Change Budget build".
    label: String,
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let change = self.change.as_ref().map(|change| ChangeLine {
            kind: change.kind(),
            id: change.id(),
            label: change_label(change),
        });
        ReasonLine {
            code: self.code.word(),
            text: self.text(),
            weight: self.weight,
            whose: self.whose,
            change,
            fixes: &self.fixes,
        }
        .serialize(serializer)
    }
}

impl Reason {
    /// Returns the sentence, naming its cause.
    pub fn text(&self) -> String {
        say::capital(&sentence(&self.code))
    }
}

#[rustfmt::skip]
pub(super) fn sentence(code: &Code) -> String {
    match code {
        Code::Past => "that day has passed.".to_owned(),
        Code::Weekend { who, weekday } => format!("{who} does not work on {}s.", weekday.name()),
        Code::Holiday { who, name } => format!("{name} is a holiday for {who}."),
        Code::Closure { who, name } => format!("{who} is off: {name}."),
        Code::NoHours { who, weekday } => format!("{who} has no working hours on {}s.", weekday.name()),
        Code::Away { who, days } => format!("{who} is away, {}.", range(*days)),
        Code::MyWeekend { weekday } => format!("you do not work on {}s.", weekday.name()),
        Code::MyHoliday { name } => format!("{name} is a holiday for you."),
        Code::MyClosure { name } => format!("your office is closed: {name}."),
        Code::MeAway { days } => format!("you are away, {}.", range(*days)),
        Code::Critical { cause } => format!("{cause}."),
        Code::SameDay { who } => format!("there is a chat with {who} on that day."),
        Code::StandingDay { who } => format!("your one-to-one with {who} is on that day."),
        Code::ReflectionGap { days, date, gap } => format!(
            "{} from the chat on {}; {gap} days around a chat are kept free for reflection.",
            days::count(*days, "day"), days::brief(*date),
        ),
        Code::DayFull { with } if with.is_empty() => "your day is full: no room for chats.".to_owned(),
        Code::DayFull { with } => format!("your day is full: {}.", say::list(with)),
        Code::WeekFull { planned, room } => format!("your week is full: {planned} of {room} chats."),
        Code::Notice { days, first } => {
            let notice = days::count(i64::from(*days), "working day");
            format!("usual notice is {notice}: from {} on.", days::short(*first))
        }
        Code::NoCommonTime { who } => format!("you and {who} have no free time in common."),
        Code::RhythmUnknown { unit } => format!("the rhythm of {unit} is not known yet."),
        Code::Busy { cause } => format!("{cause}: a busy time."),
        Code::ShoulderBefore { cause } | Code::EdgeBefore { cause } => format!("just before {cause}."),
        Code::ShoulderAfter { cause } | Code::EdgeAfter { cause } => format!("just after {cause}."),
        Code::DislikedDay { who, weekday } => format!("{}s do not suit {who}.", weekday.name()),
        Code::BeforeHoliday { name } => format!("the working day before {name}."),
        Code::AfterHoliday { name } => format!("the working day after {name}."),
        Code::BackFromLeave { who, days } => format!("{who} is just back, after {}.", range(*days)),
        Code::MeBackFromLeave { days } => format!("you are just back, after {}.", range(*days)),
        Code::Open { cause } => format!("{cause}: an open moment."),
        Code::Due { since, by_then, target } => {
            format!("{} since you spoke{}; you aim for {target}.", since.text(), then(*by_then))
        }
        Code::NeverMet => "you have not met yet.".to_owned(),
        Code::BeyondLimit { since, by_then, limit } => {
            format!("{} since you spoke{}; you set {limit} at most.", since.text(), then(*by_then))
        }
        Code::ClosingWindow { event, starts_on } => {
            format!("one of the last good days before {event}, from {}.", days::short(*starts_on))
        }
        Code::Phase { opener, event, side, date } => {
            format!("{}: {}.", around(event, *side, *date), time_to_ask(*opener))
        }
        Code::LikedDay { who, weekday } => format!("{}s suit {who}.", weekday.name()),
        Code::TheyAsked { who } => format!("{who} asked for it, which outweighs the rest."),
        Code::OutsideLiked { who, from, to } => format!("{from} to {to} is outside the hours that suit {who}."),
        Code::LikedTime { who } => format!("a time of day that suits {who}."),
        Code::DislikedTime { who } => format!("a time of day that does not suit {who}."),
        Code::WentWell { good, all, weekday, half } => {
            let half = match half {
                HalfDay::Morning => "mornings",
                HalfDay::Afternoon => "afternoons",
            };
            format!("{good} of {all} chats on {} {half} went well.", weekday.name())
        }
        Code::WeekStart => "the half-day after the weekend.".to_owned(),
        Code::WeekEnd => "the half-day before the weekend.".to_owned(),
        Code::WorkedDay { why } => format!("{why}."),
        Code::NoSeat(cause) => cause.text(),
    }
}

fn range(days: Span) -> String {
    days::range(days.first, days.last)
}

const fn then(by_then: bool) -> &'static str {
    if by_then { " by then" } else { "" }
}

/// "Budget build starts on 26 November", "Period close ended on 5 March".
fn around(event: &str, side: WindowSide, date: NaiveDate) -> String {
    let date = days::day_month(date);
    match side {
        WindowSide::Before if is_plural(event) => format!("{event} start on {date}"),
        WindowSide::Before => format!("{event} starts on {date}"),
        WindowSide::During => format!("{event} lasts until {date}"),
        WindowSide::After => format!("{event} ended on {date}"),
    }
}

const fn time_to_ask(opener: Opener) -> &'static str {
    match opener {
        Opener::Measures => "a time to ask what they steer by",
        Opener::Skills => "a time to ask about skills",
        Opener::Challenges => "a time to ask what makes work hard",
        Opener::Needs => "a time to ask how well we serve them",
        Opener::Ideas => "a time to bring an idea",
    }
}

fn change_label(change: &Change) -> String {
    match change {
        Change::Entry(_, name) | Change::Leader(_, name) => format!("Change {name}"),
        Change::Packs(_, unit) => format!("Add a starter pack for {unit}"),
        Change::Gaps(_, role) => format!("Change the gaps of {role}"),
        Change::MyHours => "Change my hours".to_owned(),
        Change::MyPlace => "Change where you are".to_owned(),
        Change::MyRoom => "Change my room for chats".to_owned(),
        Change::MyNotice => "Change my notice".to_owned(),
        Change::Absences(_) => "Change days away".to_owned(),
        Change::Calendars => "Change calendar files".to_owned(),
        Change::Closures => "Change closures".to_owned(),
        Change::Conversation(_) => "Open that conversation".to_owned(),
        Change::Standing(_) => "Change the one-to-one".to_owned(),
    }
}
