use super::*;
use crate::{
    Id,
    calendar::ClockTime,
    conversations::testing::{World, morning, on},
    model::{HalfDay, Purpose, Side},
    season::testing::rules,
};

fn world() -> (World, Id<Conversation>) {
    let mut world = World::new();
    "Ana Ruiz".clone_into(&mut world.records.me.name);
    "Head of Learning".clone_into(&mut world.records.me.role);
    let chief = world.chief_mut();
    "Okafor, Jules".clone_into(&mut chief.name);
    "jules@example.org".clone_into(&mut chief.email);
    let chat = world.chat(Purpose::Opener2, ConversationState::Asked, 6);
    world.chat_mut(chat).half = Some(HalfDay::Morning);
    (world, chat)
}

fn letter(world: &World, chat: Id<Conversation>) -> Letter {
    let chat = world.records.conversation(chat).unwrap();
    let outlook = Outlook::new(&world.records, rules(), morning());
    ask(&world.records, &outlook, chat, morning()).unwrap()
}

/// Returns the days that a text offers.
fn days(text: &str) -> Vec<&str> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("- "));
    lines.map(|line| line.split(',').next().unwrap()).collect()
}

#[test]
fn a_leader_is_asked_in_a_mail_one_would_send() {
    let (world, chat) = world();
    let letter = letter(&world, chat);
    assert_eq!(letter.to, "jules@example.org");
    assert_eq!(letter.subject, "Coffee and a chat?");
    assert_eq!(
        letter.text,
        "Hello Jules,\n\n\
         Could we find half an hour for a coffee? I would like to hear what is on your mind in Sales \
         these days. There is nothing to prepare.\n\n\
         Would one of these suit?\n\
         - Friday 20 November, morning\n\
         - Tuesday 24 November, morning\n\
         - Thursday 26 November, morning\n\n\
         If none of them does, just name another time.\n\n\
         Best regards,\nAna Ruiz\nHead of Learning"
    );
}

#[test]
fn an_assistant_is_greeted_and_the_leader_is_named() {
    let (mut world, chat) = world();
    "Mira Solberg <mira@example.org>".clone_into(&mut world.chief_mut().assistant);
    let letter = letter(&world, chat);
    assert_eq!(letter.to, "mira@example.org");
    assert_eq!(letter.subject, "Half an hour with Jules Okafor");
    assert!(
        letter
            .text
            .starts_with("Hello Mira,\n\nCould you help me find half an hour with Jules Okafor? "),
        "{}",
        letter.text
    );
}

#[test]
fn of_later_days_two_are_offered() {
    let (mut world, chat) = world();
    let row = world.chat_mut(chat);
    row.zone_date = on(20);
    let text = letter(&world, chat).text;
    assert_eq!(days(&text).len(), 2, "{text}");
    assert!(text.contains("Any other time is fine as well."), "{text}");
}

#[test]
fn a_day_far_behind_the_others_is_not_offered() {
    let (mut world, chat) = world();
    // Away from Thursday on, and back in January.
    world.records.absences.push(crate::model::Absence {
        id: Id::of(uuid::Uuid::from_u128(99)),
        seen: 0,
        leader_id: None,
        first: on(1),
        last: on(48),
        note: String::new(),
    });
    world.chat_mut(chat).zone_date = on(5);
    let text = letter(&world, chat).text;
    assert!(
        text.contains("How about Monday 23 November, morning? Any other time is fine as well."),
        "{text}"
    );
}

#[test]
fn a_time_is_said_on_both_clocks() {
    let (mut world, chat) = world();
    world.chief_mut().zone = Some("America/Chicago".to_owned());
    let row = world.chat_mut(chat);
    "America/Chicago".clone_into(&mut row.zone);
    (row.time, row.half) = (ClockTime::from_minutes(9 * 60), None);
    let letter = letter(&world, chat);
    assert!(
        letter
            .text
            .contains("Tuesday 24 November at 09:00 in Chicago (15:00 in London)"),
        "{}",
        letter.text
    );
    assert_eq!(letter.invitation, Some(chat));
}

