//! Every sentence of `openers` but the wordings of the guidance.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{Agenda, HeldBack, OpenerReason, Waits, WhyOn, choose::Why, reasons::Because};
use crate::model::Depth;
use crate::{
    english::{say, with_article},
    model::{Opener, Purpose},
};

/// A reason, as it is shown.
#[derive(Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "OpenerReason"))]
pub struct OpenerReasonLine {
    code: &'static str,
    text: String,
    /// How much it weighs; negative speaks against.
    weight: i32,
}

impl Serialize for OpenerReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        OpenerReasonLine {
            code: self.because.code(),
            text: self.text(),
            weight: self.weight,
        }
        .serialize(serializer)
    }
}

impl OpenerReason {
    /// Returns the sentence.
    #[expect(
        clippy::too_many_lines,
        reason = "a sentence for each reason, as in the table"
    )]
    pub fn text(&self) -> String {
        let ago = |date: &NaiveDate| say::ago(*date, self.on);
        let distance = |date: &NaiveDate| say::distance(*date, self.on);
        let text = match &self.because {
            Because::NeverAsked => "Not asked yet.",
            Because::FirstOfAll => "Their figures come first: everything else is measured by them.",
            Because::NewInPost => "New in the job: what makes work hard comes before figures.",
            Because::FigureNamed(figure) => return format!("A figure is already named: {figure}."),
            Because::AskedFor(said_on, words) => {
                return format!("They asked for it {}: “{words}”.", distance(said_on));
            }
            Because::FellThrough(1) => "Planned once, and the dates fell through.",
            Because::FellThrough(2) => "Planned twice, and the dates fell through.",
            Because::FellThrough(_) => "Planned several times, and the dates fell through.",
            Because::LongAgo(on) | Because::AskedLately(on) => {
                return format!("Asked {}.", ago(on));
            }
            Because::OnlyHeard => "Only heard so far, not seen.",
            Because::FellBack => "What we saw is out of date.",
            Because::BeforePlan(event, first) => {
                return format!("Coming up: {} {}.", with_article(event), distance(first));
            }
            Because::AfterEvent(event, last) | Because::AfterOurs(event, last) => {
                return format!(
                    "{} ended {}.",
                    say::capital(&with_article(event)),
                    distance(last)
                );
            }
            Because::OpenMoment(event) => {
                return format!("An open moment: {}.", with_article(event));
            }
            Because::ReportedBack(on) => {
                return format!(
                    "Their criticism was answered {}; whether it is better is worth asking.",
                    ago(on)
                );
            }
            Because::PromiseKept(on) => return format!("A promise was kept {}.", ago(on)),
            Because::MidQuarter => "The middle of the quarter.",
            Because::GroundLaid => "We know their figures and their difficulties.",
            Because::HomeworkReady => "The homework for it is fresh.",
            Because::HomeworkMissing(topics) => {
                let topics: Vec<&str> = topics.iter().map(|topic| topic.name()).collect();
                return format!("Look up first: {}.", say::list(&topics));
            }
            Because::GroundThin(Opener::Challenges) => {
                "So far we have only heard what makes work hard."
            }
            Because::GroundThin(_) => "So far we have only heard their figures.",
            Because::StillAgreed(on) => {
                return format!("Agreed {}, and it still holds.", distance(on));
            }
            Because::NothingOfOurs(unit, last) => {
                return format!("Our last activity in {unit} ended {}.", distance(last));
            }
            Because::ShortWindow(other) => {
                return format!("The window is short: {} comes first.", subject(*other));
            }
            Because::LastOfAll => "Last in the order: it builds on the others.",
            Because::WeakStep(step) => return format!("The weakest step: {step}."),
            Because::FigureMoved(figure) => {
                return format!(
                    "{} moved since you last spoke about it.",
                    say::capital(figure)
                );
            }
            Because::NotSaidBack => "Every step is seen, but you have not read them back yet.",
            Because::PlanNoSkill(plan) => {
                return format!("No skill is noted under “{plan}”.");
            }
            Because::StrengthUnknown(skill) => {
                return format!("Nobody has told us how strong they are in {skill}.");
            }
            Because::SkillPattern(skill, units) => {
                let units = say::number(i64::try_from(*units).unwrap_or(0));
                return format!(
                    "{units} units need this: {skill}.",
                    units = say::capital(&units)
                );
            }
            Because::KnowHowGoes(what, on) => {
                let when = say::distance(*on, self.on);
                return format!("Few people know {what}, and the first can leave {when}.");
            }
            Because::ChallengeQuiet(challenge, on) => {
                return format!(
                    "{} was last mentioned {}.",
                    say::capital(challenge),
                    ago(on)
                );
            }
            Because::OursUnasked(solution, on) => {
                return format!(
                    "{solution} ended {}, and nobody was asked about it.",
                    ago(on)
                );
            }
            Because::NeverRated => "They have not rated our work for this unit yet.",
            Because::GuessApart(gap) => {
                let points = say::count(i64::from(gap.abs()), "point", "points");
                return format!("Last time, your guess was {points} away from their rating.");
            }
            Because::NoAnswer(challenge) => {
                return format!("We have no answer yet: {challenge}.");
            }
            Because::TrialOver(idea, on) => {
                return format!("The trial of “{idea}” ended {}.", ago(on));
            }
            Because::IdeaParked(idea, on) => {
                return format!(
                    "An idea has been parked since {}: {idea}.",
                    say::day_month(*on, self.on)
                );
            }
            Because::TrialThin(idea, without) => {
                return format!("“{idea}” is being tried without {without}.");
            }
        };
        text.to_owned()
    }
}

