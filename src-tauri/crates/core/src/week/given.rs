//! Standing one-to-ones that fall where they had better not: in a crunch, on a day off, while somebody
//! is away.

use chrono::{Days, NaiveDate};

use crate::{
    calendar::Span,
    standing::{StandingDay, screen::lines_in},
    timing::Outlook,
};

use super::{
    item::{ActionKind, Group, WeekItem},
    wording::{self, labels},
};

/// Days beyond this week that are looked at: the next one.
const NEXT_WEEK: u64 = 7;

/// Returns the first such date of each leader in this week and the next; `sunday` ends this week.
pub(super) fn given(outlook: &Outlook<'_>, sunday: NaiveDate) -> Vec<WeekItem> {
    let records = outlook.records();
    let last = sunday.checked_add_days(Days::new(NEXT_WEEK));
    let days = Span::new(outlook.today(), last.unwrap_or(sunday));
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
            let code = ("standingMark", Group::Near);
            let mut item = WeekItem::new(key, code, said, (ActionKind::Skip, labels::SKIP));
            item.standing = Some(StandingDay {
                id: line.standing_id,
                key: line.key,
            });
            Some(item.about(leader))
        })
        .collect()
}
