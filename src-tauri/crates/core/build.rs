//! Makes the list of the migrations from the files in `migrations`, in the order of their names.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=migrations");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("migrations");
    let files = fs::read_dir(folder)?.map(|file| file.map(|file| file.path()));
    let mut files: Vec<_> = files.collect::<Result<_, _>>()?;
    files.sort();
    let mut list = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let sums = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("-- sums "));
        let sums = sums.and_then(|sums| sums.split_once(' '));
        let file = file.to_string_lossy();
        let (text, schema) =
            sums.ok_or_else(|| format!("{file} does not begin with a line like: -- sums 0 0"))?;
        list.push(format!(
            "Migration {{ sql: include_str!({file:?}), #[cfg(test)] text: {text}, schema: {schema} }}"
        ));
    }
    let out = Path::new(&env::var("OUT_DIR")?).join("migrations.rs");
    Ok(fs::write(out, format!("&[{}]", list.join(",")))?)
}
