//! Our engine over the rules of `rules.txt`: what `cargo xtask bench` compares with other engines.
//!
//! Prints a line a rule: how many occurrences, a sum over all of them, and the median time in
//! nanoseconds to read the rule and to expand it.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measuring program: it ends where its rules cannot be read, and prints"
)]

use std::time::Instant;

use chrono::NaiveDateTime;
use overture_core::calendar::recurrence::{Local, RecurrenceSet};

/// How often each rule is measured; the middle value counts.
const TIMES: usize = 15;

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.splitn(3, ' ');
        let most: usize = words.next().unwrap().parse().unwrap();
        let lines = format!(
            "DTSTART:{}\nRRULE:{}",
            words.next().unwrap(),
            words.next().unwrap()
        );
        let mut times = Vec::new();
        let mut answer = (0, 0);
        for _ in 0..TIMES {
            let start = Instant::now();
            answer = expand(&lines, most);
            times.push(start.elapsed().as_nanos());
        }
        times.sort_unstable();
        let (count, sum) = answer;
        println!("{count} {sum} {}", times.get(TIMES / 2).unwrap());
    }
}

/// Returns how many occurrences there are, and a sum in which each of them and their order count.
fn expand(lines: &str, most: usize) -> (usize, i64) {
    let set = RecurrenceSet::parse_lines(lines).unwrap();
    set.occurrences()
        .take(most)
        .fold((0, 0), |(count, sum), one| {
            (
                count + 1,
                (sum * 31 + seconds(one.local)).rem_euclid(1_000_000_007),
            )
        })
}

fn seconds(local: Local) -> i64 {
    let time: NaiveDateTime = match local {
        Local::Date(date) => date.into(),
        Local::Time(time) => time,
    };
    time.and_utc().timestamp()
}
