//! Looking through a text: whole words, the longest match, nothing in quotation marks.

use std::ops::Range;

use serde::Serialize;

use super::{
    Jargon, Replacement,
    replacement::{Around, offers},
    tokens::{Token, looks_plural, places, plural, tokens, words_of},
    words::is_acronym,
};
use crate::model::OurWord;
use crate::{conversations::Shareable, model::Term};

/// Words beside which an ambiguous form is meant as we mean it.
const BESIDE: [&str; 9] = [
    "learning",
    "training",
    "course",
    "courses",
    "programme",
    "programmes",
    "program",
    "skill",
    "skills",
];
/// How many words away still counts as beside: "the engagement in this training".
const NEAR: usize = 3;

/// Learning jargon in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FoundWord {
    /// Where it begins, in UTF-16 units as a text box counts.
    pub start: usize,
    /// Behind its end.
    pub end: usize,
    /// As it stands in the text.
    pub text: String,
    /// The term of the list that it belongs to.
    pub word: String,
    /// What to say instead: the unit's own term first, then plain words.
    pub offers: Vec<Replacement>,
    /// What to do where no words can simply take its place; may be empty.
    pub advice: String,
}

/// A term of learning jargon with everything that could replace it.
pub(super) struct Entry<'a> {
    pub(super) word: &'a str,
    pub(super) plain: Vec<String>,
    pub(super) advice: &'a str,
    pub(super) theirs: Vec<&'a Term>,
}

/// One form to look for. Without an entry it is a word of the unit, which is left alone.
struct Pattern {
    words: Vec<String>,
    exact: bool,
    ambiguous: bool,
    entry: Option<usize>,
}

struct Match {
    /// The token behind it.
    next: usize,
    pattern: usize,
}

/// Returns the learning jargon in a text for the people of one unit, in order.
///
/// `terms` are the unit's own words, `questions` the five openers, which are left as they are. Where
/// several terms fit, the longest wins; what stands in quotation marks is what somebody said.
pub fn check(
    text: &str,
    jargon: &[Jargon],
    own: &[OurWord],
    terms: &[Shareable<&Term>],
    questions: &[&str],
) -> Vec<FoundWord> {
    let (entries, patterns) = lexicon(jargon, own, terms);
    let tokens = tokens(text);
    let letters: Vec<char> = text.chars().collect();
    let places = places(text);
    let silent = silent(text, &letters, questions);
    let mut hits = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(found) = longest(&tokens, at, &patterns) else {
            at += 1;
            continue;
        };
        let (first, last) = (tokens.get(at), tokens.get(found.next - 1));
        let pattern = patterns.get(found.pattern);
        if let (Some(first), Some(last), Some(pattern)) = (first, last, pattern)
            && let Some(entry) = pattern.entry.and_then(|index| entries.get(index))
            && (!pattern.ambiguous || is_beside(&tokens, at, found.next))
            && !silent
                .iter()
                .any(|quiet| quiet.start < last.end && first.start < quiet.end)
        {
            let around = Around {
                before: at.checked_sub(1).and_then(|before| tokens.get(before)),
                first,
                last,
            };
            hits.push(FoundWord {
                start: place(&places, first.start),
                end: place(&places, last.end),
                text: letters
                    .get(first.start..last.end)
                    .unwrap_or_default()
                    .iter()
                    .collect(),
                word: entry.word.to_owned(),
                offers: offers(entry, &around, |at| place(&places, at)),
                advice: entry.advice.to_owned(),
            });
        }
        at = found.next;
    }
    hits
}

fn place(places: &[usize], at: usize) -> usize {
    places.get(at).copied().unwrap_or_default()
}