#[test]
fn a_day_is_not_offered_to_two_people_beyond_my_room() {
    let (mut world, first) = world();
    let mut asked: Vec<Id<Conversation>> = vec![first];
    for (days, role) in (7_i64..).zip(["CFO", "CIO", "COO"]) {
        let leader = world.leader(role);
        let chat = world.chat(Purpose::Opener2, ConversationState::Asked, days);
        let row = world.chat_mut(chat);
        (row.leader_id, row.half) = (leader, Some(HalfDay::Morning));
        asked.push(chat);
    }
    world.records.me.per_week = 9;
    for per_day in [1, 2] {
        world.records.me.per_day = per_day;
        let mut offered: Vec<String> = Vec::new();
        for chat in &asked {
            let text = letter(&world, *chat).text;
            let found = days(&text);
            assert!(!found.is_empty(), "{text}");
            offered.extend(found.into_iter().map(str::to_owned));
        }
        offered.sort_unstable();
        let most = offered
            .chunk_by(|a, b| a == b)
            .map(<[String]>::len)
            .max()
            .unwrap();
        assert!(most <= usize::from(per_day), "{per_day}: {offered:?}");
    }
}

#[test]
fn what_fell_through_is_spoken_of_by_who_called_it_off() {
    for (by, state, days, said) in [
        (
            Side::Me,
            ConversationState::Cancelled,
            6,
            "I am sorry that I have to cancel our chat on Tuesday 24 November.",
        ),
        (
            Side::Me,
            ConversationState::Missed,
            0,
            "I am sorry that I missed our chat today.",
        ),
        (
            Side::Leader,
            ConversationState::Cancelled,
            6,
            "No problem about our chat on Tuesday 24 November.",
        ),
        (
            Side::Leader,
            ConversationState::Missed,
            -1,
            "I am sorry that we missed each other yesterday.",
        ),
    ] {
        let (mut world, chat) = world();
        let row = world.chat_mut(chat);
        (row.state, row.called_off_by, row.zone_date) = (state, Some(by), on(days));
        let outlook = Outlook::new(&world.records, rules(), morning());
        let chat = world.records.conversation(chat).unwrap();
        let text = another_time(&world.records, &outlook, chat).unwrap().text;
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn a_template_of_my_own_takes_the_place_of_the_built_in_text() {
    let (mut world, chat) = world();
    let own = "Dear {name},\n{times}\n{my name}".to_owned();
    world.records.templates.0.insert(LetterKind::Ask, own);
    let text = letter(&world, chat).text;
    assert!(
        text.starts_with("Dear Jules,\nWould one of these"),
        "{text}"
    );
    assert!(text.ends_with("\nAna Ruiz"), "{text}");
}

#[test]
fn without_a_name_a_text_greets_nobody_and_says_so() {
    let (mut world, chat) = world();
    world.chief_mut().name.clear();
    let found = letter(&world, chat);
    assert!(
        found.text.starts_with("Hello,\n\nCould we"),
        "{}",
        found.text
    );
    assert!(found.unnamed);
    "Dear Jules,".clone_into(&mut world.chief_mut().greet_as);
    let found = letter(&world, chat);
    assert!(found.text.starts_with("Hello Jules,\n\n"), "{}", found.text);
    assert!(!found.unnamed);
}

#[test]
fn a_subject_of_my_own_takes_the_place_of_the_built_in_one() {
    let (mut world, chat) = world();
    let own = "coffee, {name}? {signature}".to_owned();
    world.records.subjects.0.insert(LetterKind::Ask, own);
    assert_eq!(
        letter(&world, chat).subject,
        "Coffee, Jules? Ana Ruiz Head of Learning"
    );
}

/// Keeps what the text of a request offers today.
fn keep(world: &mut World, chat: Id<Conversation>) {
    let outlook = Outlook::new(&world.records, rules(), morning());
    let chat = world.records.conversation(chat).unwrap();
    let rows = super::super::moments_to_keep(&world.records, &outlook, chat, morning().instant);
    drop(outlook);
    world.records.offered_moments.extend(rows);
}

#[test]
fn what_a_text_offered_stays_and_is_offered_to_nobody_else() {
    let (mut world, first) = world();
    world.records.me.per_day = 1;
    world.records.me.per_week = 9;
    let before = letter(&world, first).text;
    keep(&mut world, first);
    // By now these days suit less: the text is the one that was sent.
    world.chief_mut().dislikes.push(crate::model::Preference {
        weekday: Some(crate::calendar::Weekday::Thu),
        from: None,
        to: None,
    });
    assert_eq!(letter(&world, first).text, before);
    let leader = world.leader("CFO");
    let second = world.chat(Purpose::Opener2, ConversationState::Asked, 7);
    let row = world.chat_mut(second);
    (row.leader_id, row.half) = (leader, Some(HalfDay::Morning));
    let text = letter(&world, second).text;
    assert!(
        days(&text).iter().all(|day| !days(&before).contains(day)),
        "{before} {text}"
    );
    // Another day for the request: what was offered no longer holds.
    world.chat_mut(first).zone_date = on(13);
    assert_ne!(letter(&world, first).text, before);
}
