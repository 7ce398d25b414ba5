//! How quick the advice is: medians over a workspace of 100 leaders with ten years of history.
//!
//! `cargo run --release --package overture-core --example advice`, or all of `cargo xtask bench`.
//! Every figure is worked out from nothing but the records in memory, as a command does it.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot be made ends here, and is printed"
)]

mod workspace;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use overture_core::{
    rhythm::year_map::{Wanted, year_map},
    timing::{
        Outlook,
        planner::{self, Wishes},
    },
};

/// How often each thing is measured; the middle value is printed.
const TIMES: usize = 21;

fn main() {
    let now = workspace::TODAY.and_hms_opt(8, 0, 0).unwrap();
    let records = workspace::records();
    let today = now.date();
    let proposal = planner::propose(&Outlook::new(&records, now), today, 4, &Wishes::default());
    println!(
        "Release build, {} leaders in {} units, {} chats, {} entries, {} busy blocks; median of {TIMES}:",
        records.leaders.len(),
        records.units.len(),
        records.conversations.len(),
        records.entries.len(),
        records.busy_blocks.len(),
    );
    println!(
        "  (the plan holds {} chats, {} leaders are left out)",
        proposal.slots.len(),
        proposal.left_out.len()
    );
    let mut turn = 0;
    let mut next = || {
        turn = (turn + 7) % records.leaders.len();
        records.leaders.get(turn).unwrap().id
    };
    let strip = median(|| {
        let leader = next();
        black_box(Outlook::new(&records, now).strip(leader, today, 70));
    });
    let wishes = Wishes::default();
    let plan = median(|| {
        let outlook = Outlook::new(&records, now);
        black_box(planner::propose(&outlook, today, 4, &wishes));
    });
    let screen = median(|| {
        let outlook = Outlook::new(&records, now);
        black_box(planner::screen::screen(&outlook, today, 4, &wishes));
    });
    let year = median(|| {
        black_box(year_map(&records, Wanted::default(), now));
    });
    for (name, found, goal) in [
        ("ten-week strip, one leader", strip, Some(2.0)),
        ("planner, 4 weeks", plan, Some(50.0)),
        ("planner screen, 4 weeks", screen, None),
        ("year map, 50 units", year, Some(10.0)),
    ] {
        let goal = goal.map_or(String::new(), |goal| format!("   (goal: under {goal} ms)"));
        println!("  {name:<28}{:8.2} ms{goal}", found.as_secs_f64() * 1000.0);
    }
}

fn median(mut work: impl FnMut()) -> Duration {
    work();
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    *times.get(TIMES / 2).unwrap()
}
