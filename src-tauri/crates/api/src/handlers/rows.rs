//! Changing and deleting a record as a whole.

use overture_core::{
    changes::Written,
    workspace::{Editable, Kept},
};

use serde::{Serialize, de::DeserializeOwned};

use super::wire::{Edit, RowId};
use crate::{ApiError, Call};

/// Changes fields of a record.
pub(crate) fn edit<R>(call: &mut Call<'_>, request: Edit<R>) -> Result<Written<R>, ApiError>
where
    R: Editable + Serialize + DeserializeOwned,
{
    let stored = call.workspace.get(request.id()?)?;
    let record = request.apply_to(&stored)?;
    Ok(call.workspace.edit(record, call.now)?)
}

/// Deletes a record with what belongs to it.
pub(crate) fn delete<R: Kept>(
    call: &mut Call<'_>,
    request: RowId<R>,
) -> Result<Written<R>, ApiError> {
    Ok(call.workspace.delete(request.id, call.now)?)
}
