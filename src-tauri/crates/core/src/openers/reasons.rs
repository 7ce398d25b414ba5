//! The one table of reasons for and against an opener: what it is about, and its weight.
//!
//! A new kind of record joins the advice by a new variant here and one line where it is found; its
//! sentence is in `say`. Weights above nought speak for asking now, below it against.

use chrono::NaiveDate;

use crate::model::{Opener, Topic};

/// A reason for or against an opener on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenerReason {
    pub because: Because,
    /// How much it weighs; negative speaks against.
    pub weight: i32,
    /// The day that is asked about.
    pub on: NaiveDate,
}

/// What speaks for or against an opener.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// Nobody asked this leader yet.
    NeverAsked,
    /// The question on figures opens the course.
    FirstOfAll,
    /// A leader new in post is asked what makes work hard.
    NewInPost,
    /// They named a figure without having been asked.
    FigureNamed(String),
    /// They brought the subject up on a day, in these words, and it can't wait.
    AskedFor(NaiveDate, String),
    /// It was planned that often, and the dates fell through.
    FellThrough(usize),
    /// It was asked so long ago that it is time to ask again.
    LongAgo(NaiveDate),
    /// Nothing but a first answer.
    OnlyHeard,
    /// The evidence went stale.
    FellBack,
    /// A plan or budget comes that it should reach.
    BeforePlan(String, NaiveDate),
    /// An event has just passed that it follows.
    AfterEvent(String, NaiveDate),
    /// An open moment lasts.
    OpenMoment(String),
    /// A solution has just ended.
    AfterOurs(String, NaiveDate),
    /// We told them what became of their criticism.
    ReportedBack(NaiveDate),
    /// A promise of mine was kept after its day.
    PromiseKept(NaiveDate),
    /// The middle of a quarter.
    MidQuarter,
    /// What it builds on has been seen.
    GroundLaid,
    /// The homework for it is fresh.
    HomeworkReady,
    /// Homework for it is missing.
    HomeworkMissing(Vec<Topic>),
    /// What it builds on was only heard.
    GroundThin(Opener),
    /// Their answer is fresh and agreed.
    StillAgreed(NaiveDate),
    AskedLately(NaiveDate),
    /// No solution has ended in the unit lately.
    NothingOfOurs(String, NaiveDate),
    /// Another subject must be reached before a window closes.
    ShortWindow(Opener),
    /// The last in the course.
    LastOfAll,
    /// The weakest step of their figures, in a few words.
    WeakStep(String),
    /// A figure moved beyond its usual swing since it was spoken of.
    FigureMoved(String),
    /// Every step is seen, and nobody said them back.
    NotSaidBack,
    /// No skill is noted under a plan of theirs.
    PlanNoSkill(String),
    /// How strong they are in a skill is not known.
    StrengthUnknown(String),
    /// A skill that this many units need.
    SkillPattern(String, usize),
    /// Know-how of few, and the day on which the first can leave.
    KnowHowGoes(String, NaiveDate),
    /// A severe challenge, and the day on which it was last spoken of.
    ChallengeQuiet(String, NaiveDate),
    /// A solution that ended on a day, and nobody was asked about it.
    OursUnasked(String, NaiveDate),
    /// They never rated our work for their unit.
    NeverRated,
    /// By how many points my guess was above their rating last time; below nought where it was lower.
    GuessApart(i32),
    /// A challenge that was seen and has no answer.
    NoAnswer(String),
    /// A trial that ended on a day, and was not spoken of since.
    TrialOver(String, NaiveDate),
    /// An idea with a problem, parked since a day.
    IdeaParked(String, NaiveDate),
    /// A trial, and what it runs without.
    TrialThin(String, String),
}

impl Because {
    /// The table: a stable code, and the weight. A reason that decides is 30 or more, one that tips is
    /// 10 to 20.
    const fn row(&self) -> (&'static str, i32) {
        match self {
            Self::NeverAsked => ("neverAsked", 40),
            Self::FirstOfAll => ("firstOfAll", 30),
            Self::NewInPost => ("newInPost", 60),
            Self::FigureNamed(_) => ("figureNamed", 10),
            Self::AskedFor(..) => ("askedFor", 40),
            Self::FellThrough(_) => ("fellThrough", 10),
            Self::LongAgo(_) => ("longAgo", 20),
            Self::OnlyHeard => ("onlyHeard", 15),
            Self::FellBack => ("fellBack", 10),
            Self::BeforePlan(..) => ("beforePlan", 20),
            Self::AfterEvent(..) => ("afterEvent", 20),
            Self::OpenMoment(_) => ("openMoment", 15),
            Self::AfterOurs(..) => ("afterOurs", 20),
            Self::ReportedBack(_) => ("reportedBack", 25),
            Self::PromiseKept(_) => ("promiseKept", 10),
            Self::MidQuarter => ("midQuarter", 8),
            Self::GroundLaid => ("groundLaid", 10),
            Self::HomeworkReady => ("homeworkReady", 10),
            Self::HomeworkMissing(_) => ("homeworkMissing", -5),
            Self::GroundThin(_) => ("groundThin", -20),
            Self::StillAgreed(_) => ("stillAgreed", -40),
            Self::AskedLately(_) => ("askedLately", -30),
            Self::NothingOfOurs(..) => ("nothingOfOurs", -20),
            Self::ShortWindow(_) => ("shortWindow", -15),
            Self::LastOfAll => ("lastOfAll", -10),
            Self::WeakStep(_) => ("weakStep", 15),
            Self::FigureMoved(_) => ("figureMoved", 10),
            Self::NotSaidBack => ("notSaidBack", 10),
            Self::PlanNoSkill(_) => ("planNoSkill", 15),
            Self::StrengthUnknown(_) => ("strengthUnknown", 10),
            Self::SkillPattern(..) => ("skillPattern", 8),
            Self::KnowHowGoes(..) => ("knowHowGoes", 15),
            Self::ChallengeQuiet(..) => ("challengeQuiet", 10),
            Self::OursUnasked(..) => ("oursUnasked", 15),
            Self::NeverRated => ("neverRated", 5),
            Self::GuessApart(_) => ("guessApart", 10),
            Self::NoAnswer(_) => ("noAnswer", 10),
            Self::TrialOver(..) => ("trialOver", 15),
            Self::IdeaParked(..) => ("ideaParked", 8),
            Self::TrialThin(..) => ("trialThin", -20),
        }
    }

    /// Returns the word for programs; stable.
    pub const fn code(&self) -> &'static str {
        self.row().0
    }

    /// Returns the reason for the day `on`.
    pub(super) const fn on(self, on: NaiveDate) -> OpenerReason {
        OpenerReason {
            weight: self.row().1,
            because: self,
            on,
        }
    }
}
