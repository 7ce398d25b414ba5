//! What happens around a leader about a day: the part of their year that openers look at.

use crate::english::with_article;
use chrono::{Days, NaiveDate};

use super::{Guidance, Invitation, InvitationSide, InvitationUnit};
use crate::{
    calendar::{Span, Weekday},
    english::say,
    model::{EntryKind, Load, SensitiveMark},
};

/// One dated occurrence of an entry, as the leader feels it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// The name of the entry.
    pub name: String,
    /// What sort of thing it is.
    pub kind: EntryKind,
    /// Its days, without shoulders.
    pub span: Span,
    /// How heavily this leader feels it.
    pub load: Load,
    /// Openers that wait while it lasts.
    pub holds_back: Vec<u8>,
    /// Openers that it makes welcome.
    pub invites: Vec<u8>,
    /// What makes it a sensitive time.
    pub mark: Option<SensitiveMark>,
    /// Whether it comes every week or oftener: no event that one refers to.
    pub frequent: bool,
}

/// The happenings around one day, by first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Season {
    /// The day looked at.
    pub on: NaiveDate,
    /// Everything from some months before to some months after.
    pub happenings: Vec<Happening>,
    /// Whether the day lies in the middle third of a quarter.
    pub mid_quarter: bool,
}

/// Why an opener is welcome at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Welcome<'a> {
    /// What it goes back to.
    pub happening: &'a Happening,
    /// On which side of it the day lies.
    pub side: InvitationSide,
}

impl Season {
    /// Returns what lasts on the day itself.
    pub fn now(&self) -> impl Iterator<Item = &Happening> {
        self.happenings
            .iter()
            .filter(|happening| happening.span.contains(self.on))
    }

    /// Returns the event that one refers to: the last that ended 3 to 30 working days ago.
    pub fn event(&self) -> Option<&Happening> {
        self.happenings
            .iter()
            .filter(|happening| is_event(happening) && happening.span.last < self.on)
            .filter(|happening| (3..=30).contains(&weekdays(happening.span.last, self.on)))
            .max_by_key(|happening| (happening.span.last, happening.load))
    }

    /// Returns the next event that takes their time, within 13 weeks.
    pub fn next_event(&self) -> Option<&Happening> {
        self.ahead(|happening| {
            happening.load >= Load::Busy && (is_event(happening) || is_plan(happening))
        })
    }

    /// Returns the next budget or plan that takes their time, within 13 weeks.
    pub fn next_plan(&self) -> Option<&Happening> {
        self.ahead(|happening| happening.load >= Load::Busy && is_plan(happening))
    }

    /// Returns the peak that lasts on the day, if it takes their time.
    pub fn peak(&self) -> Option<&Happening> {
        self.now().find(|happening| {
            happening.kind == EntryKind::Peak && happening.load >= Load::Busy && !happening.frequent
        })
    }

    /// Returns why opener `number` is welcome on the day, if it is.
    pub fn welcome(&self, number: u8, guidance: &Guidance) -> Option<Welcome<'_>> {
        self.happenings
            .iter()
            .filter(|happening| happening.invites.contains(&number) && !happening.frequent)
            .filter_map(|happening| {
                let side = self.side_of(happening, number, guidance)?;
                Some(Welcome { happening, side })
            })
            .min_by_key(|welcome| self.distance(welcome.happening))
    }

    fn side_of(
        &self,
        happening: &Happening,
        number: u8,
        guidance: &Guidance,
    ) -> Option<InvitationSide> {
        if happening.span.contains(self.on) && happening.load == Load::Open {
            return Some(InvitationSide::During);
        }
        guidance
            .invitations(happening.kind)
            .iter()
            .find(|invitation| invitation.opener == number && self.lies_in(invitation, happening))
            .map(|invitation| invitation.side)
    }

    fn lies_in(&self, invitation: &Invitation, happening: &Happening) -> bool {
        let (from, to) = match invitation.side {
            InvitationSide::During => return happening.span.contains(self.on),
            InvitationSide::After if self.on > happening.span.last => {
                (happening.span.last, self.on)
            }
            InvitationSide::Before if self.on < happening.span.first => {
                (self.on, happening.span.first)
            }
            InvitationSide::After | InvitationSide::Before => return false,
        };
        let away = match invitation.unit {
            InvitationUnit::Days => say::days_between(from, to),
            InvitationUnit::WorkingDays => weekdays(from, to),
            // "Four weeks after" begins on the 28th day; whole weeks would begin a week early.
            InvitationUnit::Weeks => {
                let days = say::days_between(from, to);
                let (a, b) = ends(invitation);
                // Before a plan the last weeks count, too: the heavy ones hold back by themselves.
                let near = if invitation.side == InvitationSide::Before {
                    0
                } else {
                    a * 7
                };
                return (near..=b * 7).contains(&days);
            }
        };
        let (a, b) = ends(invitation);
        (a..=b).contains(&away)
    }

    fn distance(&self, happening: &Happening) -> i64 {
        let before = say::days_between(self.on, happening.span.first);
        let after = say::days_between(happening.span.last, self.on);
        before.max(after).max(0)
    }

    fn ahead(&self, fits: impl Fn(&Happening) -> bool) -> Option<&Happening> {
        self.happenings
            .iter()
            .filter(|happening| happening.span.first > self.on && !happening.frequent)
            .filter(|happening| say::days_between(self.on, happening.span.first) <= 91)
            .filter(|happening| fits(happening))
            .min_by_key(|happening| happening.span.first)
    }
}

