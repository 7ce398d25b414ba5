//! The page for one's own boss in the real window: by keys alone, then on paper and in files.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::{
    TODAY,
    harness::{App, Hands, Start, program},
    planted::{SECRET, spoil_private},
};

/// Saves the page by the menu and the dialog of the system.
async fn save(app: &App, item: &str, name: &str) -> PathBuf {
    let path = app.world.path("home").join(name);
    app.tab_to("More").await;
    app.press("Enter").await;
    app.arrow_to(item).await;
    app.press("Enter").await;
    Hands::on_window(&app.world, "Save the review").save_file(&path);
    app.until_text(&format!("Saved: {}", path.display())).await;
    path
}

fn words_of_docx(path: &Path) -> String {
    let mut parts = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut xml = String::new();
    let mut document = parts.by_name("word/document.xml").unwrap();
    document.read_to_string(&mut xml).unwrap();
    xml
}

fn output(program: &str, path: &Path, rest: &[&str]) -> String {
    let output = Command::new(program).arg(path).args(rest).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[tokio::test]
async fn lines_are_hidden_edited_and_moved_by_keys_and_files_follow() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "review"})).await;
    app.until_text_in_main("Learning for Tarnbrook, FY27 Q3")
        .await;

    app.tab_to("Sales: deals kept below 12 % discount").await;
    app.press("h").await;
    app.until_text_in_main("Hidden").await;

    app.press("ArrowDown").await;
    app.press("Enter").await;
    app.until(
        "the line as a text box",
        "return document.activeElement?.value?.startsWith('Finance: days to collect')",
    )
    .await;
    app.press("Ctrl+a").await;
    app.type_text("Finance: they are paid in 58 days, and attendance was high.")
        .await;
    app.press("Ctrl+Enter").await;
    app.until(
        "the underlined word, with its question",
        "return document.querySelector('[data-line] mark')?.title === 'An input. Which figure did it serve?'",
    )
    .await;

    app.arrow_to("The reading beforehand is gone.").await;
    app.press("Alt+ArrowDown").await;
    app.until(
        "the line in its new place, with the focus",
        "const lines = [...document.querySelectorAll('[data-line^=feedback]')]; \
         return lines[1]?.textContent.includes('reading beforehand') && lines[1] === document.activeElement",
    )
    .await;
    app.assert_accessible("review, changed").await;

    let markdown = fs::read_to_string(save(&app, "Save as Markdown", "review.md").await).unwrap();
    let word = words_of_docx(&save(&app, "Save for Word", "review.docx").await);
    let pdf = save(&app, "Save as PDF", "review.pdf").await;
    let paper = output("pdftotext", &pdf, &["-"]);
    for (file, text) in [("Markdown", &markdown), ("Word", &word), ("PDF", &paper)] {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!text.contains("below 12 %"), "hidden, in {file}: {text}");
        assert!(
            text.contains("attendance was high"),
            "edited, in {file}: {text}"
        );
        assert!(!text.contains("Which figure"), "advice, in {file}: {text}");
        let place = |line: &str| text.find(line).unwrap_or_else(|| panic!("{line}: {text}"));
        assert!(
            place("Guides in Polish first.") < place("The reading beforehand is gone."),
            "moved, in {file}: {text}"
        );
    }
    assert_one_a4(&pdf);

    // However much is written, a second page is never begun.
    let long =
        "A page is read where it ends before the reader wants it to, and this sentence goes on. ";
    let opening = [long.repeat(2).trim(); 9].join("\n");
    app.command(
        "review_edit",
        json!({"forDay": "2026-11-18", "opening": opening}),
    )
    .await;
    app.until_text_in_main("No room").await;
    let full = save(&app, "Save as PDF", "full.pdf").await;
    assert_one_a4(&full);
}

#[tokio::test]
async fn a_private_word_is_on_no_pdf() {
    let app = App::start(&Start::sample()).await;
    let file = app.world.path("all.json");
    app.command("export_full", json!({"path": file})).await;
    let mut all: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    spoil_private(&mut all);
    let file = app.world.path("planted.json");
    fs::write(&file, all.to_string()).unwrap();

    let app = App::start_in(app.cut(), &Start::empty()).await;
    app.command("import_full", json!({"path": file})).await;
    app.command("look_edit", json!({"guidedOn": TODAY})).await;
    app.visit(&json!({"screen": "review"})).await;
    app.until_text_in_main("Finance: days to collect 60").await;
    let known = app.command("review", json!({})).await;
    assert!(known["leftOut"].to_string().contains(SECRET), "{known}");
    let pdf = save(&app, "Save as PDF", "planted.pdf").await;
    let paper = output("pdftotext", &pdf, &["-"]);
    assert!(paper.contains("days to collect"), "{paper}");
    assert!(!paper.to_lowercase().contains(SECRET), "{paper}");
}

fn assert_one_a4(pdf: &Path) {
    // For people to look at.
    let folder = program("OVERTURE_OUT").join("e2e");
    fs::create_dir_all(&folder).unwrap();
    fs::copy(pdf, folder.join(pdf.file_name().unwrap())).unwrap();
    let pages = output("pdfinfo", pdf, &[]);
    assert!(
        pages
            .lines()
            .any(|line| line.starts_with("Pages:") && line.split_whitespace().last() == Some("1")),
        "{pages}"
    );
    assert!(pages.contains("A4"), "{pages}");
}
