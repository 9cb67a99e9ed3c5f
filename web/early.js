// A classic script behind the first screens, which stand in the page and are shown while it is on its
// way: decides what the address and the device ask for, where no server has, and answers presses there
// until the game is there. Every press is kept for it, with its time, those too that came before this
// script; web/opening.js hands them over.

(() => {
  const GUARD = 500;
  /** How many hints are read at a time, so that a press between them need not wait for all. */
  const HINTS = 4;
  const WORKER = 'web/game-worker.js';
  const page = document.documentElement;
  const now = () => performance.now();
  const canvas = document.getElementById('canvas');
  const kept = isKept();
  // Asked for after a change, this would be worked out anew at once; others need not have it at all.
  const room = { width: (kept && canvas?.clientWidth) || 0, height: (kept && canvas?.clientHeight) || 0 };

  const asked = new URLSearchParams(location.search);
  const wishes = [asked.get('lang') ?? '', ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0]);
  const lang = wishes.find((tag) => tag === 'en' || tag === 'hi') ?? 'en';
  // A browser takes a language for a new one, and lays everything out anew, though it is the same.
  if (page.lang !== lang) page.lang = lang;

  const connection = /** @type {{connection?: {saveData?: boolean, type?: string}}} */ (navigator).connection;
  page.toggleAttribute('data-alone', asked.get('face') === 'text');
  page.toggleAttribute('data-saves', connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches);
  page.toggleAttribute('data-plain', performance.getEntriesByName('first-contentful-paint').length > 0);
  page.removeAttribute('data-undecided');

  /** @type {{kind: string, value: string, at: number}[]} */
  const presses = [];
  /** Something was pressed that only the game can answer. */
  let waits = false;
  let since = -GUARD;

  /** The next screen, which was in the page all along. @param {Element} opening @param {string} name */
  function turnTo(opening, name) {
    const next = opening.querySelector(`template[data-step="${CSS.escape(name)}"]`);
    const before = opening.querySelector('.step');
    if (!(next instanceof HTMLTemplateElement) || !(before instanceof HTMLElement)) return false;
    before.replaceWith(next.content.cloneNode(true));
    const step = /** @type {HTMLElement} */ (opening.querySelector('.step'));
    const screen = step.dataset.screen ?? '';
    const entered = page.dataset.screen !== screen;
    page.dataset.screen = screen;
    since = now();
    const to = step.querySelector(entered ? 'h1' : 'button.main') ?? step.querySelector('.around, .question');
    if (to instanceof HTMLElement) to.focus({ preventScroll: true });
    const line = step.querySelector('.lines [aria-current]');
    if (entered) page.scrollIntoView({ behavior: 'instant' });
    else line?.scrollIntoView();
    document.getElementById('live')?.replaceChildren(line?.textContent ?? '');
    return true;
  }

  /** @param {{target: EventTarget | null}} event */
  function press({ target }) {
    const button = target instanceof Element ? target.closest('.opening button') : null;
    const opening = button?.closest('.opening');
    if (!(button instanceof HTMLButtonElement) || !(opening instanceof HTMLElement) || waits) return;
    if (button.matches('.option, .notice, [data-intent="begin"], [data-intent="home"]') && now() - since < GUARD) return;
    const { intent = '', value = '', to } = button.dataset;
    presses.push({ kind: intent, value, at: now() });
    if (to !== undefined && turnTo(opening, to)) return;
    waits = true;
    button.setAttribute('aria-busy', 'true');
    const said = Object.assign(document.createElement('p'), { className: 'wait', textContent: opening.dataset.wait ?? '' });
    document.getElementById('notice')?.prepend(said);
    document.getElementById('live')?.replaceChildren(said.textContent ?? '');
  }

  document.addEventListener('click', press);
  // A key that is held down presses a button once, on the first screens and ever after.
  document.addEventListener('keydown', (event) => {
    const { repeat, key, target } = event;
    if (repeat && key === 'Enter' && target instanceof Element && target.matches('button, summary')) event.preventDefault();
  });

  // Pressed while this was on its way: the browser has opened what nobody sees.
  for (const kept of document.querySelectorAll('.opening .kept')) {
    const button = kept.previousElementSibling;
    button?.removeAttribute('popovertarget');
    button?.removeAttribute('popovertargetaction');
    if ('popover' in kept && kept.matches(':popover-open')) press({ target: button });
    kept.remove();
  }

  /** Whether the pictures wait to be asked for, as web/device.js says in more words. */
  const holds = () =>
    page.hasAttribute('data-alone') ||
    page.hasAttribute('data-saves') ||
    connection?.type === 'cellular' ||
    matchMedia('(forced-colors: active)').matches;

  /** By its own service worker a page knows that it was here before. */
  function isKept() {
    try {
      return navigator.serviceWorker?.controller?.scriptURL === new URL('sw.js', document.baseURI).href;
    } catch {
      // A page in a sandbox may not even ask.
      return false;
    }
  }

  /** @type {import('./game-beside.js').Standby | null} */
  let standby = null;
  let taken = false;
  /** Whether the game may come before the page's scripts, and what they ask for (web/start.js). */
  let leads = false;

  /**
   * Who has been here before has the game, if it is kept, started at once, while anything else comes: it takes
   * longest. It draws this page's first screen, on a canvas that is put into the page once there is something to
   * be seen.
   */
  function hire() {
    if (holds() || !(canvas instanceof HTMLCanvasElement) || !('transferControlToOffscreen' in canvas)) return;
    /** @type {import('./files.js').Files | null} */
    const files = JSON.parse(document.getElementById('files')?.textContent || 'null');
    const name = files?.files[WORKER];
    if (!files || !name || files.building) return;
    const url = new URL(name, document.baseURI).href;
    const { trustedTypes } = /** @type {{trustedTypes?: {createPolicy: (name: string, rules: {}) => {createScriptURL: (text: string) => string}}}} */ (globalThis);
    const policy = trustedTypes?.createPolicy('small-places-early', { createScriptURL: (/** @type {string} */ text) => (text === url ? text : '') });
    const copy = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
    const pixels = (/** @type {number} */ length) => Math.max(1, Math.round(length * devicePixelRatio));
    const size = { width: pixels(room.width), height: pixels(room.height), scale: devicePixelRatio };
    const worker = new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
    /** @type {import('./game-beside.js').Standby} */
    const hired = { worker, canvas: copy, size, words: [], lost: false };
    worker.onmessage = ({ data }) => hired.words.push(data);
    worker.onerror = worker.onmessageerror = () => (hired.lost = true);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const handed = copy.transferControlToOffscreen();
    const story = document.querySelector('meta[name=scenario]')?.getAttribute('content') ?? asked.get('scenario') ?? '';
    const scenario = /^[A-Za-z0-9_-]{1,40}$/.test(story) ? story : '';
    worker.postMessage({ employ: { files: { ...files, base: document.baseURI }, apart: true, early: { canvas: handed, size, lang, scenario, still } } }, [handed]);
    standby = hired;
    leads = true;
  }

  /** What scripts will ask for: to read all of it at once takes as long as a first screen. */
  function hint() {
    const ahead = document.getElementById('ahead');
    if (leads || !(ahead instanceof HTMLTemplateElement)) return;
    const links = [...ahead.content.children].slice(0, HINTS);
    const spared = page.hasAttribute('data-saves') ? '.pictures' : standby && '.drawn';
    for (const link of links) {
      if (spared && link.matches(spared)) link.remove();
      else document.head.append(link);
    }
    if (links.length > 0) setTimeout(hint);
    // The evening behind is much to paint: the words come first.
    else page.removeAttribute('data-bare');
  }

  try {
    if (kept) hire();
  } catch {
    // There may be no workers. Then nobody is hired yet.
  }

  requestAnimationFrame(() => {
    performance.mark('dom-choice');
    setTimeout(() => setTimeout(hint));
  });

  Object.assign(globalThis, {
    /** Ends this, for the game that takes over, and says what was pressed. */
    takeOpening() {
      document.removeEventListener('click', press);
      document.querySelector('#notice .wait')?.remove();
      return presses;
    },

    /** Who was hired before any script was there, if somebody was: to have the pictures seen first. Nothing where something was pressed. */
    lead: () => (presses.length === 0 ? standby : null),

    /** Now come the page's scripts. */
    follow() {
      if (!leads) return;
      leads = false;
      hint();
    },

    /** Who was hired, for good; asked for once. */
    takeStandby() {
      const hired = taken ? null : standby;
      taken = true;
      return hired;
    },
  });
})();
