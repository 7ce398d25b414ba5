//! Adding, changing and deleting a record as a whole.

use std::marker::PhantomData;

use overture_core::{
    Id,
    changes::Written,
    workspace::{Editable, Kept},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};

use crate::{ApiError, Call, table::parse};

/// Adds a record.
pub(super) fn add<R>(call: &mut Call<'_>, request: Add<R>) -> Result<Written<R>, ApiError>
where
    R: Kept + DeserializeOwned,
{
    let mut fields = request.fields;
    fields.insert("id".to_owned(), json!(Id::<R>::at(call.now)));
    fields.remove("seen");
    let record = parse(Value::Object(fields))?;
    Ok(call.workspace.add(record, call.now)?)
}

/// Changes fields of a record.
pub(super) fn edit<R>(call: &mut Call<'_>, request: Edit<R>) -> Result<Written<R>, ApiError>
where
    R: Editable + Serialize + DeserializeOwned,
{
    let stored = call.workspace.get(request.id()?)?;
    let record = request.apply_to(&stored)?;
    Ok(call.workspace.edit(record, call.now)?)
}

/// Deletes a record with what belongs to it.
pub(super) fn delete<R: Kept>(
    call: &mut Call<'_>,
    request: RowId<R>,
) -> Result<Written<R>, ApiError> {
    Ok(call.workspace.delete(request.id, call.now)?)
}

/// The fields of a record to add. It gets its id from us.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
#[cfg_attr(
    feature = "ts",
    derive(ts_rs::TS),
    ts(type = "Omit<T, 'id' | 'seen'>", bound = "T: ts_rs::TS")
)]
pub(super) struct Add<T> {
    fields: Map<String, Value>,
    #[serde(skip)]
    record: PhantomData<T>,
}

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
pub(super) struct Edit<T> {
    fields: Map<String, Value>,
    #[serde(skip)]
    record: PhantomData<T>,
}

impl<T: Serialize + DeserializeOwned> Edit<T> {
    /// Returns the id of the row to change.
    pub(super) fn id(&self) -> Result<Id<T>, ApiError> {
        let id = self.fields.get("id").cloned();
        parse(id.unwrap_or_default())
    }

    /// Returns `stored` with the fields of this edit.
    pub(super) fn apply_to(self, stored: &T) -> Result<T, ApiError> {
        let mut record = serde_json::to_value(stored)
            .map_err(|problem| ApiError::internal(problem.to_string()))?;
        if let Value::Object(fields) = &mut record {
            fields.extend(self.fields);
        }
        parse(record)
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[serde(bound = "")]
pub(super) struct RowId<T> {
    pub(super) id: Id<T>,
}

#[cfg(feature = "ts")]
impl<T: 'static> ts_rs::TS for RowId<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(config: &ts_rs::Config) -> String {
        format!("{{ id: {} }}", Id::<T>::name(config))
    }
    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
        visitor.visit::<Id<T>>();
    }
}
