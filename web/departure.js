// Knows whether a scenario is being left in the middle when the page goes away. The wasm cannot be
// asked then, so this listens to what it logs.

/** @typedef {import('./protocol').Body} Body */

export function createDeparture() {
  /** @type {Extract<Body, {type: 'left'}> | null} */
  let open = null;

  return {
    /** @param {Body} body */
    hear(body) {
      switch (body.type) {
        case 'scenario_started':
          open = { type: 'left', scenario: body.scenario, version: body.version, decision: null };
          break;
        case 'choices_shown':
        case 'choice_made':
          // Also reopens a play whose ending was taken back.
          open = { type: 'left', scenario: body.scenario, version: body.version, decision: body.decision };
          break;
        case 'outcome_reached':
        case 'finished':
        case 'left':
          open = null;
      }
    },

    /** What to log if the page closes now; once. @returns {Body | null} */
    take() {
      const body = open;
      open = null;
      return body;
    },
  };
}
