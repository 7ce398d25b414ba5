//! Who a sentence is about.

use super::{
    phrases::{THEY, contraction, is_no_name},
    promise::Reading,
    verbs::does,
};

/// Who may belong to somebody: "Ana's team".
const THEIR_PEOPLE: [&str; 8] = [
    "team",
    "people",
    "assistant",
    "deputy",
    "office",
    "side",
    "unit",
    "group",
];
/// What a name may end with in small letters: "Works council".
const GROUPS: [&str; 7] = [
    "council",
    "committee",
    "board",
    "union",
    "department",
    "office",
    "team",
];

impl Reading<'_> {
    /// Returns the place behind "Ana and I" and "me and Ana".
    pub(super) fn joint(&self) -> Option<usize> {
        let (line, is_me) = (self.line, |word: &str| matches!(word, "i" | "me"));
        if is_me(line.word(0)) && line.word(1) == "and" {
            return self.name(2);
        }
        let end = self.name(0)?;
        (line.word(end) == "and" && is_me(line.word(end + 1))).then_some(end + 2)
    }

    /// Returns the subject, where it may as well be a unit that is neither side's.
    pub(super) fn other_unit(&self) -> Option<String> {
        let end = self.name(0).filter(|_| !self.is_known(0))?;
        let words: Vec<&str> = (0..end).map(|at| self.line.word(at)).collect();
        let name = contraction(self.line.word(0)).map_or_else(|| words.join(" "), str::to_owned);
        self.sides
            .is_other_unit(&name)
            .then(|| self.line.between(0, end).to_owned())
    }

    /// Returns the place behind the subject, and whether it is the other side for certain.
    pub(super) fn subject(&self) -> Option<(usize, bool)> {
        let line = self.line;
        if let Some(at) = line.after_any(0, &THEY) {
            return Some((at, true));
        }
        let owns = line.word(0).ends_with("'s") && THEIR_PEOPLE.contains(&line.word(1));
        if let Some(word) = contraction(line.word(0)).filter(|_| !owns) {
            let known = matches!(word, "they" | "she" | "he") || self.sides.is_theirs(word);
            let named = line.is_capital(0) && word != "i" && !is_no_name(word);
            return (known || named).then_some((0, known));
        }
        let end = self.name(0)?;
        let known = self.is_known(0);
        // "Ana's team".
        let owner = line.word(0).strip_suffix("'s");
        if let Some(owner) = owner.filter(|_| THEIR_PEOPLE.contains(&line.word(end))) {
            return Some((end + 1, self.sides.is_theirs(owner)));
        }
        // "Finance and HR".
        let other = (line.word(end) == "and")
            .then(|| self.name(end + 1))
            .flatten();
        Some((other.unwrap_or(end), known))
    }

    /// Returns the place behind a name of up to three words: one of the other side's, or words with
    /// capital letters.
    pub(super) fn name(&self, at: usize) -> Option<usize> {
        let line = self.line;
        let known = |at: usize| self.is_known(at);
        let owns =
            |at: usize| line.word(at).ends_with("'s") && THEIR_PEOPLE.contains(&line.word(at + 1));
        // "Works council".
        let group = |end: usize| {
            let before = end.checked_sub(1).filter(|before| *before >= at);
            GROUPS.contains(&line.word(end))
                && before.is_some_and(|before| !line.word(before).ends_with("'s"))
        };
        let one = |at: usize| {
            let word = line.word(at);
            if line.between(at, at + 1) == "IT" {
                return true;
            }
            let is_other = is_no_name(word) || does(word) && at == 0 || word == "i";
            known(at)
                || (line.is_capital(at)
                    && !is_other
                    && (contraction(word).is_none() || owns(at))
                    && word
                        .chars()
                        .all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'')))
        };
        let mut end = at;
        // "Head of Retail".
        let of = |end: usize| end > at && line.word(end) == "of" && one(end + 1);
        while end < at + 3
            && (one(end) || of(end) || group(end))
            && (end == at || !line.is_apart(end))
        {
            end += 1;
        }
        (end > at).then_some(end)
    }

    pub(super) fn is_known(&self, at: usize) -> bool {
        self.sides.is_theirs(self.line.word(at))
    }

    /// "They'll", "Ana'll", "she's going to": the place of the verb.
    pub(super) fn contracted(&self, subject: usize) -> Option<usize> {
        let line = self.line;
        let word = line.word(subject);
        let name = contraction(word).filter(|name| *name != "i")?;
        if word.ends_with("'ll") {
            return Some(subject + 1);
        }
        let going = line.after(subject + 1, "going to");
        going.filter(|_| !is_no_name(name))
    }
}