/// An opener that waits, as it is shown.
#[derive(Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "HeldBack"))]
pub struct HeldBackLine {
    number: Opener,
    /// Why, in a sentence.
    why: String,
}

impl Serialize for HeldBack {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        HeldBackLine {
            number: self.number,
            why: waits(&self.waits, self.on),
        }
        .serialize(serializer)
    }
}

/// Returns why an opener waits on a day.
fn waits(code: &Waits, on: NaiveDate) -> String {
    let text = match code {
        Waits::Unanswered => "Their last criticism is unanswered: report back first.",
        Waits::NewAtCompany => "Too new to know our work.",
        Waits::AskedAgo(days) => return format!("Asked only {days} days ago."),
        Waits::Complaint => "A complaint is open.",
        Waits::GroundMissing => "Ask about their figures and challenges first.",
        Waits::Trial(name) => return format!("One trial is still running: {name}."),
        Waits::TooNear(name) => {
            return format!("{name} is too close to add anything now.");
        }
        Waits::Until(name, last) => return format!("{name} until {}.", say::day(*last, on)),
        Waits::JustOver(name) => return format!("{name} is just over."),
    };
    text.to_owned()
}

impl Serialize for WhyOn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&why(&self.why, self.on))
    }
}

fn why(why: &Why, on: NaiveDate) -> String {
    match why {
        Why::Promised(text, due) => {
            let what = say::uncapital(say::phrase(text));
            let due = due.map_or_else(String::new, |due| format!(" for {}", say::day(due, on)));
            format!("Promised{due}: {what}.")
        }
        Why::IMissed(date) => {
            let when = say::on_day(*date, on);
            format!("The chat {when} fell through on our side.")
        }
        Why::Unanswered(1) => "Their last criticism is unanswered.".to_owned(),
        Why::Unanswered(count) => {
            let count = say::number(i64::try_from(*count).unwrap_or(2));
            format!(
                "{} pieces of criticism are unanswered.",
                say::capital(&count)
            )
        }
        Why::Planned(date) => format!("Planned for {}.", say::day(*date, on)),
        Why::Leaves(unit, date) => format!("Leaves {unit} {}.", say::on_day(*date, on)),
        Why::NotInNewRole => "No chat in the new role yet.".to_owned(),
        Why::NeverMet => "You have not met yet.".to_owned(),
        Why::InPostSince(date) => format!("In the job since {}.", say::day_month(*date, on)),
        Why::TheyAsked(date) => {
            let when = say::capital(&say::on_day(*date, on));
            format!("{when} they asked; nothing is written down yet.")
        }
        Why::JustEnded(event, last) => {
            let event = say::capital(&with_article(event));
            format!("{event} ended {}.", say::on_day(*last, on))
        }
        Why::Trial(name, last) => {
            let verb = if *last < on { "ended" } else { "ends" };
            format!("The trial of {name} {verb} {}.", say::distance(*last, on))
        }
        Why::Pressing(text) => format!("They called it pressing: “{}”.", say::phrase(text)),
        Why::LongestAgo(date) => {
            format!("Asked {}, longest ago of all.", say::distance(*date, on))
        }
        Why::NextWaits => "The next question has to wait: just listen.".to_owned(),
        Why::NothingToAsk => "Nothing needs asking at the moment: just listen.".to_owned(),
        Why::For(reason) => reason.text(),
        Why::After(opener, reason) => {
            format!("After that, {}. {}", subject(*opener), reason.text())
        }
    }
}

