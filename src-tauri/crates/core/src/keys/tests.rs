use std::fs;

use super::*;

const PASSPHRASE: &str = "four quiet harbour lamps";

fn made() -> (KeyFile, DataKey, RecoveryCode, KeychainSecret) {
    let (mut file, key) = KeyFile::new().unwrap();
    file.set_passphrase(&key, PASSPHRASE, Cost::LEAST).unwrap();
    let code = file.set_code(&key, Cost::LEAST).unwrap();
    let secret = file.set_keychain(&key).unwrap();
    (file, key, code, secret)
}

#[test]
fn any_one_way_opens_the_file_and_nothing_else_does() {
    let (file, key, code, secret) = made();
    let other = made();
    let typed = [
        (PASSPHRASE.to_owned(), true),
        (code.to_string(), true),
        (code.to_string().to_lowercase().replace('-', " "), true),
        (PASSPHRASE.to_uppercase(), false),
        (String::new(), false),
        (other.2.to_string(), false),
    ];
    for (typed, opens) in typed {
        let opened = file.open(&typed).map(|opened| opened.hex() == key.hex());
        assert_eq!(opened.unwrap_or(false), opens, "{typed}");
    }
    assert_eq!(file.open_by_keychain(&secret).unwrap().hex(), key.hex());
    assert!(file.open_by_keychain(&other.3).is_none());
}

#[test]
fn a_key_file_comes_back_from_its_text_and_a_changed_one_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.overture");
    let (file, key, ..) = made();
    file.write_beside(&path).unwrap();
    assert_eq!(KeyFile::of(&path).unwrap().unwrap(), file);

    let place = folder.path().join("mine.overture.keys");
    let text = fs::read_to_string(&place).unwrap();
    assert!(!text.contains(&*key.hex()));
    // The way of another kind, or under another name, is refused.
    for (from, to) in [("passphrase argon2id", "code argon2id"), ("id ", "id 0")] {
        let changed = text.replacen(from, to, 1);
        fs::write(&place, changed).unwrap();
        let opened = KeyFile::of(&path)
            .ok()
            .flatten()
            .and_then(|file| file.open(PASSPHRASE).ok());
        assert!(opened.is_none(), "{to}");
    }
    for broken in [
        "",
        "overture-keys 2\n",
        "overture-keys 1\nid xyz\n",
        &"x".repeat(20_000),
    ] {
        fs::write(&place, broken).unwrap();
        assert!(KeyFile::of(&path).is_err());
    }
    // So is one that asks for more memory than there is.
    fs::write(&place, text.replace("argon2id 8 ", "argon2id 4000000000 ")).unwrap();
    assert!(KeyFile::of(&path).is_err());
}

#[test]
fn a_slip_in_a_code_is_noticed() {
    let code = RecoveryCode::random().unwrap().to_string();
    assert_eq!(code.len(), 34, "{code}");
    assert!(RecoveryCode::read(&code).is_some());
    let first = code.chars().next().unwrap();
    let other = if first == '7' { '8' } else { '7' };
    let slipped = code.replacen(first, &other.to_string(), 1);
    assert!(RecoveryCode::read(&slipped).is_none());
    assert!(RecoveryCode::read(PASSPHRASE).is_none());
}

#[test]
fn a_passphrase_is_the_same_from_every_keyboard() {
    let (mut file, key) = KeyFile::new().unwrap();
    file.set_passphrase(&key, "Grüße aus Zürich", Cost::LEAST)
        .unwrap();
    assert!(file.open("Gru\u{308}ße aus Zu\u{308}rich").is_ok());
}

#[test]
fn a_short_or_endless_passphrase_is_refused() {
    let (mut file, key) = KeyFile::new().unwrap();
    for passphrase in ["", "short", "ninechars", &"x".repeat(1_001)] {
        assert!(file.set_passphrase(&key, passphrase, Cost::LEAST).is_err());
    }
    assert!(!file.has_passphrase());
}
