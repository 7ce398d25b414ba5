//! Every reason for or against a moment: one table of codes, weights and sentences.
//!
//! A weight above 0 speaks for a moment, below 0 against it; the sum over the reasons, added to the
//! base of the verdict, is the score. In a sentence `{who}` is the leader ("the Group CFO"), the other
//! slots are filled by whoever gives the reason; the first letter becomes a capital.

use serde::Serialize;

use crate::english::days;

use super::correction::Fix;

use Effect::{Avoid, Possible, Ranks, Unknown};
use Whose::{Mine, Theirs};

/// A reason for or against a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reason {
    /// What it is, for programs; stable.
    pub code: &'static str,
    /// The sentence, naming its cause.
    pub text: String,
    /// Above 0 for, below 0 against.
    pub weight: i32,
    /// Whose it is.
    pub whose: Whose,
    /// Where it can be changed, if anywhere.
    pub change: Option<Change>,
    /// How it can be corrected at once; only where a day is explained.
    pub fixes: Vec<Fix>,
    /// What it does to a day.
    #[serde(skip)]
    pub effect: Effect,
}

/// Whose side a reason comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Whose {
    /// The leader's.
    Theirs,
    /// Mine.
    Mine,
}

/// Where a reason can be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Change {
    /// What kind of record it comes from.
    pub kind: ChangeKind,
    /// The id of that record; `None` where there is only one.
    pub id: Option<String>,
    /// What to call the way there: "Change Budget build".
    pub label: String,
}

/// Kinds of records that reasons come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ChangeKind {
    /// An entry of the rhythm.
    Entry,
    /// The starter packs for a unit.
    Packs,
    /// The leader's row.
    Leader,
    /// My hours, capacity and notice.
    Me,
    /// Days away of the leader with that id, else mine.
    Absences,
    /// Imported calendar files.
    Calendars,
    /// Closures of the company.
    Closures,
    /// A conversation.
    Conversation,
    /// A standing one-to-one.
    Standing,
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

/// Every reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the table says what each one means")]
pub enum Code {
    Past,
    Weekend,
    Holiday,
    Closure,
    NoHours,
    Away,
    MyWeekend,
    MyHoliday,
    MyClosure,
    MeAway,
    Critical,
    SameDay,
    StandingDay,
    ReflectionGap,
    DayFull,
    WeekFull,
    Notice,
    NoCommonTime,
    RhythmUnknown,
    Busy,
    ShoulderBefore,
    ShoulderAfter,
    EdgeBefore,
    EdgeAfter,
    DislikedDay,
    BeforeHoliday,
    AfterHoliday,
    BackFromLeave,
    MeBackFromLeave,
    Open,
    Due,
    NeverMet,
    BeyondLimit,
    ClosingWindow,
    Phase,
    LikedDay,
    TheyAsked,
    OutsideLiked,
    LikedTime,
    DislikedTime,
    WentWell,
    WeekStart,
    WeekEnd,
    WorkedDay,
}

/// One row of the table.
struct Row {
    code: Code,
    word: &'static str,
    effect: Effect,
    weight: i32,
    whose: Whose,
    sentence: &'static str,
}

const fn row(
    code: Code,
    word: &'static str,
    effect: Effect,
    weight: i32,
    whose: Whose,
    sentence: &'static str,
) -> Row {
    Row {
        code,
        word,
        effect,
        weight,
        whose,
        sentence,
    }
}

