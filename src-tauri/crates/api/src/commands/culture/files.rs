//! Filled sheets from files: a look before they are kept, and keeping them.
//!
//! An import reads the files again and compares them with the preview (`look`), so that no sheet waits in memory.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use overture_core::{
    Error,
    changes::Changes,
    culture::{
        StatementMarks,
        file::{self, FileProblem, RefusedLine},
        say, tally,
    },
    files::{NotRead, read_at_most},
    model::CultureSide,
    workspace::{ImportSheets, WhoseSheet},
};

use super::requests::{
    CultureFilePreview, CultureFileRemark, CultureFiles, CultureFilesPreview, CultureRefusedLine,
    ImportCultureFiles,
};
use crate::{ApiError, Call, assets};

/// The most files that are read in one go.
const MOST: usize = 2_000;

/// A file, and what of it can be used.
struct Looked {
    name: String,
    side: Option<CultureSide>,
    sheet: Result<Vec<StatementMarks>, FileProblem>,
    refused: Vec<RefusedLine>,
}

pub(super) fn preview(
    _: &mut Call<'_>,
    request: CultureFiles,
) -> Result<CultureFilesPreview, ApiError> {
    let files = look(&request)?;
    let of = |side: CultureSide| {
        let files = files.iter().filter(move |file| file.side == Some(side));
        files.filter_map(|file| file.sheet.as_ref().ok())
    };
    let employees: Vec<_> = of(CultureSide::Employees).collect();
    let mut remarks: Vec<CultureFileRemark> = employees
        .iter()
        .copied()
        .flatten()
        .filter_map(|line| {
            let (question, text) = (line.question.clone(), line.remark.clone()?);
            Some(CultureFileRemark { question, text })
        })
        .collect();
    remarks.sort();
    let learning = of(CultureSide::Learning).count();
    let problem = match batch(&files) {
        batch if !batch.is_empty() => tally(assets::statements()?, &batch).err(),
        _ => None,
    };
    let problem = problem.map(|problem| ApiError::from(problem).message);
    let problem = problem.or_else(|| (learning > 1).then(|| TWO_OF_MINE.to_owned()));
    Ok(CultureFilesPreview {
        look: sum(&files),
        learning,
        business: of(CultureSide::Business).count(),
        employees: employees.len(),
        problem,
        remarks,
        files: files.into_iter().map(shown).collect(),
    })
}

const TWO_OF_MINE: &str = "Two of these files are sheets of yours. Leave one out.";

pub(super) fn import(
    call: &mut Call<'_>,
    request: ImportCultureFiles,
) -> Result<Changes, ApiError> {
    let files = look(&request.files)?;
    if request.look.is_some_and(|look| look != sum(&files)) {
        return Err(Error::not_now(
            "The preview is out of date. Preview these files again, then import them.",
        )
        .into());
    }
    let leaders = request.leaders.unwrap_or_default();
    let mut import = ImportSheets {
        employees: batch(&files),
        group: request.group.unwrap_or_default(),
        ..ImportSheets::default()
    };
    for leader in &leaders {
        let named = files.get(leader.file);
        let is_business = named.is_some_and(|file| file.side == Some(CultureSide::Business));
        let is_twice = |field: &dyn Fn(&super::requests::FileLeader) -> bool| {
            leaders.iter().filter(|other| field(other)).count() > 1
        };
        if !is_business {
            return Err(ApiError::invalid(
                "leaders",
                "Only the file of a business leader can have a leader.",
            ));
        }
        if is_twice(&|other| other.file == leader.file)
            || is_twice(&|other| other.leader_id == leader.leader_id)
        {
            return Err(ApiError::invalid(
                "leaders",
                "Give each leader one file, and each file one leader.",
            ));
        }
    }
    for (place, file) in files.into_iter().enumerate() {
        let (Some(side), Ok(sheet)) = (file.side, file.sheet) else {
            continue;
        };
        let leader = leaders.iter().find(|leader| leader.file == place);
        match (side, leader) {
            (CultureSide::Employees, _) => {}
            (CultureSide::Business, None) => import.unnamed.push(sheet),
            (CultureSide::Business, Some(leader)) => {
                let whose = WhoseSheet::Leader(leader.leader_id);
                import.sheets.push((whose, sheet));
            }
            (CultureSide::Learning, _) => {
                if import
                    .sheets
                    .iter()
                    .any(|(whose, _)| *whose == WhoseSheet::Learning)
                {
                    return Err(ApiError::invalid("files", TWO_OF_MINE));
                }
                import.sheets.push((WhoseSheet::Learning, sheet));
            }
        }
    }
    if import.sheets.is_empty() && import.unnamed.is_empty() && import.employees.is_empty() {
        return Err(ApiError::invalid(
            "files",
            "None of these files can be used.",
        ));
    }
    let statements = assets::statements()?;
    Ok(call
        .workspace
        .import_culture(statements, request.round_id, &import, call.now)?)
}

