//! How a chat may begin: templates filled from what the leader may see, and the bare question.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    Advisor,
    slots::{self, Filling},
};
use crate::{
    Id,
    english::{is_plural, say},
    model::{Leader, Purpose, Unit},
    season::Season,
};

/// One way to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WordingLine {
    /// "W1" to "W3", "W0", "question" for the question as it is, "begin" and "plain" without an
    /// opener, "last" for one's own words of an earlier chat.
    pub key: String,
    /// The sentence; with its slots still open where some are missing.
    pub text: String,
    /// What would have to be known for it; empty where the sentence is ready.
    pub missing: Vec<String>,
    /// The day of the chat that one's own words come from.
    pub said_on: Option<NaiveDate>,
}

/// Returns the ways to begin a chat with a leader about a unit, today.
pub fn wordings(
    advisor: &Advisor<'_>,
    who: (Id<Leader>, Id<Unit>),
    purpose: Purpose,
) -> Vec<WordingLine> {
    let season = advisor.season(who.0, advisor.today());
    fill_wordings(advisor, &season, who, purpose)
}

/// Returns the ways to begin a chat: those that are ready first, the suggested one leading.
///
/// Where nothing opens a chat (their topic, in passing) there is none.
pub fn fill_wordings(
    advisor: &Advisor<'_>,
    season: &Season<'_>,
    (leader, unit): (Id<Leader>, Id<Unit>),
    purpose: Purpose,
) -> Vec<WordingLine> {
    let (records, guidance, today) = (advisor.records(), advisor.guidance(), advisor.today());
    let fillings = slots::fillings(records, season, leader, unit, today);
    let Some(asked) = purpose.opener() else {
        let fillings = if purpose == Purpose::ReportingBack {
            slots::fillings_for_report(records, fillings, (leader, unit))
        } else {
            fillings
        };
        let known = guidance.purpose(purpose);
        let begin = known.and_then(|known| known.begin.as_deref());
        let plain = known.and_then(|known| known.begin_plain.as_deref());
        let mut lines: Vec<WordingLine> = [("begin", begin), ("plain", plain)]
            .into_iter()
            .filter_map(|(key, text)| Some(best(key, text?, &fillings)))
            .collect();
        lines.sort_by_key(|line| !line.missing.is_empty());
        return lines;
    };
    let Some(opener) = guidance.opener(asked) else {
        return Vec::new();
    };
    let who = (leader, unit);
    let fillings = slots::fillings_for(records, season, fillings, asked, who, today);
    let mut lines: Vec<WordingLine> = opener
        .wordings
        .iter()
        .map(|template| best(&template.key, &template.text, &fillings))
        .collect();
    lines.push(WordingLine {
        key: "question".to_owned(),
        text: opener.question.clone(),
        missing: Vec::new(),
        said_on: None,
    });
    // A stable sort: within the ready ones the order of the templates stays.
    lines.sort_by_key(|line| !line.missing.is_empty());
    lines
}

/// Returns the template filled in the first way that leaves no slot open, else in the way that
/// leaves the fewest.
fn best(key: &str, template: &str, fillings: &[Filling]) -> WordingLine {
    fillings
        .iter()
        .map(|filling| fill(key, template, filling))
        .min_by_key(|line| line.missing.len())
        .unwrap_or_else(|| fill(key, template, &Filling::new()))
}

fn fill(key: &str, template: &str, filling: &Filling) -> WordingLine {
    let mut text = String::new();
    let mut missing = Vec::new();
    let mut plural = false;
    for piece in template.split_inclusive('}') {
        let (before, slot) = match piece.split_once('{') {
            Some((before, slot)) => (before, slot.trim_end_matches('}')),
            None => (piece, ""),
        };
        text.push_str(&agree(before, plural));
        plural = false;
        if slot.is_empty() {
            continue;
        }
        if let Some(value) = filling.get(slot) {
            plural = matches!(slot, "initiative" | "next_event") && is_plural(value);
            let starts = text.is_empty() || text.ends_with(". ") || text.ends_with("? ");
            text.push_str(&if starts {
                say::capital(value)
            } else {
                value.clone()
            });
        } else {
            missing.push(slot.to_owned());
            text.push('{');
            text.push_str(slot);
            text.push('}');
        }
    }
    WordingLine {
        key: key.to_owned(),
        text,
        missing,
        said_on: None,
    }
}

