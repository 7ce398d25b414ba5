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
///
/// `#[searched(kind = "promise", title = "body", body("say_as"), date = "made_on")]` names the columns that search
/// finds it by; `under("entry", "entry_id")` names the row that it belongs to, where that has the unit and the
/// leader.
#[proc_macro_derive(Record, attributes(record, column, searched))]
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
    let mut texts = Vec::new();
    for field in fields(input)? {
        let Some(name) = &field.ident else {
            return Err(Error::new(field.span(), "a record has named fields"));
        };
        if name == "seen" {
            continue;
        }
        let at = columns.len();
        columns.extend(columns_of(field, name)?);
        if is_text(&field.ty) {
            texts.extend(columns.get(at).cloned());
        }
        read.push(quote!(#name: crate::store::column::Columns::read(row, #at)?));
        write.push(quote!(crate::store::column::Columns::write(&self.#name, &mut values)));
    }
    let count = columns.len();
    let searched = Searched::of(input)?;
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
            #[cfg(test)]
            const TEXTS: &'static [&'static str] = &[#(#texts),*];
            #searched

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

/// What stands in `#[searched(…)]`.
#[derive(Default)]
struct Searched {
    kind: Option<LitStr>,
    title: Option<LitStr>,
    body: Vec<LitStr>,
    date: Option<LitStr>,
    under: Vec<LitStr>,
}

impl Searched {
    /// Returns the constant of the trait, or nothing where a record is not searched.
    fn of(input: &DeriveInput) -> Result<TokenStream> {
        let mut attributes = input.attrs.iter();
        let Some(attribute) = attributes.find(|it| it.path().is_ident("searched")) else {
            return Ok(TokenStream::new());
        };
        let mut found = Self::default();
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("kind") {
                found.kind = Some(meta.value()?.parse()?);
            } else if meta.path.is_ident("title") {
                found.title = Some(meta.value()?.parse()?);
            } else if meta.path.is_ident("date") {
                found.date = Some(meta.value()?.parse()?);
            } else if meta.path.is_ident("body") {
                found.body = list(&meta)?;
            } else if meta.path.is_ident("under") {
                found.under = list(&meta)?;
            } else {
                return Err(meta.error("known are `kind`, `title`, `body`, `date` and `under`"));
            }
            Ok(())
        })?;
        let (Some(kind), Some(title)) = (found.kind, found.title) else {
            return Err(Error::new(
                attribute.span(),
                "`kind` and `title` are needed",
            ));
        };
        let (body, date) = (found.body, found.date.into_iter());
        let date = date.fold(quote!(None), |_, date| quote!(Some(#date)));
        let under = match found.under.as_slice() {
            [] => quote!(None),
            [table, column] => quote!(Some((#table, #column))),
            _ => {
                return Err(Error::new(
                    attribute.span(),
                    "`under` takes a table and a column",
                ));
            }
        };
        Ok(quote! {
            const SEARCHED: Option<crate::store::row::Searched> = Some(crate::store::row::Searched {
                kind: #kind,
                title: #title,
                body: &[#(#body),*],
                date: #date,
                under: #under,
            });
        })
    }
}

/// Returns the texts in the brackets behind a word.
fn list(meta: &syn::meta::ParseNestedMeta<'_>) -> Result<Vec<LitStr>> {
    let inside;
    syn::parenthesized!(inside in meta.input);
    let texts = Punctuated::<LitStr, Token![,]>::parse_terminated(&inside)?;
    Ok(texts.into_iter().collect())
}

/// Returns whether a field is a text that a person may type, optional or not.
fn is_text(ty: &syn::Type) -> bool {
    let written = quote!(#ty).to_string().replace(' ', "");
    matches!(written.as_str(), "String" | "Option<String>")
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
