// The page as a screen reader has it: Chromium's accessibility tree, and what the live region said.

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{role: string, name: string, level: number | null, pressed: string | null, children: Heard[]}} Heard
 */

/** Says nothing itself. */
const SILENT = new Set(['InlineTextBox', 'ListMarker', 'LineBreak']);

/** The words that stand on these themselves are their name. */
const NAMED = new Set(['button', 'link', 'heading', 'checkbox', 'DisclosureTriangle', 'StaticText']);

/** The whole tree. @param {Page} page @returns {Promise<Heard>} */
export async function accessible(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @param {(typeof nodes)[number]} node @returns {Heard[]} */
  const heard = (node) => {
    const role = String(node.role?.value ?? '');
    if (SILENT.has(role)) return [];
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? heard(child) : [];
    });
    if (node.ignored || role === 'generic' || role === 'none') return children;
    const property = (/** @type {string} */ wanted) => node.properties?.find(({ name }) => String(name) === wanted)?.value.value;
    return [{ role, name: String(node.name?.value ?? ''), level: property('level') ?? null, pressed: property('pressed') ?? null, children }];
  };
  const [root] = nodes[0] ? heard(nodes[0]) : [];
  if (!root) throw new Error('the page has no accessibility tree');
  return root;
}

/** All of a kind, in reading order. @param {Heard} from @param {string} role @returns {Heard[]} */
export const all = (from, role) => [...(from.role === role ? [from] : []), ...from.children.flatMap((child) => all(child, role))];

/** What is read out, piece by piece. @param {Heard} from @returns {string[]} */
export function pieces(from) {
  if (!NAMED.has(from.role)) return from.children.flatMap(pieces);
  const text = plain(from.name);
  return text ? [text] : [];
}

/** Blanks and breaks are read alike. @param {string} text */
export const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** Before the page is opened: keeps what the live region says. @param {Page} page */
export async function listen(page) {
  await page.addInitScript(() => {
    /** @type {string[]} */
    const said = [];
    Object.assign(window, { said });
    addEventListener('DOMContentLoaded', () => {
      const live = document.getElementById('live');
      const note = () => said.push(...[...(live?.children ?? [])].map((one) => one.textContent ?? ''));
      if (live) new MutationObserver((changes) => changes.some(({ addedNodes }) => addedNodes.length > 0) && note()).observe(live, { childList: true });
    });
  });
}

/** What it said since the page was opened. @param {Page} page @returns {Promise<string[]>} */
export const announcements = (page) => page.evaluate(() => Reflect.get(window, 'said'));
