//! Homework: what to know before a chat.

use overture_core::{
    changes::Written,
    model::Fact,
    screens::homework::{self, HomeworkScreen},
    workspace::NewFact,
};

use super::{
    rows::{self, Edit, RowId},
    shared::MaybeUnit,
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// Homework of all units, or of one.
    homework(MaybeUnit) -> HomeworkScreen = screen;
    /// Notes a fact.
    fact_add(NewFact) -> Written<Fact> =
        |call, request| call.workspace.add_fact(request, call.today(), call.now);
    /// Changes a fact.
    fact_edit(Edit<Fact>) -> Written<Fact> = rows::edit;
    /// Deletes a fact.
    fact_delete(RowId<Fact>) -> Written<Fact> = rows::delete;
}

fn screen(call: &mut Call<'_>, request: MaybeUnit) -> Result<HomeworkScreen, ApiError> {
    let records = call.records()?;
    Ok(homework::screen(&records, request.unit_id, call.today()))
}
