// What comes first: the play in text, answered by the page's scripts; or, for who was here before, the pictures.

/**
 * @typedef {import('./game-beside.js').Standby} Standby
 * @typedef {{lead?: () => Standby | null, follow?: () => void}} Early what web/early.js offers
 */

const { lead, follow } = /** @type {Early} */ (globalThis);

/** What a game that starts by itself knows nothing of: a place to go on from, and another's colours and words. */
function isOrdinary() {
  const asked = new URLSearchParams(location.search);
  return location.hash === '' && !asked.has('campaign') && !asked.has('theme');
}

async function start() {
  const standby = isOrdinary() ? lead?.() : null;
  // Without it the page is the same, a little later.
  if (standby) await import('./lead.js').then((script) => script.lead(standby)).catch(console.warn);
  follow?.();
  await import('./player.js');
}

void start();
