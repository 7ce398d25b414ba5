//! The one table of reasons for and against an opener: code, weight, sentence.
//!
//! A new kind of record joins the advice by a new row here and one line where it is found; nothing
//! else changes. Weights above nought speak for asking now, below it against.

use serde::Serialize;

/// A reason, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OpenerReason {
    /// Its stable code.
    pub code: &'static str,
    /// The sentence.
    pub text: String,
    /// How much it weighs; negative speaks against.
    pub weight: i32,
}

/// What speaks for or against an opener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Because {
    /// Nobody asked this leader yet.
    NeverAsked,
    /// Opener 1 opens the course.
    FirstOfAll,
    /// A leader new in post is asked what makes work hard.
    NewInPost,
    /// They named a figure without having been asked.
    FigureNamed,
    /// They brought the subject up and it can't wait.
    AskedFor,
    /// It was planned, and the dates fell through.
    FellThrough,
    /// It is time to ask again.
    LongAgo,
    /// Nothing but a first answer.
    OnlyHeard,
    /// The evidence went stale.
    FellBack,
    /// A plan or budget comes that it should reach.
    BeforePlan,
    /// An event has just passed that it follows.
    AfterEvent,
    /// An open moment lasts.
    OpenMoment,
    /// Something of ours has just ended.
    AfterOurs,
    /// We told them what became of their criticism.
    ReportedBack,
    /// A promise of mine was kept after its day.
    PromiseKept,
    /// The middle of a quarter.
    MidQuarter,
    /// What it builds on has been seen.
    GroundLaid,
    /// The homework for it is fresh.
    HomeworkReady,
    /// Homework for it is missing.
    HomeworkMissing,
    /// What it builds on was only heard.
    GroundThin,
    /// Their answer is fresh and agreed.
    StillAgreed,
    /// Asked only lately.
    AskedLately,
    /// Nothing of ours has ended lately.
    NothingOfOurs,
    /// Another subject must be reached before a window closes.
    ShortWindow,
    /// The last in the course.
    LastOfAll,
}

struct Row {
    because: Because,
    code: &'static str,
    weight: i32,
    /// `{}` stands for what the place of use says.
    sentence: &'static str,
}

const fn row(because: Because, code: &'static str, weight: i32, sentence: &'static str) -> Row {
    Row {
        because,
        code,
        weight,
        sentence,
    }
}

/// The table. Weights: a reason that decides is 30 or more, one that tips is 10 to 20.
const TABLE: &[Row] = &[
    row(Because::NeverAsked, "neverAsked", 40, "Not asked yet."),
    row(
        Because::FirstOfAll,
        "firstOfAll",
        30,
        "Their figures come first: everything else is measured by them.",
    ),
    row(
        Because::NewInPost,
        "newInPost",
        60,
        "New in the job: what makes work hard comes before figures.",
    ),
    row(
        Because::FigureNamed,
        "figureNamed",
        10,
        "A figure is already named: {}.",
    ),
    row(
        Because::AskedFor,
        "askedFor",
        40,
        "They asked for it {}: “{}”.",
    ),
    row(
        Because::FellThrough,
        "fellThrough",
        10,
        "Planned {}, and the dates fell through.",
    ),
    row(Because::LongAgo, "longAgo", 20, "Asked {}."),
    row(
        Because::OnlyHeard,
        "onlyHeard",
        15,
        "Only heard so far, not seen.",
    ),
    row(
        Because::FellBack,
        "fellBack",
        10,
        "What we saw is out of date.",
    ),
    row(
        Because::BeforePlan,
        "beforePlan",
        20,
        "Ahead of them: {}, {}.",
    ),
    row(Because::AfterEvent, "afterEvent", 20, "{} ended {}."),
    row(Because::OpenMoment, "openMoment", 15, "An open moment: {}."),
    row(Because::AfterOurs, "afterOurs", 20, "{} ended {}."),
    row(
        Because::ReportedBack,
        "reportedBack",
        25,
        "Their criticism was answered {}; whether it is better is worth asking.",
    ),
    row(
        Because::PromiseKept,
        "promiseKept",
        10,
        "A promise was kept {}.",
    ),
    row(
        Because::MidQuarter,
        "midQuarter",
        8,
        "The middle of the quarter.",
    ),
    row(
        Because::GroundLaid,
        "groundLaid",
        10,
        "We know their figures and their difficulties.",
    ),
    row(
        Because::HomeworkReady,
        "homeworkReady",
        10,
        "The homework for it is fresh.",
    ),
    row(
        Because::HomeworkMissing,
        "homeworkMissing",
        -5,
        "Look up first: {}.",
    ),
    row(
        Because::GroundThin,
        "groundThin",
        -20,
        "{} so far only heard.",
    ),
    row(
        Because::StillAgreed,
        "stillAgreed",
        -40,
        "Agreed {}, and it still holds.",
    ),
    row(Because::AskedLately, "askedLately", -30, "Asked {}."),
    row(
        Because::NothingOfOurs,
        "nothingOfOurs",
        -20,
        "Our last activity in {} ended {}.",
    ),
    row(
        Because::ShortWindow,
        "shortWindow",
        -15,
        "The window is short: {} comes first.",
    ),
    row(
        Because::LastOfAll,
        "lastOfAll",
        -10,
        "Last in the order: it builds on the others.",
    ),
];

/// Returns the reason with its sentence, `parts` put in the places of it, and `more` added to its
/// weight.
pub(super) fn reason(because: Because, parts: &[&str], more: i32) -> OpenerReason {
    let Some(row) = TABLE.iter().find(|row| row.because == because) else {
        return OpenerReason {
            code: "",
            text: String::new(),
            weight: 0,
        };
    };
    let mut text = String::new();
    let mut parts = parts.iter();
    for (index, piece) in row.sentence.split("{}").enumerate() {
        if index > 0 {
            text.push_str(parts.next().copied().unwrap_or_default());
        }
        text.push_str(piece);
    }
    OpenerReason {
        code: row.code,
        text,
        weight: row.weight + more,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Because; 25] = [
        Because::NeverAsked,
        Because::FirstOfAll,
        Because::NewInPost,
        Because::FigureNamed,
        Because::AskedFor,
        Because::FellThrough,
        Because::LongAgo,
        Because::OnlyHeard,
        Because::FellBack,
        Because::BeforePlan,
        Because::AfterEvent,
        Because::OpenMoment,
        Because::AfterOurs,
        Because::ReportedBack,
        Because::PromiseKept,
        Because::MidQuarter,
        Because::GroundLaid,
        Because::HomeworkReady,
        Because::HomeworkMissing,
        Because::GroundThin,
        Because::StillAgreed,
        Because::AskedLately,
        Because::NothingOfOurs,
        Because::ShortWindow,
        Because::LastOfAll,
    ];

    #[test]
    fn every_reason_has_one_row_with_a_code_of_its_own_and_a_whole_sentence() {
        assert_eq!(TABLE.len(), ALL.len());
        for because in ALL {
            assert_eq!(TABLE.iter().filter(|row| row.because == because).count(), 1);
            let reason = reason(because, &["a", "b"], 0);
            assert_eq!(
                TABLE.iter().filter(|row| row.code == reason.code).count(),
                1
            );
            assert!(
                reason.text.ends_with('.') && !reason.text.contains('{'),
                "{}",
                reason.text
            );
            assert_ne!(reason.weight, 0);
        }
    }
}
