//! What the window prints.

use std::{fs, process::Command};

use serde_json::json;

use super::{App, program};

impl App {
    /// Prints what is open to a PDF of so many pages and returns its text; keeps pictures, to be looked at by people.
    pub(crate) async fn printed(&self, name: &str, pages: usize) -> String {
        let pdf = self.world.path(&format!("{name}.pdf"));
        let request = json!({"request": {"kind": "printPdf", "path": pdf}});
        self.invoke("host", request).await.unwrap();
        let run = |tool: &str, words: &[&str]| {
            let output = Command::new(tool).args(words).output().unwrap();
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        let file = pdf.to_string_lossy();
        let about = run("pdfinfo", &[&file]);
        let folder = program("OVERTURE_OUT").join("e2e");
        fs::create_dir_all(&folder).unwrap();
        let picture = folder.join(name);
        run(
            "pdftoppm",
            &["-png", "-r", "80", &file, &picture.to_string_lossy()],
        );
        let counted = about.lines().find_map(|line| line.strip_prefix("Pages:"));
        assert_eq!(
            counted.map(str::trim),
            Some(pages.to_string().as_str()),
            "{about}"
        );
        let text = run("pdftotext", &["-layout", &file, "-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
