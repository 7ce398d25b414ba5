//! How quick the advice is: medians over a workspace of 100 leaders with ten years of history.
//!
//! `cargo run --release --package overture-core --example advice`, with `-- strip` for one part of it, or
//! all of `cargo xtask bench`.
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
    calendar::Now,
    chain::{self, Chains},
    culture::Statement,
    openers::{Advisor, Guidance},
    screens::{
        aims, checks,
        rhythm::year_map::{Wanted, year_map},
    },
    ties::Ties,
    timing::{
        Outlook,
        planner::{self, Wishes},
    },
};

/// How often each thing is measured; the middle value is printed.
const TIMES: usize = 21;

#[expect(clippy::too_many_lines, reason = "what each part does once")]
fn main() {
    let records = workspace::records();
    let guidance = guidance();
    let rules = &guidance.season;
    let eight = workspace::TODAY.and_hms_opt(8, 0, 0).unwrap();
    let now = Now::at(eight, &records.me.zone);
    let today = now.date();
    let proposal = planner::propose(
        &Outlook::new(&records, rules, now),
        today,
        4,
        &Wishes::default(),
    );
    println!(
        "Release build, {} leaders in {} units, {} chats, {} entries, {} busy blocks; median of {TIMES}:",
        records.leaders.len(),
        records.units.len(),
        records.conversations.len(),
        records.entries.len(),
        records.busy_blocks.len(),
    );
    println!(
        "  {} challenges, {} needs, {} ties, {} figures, {} links, {} readings, {} pieces of evidence",
        records.challenges.len(),
        records.skill_needs.len(),
        records.ties.len(),
        records.measures.len(),
        records.chain_links.len(),
        records.readings.len(),
        records.evidence.len(),
    );
    println!(
        "  {} remarks about our work, {} aims, {} answers and {} sums of a culture check",
        records.feedback.len(),
        records.aims.len(),
        records.culture_answers.len(),
        records.culture_tallies.len(),
    );
    println!(
        "  (the plan holds {} chats, {} leaders are left out)",
        proposal.slots.len(),
        proposal.left_out.len()
    );
    let mut turn = 0;
    let mut strip = || {
        turn = (turn + 7) % records.leaders.len();
        let leader = records.leaders.get(turn).unwrap().id;
        black_box(Outlook::new(&records, rules, now).strip(leader, today, 70));
    };
    let wishes = Wishes::default();
    let mut plan = || {
        let outlook = Outlook::new(&records, rules, now);
        black_box(planner::propose(&outlook, today, 4, &wishes));
    };
    let mut screen = || {
        let outlook = Outlook::new(&records, rules, now);
        black_box(overture_core::screens::planner::screen(
            &outlook, today, 4, &wishes,
        ));
    };
    let mut year = || {
        black_box(year_map(&records, Wanted::default(), now));
    };
    let chain = |unit| {
        let advisor = Advisor::new(&records, &guidance, now);
        black_box(overture_core::screens::chain::screen(&advisor, unit));
    };
    let unit = records.units.first().map(|unit| unit.id);
    let mut one_chain = || chain(unit);
    let mut all_chains = || chain(None);
    let mut steps = || {
        let chains = Chains::of(&records, today);
        for unit in &records.units {
            for result in chains.results(unit.id) {
                black_box(chain::issues(&chains, &chains.chain(result)));
            }
        }
    };
    let mut threads = || {
        black_box(overture_core::screens::threads::screen(&records, today));
    };
    let mut leader_page = || {
        let advisor = Advisor::new(&records, &guidance, now);
        let leader = records.leaders.first().unwrap().id;
        black_box(overture_core::screens::leaders::page(&advisor, leader));
    };
    let mut unit_page = || {
        black_box(overture_core::screens::unit::page(
            &records,
            unit.unwrap(),
            today,
        ));
    };
    let mut service = || {
        black_box(checks::service(&records, today));
    };
    let mut six = || {
        let advisor = Advisor::new(&records, &guidance, now);
        black_box(checks::partnership(&advisor));
    };
    let statements: Vec<Statement> = workspace::checks::statements();
    let mut culture = || {
        let ties = Ties::new(&records, today);
        black_box(checks::culture(&statements, &ties, None));
    };
    let mut both_want = || {
        black_box(aims::screen(&records, today));
    };
    let mut review = || {
        let screen = overture_core::screens::review::screen(&records, today, today);
        black_box(screen.unwrap());
    };
    let parts: [Part<'_>; 15] = [
        ("strip", "ten-week strip, one leader", &mut strip, Some(2.0)),
        ("planner", "planner, 4 weeks", &mut plan, Some(50.0)),
        ("screen", "planner screen, 4 weeks", &mut screen, None),
        ("year", "year map, 50 units", &mut year, Some(10.0)),
        ("records", "weakest steps, 50 units", &mut steps, Some(20.0)),
        (
            "records",
            "chain screen, one unit",
            &mut one_chain,
            Some(20.0),
        ),
        ("records", "chain screen, all units", &mut all_chains, None),
        ("records", "threads screen", &mut threads, Some(20.0)),
        ("pages", "leader's page", &mut leader_page, Some(20.0)),
        ("pages", "unit's page", &mut unit_page, Some(20.0)),
        ("checks", "how we are doing", &mut service, Some(50.0)),
        ("checks", "six statements", &mut six, Some(50.0)),
        ("checks", "culture check", &mut culture, Some(50.0)),
        ("checks", "where we want to be", &mut both_want, Some(50.0)),
        ("review", "review of a quarter", &mut review, Some(50.0)),
    ];
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    for (short, name, work, goal) in parts {
        if wanted.is_empty() || wanted.iter().any(|one| one == short) {
            let found = median(work);
            let goal = goal.map_or(String::new(), |goal| format!("   (goal: under {goal} ms)"));
            println!("  {name:<28}{:8.2} ms{goal}", found.as_secs_f64() * 1000.0);
        }
    }
}

/// A part with its short name, what is done once, and how many milliseconds it may take.
type Part<'a> = (&'static str, &'static str, &'a mut dyn FnMut(), Option<f64>);

fn median(work: &mut dyn FnMut()) -> Duration {
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

/// Returns the guidance that the program ships.
fn guidance() -> Guidance {
    let text = include_str!("../../../../../assets/openers/openers.json");
    serde_json::from_str(text).unwrap()
}
