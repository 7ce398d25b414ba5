//! Changing and deleting a record as a whole.

use overture_core::{
    changes::Written,
    workspace::{Editable, Kept},
};

use super::wire::RowId;
use crate::{ApiError, Call};

/// Changes a record.
pub(crate) fn edit<R: Editable>(call: &mut Call<'_>, record: R) -> Result<Written<R>, ApiError> {
    Ok(call.workspace.edit(record, call.now)?)
}

/// Deletes a record with what belongs to it.
pub(crate) fn delete<R: Kept>(
    call: &mut Call<'_>,
    request: RowId<R>,
) -> Result<Written<R>, ApiError> {
    Ok(call.workspace.delete(request.id, call.now)?)
}
