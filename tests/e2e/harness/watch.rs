//! Looks at a display without taking anything from the programs on it: one connection, no process.

use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, ImageFormat, MapState, Window as WindowId};
use x11rb::rust_connection::RustConnection;

use super::world::World;

/// How long it rests between two looks.
const REST: Duration = Duration::from_millis(2);

/// A part of the display, in pixels from its top left corner.
pub(crate) struct Part {
    pub(crate) x: i16,
    pub(crate) y: i16,
    pub(crate) width: u16,
    pub(crate) height: u16,
}

/// Somebody who looks at the display of a world.
pub(crate) struct Watch {
    connection: RustConnection,
    root: WindowId,
}

impl Watch {
    pub(crate) fn over(world: &World) -> Self {
        let (connection, screen) = RustConnection::connect(Some(world.display())).unwrap();
        let root = connection.setup().roots[screen].root;
        Self { connection, root }
    }

    /// Waits for what is looked for, and returns the milliseconds from `start` to then.
    pub(crate) fn until(&self, start: Instant, what: &str, there: impl Fn(&Self) -> bool) -> f64 {
        while !there(self) {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "no {what} came up"
            );
            std::thread::sleep(REST);
        }
        start.elapsed().as_secs_f64() * 1000.0
    }

    /// Tells whether a window with that title is shown.
    pub(crate) fn shows(&self, title: &str) -> bool {
        let tree = self.connection.query_tree(self.root).unwrap().reply();
        tree.unwrap().children.into_iter().any(|window| {
            // A window may go between two questions; then it is none that is shown.
            self.title(window).is_some_and(|name| name == title) && self.is_shown(window)
        })
    }

    /// Tells whether something is written on a part of the display: dark on light, or light on dark.
    pub(crate) fn is_written_on(&self, part: &Part) -> bool {
        let Part {
            x,
            y,
            width,
            height,
        } = *part;
        let look =
            self.connection
                .get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, !0);
        let pixels = look.unwrap().reply().unwrap().data;
        // Of the four bytes of a pixel the second is its green.
        let greens = || pixels.iter().skip(1).step_by(4);
        let (darkest, lightest) = (greens().min().unwrap(), greens().max().unwrap());
        lightest - darkest > 100
    }

    fn title(&self, window: WindowId) -> Option<String> {
        let name = AtomEnum::WM_NAME;
        let question = self
            .connection
            .get_property(false, window, name, AtomEnum::ANY, 0, 64);
        String::from_utf8(question.ok()?.reply().ok()?.value).ok()
    }

    fn is_shown(&self, window: WindowId) -> bool {
        let question = self.connection.get_window_attributes(window);
        question
            .ok()
            .and_then(|answer| answer.reply().ok())
            .is_some_and(|state| state.map_state == MapState::VIEWABLE)
    }
}
