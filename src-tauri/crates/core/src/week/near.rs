//! The unfinished past and the near future: chats to write down, to prepare, to hear about.

use crate::{
    conversations::{
        ChatTime, Conversation, ConversationState, Purpose, Side,
        debrief::{DateOrder, offers_for},
        say, when,
    },
    openers::purpose,
    timing::Outlook,
};

use super::{
    item::{ActionKind, Group, WeekItem},
    wording::{self, labels},
};

/// Calendar days within which a chat is near, counted from today.
const NEAR_DAYS: i64 = 2;
/// Working days after which an unanswered question comes back to mind.
const ANSWER_DAYS: i64 = 5;

/// Returns the chats whose time has passed with nothing written, the latest first.
pub(super) fn unfinished(outlook: &Outlook<'_>) -> Vec<WeekItem> {
    let (records, now) = (outlook.records(), outlook.now());
    let today = now.date();
    let mut chats = purpose::unwritten(records, now);
    chats.reverse();
    let (shown, rest) = folded(&chats, 2);
    let mut items: Vec<WeekItem> = shown
        .iter()
        .map(|time| {
            let chat = time.chat();
            let asked = chat.asked_by == Side::Leader || chat.purpose == Purpose::TheirTopic;
            let said = wording::unwritten(&who(outlook, chat), time.my_date(), today, asked);
            WeekItem::new(
                format!("debrief:{}", chat.id),
                ("unwritten", Group::Unfinished),
                said,
                (ActionKind::Debrief, labels::DEBRIEF),
            )
            .of_chat(chat)
        })
        .collect();
    if let Some(next) = rest.first() {
        let names: Vec<String> = rest.iter().map(|time| who(outlook, time.chat())).collect();
        let rest = WeekItem::new(
            "debrief:rest".to_owned(),
            ("unwritten", Group::Unfinished),
            wording::more_unwritten(&names),
            (ActionKind::Debrief, labels::DEBRIEF),
        );
        items.push(rest.of_chat(next.chat()));
    }
    items.extend(left_lines(outlook));
    items
}

/// Returns the chats whose debrief was finished without the lines that it offered.
fn left_lines<'a>(outlook: &'a Outlook<'_>) -> impl Iterator<Item = WeekItem> + 'a {
    let (records, today) = (outlook.records(), outlook.today());
    let chats = records.conversations.iter().filter(|chat| chat.lines_left);
    chats.filter_map(move |chat| {
        let offers = offers_for(records, chat, today, DateOrder::default());
        let count = offers.iter().filter(|offer| !offer.taken).count();
        let on = ChatTime::of(records, chat).my_date();
        let said = wording::left_lines(&who(outlook, chat), count, on, today);
        (count > 0).then(|| {
            WeekItem::new(
                format!("lines:{}", chat.id),
                ("linesLeft", Group::Unfinished),
                said,
                (ActionKind::Debrief, labels::LINES),
            )
            .of_chat(chat)
        })
    })
}

/// Parts a list into what is shown one by one and what is said together: up to `most` things are shown,
/// of more than that all but one line.
pub(super) fn folded<T>(things: &[T], most: usize) -> (&[T], &[T]) {
    if things.len() <= most {
        (things, &[])
    } else {
        things.split_at(most - 1)
    }
}

/// Returns the chats of today and the next two days, and those asked for without an answer.
pub(super) fn near(outlook: &Outlook<'_>) -> Vec<WeekItem> {
    let (records, now) = (outlook.records(), outlook.now());
    let today = now.date();
    let mut chats: Vec<ChatTime<'_>> = records
        .conversations
        .iter()
        .filter(|chat| chat.state == ConversationState::Planned)
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| !time.is_over(now) && -time.days_ago(today) <= NEAR_DAYS)
        .collect();
    chats.sort_by(ChatTime::compare);
    let coming = chats.into_iter().map(|time| {
        let chat = time.chat();
        let day = say::day(time.upcoming_date(today), today);
        let when = say::capital(&when(&time, today, &day));
        let said = wording::near(&who(outlook, chat), &when, chat.prepared);
        let (code, action) = if chat.prepared {
            ("cardReady", (ActionKind::OpenCard, labels::CARD))
        } else {
            ("prepare", (ActionKind::Prepare, labels::PREPARE))
        };
        WeekItem::new(
            format!("chat:{}", chat.id),
            (code, Group::Near),
            said,
            action,
        )
        .of_chat(chat)
    });
    let asked = records.conversations.iter().filter_map(|chat| {
        let asked_on = (chat.state == ConversationState::Asked).then_some(chat.asked_on)??;
        let days = outlook.working_days_between(asked_on, today);
        (days >= ANSWER_DAYS).then(|| {
            let leader = records.leader(chat.leader_id);
            let assistant = leader.is_some_and(|leader| !leader.assistant.trim().is_empty());
            WeekItem::new(
                format!("asked:{}", chat.id),
                ("unanswered", Group::Near),
                wording::unanswered(&who(outlook, chat), days, assistant),
                (ActionKind::Prepare, labels::LEADER),
            )
            .of_chat(chat)
        })
    });
    coming.chain(asked).collect()
}

pub(super) fn who(outlook: &Outlook<'_>, chat: &Conversation) -> String {
    outlook
        .records()
        .leader(chat.leader_id)
        .map(|leader| leader.role.clone())
        .unwrap_or_default()
}
