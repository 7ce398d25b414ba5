//! A question to the screens that may stay without an answer: about what was typed and is not stored yet.

use std::sync::atomic::{AtomicU32, Ordering};

/// How often the screens were asked, and how often that ended; odd while an answer is awaited.
#[derive(Debug, Default)]
pub(crate) struct Question(AtomicU32);

impl Question {
    /// Begins to ask, and returns the number of the question; nothing where one is open already.
    pub(crate) fn begin(&self) -> Option<u32> {
        let next = |count: u32| count.is_multiple_of(2).then(|| count.wrapping_add(1));
        let before = self
            .0
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, next);
        before.ok().map(|count| count.wrapping_add(1))
    }

    /// Ends the question that is open.
    pub(crate) fn end(&self) {
        let next = |count: u32| (!count.is_multiple_of(2)).then(|| count.wrapping_add(1));
        self.0
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, next)
            .ok();
    }

    /// Returns whether a question is still open.
    pub(crate) fn awaits(&self, question: u32) -> bool {
        self.0.load(Ordering::SeqCst) == question
    }
}

#[cfg(test)]
mod tests {
    use super::Question;

    #[test]
    fn the_time_out_of_one_question_does_not_end_the_next() {
        let asked = Question::default();
        let first = asked.begin().unwrap();
        assert_eq!(asked.begin(), None);
        assert!(asked.awaits(first));
        asked.end();
        assert!(!asked.awaits(first));
        asked.end();
        let second = asked.begin().unwrap();
        assert!(asked.awaits(second) && !asked.awaits(first));
    }
}
