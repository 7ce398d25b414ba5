//! A line about what moves what.

use super::Heard;
use crate::{
    Id, Result,
    conversations::debrief::{LinkEnd, link_ends},
    model::{ChainLink, Measure, Solution, Target},
    store::{Db, row::insert},
};

/// What an end of a link is in the file.
#[derive(Clone, Copy)]
enum Written {
    Measure(Id<Measure>),
    Ours(Id<Solution>),
}

impl Heard<'_> {
    pub(super) fn links(&self, db: &Db) -> Result<bool> {
        let names = self.parts().ends();
        let Ok(ends) = link_ends(self.records, &names, &self.same_as) else {
            return Ok(false);
        };
        if ends.len() < 2 {
            return Ok(false);
        }
        let mut written = Vec::new();
        for end in ends {
            written.push(match end {
                LinkEnd::Known(measure) => Written::Measure(measure.id),
                LinkEnd::Ours(id) => Written::Ours(id),
                LinkEnd::New { name, kind } => {
                    let measure = self.new_measure(name, kind);
                    insert(db, &measure)?;
                    Written::Measure(measure.id)
                }
            });
        }
        for (upper, lower) in written.iter().zip(written.iter().skip(1)) {
            self.link(db, *upper, *lower)?;
        }
        Ok(true)
    }

    fn link(&self, db: &Db, upper: Written, lower: Written) -> Result<()> {
        let Written::Measure(upper) = upper else {
            return Ok(());
        };
        let (lower_id, solution_id) = match lower {
            Written::Measure(id) => (Some(id), None),
            Written::Ours(id) => (None, Some(id)),
        };
        let mut known = self.records.chain_links.iter().filter(|link| {
            link.upper_id == upper && (link.lower_id, link.solution_id) == (lower_id, solution_id)
        });
        let id = if let Some(link) = known.next() {
            link.id
        } else {
            let link = ChainLink {
                id: self.id(),
                seen: 0,
                unit_id: self.unit_id,
                upper_id: upper,
                lower_id,
                solution_id,
                expected: String::new(),
                note: String::new(),
            };
            insert(db, &link)?;
            link.id
        };
        self.evidence(db, Target::Link(id))
    }
}
