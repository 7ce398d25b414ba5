//! How fast and how well the search finds, over 100,000 notes, beside raw FTS5 with OR and bm25.
//!
//! `cargo run --release --package overture-core --example bench_search` makes the notes, the same every
//! time, from words of which few are frequent and most are rare. A query takes words of a known note that
//! fewer than one note in fifty holds. Rank is the mean reciprocal rank of that note among 14 hits.
//! Goals: a 95th percentile under 10 ms, under 30 ms for one to three letters; a rank no worse than raw.
//!
//! Queries are one to three letters, a word, several words, several of which one is mistyped, and a phrase. Both
//! sides run in one process; the figures are milliseconds at the 50th and the 95th percentile, and the rank.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a bench measures, prints, and ends where something is not as it should be"
)]

use std::collections::HashMap;
use std::time::Instant;

use chrono::{DateTime, NaiveDate, Utc};
use overture_core::{Records, Workspace};
use rusqlite::Connection;
use serde_json::{Value, json};

const NOTES: usize = 100_000;
const WORDS: usize = 30_000;
const KNOWN: usize = 300;
const HITS: u32 = 14;
/// Words in more notes than this are too common to remember a note by.
const RARE: usize = NOTES / 50;

fn main() {
    let notes = notes(&mut Dice(7));
    let today: NaiveDate = "2026-11-18".parse().unwrap();
    let now: DateTime<Utc> = "2026-11-18T08:00:00Z".parse().unwrap();
    let mut workspace = Workspace::in_memory(now).unwrap();
    workspace.import(&document(&notes), "bench", now).unwrap();
    workspace.records().unwrap();
    let raw = raw(&notes);

    let mut ours = |query: &str| -> Vec<i64> {
        let found = workspace.find(query, HITS as usize, today).unwrap();
        let rows = found.rows.iter();
        rows.map(|row| i64::try_from(row.id.as_u128() & 0xffff_ffff).unwrap())
            .collect()
    };
    let theirs = |query: &str| -> Vec<i64> {
        let words: Vec<String> = query
            .split(' ')
            .map(|word| format!("\"{}\"", word.replace('"', "")))
            .collect();
        let words = if query.starts_with('"') {
            format!("\"{}\"", query.replace('"', ""))
        } else {
            words.join(" OR ")
        };
        raw.prepare_cached(
            "SELECT rowid FROM note WHERE note MATCH ?1 ORDER BY bm25(note) LIMIT ?2",
        )
        .unwrap()
        .query_map((words, HITS), |row| row.get::<_, i64>(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
    };

    println!("\n{NOTES} notes, {KNOWN} known ones; milliseconds at p50 and p95, and the rank:");
    println!("  {:<28}{:>24}{:>26}", "", "search", "raw FTS5, OR");
    for (what, queries) in questions(&notes) {
        let (fifty, most, rank) = measure(&queries, &mut ours);
        let (raw_fifty, raw_most, raw_rank) = measure(&queries, theirs);
        println!(
            "  {what:<28}{fifty:8.2}{most:8.2}{rank:8.3}  {raw_fifty:8.2}{raw_most:8.2}{raw_rank:8.3}"
        );
    }
}

/// Numbers without order, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    /// Returns a number below `most`; low ones are frequent, as the words of a language are.
    fn low(&mut self, most: usize) -> usize {
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the power is between 1 and `most`"
        )]
        let number = (most as f64).powf(share) as usize;
        number.min(most - 1)
    }
}

fn word(mut number: usize) -> String {
    const PARTS: [&str; 24] = [
        "ba", "con", "de", "er", "fi", "gra", "ho", "ing", "ka", "lu", "mo", "ne", "on", "pro",
        "qui", "re", "sta", "ti", "un", "ver", "wi", "xa", "yo", "zen",
    ];
    let mut word = String::new();
    number += 24;
    while number > 0 {
        word.push_str(PARTS[number % 24]);
        number /= 24;
    }
    word
}

fn notes(dice: &mut Dice) -> Vec<Vec<String>> {
    (0..NOTES)
        .map(|_| {
            let length = 8 + dice.below(32);
            (0..length).map(|_| word(dice.low(WORDS))).collect()
        })
        .collect()
}

fn id(kind: u8, number: usize) -> String {
    format!("01900000-0000-7000-80{kind:02}-0000{number:08x}")
}

