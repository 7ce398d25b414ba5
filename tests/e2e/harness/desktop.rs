//! What a desktop has on the bus for programs without a window: notifications, and a panel with a tray.
#![expect(
    clippy::unused_self,
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    reason = "the bus hands over what the interfaces say"
)]

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde::Serialize;
use zbus::Message;
use zbus::blocking::{Connection, connection::Builder};
use zbus::zvariant::{DynamicType, OwnedValue, Value};

use super::world::World;

const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
const WATCHER: &str = "org.kde.StatusNotifierWatcher";

/// What the menu of an icon answers: a revision, and the root with its entries.
type Layout = (u32, (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>));

/// A desktop whose notifications and tray a test can see and click.
pub(crate) struct Desktop {
    bus: Connection,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    notifications: Mutex<Vec<String>>,
    /// Names on the bus of the icons in the tray.
    icons: Mutex<Vec<String>>,
    shared: AtomicBool,
    /// Whether notifications are refused, and how many were.
    refuses: AtomicBool,
    refused: AtomicUsize,
    /// How often it was asked whether the screen is shared.
    asked: AtomicUsize,
}

struct Notifications(Arc<Seen>);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    fn get_server_information(&self) -> (String, String, String, String) {
        let word = || "test".to_owned();
        (word(), word(), word(), word())
    }

    fn notify(
        &self,
        program: String,
        replaces: u32,
        icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        expires: i32,
    ) -> zbus::fdo::Result<u32> {
        if self.0.refuses.load(Ordering::SeqCst) {
            self.0.refused.fetch_add(1, Ordering::SeqCst);
            return Err(zbus::fdo::Error::LimitsExceeded("too many".to_owned()));
        }
        let quiet = ["transient", "suppress-sound"];
        assert_eq!([program, icon, body], ["Overture", "overture", ""]);
        assert_eq!((replaces, expires), (0, -1));
        assert_eq!(actions, ["default", "Open"]);
        assert!(quiet.iter().all(|hint| hints.contains_key(*hint)));
        assert_eq!(<&str>::try_from(&hints["desktop-entry"]), Ok("Overture"));
        let mut shown = self.0.notifications.lock().unwrap();
        shown.push(summary);
        Ok(shown.len().try_into().unwrap())
    }

    #[zbus(property)]
    fn inhibited(&self) -> bool {
        self.0.asked.fetch_add(1, Ordering::SeqCst);
        self.0.shared.load(Ordering::SeqCst)
    }
}

struct Panel(Arc<Seen>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Panel {
    fn register_status_notifier_item(&self, service: String) {
        self.0.icons.lock().unwrap().push(service);
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}

impl Desktop {
    /// Adds such a desktop to a machine.
    pub(crate) fn on(world: &World) -> Self {
        let seen = Arc::new(Seen::default());
        let build = || {
            Builder::address(world.bus())?
                .serve_at(PATH, Notifications(Arc::clone(&seen)))?
                .serve_at("/StatusNotifierWatcher", Panel(Arc::clone(&seen)))?
                .name(NOTIFICATIONS)?
                .name(WATCHER)?
                .build()
        };
        let bus = build().unwrap();
        Self { bus, seen }
    }

    /// Returns the notifications so far, once there are `count`.
    pub(crate) fn until_notified(&self, count: usize) -> Vec<String> {
        self.until("notifications", || self.notified().len() >= count);
        self.notified()
    }

    /// Returns the notifications so far.
    pub(crate) fn notified(&self) -> Vec<String> {
        self.seen.notifications.lock().unwrap().clone()
    }

    /// Says from now on whether the screen is shared.
    pub(crate) fn share_screen(&self, shared: bool) {
        self.seen.shared.store(shared, Ordering::SeqCst);
    }

    /// Says from now on whether notifications are refused.
    pub(crate) fn refuse_notifications(&self, refuses: bool) {
        self.seen.refuses.store(refuses, Ordering::SeqCst);
    }

    /// Waits until as many notifications were refused.
    pub(crate) fn until_refused(&self, count: usize) {
        self.until("refusals", || {
            self.seen.refused.load(Ordering::SeqCst) >= count
        });
    }

    /// Waits until the app has asked again whether the screen is shared.
    pub(crate) fn until_asked(&self) {
        let before = self.seen.asked.load(Ordering::SeqCst);
        self.until("a question", || {
            self.seen.asked.load(Ordering::SeqCst) > before
        });
    }

    /// Clicks a notification; the first has the number 1.
    pub(crate) fn click(&self, number: u32) {
        let said = (number, "default");
        let all = None::<&str>;
        self.bus
            .emit_signal(all, PATH, NOTIFICATIONS, "ActionInvoked", &said)
            .unwrap();
    }

    /// Waits for an icon in the tray.
    pub(crate) fn until_icon(&self) {
        self.until("an icon", || self.has_icon());
    }

    /// Tells whether there was an icon in the tray.
    pub(crate) fn has_icon(&self) -> bool {
        !self.seen.icons.lock().unwrap().is_empty()
    }

    /// Chooses an entry in the menu of the newest icon.
    pub(crate) fn choose(&self, label: &str) {
        self.until_icon();
        let icon = self.seen.icons.lock().unwrap().last().unwrap().clone();
        let all = (0_i32, -1_i32, Vec::<String>::new());
        let layout = self.menu(&icon, "GetLayout", &all);
        let (_, (_, _, entries)): Layout = layout.body().deserialize().unwrap();
        let entry = entries
            .iter()
            .find(|entry| entry.to_string().contains(label))
            .unwrap_or_else(|| panic!("the menu has no {label}"));
        let Value::Structure(entry) = &**entry else {
            panic!("an entry is no structure");
        };
        let number = i32::try_from(&entry.fields()[0]).unwrap();
        self.menu(
            &icon,
            "Event",
            &(number, "clicked", Value::from(0_i32), 0_u32),
        );
    }

    fn menu<B: Serialize + DynamicType>(&self, icon: &str, method: &str, body: &B) -> Message {
        let interface = Some("com.canonical.dbusmenu");
        let answer = self
            .bus
            .call_method(Some(icon), "/MenuBar", interface, method, body);
        answer.unwrap()
    }

    fn until(&self, what: &str, is_there: impl Fn() -> bool) {
        let end = Instant::now() + Duration::from_secs(20);
        while !is_there() {
            assert!(
                Instant::now() < end,
                "waited for {what}; so far {:?}",
                self.notified()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
