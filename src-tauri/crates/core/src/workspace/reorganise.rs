//! Writes a reorganisation as it was planned, in one change.

use chrono::{DateTime, NaiveDate, Utc};

use super::Workspace;
use crate::{
    Result,
    changes::{Changes, Label, LabelCode},
    model::each_record,
    reorganisation::{self, Plan, Reorganisation},
    store::{
        Db,
        row::{Record, delete_where, insert, overwrite},
    },
};

impl Workspace {
    /// Plans a reorganisation from what is there now, and does exactly that.
    pub fn reorganise(
        &mut self,
        request: &Reorganisation,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        let plan = reorganisation::plan(&records, request, today, now)?;
        let code = match request {
            Reorganisation::Merge(_) => LabelCode::UnitsMerged,
            Reorganisation::Split(_) => LabelCode::UnitSplit,
            Reorganisation::Succession(_) => LabelCode::LeaderSucceeded,
        };
        let label = Label::new(code, &plan.name);
        let ((), changes) = self.transact(&label, now, |tx| write(tx, &plan))?;
        Ok(changes)
    }
}

macro_rules! write {
    ($($list:ident: $record:ty;)+) => {
        /// Adds rows in the order in which they can refer to each other. What is deleted may have gone along with
        /// another row.
        pub(super) fn write(tx: &Db, plan: &Plan) -> Result<()> {
            $(plan.added.$list.iter().try_for_each(|row| insert(tx, row))?;)+
            $(plan.changed.$list.iter().try_for_each(|row| overwrite(tx, row))?;)+
            $(for row in &plan.deleted.$list {
                delete_where::<$record>(tx, "id", &Record::id(row))?;
            })+
            Ok(())
        }
    };
}

each_record!(write);