fn document(notes: &[Vec<String>]) -> Records {
    let findings: Vec<Value> = notes
        .iter()
        .enumerate()
        .map(|(number, words)| {
            json!({
                "id": id(4, number), "leaderId": id(2, 0), "unitId": id(1, 0),
                "conversationId": id(3, 0), "kind": "quote", "text": words.join(" "),
                "saidOn": "2026-11-02",
            })
        })
        .collect();
    let document = json!({
        "units": [{"id": id(1, 0), "name": "Sales", "shortName": "", "note": "", "position": 0}],
        "leaders": [{
            "id": id(2, 0), "role": "Sales Director", "name": "", "unitId": id(1, 0),
            "addedOn": "2026-01-01", "targetGap": 45, "limitGap": 90, "chatMinutes": 30,
        }],
        "conversations": [{
            "id": id(3, 0), "leaderId": id(2, 0), "unitId": id(1, 0), "purpose": "opener1",
            "state": "held", "date": "2026-11-02", "zone": "Europe/London", "minutes": 30,
        }],
        "findings": findings,
    });
    serde_json::from_value(document).unwrap()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one connection of this process"
)]
fn raw(notes: &[Vec<String>]) -> Connection {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(
        "CREATE VIRTUAL TABLE note USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2');
         BEGIN",
    )
    .unwrap();
    for (number, words) in (0_i64..).zip(notes) {
        db.prepare_cached("INSERT INTO note (rowid, body) VALUES (?1, ?2)")
            .unwrap()
            .execute((number, words.join(" ")))
            .unwrap();
    }
    db.execute_batch("COMMIT").unwrap();
    db
}

/// A query, and the note that it is about.
type Question = (String, Option<i64>);

fn questions(notes: &[Vec<String>]) -> Vec<(&'static str, Vec<Question>)> {
    let mut held: HashMap<&str, usize> = HashMap::new();
    for words in notes {
        let mut own: Vec<&str> = words.iter().map(String::as_str).collect();
        own.sort_unstable();
        own.dedup();
        for word in own {
            *held.entry(word).or_default() += 1;
        }
    }
    let mut dice = Dice(11);
    let mut known = |count: usize| -> (usize, Vec<String>) {
        loop {
            let number = dice.below(notes.len());
            let mut words: Vec<String> = notes[number]
                .iter()
                .filter(|word| word.len() > 4 && held[word.as_str()] <= RARE)
                .cloned()
                .collect();
            words.dedup();
            if words.len() >= count {
                let first = dice.below(words.len() - count + 1);
                return (number, words[first..first + count].to_vec());
            }
        }
    };
    let mut ask = |count: usize, change: fn(Vec<String>) -> String| -> Vec<Question> {
        (0..KNOWN)
            .map(|_| {
                let (number, words) = known(count);
                (change(words), i64::try_from(number).ok())
            })
            .collect()
    };
    let letters = |count: usize| -> Vec<Question> {
        let mut begun: Vec<Question> = (0..24)
            .flat_map(|first| (0..10).map(move |next| word(first + 24 * next)))
            .filter_map(|word| Some((word.get(..count)?.to_owned(), None)))
            .collect();
        begun.dedup();
        begun
    };
    let frequent = (0..40).map(|number| (word(number), None)).collect();
    let phrases = (0..KNOWN)
        .map(|number| {
            let number = number * 331;
            let phrase = format!("\"{}\"", notes[number][2..5].join(" "));
            (phrase, i64::try_from(number).ok())
        })
        .collect();
    vec![
        ("one letter", letters(1)),
        ("two letters", letters(2)),
        ("three letters", letters(3)),
        ("one word", ask(1, |words| words.join(" "))),
        ("one frequent word", frequent),
        ("two words", ask(2, |words| words.join(" "))),
        ("three words", ask(3, |words| words.join(" "))),
        ("one word, mistyped", ask(1, swap)),
        ("two words, one mistyped", ask(2, mistype)),
        ("three words, one mistyped", ask(3, mistype)),
        ("four words, one mistyped", ask(4, mistype)),
        ("phrase of three words", phrases),
    ]
}

/// Swaps two letters of the only word.
fn swap(mut words: Vec<String>) -> String {
    let mut letters: Vec<char> = words.remove(0).chars().collect();
    letters.swap(2, 3);
    letters.into_iter().collect()
}

/// Moves a letter of the first word by two places.
fn mistype(mut words: Vec<String>) -> String {
    let mut letters: Vec<char> = words[0].chars().collect();
    letters.swap(1, 2);
    letters.swap(2, 3);
    words[0] = letters.into_iter().collect();
    words.join(" ")
}

/// Returns the milliseconds at the 50th and the 95th percentile, and the mean reciprocal rank.
fn measure(queries: &[Question], mut find: impl FnMut(&str) -> Vec<i64>) -> (f64, f64, f64) {
    let (mut times, mut ranks) = (Vec::new(), 0.0);
    for (query, wanted) in queries {
        let start = Instant::now();
        let found = find(query);
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        if let Some(at) = found.iter().position(|note| Some(*note) == *wanted) {
            ranks += 1.0 / (at + 1) as f64;
        }
    }
    times.sort_by(f64::total_cmp);
    (
        times[times.len() / 2],
        times[times.len() * 95 / 100],
        ranks / queries.len() as f64,
    )
}