impl Serialize for Agenda {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let first = if self.purpose == Purpose::ReportingBack && self.on_trial {
            "reporting back on the trial"
        } else {
            purpose_name(self.purpose)
        };
        let text = match self.then {
            Some(then) => format!("{first}, then {}", purpose_name(then)),
            None => first.to_owned(),
        };
        serializer.serialize_str(&say::capital(&text))
    }
}

/// Returns where an opener stands: "Heard, once evidenced; asked eight months ago".
pub(super) fn course_line(
    depth: Depth,
    best: Depth,
    on: Option<NaiveDate>,
    today: NaiveDate,
) -> String {
    let Some(on) = on.filter(|_| depth != Depth::NotAsked) else {
        return "Not asked yet".to_owned();
    };
    let ago = say::distance(on, today);
    if depth < best {
        format!(
            "{}, once {}; asked {ago}",
            depth_name(depth),
            say::uncapital(depth_name(best))
        )
    } else {
        format!("{}; asked {ago}", depth_name(depth))
    }
}

/// Returns what a unit answered before: "how they measure (heard, 19 September, Head of Sales)".
pub(super) fn answer_of_unit(
    opener: Opener,
    depth: Depth,
    on: NaiveDate,
    role: &str,
    today: NaiveDate,
) -> String {
    // What was agreed was agreed with that person: after the change it is heard, and no more.
    let depth = match depth {
        Depth::Agreed => "heard, agreed before the change".to_owned(),
        Depth::NotAsked | Depth::Heard | Depth::Evidenced => say::uncapital(depth_name(depth)),
    };
    let date = say::day_month(on, today);
    format!("{} ({depth}, {date}, {role})", subject(opener))
}

/// Returns what a unit told us, in one sentence.
pub(super) fn told_before(answers: &[String]) -> String {
    format!("What the unit told us before: {}.", answers.join("; "))
}

/// Returns the name of a depth, with a capital.
pub const fn depth_name(depth: Depth) -> &'static str {
    match depth {
        Depth::NotAsked => "Not asked",
        Depth::Heard => "Heard",
        Depth::Evidenced => "Evidenced",
        Depth::Agreed => "Agreed",
    }
}

/// Returns what a purpose is called in a sentence.
pub const fn purpose_name(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Opener1 => subject(Opener::Measures),
        Purpose::Opener2 => subject(Opener::Skills),
        Purpose::Opener3 => subject(Opener::Challenges),
        Purpose::Opener4 => subject(Opener::Needs),
        Purpose::Opener5 => subject(Opener::Ideas),
        Purpose::FirstMeeting => "first meeting",
        Purpose::ReportingBack => "reporting back",
        Purpose::TheirTopic => "their topic",
        Purpose::InPassing => "in passing",
        Purpose::Repair => "my promise",
        Purpose::Goodbye => "goodbye",
    }
}

/// Returns what an opener is about, in two words.
pub const fn subject(opener: Opener) -> &'static str {
    match opener {
        Opener::Measures => "how they measure",
        Opener::Skills => "skills they need",
        Opener::Challenges => "what makes work hard",
        Opener::Needs => "how we serve them",
        Opener::Ideas => "what to try",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::on;

    #[test]
    fn why_an_opener_waits_is_said() {
        for (code, said) in [
            (Waits::NewAtCompany, "Too new to know our work."),
            (Waits::AskedAgo(59), "Asked only 59 days ago."),
            (Waits::Complaint, "A complaint is open."),
            (
                Waits::GroundMissing,
                "Ask about their figures and challenges first.",
            ),
            (
                Waits::Until("Pay talks".to_owned(), on(3)),
                "Pay talks until tomorrow.",
            ),
        ] {
            assert_eq!(waits(&code, on(2)), said);
        }
    }
}