/// Returns the marks of all employees; what they wrote stays in their files.
fn batch(files: &[Looked]) -> Vec<Vec<StatementMarks>> {
    let employees = files
        .iter()
        .filter(|file| file.side == Some(CultureSide::Employees))
        .filter_map(|file| file.sheet.as_ref().ok());
    let marks = employees.map(|sheet| {
        let lines = sheet.iter().cloned();
        let lines = lines.map(|line| StatementMarks {
            remark: None,
            ..line
        });
        lines.collect()
    });
    marks.collect()
}

/// Reads the files one after the other.
fn look(request: &CultureFiles) -> Result<Vec<Looked>, ApiError> {
    if request.paths.len() + request.texts.len() > MOST {
        return Err(ApiError::invalid(
            "files",
            format!("Choose at most {MOST} files at a time."),
        ));
    }
    let mut known = HashSet::new();
    let paths = request.paths.iter().map(|path| {
        let path = Path::new(path);
        let named = path.file_name().unwrap_or(path.as_os_str());
        let bytes = if known.insert(path.to_owned()) {
            bytes_of(path)
        } else {
            Err(FileProblem::Twice)
        };
        (named.to_string_lossy().into_owned(), bytes)
    });
    let texts = request
        .texts
        .iter()
        .map(|file| (file.name.clone(), Ok(file.text.clone().into_bytes())));
    let statements = assets::statements()?;
    let looked = paths.chain(texts).map(|(name, bytes)| {
        let filled = bytes.and_then(|bytes| file::read(&bytes, statements));
        let side = filled.as_ref().ok().and_then(|filled| filled.side);
        let side = side.or(request.side);
        let read = filled.and_then(|filled| {
            let side = side.ok_or(FileProblem::NoSide)?;
            Ok(filled.for_side(statements, side))
        });
        let (sheet, refused) = match read {
            Ok((sheet, refused)) => {
                let is_empty = sheet.iter().all(|line| {
                    line.valued.is_none() && line.practised.is_none() && line.remark.is_none()
                });
                let sheet = if is_empty {
                    Err(FileProblem::NoMarks)
                } else {
                    Ok(sheet)
                };
                (sheet, refused)
            }
            Err(problem) => (Err(problem), Vec::new()),
        };
        Looked {
            name,
            side,
            sheet,
            refused,
        }
    });
    Ok(looked.collect())
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, FileProblem> {
    read_at_most(path, file::LARGEST as u64).map_err(|problem| match problem {
        NotRead::NoFile => FileProblem::NoFile,
        NotRead::TooLarge => FileProblem::TooLarge,
        NotRead::Failed(_) => FileProblem::Unreadable,
    })
}

fn shown(file: Looked) -> CultureFilePreview {
    let refused = file.refused.iter().map(|refused| CultureRefusedLine {
        line: refused.line,
        text: say::refused(refused),
    });
    let is_marked = |line: &&StatementMarks| line.valued.is_some() || line.practised.is_some();
    let answered = file
        .sheet
        .as_ref()
        .map(|sheet| sheet.iter().filter(is_marked).count());
    CultureFilePreview {
        refused: refused.collect(),
        answered: answered.unwrap_or(0),
        problem: file
            .sheet
            .err()
            .map(|problem| say::file_problem(problem).to_owned()),
        name: file.name,
        side: file.side,
    }
}

/// Returns a name of what was read. It serves this program alone, and says nothing of the sheets.
fn sum(files: &[Looked]) -> String {
    let mut sum = DefaultHasher::new();
    for file in files {
        (&file.name, file.side.map(|side| side as u8)).hash(&mut sum);
        match &file.sheet {
            Ok(sheet) => {
                for line in sheet {
                    (&line.question, line.valued, line.practised, &line.remark).hash(&mut sum);
                }
            }
            Err(problem) => say::file_problem(*problem).hash(&mut sum),
        }
    }
    format!("{:016x}", sum.finish())
}