/// The table. Where a weight depends on more than the code ("due"), it is the largest one.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(Code::Past, "past", Avoid, -1000, Mine, "that day has passed."),
    row(Code::Weekend, "weekend", Avoid, -900, Theirs, "{who} does not work on {weekday}s."),
    row(Code::Holiday, "holiday", Avoid, -900, Theirs, "{name} is a holiday for {who}."),
    row(Code::Closure, "closure", Avoid, -900, Theirs, "{who} is off: {name}."),
    row(Code::NoHours, "noHours", Avoid, -900, Theirs, "{who} has no working hours on {weekday}s."),
    row(Code::Away, "away", Avoid, -850, Theirs, "{who} is away, {span}."),
    row(Code::MyWeekend, "myWeekend", Avoid, -800, Mine, "you do not work on {weekday}s."),
    row(Code::MyHoliday, "myHoliday", Avoid, -800, Mine, "{name} is a holiday for you."),
    row(Code::MyClosure, "myClosure", Avoid, -800, Mine, "your office is closed: {name}."),
    row(Code::MeAway, "meAway", Avoid, -800, Mine, "you are away, {span}."),
    row(Code::Critical, "critical", Avoid, -700, Theirs, "{cause}."),
    row(Code::SameDay, "reflectionGap", Avoid, -600, Mine, "there is a chat with {who} on that day."),
    row(Code::StandingDay, "standingDay", Avoid, -600, Mine, "your one-to-one with {who} is on that day."),
    row(Code::ReflectionGap, "reflectionGap", Avoid, -600, Mine, "{days} from the chat on {date}; {gap} days around a chat stay free for what was said."),
    row(Code::DayFull, "dayFull", Avoid, -500, Mine, "your day is full: {with}."),
    row(Code::WeekFull, "weekFull", Avoid, -450, Mine, "your week is full: {taken} of {room} chats."),
    row(Code::Notice, "notice", Avoid, -400, Mine, "{notice}' notice: from {date} on."),
    row(Code::NoCommonTime, "noCommonTime", Avoid, -400, Mine, "no free time that you and {who} have in common."),
    row(Code::RhythmUnknown, "rhythmUnknown", Unknown, -45, Theirs, "the rhythm of {unit} is not known yet."),
    row(Code::Busy, "busy", Possible, -40, Theirs, "{cause}: a busy time."),
    row(Code::ShoulderBefore, "shoulder", Possible, -35, Theirs, "just before {cause}."),
    row(Code::ShoulderAfter, "shoulder", Possible, -35, Theirs, "just after {cause}."),
    row(Code::EdgeBefore, "edge", Possible, -20, Theirs, "just before {cause}."),
    row(Code::EdgeAfter, "edge", Possible, -20, Theirs, "just after {cause}."),
    row(Code::DislikedDay, "dislikedDay", Possible, -30, Theirs, "{weekday}s do not suit {who}."),
    row(Code::BeforeHoliday, "nearHoliday", Possible, -20, Theirs, "the working day before {name}."),
    row(Code::AfterHoliday, "nearHoliday", Possible, -20, Theirs, "the working day after {name}."),
    row(Code::BackFromLeave, "backFromLeave", Possible, -25, Theirs, "{who} is just back, after {span}."),
    row(Code::MeBackFromLeave, "meBackFromLeave", Possible, -25, Mine, "you are just back, after {span}."),
    row(Code::Open, "open", Ranks, 30, Theirs, "{cause}: an open moment."),
    row(Code::Due, "due", Ranks, 40, Mine, "{days} since you spoke{then}; you aim for {target}."),
    row(Code::NeverMet, "neverMet", Ranks, 40, Mine, "you have not met yet."),
    row(Code::BeyondLimit, "beyondLimit", Ranks, 40, Mine, "{days} since you spoke{then}; you set {limit} at most."),
    row(Code::ClosingWindow, "closingWindow", Ranks, 35, Theirs, "one of the last good days before {cause}."),
    row(Code::Phase, "phase", Ranks, 20, Theirs, "{why}."),
    row(Code::LikedDay, "likedDay", Ranks, 20, Theirs, "{weekday}s suit {who}."),
    row(Code::TheyAsked, "theyAsked", Ranks, 60, Theirs, "{who} asked for it, which outweighs the rest."),
    row(Code::OutsideLiked, "outsideLiked", Ranks, -15, Theirs, "{between} is outside the hours that suit {who}."),
    row(Code::LikedTime, "likedTime", Ranks, 15, Theirs, "a time of day that suits {who}."),
    row(Code::DislikedTime, "dislikedTime", Ranks, -15, Theirs, "a time of day that does not suit {who}."),
    row(Code::WentWell, "wentWell", Ranks, 10, Theirs, "{good} of {all} chats on {half} went well."),
    row(Code::WeekStart, "weekStart", Ranks, -6, Theirs, "the half-day after the weekend."),
    row(Code::WeekEnd, "weekEnd", Ranks, -6, Theirs, "the half-day before the weekend."),
    row(Code::WorkedDay, "workedDay", Ranks, -10, Theirs, "{why}."),
];

