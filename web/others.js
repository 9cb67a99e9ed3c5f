// What others chose: asked for once a play, when its debrief comes up, and handed to whoever carries
// the play then. Where there is no answer nothing is shown, and nothing said.

/**
 * @typedef {import('./protocol').Body} Body
 * @typedef {import('./protocol').Face} Face
 * @typedef {import('./protocol').Snapshot} Snapshot
 */

/** As both wasm modules take it. @param {unknown} answer */
export function asWords(answer) {
  const { options } = /** @type {{options?: unknown}} */ (answer ?? {});
  if (typeof options !== 'object' || options === null) return '';
  const numbers = Object.entries(options).filter(([, percent]) => Number.isInteger(percent));
  return numbers.map(([option, percent]) => `${option}=${percent}`).join(' ');
}

/** @param {string} scenario @returns {Promise<string>} empty where nothing is known */
export async function askServer(scenario) {
  try {
    const answer = await fetch(new URL(`api/v1/chosen/${encodeURIComponent(scenario)}`, document.baseURI));
    return answer.ok ? asWords(await answer.json()) : '';
  } catch {
    return '';
  }
}

/**
 * @param {object} how
 * @param {(scenario: string) => Promise<string>} how.ask
 * @param {(text: string) => void} how.tell
 */
export function createOthers({ ask, tell }) {
  let scenario = '';
  /** @type {Promise<string> | null} */
  let asked = null;
  /** @type {Face | null} The face that was told. */
  let told = null;
  /** @type {Snapshot | null} */
  let shown = null;

  /** @param {Face} face */
  async function hand(face) {
    told = face;
    const text = await (asked ??= ask(scenario));
    if (text && told === face && shown?.debrief) tell(text);
  }

  return {
    /** @param {Body} body */
    hear(body) {
      if (!('scenario' in body)) return;
      if (body.type === 'scenario_started' || body.scenario !== scenario) asked = null;
      scenario = body.scenario;
    },

    /** @param {Snapshot} snapshot @param {Face} face */
    show(snapshot, face) {
      shown = snapshot;
      if (!snapshot.debrief) told = null;
      else if (scenario && told !== face && snapshot.debrief.others === null) void hand(face);
    },
  };
}
