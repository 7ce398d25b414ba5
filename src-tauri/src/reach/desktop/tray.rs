//! The icon in the tray, as KDE, Xfce, Cinnamon and GNOME with an extension show it: a `StatusNotifierItem`.
//!
//! By `ksni` over the session's bus, which needs no C library.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::StandardItem;
use ksni::{Icon, MenuItem, OfflineReason};
use tauri::AppHandle;

use super::bus;
use crate::reach::{Entry, choose, lock};

/// Who shows the icons of a desktop.
const WATCHER: &str = "org.kde.StatusNotifierWatcher";

/// How long the panel of a desktop that just starts may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Returns whether something shows icons at all.
pub(super) fn is_there() -> bool {
    bus::is_owned(WATCHER)
}

#[derive(Default)]
pub(super) struct Tray {
    handle: Mutex<Option<Handle<Item>>>,
    seen: Arc<AtomicBool>,
}

impl Tray {
    /// Shows the icon; a panel that comes up later gets it then. Returns whether there is a bus at all.
    pub(super) fn show(&self, app: &AppHandle) -> bool {
        let mut handle = lock(&self.handle);
        if handle.is_some() {
            return true;
        }
        self.seen.store(true, Ordering::SeqCst);
        let item = Item {
            app: app.clone(),
            seen: Arc::clone(&self.seen),
        };
        if let Ok(shown) = item.assume_sni_available(true).spawn() {
            *handle = Some(shown);
            true
        } else {
            self.seen.store(false, Ordering::SeqCst);
            false
        }
    }

    pub(super) fn hide(&self) {
        if let Some(handle) = lock(&self.handle).take() {
            handle.shutdown().wait();
        }
        self.seen.store(false, Ordering::SeqCst);
    }

    pub(super) fn is_seen(&self) -> bool {
        self.seen.load(Ordering::SeqCst)
    }

    pub(super) fn waits(&self) -> bool {
        let end = Instant::now() + PATIENCE;
        let shown = lock(&self.handle).is_some();
        while shown && !self.is_seen() && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(200));
        }
        self.is_seen()
    }
}

struct Item {
    app: AppHandle,
    seen: Arc<AtomicBool>,
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "overture".to_owned()
    }

    fn title(&self) -> String {
        "Overture".to_owned()
    }

    // By its pixels alone: a name that the icon theme does not know would leave a hole.
    fn icon_pixmap(&self) -> Vec<Icon> {
        let image = tauri::include_image!("icons/48x48.png");
        let pixels = image.rgba().chunks_exact(4);
        let data = pixels.flat_map(|pixel| match *pixel {
            [red, green, blue, alpha] => [alpha, red, green, blue],
            _ => [0; 4],
        });
        vec![Icon {
            width: i32::try_from(image.width()).unwrap_or_default(),
            height: i32::try_from(image.height()).unwrap_or_default(),
            data: data.collect(),
        }]
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        choose(&self.app, Entry::Open);
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        let item = |label: &str, entry: Entry| {
            MenuItem::from(StandardItem {
                label: label.to_owned(),
                activate: Box::new(move |item: &mut Self| choose(&item.app, entry)),
                ..StandardItem::default()
            })
        };
        vec![
            item("Open", Entry::Open),
            item("Capture", Entry::Capture),
            item("Card of the next chat", Entry::Card),
            MenuItem::Separator,
            item("Quit", Entry::Quit),
        ]
    }

    fn watcher_online(&self) {
        self.seen.store(true, Ordering::SeqCst);
    }

    fn watcher_offline(&self, _: OfflineReason) -> bool {
        self.seen.store(false, Ordering::SeqCst);
        true
    }
}
