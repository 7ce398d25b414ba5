//! The unfinished past and the near future: chats to write down, to prepare, to hear about.

use crate::{
    conversations::{
        ChatTime,
        debrief::{DateOrder, offers_for},
        when,
    },
    english::say,
    model::{Conversation, ConversationState, Purpose, Side},
    openers::purpose,
    timing::Outlook,
};

use super::{
    AwayDecision,
    context::Context,
    item::{Action, ActionKind, Group, WeekItem},
    wording::{self, labels},
};

/// Calendar days within which a chat is near, counted from today.
const NEAR_DAYS: i64 = 2;
/// Working days after which an unanswered question comes back to mind.
const ANSWER_DAYS: i64 = 5;

/// Returns the chats whose time has passed with nothing written: one, or all of them in one row, for they stand
/// among the days of the week as well.
pub(super) fn unfinished(context: &Context<'_, '_>) -> Option<WeekItem> {
    let outlook = context.outlook;
    let (records, now) = (outlook.records(), outlook.now());
    let key = |time: &ChatTime<'_>| format!("debrief:{}", time.chat().id);
    let mut chats = purpose::unwritten(records, records.conversations.iter(), now);
    chats.retain(|time| !context.hidden.has(&key(time)));
    let newest = *chats.last()?;
    let chat = newest.chat();
    let said = if chats.len() == 1 {
        let asked = chat.asked_by == Side::Leader || chat.purpose == Purpose::TheirTopic;
        wording::unwritten(&who(outlook, chat), newest.my_date(), now.date(), asked)
    } else {
        let names = chats.iter().rev().map(|time| who(outlook, time.chat()));
        wording::all_unwritten(&names.collect::<Vec<_>>())
    };
    let item = WeekItem::new(
        key(&newest),
        ("unwritten", Group::Unfinished),
        said,
        (ActionKind::Debrief, labels::DEBRIEF),
    );
    let item = item.of_chat(chat).covering(chats.iter().map(key).collect());
    Some(item.about_one(chats.len() == 1))
}

/// Returns the chats whose debrief was finished without the lines that it offered.
pub(super) fn left_lines(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let (outlook, records) = (context.outlook, context.outlook.records());
    let today = outlook.today();
    let chats = records.conversations.iter().filter(|chat| chat.lines_left);
    let items = chats.filter_map(|chat| {
        let offers = offers_for(records, chat, today, DateOrder::default());
        let count = offers.iter().filter(|offer| !offer.taken).count();
        let on = ChatTime::of(records, chat).my_date();
        let key = format!("lines:{}", chat.id);
        (count > 0 && !context.hidden.has(&key)).then(|| {
            let said = wording::left_lines(&who(outlook, chat), count, on, today);
            let action = (ActionKind::Debrief, labels::LINES);
            WeekItem::new(key, ("linesLeft", Group::Unfinished), said, action).of_chat(chat)
        })
    });
    items.collect()
}

/// Returns the chats of today and the next two days, and those asked for without an answer.
pub(super) fn upcoming(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let records = context.outlook.records();
    let asked = records.conversations.iter().filter_map(|chat| {
        let asked = chat.state == ConversationState::Asked;
        let item = asked.then(|| unanswered(context, chat))??;
        (!context.hidden.has(&item.key)).then_some(item)
    });
    coming(context).into_iter().chain(asked).collect()
}

/// Returns the chats of today and the next two days: one, or all of them in one row.
fn coming(context: &Context<'_, '_>) -> Option<WeekItem> {
    let outlook = context.outlook;
    let (records, now) = (outlook.records(), outlook.now());
    let today = now.date();
    let key = |time: &ChatTime<'_>| format!("chat:{}", time.chat().id);
    let mut chats: Vec<ChatTime<'_>> = records
        .conversations
        .iter()
        .filter(|chat| chat.state == ConversationState::Planned)
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| !time.is_over(now) && -time.days_ago(today) <= NEAR_DAYS)
        .filter(|time| !context.hidden.has(&key(time)))
        .collect();
    chats.sort_by(ChatTime::compare);
    // What is still to be prepared comes before a look at a card.
    let next = *chats
        .iter()
        .find(|time| !time.chat().prepared)
        .or(chats.first())?;
    let chat = next.chat();
    let said = if chats.len() == 1 {
        let day = say::day(next.upcoming_date(today), today);
        let when = say::capital(&when(&next, today, &day));
        wording::near(&who(outlook, chat), &when, chat.prepared)
    } else {
        let last = chats.last().map_or(today, |time| time.upcoming_date(today));
        let names: Vec<String> = chats.iter().map(|time| who(outlook, time.chat())).collect();
        let open: Vec<String> = chats
            .iter()
            .filter(|time| !time.chat().prepared)
            .map(|time| who(outlook, time.chat()))
            .collect();
        wording::all_near(&names, &open, last, today)
    };
    let (code, action) = if chat.prepared {
        ("cardReady", (ActionKind::OpenCard, labels::CARD))
    } else {
        ("prepare", (ActionKind::Prepare, labels::PREPARE))
    };
    let item = WeekItem::new(key(&next), (code, Group::Near), said, action);
    let item = item.of_chat(chat).covering(chats.iter().map(key).collect());
    Some(item.about_one(chats.len() == 1))
}

/// Returns a request whose day has passed, or that had no answer for a week.
fn unanswered(context: &Context<'_, '_>, chat: &Conversation) -> Option<WeekItem> {
    let outlook = context.outlook;
    let (records, today) = (outlook.records(), outlook.today());
    let leader = records.leader(chat.leader_id)?;
    let key = format!("asked:{}", chat.id);
    let on = ChatTime::of(records, chat).my_date();
    if on < today {
        let next = context.best_day(leader.id);
        let said = wording::day_passed(&leader.role, on, next, today);
        let open = (ActionKind::Prepare, labels::LEADER);
        let mut item = WeekItem::new(key, ("dayPassed", Group::Near), said, open).of_chat(chat);
        if let Some(date) = next {
            let decision = AwayDecision::MoveChat { id: chat.id, date };
            item.action = Action::settle(&wording::ask_for(date, today), decision);
            item.action.conversation_id = Some(chat.id);
        }
        let mut written = Action::new((ActionKind::Debrief, labels::TOOK_PLACE));
        written.conversation_id = Some(chat.id);
        let gone = AwayDecision::DidNotTakePlace { id: chat.id };
        item.choices = vec![written, Action::settle(labels::TAKE_OFF, gone)];
        return Some(item);
    }
    let days = outlook.working_days_between(chat.asked_on?, today);
    (days >= ANSWER_DAYS).then(|| {
        let assistant = !leader.assistant.trim().is_empty();
        let said = wording::unanswered(&leader.role, days, assistant);
        let open = (ActionKind::Prepare, labels::LEADER);
        let mut item = WeekItem::new(key, ("unanswered", Group::Near), said, open).of_chat(chat);
        let gone = AwayDecision::DidNotTakePlace { id: chat.id };
        item.choices = vec![Action::settle(labels::TAKE_OFF, gone)];
        item
    })
}

pub(super) fn who(outlook: &Outlook<'_>, chat: &Conversation) -> String {
    outlook
        .records()
        .leader(chat.leader_id)
        .map(|leader| leader.role.clone())
        .unwrap_or_default()
}
