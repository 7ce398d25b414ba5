//! How long a calendar file of 10,000 events takes from its bytes to a preview.
//!
//! `cargo run --release --package overture-core --example bench_import` prints medians of eleven runs,
//! each on the same bytes: reading, three years of occurrences, what is kept as busy times and as
//! rhythm, and the difference to what a workspace already has. Goal: under one second together.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench measures, prints, and ends where something is not as it should be"
)]

use std::fmt::Write;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use overture_core::{
    Records,
    calendar::{Span, ics::CalendarFile},
    model::{Holds, Scope},
    screens::import_preview,
    sources::{Asked, Incoming, Plan},
};

const EVENTS: u64 = 10_000;
const RUNS: usize = 11;

fn main() {
    let today: NaiveDate = "2026-11-18".parse().unwrap();
    let bytes = file(today);
    println!(
        "\nA calendar file of {EVENTS} events, {} KB, median of {RUNS}:",
        bytes.len() / 1024
    );
    let records = Records::default();
    let years = Span::new(today - Days::new(365), today + Days::new(730));
    let mut together = 0.0;
    let mut say = |what: &str, milliseconds: f64, counts: bool| {
        println!("  {what:<36} {milliseconds:7.1} ms");
        if counts {
            together += milliseconds;
        }
    };
    let (read, parsed) = median(|| CalendarFile::read(&bytes));
    say("read", read, true);
    let (expand, found) = median(|| parsed.occurrences(years, 1_000_000).occurrences.len());
    say(&format!("three years: {found} occurrences"), expand, true);
    for (what, holds, counts) in [
        ("busy times", Holds::MyTimes, true),
        ("rhythm", Holds::Rhythm(Scope::Company), false),
    ] {
        let asked = Asked::of(&records, holds, false, "bench.ics", today);
        let (take, incoming) = median(|| Incoming::of(&parsed, &asked, &mut |_, _| true).unwrap());
        say(&format!("keep as {what}"), take, counts);
        let (preview, seen) = median(|| {
            let plan = Plan::of(&records, &incoming, false, false);
            import_preview::preview(&records, &incoming, &plan).new
        });
        say(&format!("preview: {seen} new"), preview, counts);
    }
    println!(
        "  {:<36} {together:7.1} ms   (goal: under 1000)",
        "read, expand, keep as busy, preview"
    );
}

/// Returns the median time of a piece of work in milliseconds, and what it made.
fn median<T>(mut work: impl FnMut() -> T) -> (f64, T) {
    let mut times: Vec<f64> = Vec::new();
    let mut made = work();
    for _ in 0..RUNS {
        let start = Instant::now();
        made = work();
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    (times[RUNS / 2], made)
}

/// Returns a file as an office writes it: single events, whole days, series with exceptions, and
/// changed occurrences, over three years.
fn file(today: NaiveDate) -> Vec<u8> {
    let mut file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Bench\r\n".to_owned();
    let zone = "TZID=W. Europe Standard Time";
    for n in 0..EVENTS {
        let day = (today - Days::new(365) + Days::new(n * 7 % 1095)).format("%Y%m%d");
        let hour = 7 + n % 10;
        let when = match n % 10 {
            0 => format!("DTSTART;VALUE=DATE:{day}"),
            1 => format!(
                "DTSTART;{zone}:{day}T{hour:02}0000\r\nDTEND;{zone}:{day}T{hour:02}3000\r\n\
                 RRULE:FREQ=WEEKLY;COUNT=10\r\nEXDATE;{zone}:{day}T{hour:02}0000"
            ),
            2 => format!(
                "DTSTART:{day}T{hour:02}0000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=6"
            ),
            _ => format!("DTSTART;{zone}:{day}T{hour:02}0000\r\nDTEND;{zone}:{day}T{hour:02}4500"),
        };
        write!(
            file,
            "BEGIN:VEVENT\r\nUID:{n:08}@bench.example\r\nSUMMARY:Meeting number {n}\r\n{when}\r\n\
             DTSTAMP:20261101T000000Z\r\nSEQUENCE:0\r\nDESCRIPTION:A line that is folded as every \
             line of more than 75 oc\r\n tets has to be\\, and passed over.\r\nTRANSP:OPAQUE\r\n\
             BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        )
        .unwrap();
    }
    file.push_str("END:VCALENDAR\r\n");
    file.into_bytes()
}
