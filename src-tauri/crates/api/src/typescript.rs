//! The TypeScript side of the command table, made from the Rust types.
//!
//! One file, committed; the test below fails where it is stale and names the command to run.

use std::collections::BTreeMap;
use std::fmt::Write;

use overture_core::model::{EntryKind, UsualEntry, Words};
use serde_json::json;
use ts_rs::{Config, TS, TypeVisitor};

use crate::{ApiError, commands, host};

/// Gathers declarations, each once.
pub(crate) struct Collect {
    config: Config,
    declarations: BTreeMap<String, String>,
    commands: Vec<String>,
}

impl Collect {
    /// Adds a command with its types.
    pub(crate) fn command<Request: TS + 'static, Answer: TS + 'static>(
        &mut self,
        name: &str,
        doc: &str,
    ) {
        self.visit::<Request>();
        self.visit::<Answer>();
        let (request, answer) = (Request::name(&self.config), Answer::name(&self.config));
        self.commands
            .push(format!("  /**{doc} */\n  {name}: [{request}, {answer}];"));
    }
}

impl TypeVisitor for Collect {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let ident = T::ident(&self.config);
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}", T::decl(&self.config));
            let declaration = one_line_docs(&declaration);
            if let Some(other) = self.declarations.get(&ident) {
                assert!(*other == declaration, "two types are called {ident}");
                T::visit_generics(self);
                return;
            }
            self.declarations.insert(ident, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// Puts each doc comment on one line.
fn one_line_docs(declaration: &str) -> String {
    let mut text = String::new();
    for line in declaration.lines() {
        let line = line.trim_end();
        match line.trim_start() {
            "/**" => text.push_str("/** "),
            "*/" => text.push_str("*/\n"),
            doc if doc.starts_with('*') => {
                text.push_str(doc.trim_start_matches('*').trim());
                text.push(' ');
            }
            _ => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    text.trim_end().to_owned()
}

/// Returns the whole TypeScript file.
pub fn bindings() -> String {
    let mut collect = Collect {
        config: Config::new().with_large_int("number"),
        declarations: BTreeMap::new(),
        commands: Vec::new(),
    };
    for command in commands::all() {
        (command.types)(&mut collect);
    }
    collect.visit::<ApiError>();
    collect.visit::<host::HostRequest>();
    collect.visit::<host::HostAnswer>();
    collect.visit::<host::Progress>();
    collect.visit::<UsualEntry>();
    let mut file =
        String::from("// Made by `cargo xtask codegen` from the Rust types. Do not edit.\n\n");
    for declaration in collect.declarations.values() {
        let _ = writeln!(file, "{declaration}\n");
    }
    let _ = write!(
        file,
        "/** Every command with its request and its answer. */\nexport type Commands = {{\n{}\n}};\n",
        collect.commands.join("\n")
    );
    let reads: Vec<String> = commands::all()
        .filter_map(|command| {
            let tables = command.reads?.iter();
            let tables: Vec<String> = tables.map(|table| format!("'{table}'")).collect();
            Some(format!("  {}: [{}],", command.name, tables.join(", ")))
        })
        .collect();
    let _ = write!(
        file,
        "\n/** Every table of records, but no note that is being typed: what a command reads that names nothing. */\n\
         export const RECORDS = '{}';\n\n\
         /** The tables that a command reads, where it names them. */\n\
         export const READS: {{ readonly [name in keyof Commands]?: readonly string[] }} = {{\n{}\n}};\n",
        commands::RECORDS,
        reads.join("\n")
    );
    let usual: Vec<String> = EntryKind::ALL
        .iter()
        .map(|(kind, word)| format!("  {word}: {},", json!(kind.usual())))
        .collect();
    let _ = write!(
        file,
        "\n/** What an entry of each kind usually is. */\n\
         export const USUAL_ENTRIES: {{ readonly [kind in EntryKind]: UsualEntry }} = {{\n{}\n}};\n",
        usual.join("\n")
    );
    file
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_committed_file_is_fresh() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated.ts");
        let fresh = super::bindings();
        if std::env::var("OVERTURE_CODEGEN").is_ok_and(|mode| mode == "write") {
            std::fs::write(&path, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == fresh,
            "ui/src/ipc/generated.ts is stale. Run `cargo xtask codegen`, then commit it."
        );
    }
}
