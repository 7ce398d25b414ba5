//! An invitation to one chat, for the leader's calendar, and its cancellation.
//!
//! It goes to the leader: names, times, place and courtesy, nothing else.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Error, Records, Result,
    calendar::{
        ics::{Invitation, Outgoing, Person, write_invitation},
        recurrence::Local,
        zones::Zone,
    },
    conversations::ChatTime,
    letters,
    model::{Conversation, ConversationState},
};

/// Returns a file that invites the leader to a chat, or calls it off where it was cancelled. Times are
/// on the leader's clock.
pub fn invitation(
    records: &Records,
    chat: &Conversation,
    today: NaiveDate,
    stamp: DateTime<Utc>,
) -> Result<String> {
    let refuse = |field, problem: &str| Err(Error::invalid(field, problem));
    let Some(leader) = records.leader(chat.leader_id) else {
        return Err(Error::NotFound { kind: "leader" });
    };
    if matches!(
        chat.state,
        ConversationState::Held | ConversationState::Missed
    ) {
        return refuse("id", "This chat is over, so it cannot have an invitation.");
    }
    let time = ChatTime::of(records, chat);
    let Some((start, end)) = time.span() else {
        return refuse("time", "Set a time for this chat first.");
    };
    let mine = records
        .me
        .emails
        .iter()
        .find(|mail| letters::is_address(mail));
    let Some(mine) = mine else {
        return refuse(
            "emails",
            "Add your e-mail address in Settings first: an invitation needs a sender.",
        );
    };
    if leader.email.is_empty() {
        return refuse(
            "email",
            "Add the e-mail address of this leader first: an invitation needs a recipient.",
        );
    }
    let zone = Zone::named(time.leader_zone()).unwrap_or_else(Zone::utc);
    let me = &records.me;
    let organizer = or_else(&me.name, &me.role);
    let attendee = letters::full_name(leader);
    let event = Outgoing {
        // The name that the chat has in files for my own calendar.
        uid: format!("{}-chat@overture", chat.id),
        sequence: super::ics::sequence(stamp),
        start: Local::Time(zone.to_local(start)),
        end: Local::Time(zone.to_local(end)),
        zone: Some(zone.name().to_owned()),
        summary: summary(&attendee, organizer),
        description: Some(description(records, &time, start, today)),
        rule: None,
        exceptions: Vec::new(),
        busy: true,
        cancelled: chat.state == ConversationState::Cancelled,
    };
    let invitation = Invitation {
        event,
        location: chat.place.clone(),
        organizer: Person {
            name: organizer.to_owned(),
            email: mine.clone(),
        },
        attendee: Person {
            name: attendee,
            email: leader.email.clone(),
        },
    };
    write_invitation(&invitation, stamp).map_err(|zone| Error::invalid("zone", zone.to_string()))
}

fn summary(leader: &str, me: &str) -> String {
    if me.is_empty() {
        format!("Coffee with {leader}")
    } else {
        format!("Coffee: {leader} and {me}")
    }
}

fn description(
    records: &Records,
    time: &ChatTime<'_>,
    start: DateTime<Utc>,
    today: NaiveDate,
) -> String {
    let courtesy = "A chat over coffee. There is nothing to prepare.";
    if time.leader_zone() == records.me.zone {
        return courtesy.to_owned();
    }
    let both = letters::both_clocks(records, start, time.leader_zone(), today);
    format!("{courtesy}\n\n{both}.")
}

fn or_else<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.trim().is_empty() {
        other.trim()
    } else {
        text.trim()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        calendar::ClockTime,
        conversations::testing::{TODAY, World},
        model::Purpose,
    };

    fn stamp() -> DateTime<Utc> {
        "2026-11-18T08:00:00Z".parse().unwrap()
    }

    fn world(state: ConversationState, zone: &str) -> World {
        let mut world = World::new();
        "Ana Ruiz".clone_into(&mut world.records.me.name);
        world.records.me.emails = vec!["ana@example.org".to_owned()];
        let chief = world.chief_mut();
        "Okafor, Jules".clone_into(&mut chief.name);
        "jules@example.org".clone_into(&mut chief.email);
        chief.zone = Some(zone.to_owned());
        let id = world.chat(Purpose::Opener2, state, 6);
        let chat = world.chat_mut(id);
        chat.time = ClockTime::from_minutes(9 * 60);
        zone.clone_into(&mut chat.zone);
        world
    }

    fn file(world: &World) -> Result<String> {
        let chat = &world.records.conversations[0];
        let text = invitation(&world.records, chat, TODAY, stamp())?;
        Ok(text.replace("\r\n ", ""))
    }

    #[test]
    fn a_leader_far_away_is_invited_on_their_clock() {
        let text = file(&world(ConversationState::Planned, "America/Chicago")).unwrap();
        for line in [
            "METHOD:REQUEST",
            "BEGIN:VTIMEZONE",
            "DTSTART;TZID=America/Chicago:20261124T090000",
            "DTEND;TZID=America/Chicago:20261124T093000",
            "SUMMARY:Coffee: Jules Okafor and Ana Ruiz",
            "ORGANIZER;CN=\"Ana Ruiz\":mailto:ana@example.org",
            "ATTENDEE;CN=\"Jules Okafor\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:jules@example.org",
            "DESCRIPTION:A chat over coffee. There is nothing to prepare.\\n\\nTuesday 24 November at 09:00 in Chicago (15:00 in London).",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line}\n{text}");
        }
        assert!(!text.to_lowercase().contains("opener"));
    }

    #[test]
    fn what_was_cancelled_is_called_off() {
        let text = file(&world(ConversationState::Cancelled, "Europe/London")).unwrap();
        assert!(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"));
    }

    #[test]
    fn without_addresses_or_a_time_there_is_no_invitation() {
        let spoils: [fn(&mut World); 4] = [
            |world| world.records.me.emails.clear(),
            |world| world.chief_mut().email.clear(),
            |world| world.records.conversations[0].time = None,
            |world| world.records.conversations[0].state = ConversationState::Held,
        ];
        for spoil in spoils {
            let mut world = world(ConversationState::Planned, "Europe/London");
            spoil(&mut world);
            assert!(file(&world).is_err());
        }
    }
}
