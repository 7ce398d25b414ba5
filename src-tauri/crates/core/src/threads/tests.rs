use super::*;
use crate::{
    model::{Cause, ChallengeKind, IdeaState},
    ties::testing::{Threads, on},
};

fn codes(world: &Threads) -> Vec<AlarmCode> {
    let ties = world.ties();
    let outlooks = know_how::outlooks(&ties);
    let waits = waits(&ties);
    let found = alarms(&ties, &waits, &outlooks);
    found.iter().map(Alarm::code).collect()
}

#[test]
fn a_severe_challenge_is_open_until_something_answers_it() {
    let mut world = Threads::new();
    let challenge = world.challenge("leavers");
    challenge.severity = SEVERE;
    let challenge = challenge.id;
    assert_eq!(
        codes(&world),
        [AlarmCode::SevereOpen, AlarmCode::ChallengeNoSkill]
    );
    let skill = world.skill("guiding");
    world.tie(End::Challenge(challenge), End::Skill(skill));
    assert_eq!(codes(&world), [AlarmCode::SevereOpen]);
    let solution = world.solution("Guides");
    world.tie(End::Challenge(challenge), End::Solution(solution));
    world.deliver(solution, 1, 10, 20);
    assert_eq!(codes(&world), []);
}

#[test]
fn what_learning_does_not_move_asks_for_no_skill() {
    let mut world = Threads::new();
    let challenge = world.challenge("gaps in the rota");
    (challenge.cause, challenge.severity) = (Cause::TooFew, SEVERE);
    let challenge = challenge.id;
    assert_eq!(codes(&world), []);
    let solution = world.solution("Rota course");
    world.tie(End::Challenge(challenge), End::Solution(solution));
    assert_eq!(codes(&world), [AlarmCode::WrongCause]);
    world.records.challenges[0].closed_on = Some(on(0));
    assert_eq!(codes(&world), []);
}

#[test]
fn something_of_ours_is_for_something_unless_a_law_asks_for_it() {
    let mut world = Threads::new();
    let solution = world.solution("Reporting course");
    assert_eq!(codes(&world), [AlarmCode::NothingBehind]);
    world.records.solutions[0].why = SolutionReason::Required;
    assert_eq!(codes(&world), []);
    world.records.solutions[0].why = SolutionReason::Answers;
    let idea = world.idea("cards", IdeaState::Kept).id;
    world.tie(End::Solution(solution), End::Idea(idea));
    assert_eq!(codes(&world), []);
}

#[test]
fn the_most_urgent_comes_first_and_equal_ranks_go_by_severity_then_date() {
    let mut world = Threads::new();
    world.idea("practice", IdeaState::Parked);
    world.idea("cards", IdeaState::Trying).problem = "loss".to_owned();
    for (name, horizon, severity) in [("later", 90, 3), ("sooner", 30, 3), ("hard", 10, 2)] {
        let challenge = world.challenge(name);
        challenge.kind = ChallengeKind::Retention;
        (challenge.horizon, challenge.severity) = (Some(on(horizon)), severity);
    }
    let ties = world.ties();
    let waits = waits(&ties);
    let found = alarms(&ties, &waits, &[]);
    let named: Vec<(AlarmCode, &str)> = found
        .iter()
        .map(|alarm| match alarm {
            Alarm::SevereOpen(challenge, _) | Alarm::ChallengeNoSkill(challenge) => {
                (alarm.code(), challenge.name.as_str())
            }
            Alarm::TrialNoRule(idea, _) | Alarm::Shiny(idea) => (alarm.code(), idea.name.as_str()),
            Alarm::TimingAgain(_)
            | Alarm::SkillDue(..)
            | Alarm::KnowHowOpen(_)
            | Alarm::NothingBehind(_)
            | Alarm::WrongCause(..)
            | Alarm::PlanNoSkill(_)
            | Alarm::TrialTooLate(..)
            | Alarm::NobodyAsked(_) => (alarm.code(), ""),
        })
        .collect();
    assert_eq!(
        named,
        [
            (AlarmCode::TrialNoRule, "cards"),
            (AlarmCode::SevereOpen, "sooner"),
            (AlarmCode::SevereOpen, "later"),
            (AlarmCode::ChallengeNoSkill, "sooner"),
            (AlarmCode::ChallengeNoSkill, "later"),
            (AlarmCode::ChallengeNoSkill, "hard"),
            (AlarmCode::Shiny, "practice"),
        ]
    );
}
