//! Importing what a colleague handed over, in one change.

use chrono::{DateTime, NaiveDate, Utc};

use super::import::{add_all, check_all};
use crate::{
    Error, Result, Workspace,
    changes::{Changes, Label, LabelCode},
    handover::{HandOverChoices, IncomingPlan, Passed, plan_import},
    model::each_record,
    store::{self, Db, references, row::overwrite},
};

impl Workspace {
    /// Returns what an import would write, and why it would be refused.
    pub fn hand_over_file(
        &mut self,
        passed: &Passed,
        choices: &HandOverChoices,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<(IncomingPlan, Option<Error>)> {
        let plan = plan_import(&*self.records()?, passed, choices, today, now)?;
        let refused = check_all(&plan.added).and_then(|()| check_all(&plan.changed));
        Ok((plan, refused.err()))
    }

    /// Imports what is new, and what was chosen of what differs.
    pub fn import_hand_over(
        &mut self,
        passed: &Passed,
        choices: &HandOverChoices,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let plan = plan_import(&*self.records()?, passed, choices, today, now)?;
        if plan.is_empty() {
            return Err(Error::not_now("All of it is here already."));
        }
        let label = Label::new(LabelCode::HandOverImported, &plan.name);
        let ((), changes) = self.transact(&label, now, |tx| {
            store::rows_in_any_order(tx)?;
            check_all(&plan.changed)?;
            add_all(tx, &plan.added)?;
            overwrite_all(tx, &plan)?;
            references::require_all(tx)
        })?;
        Ok(changes)
    }
}

macro_rules! overwrite_each {
    ($($list:ident: $record:ty;)+) => {
        fn overwrite_all(tx: &Db, plan: &IncomingPlan) -> Result<()> {
            $(plan.changed.$list.iter().try_for_each(|row| overwrite::<$record>(tx, row))?;)+
            Ok(())
        }
    };
}

each_record!(overwrite_each);
