//! The clock, closing windows, and what lies around a day.

use super::*;

type WindowCase = (&'static str, fn(&mut Records), Option<usize>);

type DueCase<'a> = (&'a str, Option<&'a str>, bool, DueState, u8);

#[test]
fn the_clock_of_a_leader() {
    let long = |r: &mut Records| {
        r.entries.push(entry(
            10,
            "Peak",
            Load::Critical,
            once("2026-10-01", "2026-10-31"),
        ));
    };
    let cases: [DueCase<'_>; 8] = [
        ("2026-11-18", Some("2026-11-17"), false, DueState::Met, 0),
        (
            "2026-11-18",
            Some("2026-10-15"),
            false,
            DueState::Approaching,
            0,
        ),
        ("2026-11-18", Some("2026-10-04"), false, DueState::Target, 0),
        (
            "2026-11-18",
            Some("2026-08-20"),
            false,
            DueState::Target,
            100,
        ),
        (
            "2026-11-18",
            Some("2026-08-19"),
            false,
            DueState::Limit,
            100,
        ),
        // The peak of 31 days stops the clock: 91 days count as 60.
        ("2026-11-18", Some("2026-08-19"), true, DueState::Target, 33),
        ("2026-10-20", Some("2026-08-19"), true, DueState::Paused, 0),
        ("2026-11-18", None, false, DueState::Never, 100),
    ];
    for (today, last, peak, state, share) in cases {
        let mut records = world();
        if let Some(last) = last {
            records
                .conversations
                .push(chat(1, last, ConversationState::Held));
        }
        if peak {
            long(&mut records);
        }
        let outlook = Outlook::new(&records, rules(), eight_on(today));
        let due = outlook.due(id(1)).unwrap();
        assert_eq!(
            (due.state, due.share),
            (state, share),
            "{today} {last:?} {peak}"
        );
    }
}

#[test]
fn a_leader_in_a_peak_is_left_in_peace_in_words() {
    let mut records = met();
    records.entries.push(entry(
        10,
        "Peak trading",
        Load::Critical,
        once("2026-11-15", "2026-12-24"),
    ));
    let outlook = Outlook::new(&records, rules(), now());
    let due = outlook.due(id(1)).unwrap();
    assert_eq!(due.state, DueState::Paused);
    assert_eq!(
        due.text(),
        "Peak trading until 24 December, next good day 30 December"
    );
    assert_eq!(due.pause.unwrap().until, date("2026-12-24"));
}

#[test]
fn windows_close_before_heavy_times() {
    let cases: &[WindowCase] = &[
        ("as it is", |_| (), Some(4)),
        (
            "something is planned",
            |r| {
                r.conversations
                    .push(chat(1, "2026-11-24", ConversationState::Planned));
            },
            None,
        ),
        (
            "too short",
            |r| r.entries[0].rule = once("2026-11-26", "2026-12-01"),
            None,
        ),
        (
            "too far",
            |r| r.entries[0].rule = once("2026-12-14", "2027-01-20"),
            None,
        ),
        (
            "too many good days left",
            |r| r.entries[0].rule = once("2026-12-01", "2027-01-20"),
            None,
        ),
        (
            "not due before it ends",
            |r| {
                r.conversations
                    .push(chat(1, "2026-11-02", ConversationState::Held));
                r.leaders[0].target_gap = 90;
            },
            None,
        ),
        (
            "but its opener is",
            |r| {
                r.conversations
                    .push(chat(1, "2026-11-02", ConversationState::Held));
                r.leaders[0].target_gap = 90;
                r.entries[0].kind = EntryKind::Budget;
                r.entries[0].invites = vec![Opener::Skills];
            },
            Some(4),
        ),
        (
            "it has begun",
            |r| r.entries[0].rule = once("2026-11-16", "2027-01-07"),
            None,
        ),
    ];
    for (name, change, left) in cases {
        let mut records = bare_world();
        records
            .conversations
            .push(chat(2, "2026-10-01", ConversationState::Held));
        records.entries.push(entry(
            10,
            "Budget build",
            Load::Busy,
            once("2026-11-26", "2027-01-07"),
        ));
        change(&mut records);
        let outlook = Outlook::new(&records, rules(), now());
        let window = outlook.closing_window(id(1));
        assert_eq!(window.as_ref().map(|w| w.last_good.len()), *left, "{name}");
        assert_eq!(outlook.closing_windows().len(), usize::from(left.is_some()));
        if *name == "as it is" {
            assert_eq!(
                window.unwrap().text(),
                "Budget build starts on Thursday 26 November: Friday 20, Monday 23, Tuesday 24 and \
                 Wednesday 25 are the last good days with the Group CFO until 8 January."
            );
        }
    }
}

/// The CFO of the sample, with the finance pack as it stands in the assets.
#[test]
fn the_finance_pack_on_18_november_2026() {
    let mut records = world();
    records.entries = pack("finance");
    records.leaders[0].notice_days = Some(5);
    records
        .conversations
        .push(chat(1, "2026-10-27", ConversationState::Held));
    let outlook = Outlook::new(&records, rules(), now());
    let window = outlook.closing_window(id(1)).unwrap();
    assert_eq!(window.last_good, [date("2026-11-25")]);
    assert_eq!(window.closes_on, date("2026-11-26"));
    assert_eq!(window.until, Some(date("2027-01-14")));
    let why = outlook.why(id(1), date("2026-11-30")).unwrap();
    assert_eq!(why.title, "Why not Monday 30 November?");
    assert_eq!(why.against[0].text(), "P8 close, WD-1 to WD+4.");
    assert_eq!(why.nearest[0].date, date("2026-11-27"));
    assert!(why.nearest.iter().any(|day| day.date == date("2026-11-25")));
}

#[test]
fn what_lies_around_a_day() {
    let mut records = met();
    let mut close = entry(
        10,
        "Close",
        Load::Critical,
        once("2026-11-02", "2026-11-06"),
    );
    close.kind = EntryKind::Close;
    close.invites = vec![Opener::Measures];
    let mut budget = entry(
        11,
        "Budget build",
        Load::Busy,
        once("2026-12-28", "2027-01-08"),
    );
    budget.kind = EntryKind::Budget;
    budget.invites = vec![Opener::Skills];
    let mut freeze = entry(
        12,
        "Change freeze",
        Load::Normal,
        once("2026-11-01", "2026-12-31"),
    );
    freeze.kind = EntryKind::Freeze;
    freeze.mark = Some(crate::model::SensitiveMark::ChangeFreeze);
    records.entries = vec![close, budget, freeze];
    let outlook = Outlook::new(&records, rules(), now());
    let season = outlook.season(id(1), date("2026-11-18"));
    assert_eq!(season.event().unwrap().entry.name, "Close");
    assert_eq!(season.next_event().unwrap().entry.name, "Budget build");
    let waits = |opener: &Opener| season.waits(*opener).is_some();
    let welcome = |opener: &Opener| season.welcome(*opener).is_some();
    assert_eq!(
        Opener::ALL.into_iter().filter(waits).collect::<Vec<_>>(),
        [Opener::Ideas]
    );
    assert_eq!(
        Opener::ALL.into_iter().filter(welcome).collect::<Vec<_>>(),
        [Opener::Measures, Opener::Skills]
    );
}