/// Puts the verb that follows a slot into the plural, where the value is one.
fn agree(text: &str, plural: bool) -> String {
    const VERBS: [(&str, &str); 3] = [
        (" starts ", " start "),
        (" has ", " have "),
        (" is ", " are "),
    ];
    if plural {
        for (one, many) in VERBS {
            if let Some(rest) = text.strip_prefix(one) {
                return format!("{many}{rest}");
            }
        }
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World, morning};
    use crate::model::Opener;
    use crate::model::Topic;
    use crate::model::{ConversationState, FindingKind, Side};
    use crate::model::{EntryKind, Load};
    use crate::season::testing::season;
    use crate::{model::Depth, openers::guidance::tests::shipped};

    fn ways(world: &World, purpose: Purpose) -> Vec<WordingLine> {
        let who = (world.chief, world.unit);
        let advisor = Advisor::new(&world.records, shipped(), morning());
        fill_wordings(&advisor, &season(Vec::new()), who, purpose)
    }

    #[test]
    fn a_first_meeting_does_not_claim_to_have_read_what_nobody_told() {
        let mut world = World::new();
        let ways_now = ways(&world, Purpose::FirstMeeting);
        assert_eq!(ways_now[0].key, "plain", "{ways_now:?}");
        world.fact(Topic::Plans, "Two new lines", "plan", 3);
        assert_eq!(ways(&world, Purpose::FirstMeeting)[0].key, "begin");
    }

    #[test]
    fn without_records_there_is_still_a_wording_for_each_opener() {
        let world = World::new();
        for opener in Opener::ALL {
            let lines = ways(&world, Purpose::asking(opener));
            let ready: Vec<&str> = lines
                .iter()
                .filter(|line| line.missing.is_empty())
                .map(|line| line.key.as_str())
                .collect();
            assert_eq!(ready, ["W0", "question"], "{opener}");
        }
        assert!(ways(&world, Purpose::TheirTopic).is_empty());
    }

    #[test]
    fn the_delivery_that_ended_opens_the_question_on_needs() {
        let mut world = World::new();
        world.entry("Listening hour", EntryKind::Ours, Load::Normal, (-84, -28));
        assert_eq!(
            ways(&world, Purpose::Opener4)[0].text,
            "The listening hour ended four weeks ago. What do your people do differently since \
             then, and what was not worth their time?"
        );
    }

    #[test]
    fn measure_target_and_source_come_from_one_record() {
        let mut world = World::new();
        let level = world.fact(Topic::Data, "58 days", "monthly report, notes", 34);
        world.fact_mut(level).say_as = "days to collect".to_owned();
        world.fact_mut(level).target = "50".to_owned();
        let newer = world.fact(Topic::Data, "Net cash", "weekly cash page", 20);
        world.fact_mut(newer).say_as = "net cash".to_owned();
        assert!(
            ways(&world, Purpose::Opener1)[0]
                .text
                .starts_with("I see net cash in the weekly cash page.")
        );
        let two = ways(&world, Purpose::Opener2);
        assert!(
            two[0].text.starts_with("You want days to collect at 50."),
            "{}",
            two[0].text
        );
    }

    #[test]
    fn plural_phrases_take_a_plural_verb() {
        let mut world = World::new();
        let id = world.fact(Topic::Plans, "…", "project page", 60);
        world.fact_mut(id).say_as = "the new tills".to_owned();
        let lines = ways(&world, Purpose::Opener2);
        let begins = |line: &WordingLine| line.text.starts_with("The new tills start {when}.");
        assert!(lines.iter().any(begins), "{lines:?}");
    }

    #[test]
    fn private_and_stale_facts_fill_nothing() {
        let mut world = World::new();
        let private = world.fact(Topic::Data, "…", "weekly cash page", 20);
        world.fact_mut(private).say_as = "net cash".to_owned();
        world.fact_mut(private).private = true;
        let old = world.fact(Topic::Data, "…", "quote log", 190);
        world.fact_mut(old).say_as = "quote time".to_owned();
        assert_eq!(ways(&world, Purpose::Opener1)[0].key, "W0");
    }

    #[test]
    fn only_their_own_words_are_quoted_to_them() {
        let mut world = World::new();
        let chat = world.asked(Opener::Needs, Depth::Heard, -46);
        world.finding(
            chat,
            FindingKind::Feedback,
            "\"Better content. Same weeks.\" 2 of 5",
        );
        world.finding(chat, FindingKind::Change, "Moved two dates");
        let lines = ways(&world, Purpose::Opener4);
        assert_eq!(
            lines[0].text,
            "You told me \"Better content. Same weeks\". Since then we moved two dates. Do you notice it?"
        );
        let other = world.leader("Somebody else");
        let who = (other, world.unit);
        let advisor = Advisor::new(&world.records, shipped(), morning());
        let theirs = fill_wordings(&advisor, &season(Vec::new()), who, Purpose::Opener4);
        assert_eq!(theirs[0].key, "W0");
    }

    #[test]
    fn reporting_back_quotes_what_waits_for_an_answer() {
        let mut world = World::new();
        let chat = world.asked(Opener::Needs, Depth::Heard, -46);
        world.finding(chat, FindingKind::Feedback, "Same weeks. 2 of 5");
        let praise = world.asked(Opener::Needs, Depth::Heard, -20);
        world.finding(praise, FindingKind::Feedback, "Right moment. 5 of 5");
        world.records.findings[1].closed_on = Some(TODAY);
        let lines = ways(&world, Purpose::ReportingBack);
        assert!(
            lines[0].text.starts_with("You told me \"Same weeks\"."),
            "{lines:?}"
        );
        world.records.findings[0].closed_on = Some(TODAY);
        let lines = ways(&world, Purpose::ReportingBack);
        assert_eq!(lines[0].key, "plain");
        assert_eq!(lines[1].missing, ["last_said"]);
    }

    #[test]
    fn repair_names_the_promise() {
        let mut world = World::new();
        world.promise(Side::Me, "One page of everything we plan.", Some(-6));
        assert_eq!(
            ways(&world, Purpose::Repair)[0].text,
            "I owe you one page of everything we plan. It is late, and this is when you get it."
        );
    }

    #[test]
    fn repair_names_what_was_not_spoken_of_before_what_was() {
        let mut world = World::new();
        world.promise(Side::Me, "one page", Some(-30));
        world.chat(Purpose::Repair, ConversationState::Held, -12);
        let text = |world: &World| ways(world, Purpose::Repair)[0].text.clone();
        assert!(text(&world).starts_with("I owe you one page."));
        world.promise(Side::Me, "a second page", Some(-2));
        assert!(text(&world).starts_with("I owe you a second page."));
    }

    #[test]
    fn every_purpose_that_begins_with_words_has_some_without_any_record() {
        let world = World::new();
        for purpose in [
            Purpose::FirstMeeting,
            Purpose::ReportingBack,
            Purpose::Repair,
            Purpose::Goodbye,
        ] {
            assert!(ways(&world, purpose)[0].missing.is_empty(), "{purpose:?}");
        }
        for purpose in [Purpose::TheirTopic, Purpose::InPassing] {
            assert!(ways(&world, purpose).is_empty(), "{purpose:?}");
        }
    }
}
