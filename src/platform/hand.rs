//! What a player's hand does on the canvas, by mouse, finger or keyboard.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyCode, KeyboardInput, NativeKeyCode};
use bevy::input::mouse::{MouseButton, MouseButtonInput, MouseScrollUnit, MouseWheel};
use bevy::input::touch::{TouchInput, TouchPhase};
use bevy::prelude::*;
use bevy::window::{CursorMoved, PrimaryWindow, WindowEvent};

/// Places are in logical pixels from the canvas's upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Gesture {
    Point(Vec2),
    Press(MouseButton),
    Release(MouseButton),
    Touch { finger: u64, phase: TouchPhase, at: Vec2 },
    Scroll { unit: MouseScrollUnit, by: Vec2 },
    Key { key: Key, state: ButtonState, repeat: bool },
}

/// The key of this name, as a browser calls it, if it is one that the game knows.
pub(super) fn key(name: &str) -> Option<Key> {
    Some(match name {
        "Tab" => Key::Tab,
        "Shift" => Key::Shift,
        "Enter" => Key::Enter,
        " " => Key::Space,
        "Escape" => Key::Escape,
        "ArrowUp" => Key::ArrowUp,
        "ArrowDown" => Key::ArrowDown,
        "ArrowLeft" => Key::ArrowLeft,
        "ArrowRight" => Key::ArrowRight,
        typed if typed.chars().count() == 1 => Key::Character(typed.into()),
        _ => return None,
    })
}

/// The mouse's button of this number, as a browser counts them.
pub(super) fn button(number: i16) -> Option<MouseButton> {
    match number {
        0 => Some(MouseButton::Left),
        1 => Some(MouseButton::Middle),
        2 => Some(MouseButton::Right),
        _ => None,
    }
}

/// Tells the engine, both as a message of its own and as one of its window's.
pub(super) fn tell(world: &mut World, gestures: Vec<Gesture>) {
    let mut windows = world.query_filtered::<Entity, With<PrimaryWindow>>();
    let Ok(window) = windows.single(world) else { return };
    for gesture in gestures {
        let event = match gesture {
            Gesture::Point(position) => {
                let moved = CursorMoved { window, position, delta: None };
                world.write_message(moved.clone());
                WindowEvent::CursorMoved(moved)
            }
            Gesture::Press(button) => press(world, window, button, ButtonState::Pressed),
            Gesture::Release(button) => press(world, window, button, ButtonState::Released),
            Gesture::Touch { finger, phase, at } => {
                let touch = TouchInput { phase, position: at, window, force: None, id: finger };
                world.write_message(touch);
                WindowEvent::TouchInput(touch)
            }
            Gesture::Scroll { unit, by } => {
                let phase = TouchPhase::Moved;
                let wheel = MouseWheel { unit, x: by.x, y: by.y, window, phase };
                world.write_message(wheel);
                WindowEvent::MouseWheel(wheel)
            }
            Gesture::Key { key, state, repeat } => {
                let key_code = KeyCode::Unidentified(NativeKeyCode::Unidentified);
                let typed =
                    KeyboardInput { key_code, logical_key: key, state, text: None, repeat, window };
                world.write_message(typed.clone());
                WindowEvent::KeyboardInput(typed)
            }
        };
        world.write_message(event);
    }
}

fn press(
    world: &mut World,
    window: Entity,
    button: MouseButton,
    state: ButtonState,
) -> WindowEvent {
    let press = MouseButtonInput { button, state, window };
    world.write_message(press);
    WindowEvent::MouseButtonInput(press)
}
