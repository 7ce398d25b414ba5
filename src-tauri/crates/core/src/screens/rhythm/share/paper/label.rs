//! How a name is written over the weeks or days that it covers.

use super::{
    Area, INK,
    svg::{Svg, fitting, width, wrapped},
};

/// A name as it is written over a run.
#[derive(Debug, PartialEq)]
pub(super) struct Label {
    lines: Vec<String>,
    size: f32,
    upwards: bool,
}

impl Label {
    const SIZE: f32 = 6.8;
    const SMALL: f32 = 5.2;
    /// From line to line, as a share of the size.
    const LEADING: f32 = 1.04;

    /// Returns the best way to write a name over so much room, nothing where not even a few letters fit.
    pub(super) fn over(name: &str, wide: f32, high: f32) -> Option<Self> {
        let (along, upwards) = (wide - 4.0, high - 8.0);
        let most = |room: f32, size: f32| {
            [3.0_f32, 2.0, 1.0]
                .into_iter()
                .find(|lines| lines * size * Self::LEADING <= room)
                .unwrap_or(0.0)
        };
        for (size, upright) in [(Self::SIZE, false), (Self::SIZE, true), (Self::SMALL, true)] {
            let (long, deep) = if upright {
                (upwards, wide)
            } else {
                (along, high)
            };
            let lines = wrapped(name, size, long);
            let fits = (0_u8..).zip(&lines).all(|(number, line)| {
                f32::from(number) < most(deep, size) && width(line, size) <= long
            });
            if fits {
                return Some(Self {
                    lines,
                    size,
                    upwards: upright,
                });
            }
        }
        let letters = |text: &str| text.chars().count();
        let cut = |upright: bool, room: f32, least: usize| {
            let line = fitting(name, Self::SIZE, room);
            (letters(&line) >= least.min(letters(name))).then(|| Self {
                lines: vec![line],
                size: Self::SIZE,
                upwards: upright,
            })
        };
        cut(false, along, 6).or_else(|| {
            (wide >= Self::SIZE + 1.5)
                .then(|| cut(true, upwards, 5))
                .flatten()
        })
    }

    pub(super) fn write(&self, svg: &mut Svg, (x, top, wide, high): Area, plate: bool) {
        let step = self.size * Self::LEADING;
        let deep: f32 = self.lines.iter().map(|_| step).sum();
        let long = (self.lines.iter())
            .map(|line| width(line, self.size))
            .fold(0.0, f32::max);
        // From the middle of a line to where its letters stand.
        let base = self.size * 0.35;
        if self.upwards {
            let (mut at, bottom) = (x + (wide - deep) / 2.0, top + high - 4.0);
            if plate {
                let area = (at - 0.8, bottom - long - 1.5, deep + 1.6, long + 3.0);
                svg.rect(area, "#ffffff", 1.5);
            }
            for line in &self.lines {
                svg.upwards((at + step / 2.0 + base, bottom), line, self.size, INK);
                at += step;
            }
        } else {
            let (left, mut at) = (x + 2.5, top + (high - deep) / 2.0);
            if plate {
                svg.rect((x + 1.0, at - 0.8, long + 3.0, deep + 1.6), "#ffffff", 1.5);
            }
            for line in &self.lines {
                let y = at + step / 2.0 + base;
                svg.text((left, y), line, self.size, INK, "start", false);
                at += step;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_whole_wherever_it_has_room() {
        let label = |name, wide, high| Label::over(name, wide, high).unwrap();
        assert_eq!(label("Budget build", 120.0, 60.0).lines, ["Budget build"]);
        assert_eq!(
            label("Year-end close and audit", 62.0, 60.0).lines,
            ["Year-end close", "and audit"]
        );
        let two_weeks = label("Quarterly forecast", 25.0, 60.0);
        assert!(
            two_weeks.upwards && two_weeks.size == Label::SIZE,
            "{two_weeks:?}"
        );
        assert_eq!(two_weeks.lines, ["Quarterly", "forecast"]);
        // The narrowest week there is, of 53 on Letter.
        let one_week = label("Supply and demand review", 10.85, 60.0);
        assert!(
            one_week.upwards && one_week.size == Label::SMALL,
            "{one_week:?}"
        );
        assert_eq!(one_week.lines, ["Supply and demand", "review"]);
    }

    #[test]
    fn a_name_without_room_is_cut_or_left_out() {
        let cut = Label::over("Supply and demand review", 11.6, 40.0).unwrap();
        assert!(cut.lines[0].ends_with('…'), "{cut:?}");
        assert_eq!(Label::over("Supply and demand review", 7.0, 60.0), None);
    }
}
