//! Standing one-to-ones that fall where they had better not: in a crunch, on a day off, while somebody
//! is away.

use crate::{calendar::Span, model::StandingDay, screens::standing::lines_in};

use super::{
    context::Context,
    item::{ActionKind, Group, WeekItem},
    wording::{self, labels},
};

/// Returns the first such date of each leader in this week and the next.
pub(super) fn marked(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let outlook = context.outlook;
    let records = outlook.records();
    let days = Span::new(outlook.today(), context.next_sunday());
    let mut told = Vec::new();
    lines_in(records, outlook, days)
        .into_iter()
        .filter_map(|line| {
            let leader = records.leader(line.leader_id)?;
            let (what, mark) = line.mark_brief.as_ref().zip(line.mark.as_ref())?;
            if told.contains(&leader.id) {
                return None;
            }
            told.push(leader.id);
            let said = wording::given(&leader.role, line.date, what, mark);
            let key = format!("standing:{}:{}", line.standing_id, line.key);
            if context.hidden.has(&key) {
                return None;
            }
            let code = ("standingMark", Group::Near);
            let mut item = WeekItem::new(key, code, said, (ActionKind::Skip, labels::SKIP));
            item.action.standing = Some(StandingDay {
                id: line.standing_id,
                key: line.key,
            });
            Some(item.about(leader))
        })
        .collect()
}