/// Returns everything to look for: what the user added first, then the list, then the unit's words.
fn lexicon<'a>(
    jargon: &'a [Jargon],
    own: &'a [OurWord],
    terms: &[Shareable<&'a Term>],
) -> (Vec<Entry<'a>>, Vec<Pattern>) {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut patterns = Vec::new();
    let mut add = |entry: Option<usize>, form: &str, exact: bool, ambiguous: bool| {
        let words = words_of(form, exact);
        if !words.is_empty() {
            patterns.push(Pattern {
                words,
                exact,
                ambiguous,
                entry,
            });
        }
    };
    for word in own.iter().filter(|word| !word.fine) {
        add(
            Some(entries.len()),
            &word.word,
            is_acronym(&word.word),
            false,
        );
        entries.push(Entry {
            word: &word.word,
            plain: word.choices(),
            advice: "",
            theirs: Vec::new(),
        });
    }
    for term in jargon.iter().filter(|term| !is_fine(&term.term, own)) {
        add(Some(entries.len()), &term.term, term.acronym, false);
        for form in &term.also_match {
            add(
                Some(entries.len()),
                &form.text,
                form.acronym,
                form.ambiguous,
            );
        }
        entries.push(Entry {
            word: &term.term,
            plain: term.plain.clone(),
            advice: &term.advice,
            theirs: Vec::new(),
        });
    }
    for term in terms {
        add(None, &term.term, false, false);
    }
    let mut newest: Vec<&'a Term> = terms.iter().map(|term| term.inner()).collect();
    newest.sort_by_key(|term| std::cmp::Reverse(term.heard_on));
    for term in newest {
        for ours in term.instead_of.split([',', ';']).map(str::trim) {
            let known = entry_of(&patterns, ours);
            if let Some(entry) = known.and_then(|index| entries.get_mut(index)) {
                entry.theirs.push(term);
                continue;
            }
            let exact = is_acronym(ours);
            let words = words_of(ours, exact);
            if words.is_empty() || is_fine(ours, own) {
                continue;
            }
            patterns.push(Pattern {
                words,
                exact,
                ambiguous: false,
                entry: Some(entries.len()),
            });
            entries.push(Entry {
                word: ours,
                plain: Vec::new(),
                advice: "",
                theirs: vec![term],
            });
        }
    }
    (entries, patterns)
}

fn is_fine(word: &str, own: &[OurWord]) -> bool {
    own.iter()
        .any(|row| row.fine && row.word.trim().to_lowercase() == word.trim().to_lowercase())
}

/// Returns the entry that has `ours` as one of its forms, in whatever number or spelling.
fn entry_of(patterns: &[Pattern], ours: &str) -> Option<usize> {
    let tokens = tokens(ours);
    patterns
        .iter()
        .filter(|pattern| pattern.entry.is_some())
        .find(|pattern| fits(&tokens, 0, pattern) == Some(tokens.len()))
        .and_then(|pattern| pattern.entry)
}

fn longest(tokens: &[Token], at: usize, patterns: &[Pattern]) -> Option<Match> {
    let mut best: Option<Match> = None;
    for (pattern, known) in patterns.iter().enumerate() {
        let Some(next) = fits(tokens, at, known) else {
            continue;
        };
        // The unit's own word wins over ours of the same length.
        let better = best
            .as_ref()
            .is_none_or(|best| next > best.next || next == best.next && known.entry.is_none());
        if better {
            best = Some(Match { next, pattern });
        }
    }
    best
}

/// Returns the token behind a form that begins at `at`, or nothing where it does not stand there.
fn fits(tokens: &[Token], at: usize, pattern: &Pattern) -> Option<usize> {
    let last = pattern.words.len().checked_sub(1)?;
    for (index, word) in pattern.words.iter().enumerate() {
        let token = tokens.get(at + index)?;
        if index > 0 && !token.joined {
            return None;
        }
        let shown = if pattern.exact {
            &token.raw
        } else {
            &token.lower
        };
        let same = shown == word
            || index == last
                && if pattern.exact {
                    shown.strip_suffix('s') == Some(word)
                } else {
                    *shown == plural(word)
                };
        if !same {
            return None;
        }
    }
    Some(at + last + 1)
}

/// Tells whether a word that makes the meaning plain stands near, in the same sentence.
fn is_beside(tokens: &[Token], from: usize, to: usize) -> bool {
    let says = |token: &Token| BESIDE.contains(&token.lower.as_str());
    let before = tokens
        .iter()
        .take(from)
        .rev()
        .scan(
            tokens.get(from).is_some_and(|token| token.opens),
            |over, token| {
                if *over {
                    return None;
                }
                *over = token.opens;
                Some(token)
            },
        )
        .take(NEAR);
    let after = tokens
        .iter()
        .skip(to)
        .take_while(|token| !token.opens)
        .take(NEAR);
    before.chain(after).any(says)
}

/// Returns the stretches that are nobody's to change: quotations, and the five questions.
fn silent(text: &str, letters: &[char], questions: &[&str]) -> Vec<Range<usize>> {
    let mut silent = Vec::new();
    let mut open: Option<usize> = None;
    for (at, letter) in letters.iter().enumerate() {
        match (letter, open) {
            ('„' | '«', _) | ('"' | '“', None) => open = Some(at),
            ('"' | '”' | '“' | '»', Some(first)) => {
                silent.push(first..at + 1);
                open = None;
            }
            _ => {}
        }
    }
    for question in questions {
        for (at, _) in text.match_indices(question) {
            let first = text.get(..at).unwrap_or_default().chars().count();
            silent.push(first..first + question.chars().count());
        }
    }
    silent
}

impl Entry<'_> {
    /// Returns whether the hit names several where the term names one.
    pub(super) fn several(&self, last: &Token) -> bool {
        let one = tokens(self.word)
            .last()
            .is_some_and(|word| !looks_plural(&word.lower));
        one && looks_plural(&last.lower)
    }
}