/// Tells whether a reason by that word is a day on which one of both does not work anyway.
pub(super) fn is_day_off(word: &str) -> bool {
    const OFF: [Code; 9] = [
        Code::Past,
        Code::Weekend,
        Code::Holiday,
        Code::Closure,
        Code::NoHours,
        Code::MyWeekend,
        Code::MyHoliday,
        Code::MyClosure,
        Code::MeAway,
    ];
    OFF.iter()
        .filter_map(|code| code.row())
        .any(|row| row.word == word)
}

impl Code {
    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.code == self)
    }

    /// Returns the weight that stands in the table.
    pub fn weight(self) -> i32 {
        self.row().map_or(0, |row| row.weight)
    }

    /// Returns the reason with its slots filled: `fill` names each slot without braces.
    pub fn reason(self, fill: &[(&str, &str)]) -> Reason {
        let (word, effect, weight, whose, sentence) =
            self.row().map_or(("", Ranks, 0, Mine, ""), |row| {
                (row.word, row.effect, row.weight, row.whose, row.sentence)
            });
        let text = filled(sentence, fill);
        Reason {
            code: word,
            text: days::capital(&text),
            weight,
            whose,
            change: None,
            fixes: Vec::new(),
            effect,
        }
    }
}

impl Reason {
    /// Says where it can be changed.
    #[must_use]
    pub fn changed_at(mut self, kind: ChangeKind, id: Option<String>, label: String) -> Self {
        self.change = Some(Change { kind, id, label });
        self
    }

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

/// Returns the sentence with its slots filled; a slot that nobody fills stays empty.
fn filled(sentence: &str, fill: &[(&str, &str)]) -> String {
    let mut parts = sentence.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (slot, rest) = part.split_once('}').unwrap_or(("", part));
        let words = fill.iter().find(|(name, _)| *name == slot);
        text.push_str(words.map_or("", |(_, words)| words));
        text.push_str(rest);
    }
    text
}

/// Puts the reasons in order: heaviest first, whatever they speak for.
pub(super) fn sort(reasons: &mut [Reason]) {
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight.abs()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds_each_code_once() {
        for (number, row) in TABLE.iter().enumerate() {
            assert!(
                TABLE[number + 1..]
                    .iter()
                    .all(|other| other.code != row.code)
            );
            assert!(row.sentence.ends_with('.'), "{}", row.word);
            assert!(!row.word.is_empty());
        }
    }

    #[test]
    fn weights_agree_with_what_a_reason_does() {
        for row in TABLE {
            match row.effect {
                Avoid => assert!(row.weight <= -400, "{}", row.word),
                // The heaviest reason but those to avoid, so that it is the one named first.
                Unknown => assert_eq!(row.weight, -45, "{}", row.word),
                Possible => assert!((-40..0).contains(&row.weight), "{}", row.word),
                Ranks => assert!((-15..=60).contains(&row.weight), "{}", row.word),
            }
        }
        // What was learned never outweighs what the leader said.
        assert!(Code::WentWell.weight() < Code::LikedTime.weight());
        assert!(Code::WentWell.weight() < -Code::DislikedTime.weight());
    }

    #[test]
    fn slots_are_filled() {
        let reason = Code::DislikedDay.reason(&[("who", "the Group CFO"), ("weekday", "Monday")]);
        assert_eq!(reason.text, "Mondays do not suit the Group CFO.");
        assert_eq!(reason.code, "dislikedDay");
    }
}
