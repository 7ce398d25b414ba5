//! How long a calendar file of 10,000 events takes from its bytes to a preview.
//!
//! `cargo run --release --package overture-core --example bench_import` prints medians of eleven runs,
//! each on the same bytes: reading, three years of occurrences, what is kept as busy times and as
//! rhythm, and the difference to what a workspace already has. Goal: under one second together. Then the same for
//! 10,000 contacts, as a table and as vCards.
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
    contacts,
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
    for (what, bytes) in [("a table", table()), ("vCards", cards())] {
        println!("\n{EVENTS} contacts as {what}, {} KB:", bytes.len() / 1024);
        let (read, file) = median(|| contacts::read(&bytes, None).unwrap());
        println!("  {:<36} {read:7.1} ms", "read");
        let (plan, rows) = median(|| contacts::plan(&records, &[&file]).rows.len());
        println!("  {:<36} {plan:7.1} ms", format!("preview: {rows} people"));
        let both = read + plan;
        println!("  {:<36} {both:7.1} ms   (goal: under 1000)", "together");
    }
}

/// Returns a table as a mail program saves it.
fn table() -> Vec<u8> {
    let mut file = "\"First Name\",\"Last Name\",\"Company\",\"Department\",\"Job Title\",\
                    \"E-mail Address\",\"Business Street\",\"Notes\"\r\n"
        .to_owned();
    for n in 0..EVENTS {
        let (company, department) = (n % 700, n % 90);
        write!(
            file,
            "\"First{n}\",\"Last{n}\",\"Company {company}\",\"Department {department}\",\"Clerk\",\
             \"p{n}@x.example\",\"1 Mill Lane\r\nSecond floor\",\"a \"\"note\"\", of two lines\r\n\"\r\n"
        )
        .unwrap();
    }
    file.into_bytes()
}

/// Returns vCards as an address book saves them.
fn cards() -> Vec<u8> {
    let mut file = String::new();
    for n in 0..EVENTS {
        write!(
            file,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Last{n};First{n};;;\r\nFN:First{n} Last{n}\r\n\
             ORG:Company;Department\r\nTITLE:Clerk\r\nitem1.EMAIL;type=INTERNET;type=pref:p{n}@x.example\r\n\
             TEL;type=CELL:+353 1 000 0000\r\nNOTE:A note that is folded as every line of more than 75 octets \r\n \
             has to be\\, and passed over.\r\nEND:VCARD\r\n"
        )
        .unwrap();
    }
    file.into_bytes()
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
