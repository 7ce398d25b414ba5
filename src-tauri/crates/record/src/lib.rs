//! `#[derive(Record)]`: how a record becomes a row of its table and back.
//!
//! Used by `overture-core` only: the code that it writes names that crate's `store`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Data, DeriveInput, Error, Field, Fields, Ident, LitBool, LitStr, Path, Result, Token,
    parse_macro_input, punctuated::Punctuated, spanned::Spanned,
};

/// Implements `store::row::Record` for a struct.
///
/// `#[record(table = "promise", kind = "promise", validate = validate::promise)]` names the table, what
/// an error calls a row, and, where the bounds of the columns are not enough, the function that refuses
/// a record; `logged = false` keeps its changes out of undo, history and trash. A field is a column of the same name; `#[column("body")]` names another, and
/// `#[column("unit_id", "leader_id")]` the columns of a field that takes several. The field `seen` is
/// the last change set that touched the row, kept in the column `revision`. The first field is the id.
#[proc_macro_derive(Record, attributes(record, column))]
pub fn record(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    implementation(&input)
        .unwrap_or_else(Error::into_compile_error)
        .into()
}

fn implementation(input: &DeriveInput) -> Result<TokenStream> {
    let Header {
        table,
        kind,
        validate,
        is_logged,
    } = Header::of(input)?;
    let (mut columns, mut read, mut write) = (Vec::new(), Vec::new(), Vec::new());
    for field in fields(input)? {
        let Some(name) = &field.ident else {
            return Err(Error::new(field.span(), "a record has named fields"));
        };
        if name == "seen" {
            continue;
        }
        let at = columns.len();
        columns.extend(columns_of(field, name)?);
        read.push(quote!(#name: crate::store::column::Columns::read(row, #at)?));
        write.push(quote!(crate::store::column::Columns::write(&self.#name, &mut values)));
    }
    let count = columns.len();
    let validation = validate.map(|path| {
        quote! {
            fn validate(&self) -> crate::Result<()> {
                #path(self)
            }
        }
    });
    let name = &input.ident;
    Ok(quote! {
        impl crate::store::row::Record for #name {
            const TABLE: &'static str = #table;
            const KIND: &'static str = #kind;
            const IS_LOGGED: bool = #is_logged;
            const COLUMNS: &'static [&'static str] = &[#(#columns),*];

            fn id(&self) -> crate::Id<Self> {
                self.id
            }

            fn seen(&self) -> i64 {
                self.seen
            }

            fn from_row(row: &::rusqlite::Row<'_>) -> ::rusqlite::Result<Self> {
                Ok(Self {
                    #(#read,)*
                    seen: row.get(#count)?,
                })
            }

            fn values(&self) -> Vec<::rusqlite::types::Value> {
                let mut values = Vec::with_capacity(#count);
                #(#write;)*
                values
            }

            #validation
        }
    })
}

/// What stands in `#[record(…)]`.
struct Header {
    table: LitStr,
    kind: LitStr,
    validate: Option<Path>,
    is_logged: bool,
}

impl Header {
    fn of(input: &DeriveInput) -> Result<Self> {
        let (mut table, mut kind, mut validate, mut is_logged) = (None, None, None, true);
        for attribute in &input.attrs {
            if !attribute.path().is_ident("record") {
                continue;
            }
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("table") {
                    table = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("kind") {
                    kind = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("validate") {
                    validate = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("logged") {
                    is_logged = meta.value()?.parse::<LitBool>()?.value;
                } else {
                    return Err(meta.error("known are `table`, `kind`, `validate` and `logged`"));
                }
                Ok(())
            })?;
        }
        let missing = |what| Error::new(input.span(), format!("#[record({what} = …)] is missing"));
        Ok(Self {
            table: table.ok_or_else(|| missing("table"))?,
            kind: kind.ok_or_else(|| missing("kind"))?,
            validate,
            is_logged,
        })
    }
}

fn fields(input: &DeriveInput) -> Result<&Punctuated<Field, Token![,]>> {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => Ok(&fields.named),
            Fields::Unnamed(_) | Fields::Unit => {
                Err(Error::new(input.span(), "a record has named fields"))
            }
        },
        Data::Enum(_) | Data::Union(_) => Err(Error::new(input.span(), "a record is a struct")),
    }
}

/// Returns the names of the columns of a field.
fn columns_of(field: &Field, name: &Ident) -> Result<Vec<String>> {
    let mut attributes = field.attrs.iter();
    let Some(attribute) = attributes.find(|attribute| attribute.path().is_ident("column")) else {
        return Ok(vec![name.to_string()]);
    };
    let names = attribute.parse_args_with(Punctuated::<LitStr, Token![,]>::parse_terminated)?;
    Ok(names.iter().map(LitStr::value).collect())
}
