// Which sounds are new: each is heard once, on the way forward, and never on the way back.

/** @typedef {import('../protocol').Snapshot} Snapshot */

export function createEar() {
  /** @type {Snapshot['screen'] | null} */
  let screen = null;
  let length = 0;
  let turn = -1;

  return {
    /** @param {Snapshot} now @returns {string | null} the sound to play, by its id */
    hear(now) {
      const { sound } = now.stage;
      // Seen through other eyes a scene begins anew, though its lines are fewer than before.
      const anew = now.screen === 'again' && screen !== 'again';
      const onward = anew || now.transcript.length > length;
      const back = !onward && now.transcript.length < length;
      const known = sound !== null && sound.turn === turn && !anew;
      const told = now.screen === 'scene' || now.screen === 'again';
      screen = now.screen;
      length = now.transcript.length;
      if (sound) turn = sound.turn;
      else if (back || anew) turn = -1;
      return sound && told && onward && !known ? sound.id : null;
    },
  };
}
