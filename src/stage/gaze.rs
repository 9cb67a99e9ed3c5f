//! Where eyes turn.

use bevy::prelude::*;
use protocol::Gaze;

/// How far a pair of eyes turns, right and down, about -1 to 1: from where they are to whom they
/// look at, if they look at somebody.
pub(super) fn turn(gaze: &Gaze, facing: f32, eyes: Vec2, whom: Option<Vec2>) -> Vec2 {
    match gaze {
        Gaze::Ahead => Vec2::ZERO,
        Gaze::Away => Vec2::new(-facing, -0.1),
        Gaze::Down => Vec2::new(0.25 * facing, 1.0),
        Gaze::You => Vec2::new(-0.55 * facing, 0.15),
        Gaze::At(_) => whom.map_or(Vec2::ZERO, |whom| {
            let way = whom - eyes;
            Vec2::new(way.x.signum(), (way.y / 160.0).clamp(-0.8, 0.8))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eyes_turn_to_whom_they_look_at() {
        let at =
            |x, y| turn(&Gaze::At("b".into()), 1.0, Vec2::new(600.0, 300.0), Some(Vec2::new(x, y)));
        assert!(at(1000.0, 300.0).x > 0.5 && at(200.0, 300.0).x < -0.5);
        assert!(at(1000.0, 500.0).y > 0.5 && at(1000.0, 150.0).y < -0.5);
        assert_eq!(turn(&Gaze::At("gone".into()), 1.0, Vec2::ZERO, None), Vec2::ZERO);
    }

    #[test]
    fn away_is_where_one_does_not_face() {
        for facing in [-1.0, 1.0] {
            assert!(turn(&Gaze::Away, facing, Vec2::ZERO, None).x * facing < 0.0);
        }
        assert!(turn(&Gaze::Down, 1.0, Vec2::ZERO, None).y > 0.5);
    }
}
