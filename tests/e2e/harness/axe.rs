//! Whether everybody can use what is shown: axe-core, in the real window.

use serde_json::Value;

use super::app::App;
use super::process::program;

/// WCAG 2.2 at AA and what axe calls best practice.
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, {resultTypes: ['violations', 'incomplete'], runOnly: {type: 'tag', values: \
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}).then(result => done({ \
    violations: result.violations.map(one => one.id + ': ' + one.help + one.nodes.map(node => '\\n    ' + node.target.join(' ') \
    + '\\n      ' + (node.failureSummary ?? '').replace(/\\s+/g, ' ')).join('')), \
    incomplete: result.incomplete.map(one => one.id + ' x' + one.nodes.length)}), error => done({violations: ['axe: ' + error]}))";

impl App {
    /// Ends the test where axe finds something that stands in anyone's way.
    pub(crate) async fn assert_accessible(&self, place: &str) {
        let barriers = self.barriers(place).await;
        assert!(barriers.is_empty(), "axe:\n{}", barriers.join("\n"));
    }

    /// Returns what axe finds in anyone's way on the screen that is shown.
    pub(crate) async fn barriers(&self, place: &str) -> Vec<String> {
        let axe = std::fs::read_to_string(program("OVERTURE_AXE")).unwrap();
        self.ask(
            &format!("if (!window.axe) {{ {axe} }} return true"),
            Vec::new(),
        )
        .await;
        let answer = self.client.execute_async(RUN, Vec::new()).await.unwrap();
        if let Some(open) = answer
            .get("incomplete")
            .and_then(Value::as_array)
            .filter(|open| !open.is_empty())
        {
            // To be looked at by hand; `cargo xtask test` shows it with --nocapture.
            println!(
                "{place}: to be looked at: {}",
                open.iter()
                    .filter_map(Value::as_str)
                    .collect::<Vec<_>>()
                    .join(", ")
            );
        }
        let violations = answer.get("violations").and_then(Value::as_array);
        violations
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(|found| format!("{place}: {found}"))
            .collect()
    }
}
