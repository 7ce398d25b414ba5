//! Search.

use chrono::NaiveDate;

use super::Workspace;
use crate::{
    Result,
    search::{self, Answer},
    store,
};

impl Workspace {
    /// Returns up to `limit` rows that a query finds. `today` is what "last quarter" counts from.
    pub fn find(&mut self, query: &str, limit: usize, today: NaiveDate) -> Result<Answer> {
        search::check_length(query)?;
        let records = self.records()?;
        let read = search::read(query, &records, today);
        Ok(Answer {
            rows: store::search::find(&self.db, &read, limit)?,
            choices: search::choices(query, &records),
            filters: read.filters,
        })
    }
}
