//! A change of some fields of a record.

use std::marker::PhantomData;

use overture_core::Id;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{ApiError, table::parse};

/// The fields to change; those left out stay as they are. A row is named by its `id`. With `seen`, the
/// change is refused where the row was changed since.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
#[cfg_attr(
    feature = "ts",
    derive(ts_rs::TS),
    ts(
        type = "Partial<T> & Pick<T, Extract<keyof T, 'id'>>",
        bound = "T: ts_rs::TS"
    )
)]
pub(crate) struct Edit<T> {
    fields: Map<String, Value>,
    #[serde(skip)]
    record: PhantomData<T>,
}

impl<T: Serialize + DeserializeOwned> Edit<T> {
    /// Returns the id of the row to change.
    pub(crate) fn id(&self) -> Result<Id<T>, ApiError> {
        let id = self.fields.get("id").cloned();
        parse(id.unwrap_or_default())
    }

    /// Returns `stored` with the fields of this edit.
    pub(crate) fn apply_to(self, stored: &T) -> Result<T, ApiError> {
        let mut record = serde_json::to_value(stored)
            .map_err(|problem| ApiError::internal(problem.to_string()))?;
        if let Value::Object(fields) = &mut record {
            fields.extend(self.fields);
        }
        parse(record)
    }
}