impl Happening {
    /// Returns what one calls it in a sentence: "the budget build".
    pub fn said(&self) -> String {
        with_article(&self.name)
    }
}

fn ends(invitation: &Invitation) -> (i64, i64) {
    let from = invitation.from.unwrap_or(0);
    let to = invitation.to.unwrap_or(0);
    (from.min(to), from.max(to))
}

fn is_event(happening: &Happening) -> bool {
    !happening.frequent
        && matches!(
            happening.kind,
            EntryKind::Close
                | EntryKind::Results
                | EntryKind::Review
                | EntryKind::Peak
                | EntryKind::Launch
        )
}

fn is_plan(happening: &Happening) -> bool {
    matches!(happening.kind, EntryKind::Budget | EntryKind::Planning)
}

/// Returns the Mondays to Fridays after `from`, up to and with `to`. Holidays are not looked at:
/// these are ranges of weeks, and a day more or less does not change a question.
pub fn weekdays(from: NaiveDate, to: NaiveDate) -> i64 {
    let mut day = from;
    let mut count = 0;
    while day < to && count < 400 {
        let Some(next) = day.checked_add_days(Days::new(1)) else {
            break;
        };
        day = next;
        if !matches!(Weekday::of(day), Weekday::Sat | Weekday::Sun) {
            count += 1;
        }
    }
    count
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, on};
    use crate::openers::guidance::tests::shipped;

    pub(crate) fn happening(
        name: &str,
        kind: EntryKind,
        load: Load,
        days: (i64, i64),
    ) -> Happening {
        Happening {
            name: name.to_owned(),
            kind,
            span: Span::new(on(days.0), on(days.1)),
            load,
            holds_back: Vec::new(),
            invites: Vec::new(),
            mark: None,
            frequent: false,
        }
    }

    pub(crate) fn season(happenings: Vec<Happening>) -> Season {
        Season {
            on: TODAY,
            happenings,
            mid_quarter: false,
        }
    }

    #[test]
    fn events_behind_and_ahead() {
        let season = season(vec![
            happening("Period close", EntryKind::Close, Load::Critical, (-19, -13)),
            happening("Audit", EntryKind::Review, Load::Critical, (-2, -1)),
            happening("Budget build", EntryKind::Budget, Load::Busy, (8, 50)),
            happening("Board", EntryKind::Board, Load::Busy, (5, 6)),
        ]);
        assert_eq!(season.event().unwrap().said(), "the period close");
        assert_eq!(season.next_event().unwrap().said(), "the budget build");
        assert_eq!(season.next_plan().unwrap().name, "Budget build");
        assert_eq!(season.peak(), None);
    }

    #[test]
    fn openers_are_welcome_around_their_events() {
        let guidance = shipped();
        for (opener, kind, days, welcome) in [
            (1, EntryKind::Close, (-19, -13), true),
            (1, EntryKind::Close, (-4, -1), false),
            (1, EntryKind::Close, (-60, -50), false),
            (2, EntryKind::Budget, (8, 50), true),
            (2, EntryKind::Budget, (71, 90), false),
            (2, EntryKind::Budget, (-9, -5), false),
            (4, EntryKind::Ours, (-84, -28), true),
            (4, EntryKind::Ours, (-84, -43), false),
            (3, EntryKind::Peak, (-40, -20), true),
        ] {
            let mut happening = happening("It", kind, Load::Busy, days);
            happening.invites = vec![opener];
            let season = season(vec![happening]);
            assert_eq!(
                season.welcome(opener, &guidance).is_some(),
                welcome,
                "{opener} {kind:?} {days:?}"
            );
        }
    }

    #[test]
    fn names_as_noun_phrases() {
        for (name, said) in [
            ("Budget build", "the budget build"),
            ("the half-year count", "the half-year count"),
            ("HR review", "the HR review"),
            ("Monday call peak", "the Monday call peak"),
            ("Our refresher.", "our refresher"),
        ] {
            assert_eq!(with_article(name), said);
        }
    }
}
