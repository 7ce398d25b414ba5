//! "Why not that day?": every reason for and against, and the nearest better days.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    calendar::{Span, days_after},
    model::Leader,
};

use super::{
    day::{DayAdvice, Question, Verdict},
    fixes,
    outlook::Outlook,
    reasons::Reason,
    wording,
};

/// Days on either side in which better ones are looked for.
const AROUND: i64 = 70;
/// How many better days are named.
const NAMED: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WhyDay {
    /// The leader's date.
    pub date: NaiveDate,
    /// What it is good for.
    pub verdict: Verdict,
    pub score: i32,
    /// The question: "Why not Thursday 26 November?"
    pub title: String,
    /// What speaks for it, heaviest first.
    #[serde(rename = "for")]
    #[cfg_attr(feature = "ts", ts(as = "Vec<super::ReasonLine<'static>>"))]
    pub pro: Vec<Reason>,
    /// What speaks against it, heaviest first.
    #[cfg_attr(feature = "ts", ts(as = "Vec<super::ReasonLine<'static>>"))]
    pub against: Vec<Reason>,
    /// The nearest better days, nearest first.
    pub nearest: Vec<NearDay>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NearDay {
    pub date: NaiveDate,
    /// What it is good for.
    pub verdict: Verdict,
    /// "Wed 25 Nov: Wednesdays suit the Group CFO."
    pub text: String,
}

impl Outlook<'_> {
    /// Explains a day for a leader; none if there is no such leader.
    pub fn why(&self, leader: Id<Leader>, date: NaiveDate) -> Option<WhyDay> {
        if !self.covers_season(Span::day(date)) {
            let wider = self.widened(Span::day(date));
            return wider.why(leader, date);
        }
        let seen = self.seen(leader)?;
        let question = Question::default();
        let mut day = self.judged(&seen, date, &question).0;
        fixes::attach(self, &seen, date, &mut day.reasons);
        let day = day;
        let mut nearest: Vec<NearDay> = Vec::new();
        let better = |other: &DayAdvice| {
            other.verdict > Verdict::Avoid
                && (other.verdict > day.verdict
                    || (other.verdict == day.verdict && other.score > day.score + 10))
        };
        for distance in 1..=AROUND {
            for days in [-distance, distance] {
                let near = days_after(date, days);
                if near < self.today() || nearest.len() >= NAMED {
                    continue;
                }
                let other = self.judged(&seen, near, &question).0;
                if better(&other) {
                    nearest.push(NearDay {
                        date: near,
                        verdict: other.verdict,
                        text: text(&other),
                    });
                }
            }
        }
        let title = wording::why_title(day.verdict, date);
        let (pro, against) = day
            .reasons
            .into_iter()
            .partition(|reason| reason.weight > 0);
        Some(WhyDay {
            date,
            verdict: day.verdict,
            score: day.score,
            title,
            pro,
            against,
            nearest,
        })
    }
}

/// Returns the day with what speaks most for it, or against it if nothing does.
fn text(day: &DayAdvice) -> String {
    let heaviest = match day.verdict {
        Verdict::Good => day.reasons.iter().find(|reason| reason.weight > 0),
        Verdict::Unknown | Verdict::Possible | Verdict::Avoid => {
            day.reasons.iter().find(|reason| reason.weight < 0)
        }
    };
    wording::near_day(day.date, day.verdict, heaviest)
}
