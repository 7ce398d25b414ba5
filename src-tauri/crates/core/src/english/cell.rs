//! The cells of a table that a spreadsheet opens.

/// Returns a cell without control characters other than line ends, and never as a formula.
pub fn plain(cell: &str) -> String {
    let cell: String = cell
        .chars()
        .map(|letter| if letter == '\t' { ' ' } else { letter })
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .collect();
    // The wide forms count as signs in East Asian versions.
    if cell.trim_start().starts_with([
        '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]) {
        format!("'{cell}")
    } else {
        cell
    }
}
