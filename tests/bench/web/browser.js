// Chromium with a profile of its own, spoken to over its debugging pipe: whatever it opens, service
// workers too, is held until it has been told how slow its network is.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PICTURES } from '../../e2e/support/browser.js';

/**
 * @typedef {Record<string, any>} Params
 * @typedef {{id?: number, method?: string, params?: Params, sessionId?: string, result?: Params, error?: {message: string}}} Message
 * @typedef {(method: string, params: Params, session: string) => void} Hear
 * @typedef {{send: (method: string, params?: Params, session?: string) => Promise<Params>, hear: (ear: Hear) => void, settled: () => Promise<void>, close: () => Promise<void>}} Browser
 */

/** Chromium is quiet when for so many milliseconds all of it has used less than this part of one processor. */
const QUIET = { time: 500, share: 0.04 };
/** By then it is taken for quiet, in milliseconds. */
const LONGEST = 15_000;

/** A folder for one or more visits, as a phone keeps it between them. */
export async function freshProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-visit-'));
  return { folder, forget: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** @param {string} program @param {string} profile @returns {Promise<Browser>} */
export async function openBrowser(program, profile) {
  const args = [
    ...PICTURES,
    '--headless=new',
    '--hide-scrollbars',
    // No bars around the page: a tab's sign that it loads would be drawn ten and more times a second, by the processor.
    '--kiosk',
    // The page is as large as the screen then, which is to hold all of the phone: what lies outside is never
    // painted, and a press there is answered, as the browser counts, by whatever is painted next.
    '--screen-info={400x800}',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-default-apps',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = once(child, 'exit');
  const [, , , to, from] = /** @type {[null, null, null, import('node:stream').Writable, import('node:stream').Readable]} */ (
    /** @type {unknown} */ (child.stdio)
  );

  /** @type {Map<number, {done: (result: Params) => void, fail: (error: Error) => void}>} */
  const waiting = new Map();
  /** @type {Hear[]} */
  const ears = [];
  let asked = 0;

  /** @param {Message} message */
  function heard({ id, method, params = {}, sessionId = '', result = {}, error }) {
    if (id === undefined) return ears.forEach((ear) => ear(method ?? '', params, sessionId));
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error) asker?.fail(new Error(error.message));
    else asker?.done(result);
  }

  let rest = '';
  from.setEncoding('utf8');
  from.on('data', (text) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) heard(JSON.parse(part));
  });
  to.on('error', () => {});
  void gone.then(() => waiting.forEach(({ fail }) => fail(new Error('Chromium has ended'))));

  /** @type {Browser['send']} */
  const send = (method, params = {}, sessionId) =>
    new Promise((done, fail) => {
      asked += 1;
      waiting.set(asked, { done, fail: (error) => fail(new Error(`${method}: ${error.message}`)) });
      to.write(`${JSON.stringify({ id: asked, method, params, sessionId })}\0`);
    });

  return {
    send,
    hear: (ear) => void ears.push(ear),

    /** Done when it has nothing more to do: what starting it sets off is not the page's. */
    async settled() {
      /** In seconds. */
      const used = async () => {
        /** @type {{cpuTime: number}[]} */
        const all = (await send('SystemInfo.getProcessInfo')).processInfo;
        return all.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
      };
      const began = Date.now();
      let before = await used();
      let share = Infinity;
      while (share > QUIET.share && Date.now() - began < LONGEST) {
        await new Promise((done) => setTimeout(done, QUIET.time));
        const now = await used();
        share = ((now - before) * 1000) / QUIET.time;
        before = now;
      }
    },

    async close() {
      // Asked to close it writes its caches down, which the next visit is to find.
      const asking = send('Browser.close').catch(() => {});
      const late = setTimeout(kill, 10_000);
      await Promise.all([asking, gone]);
      clearTimeout(late);
      process.off('exit', kill);
    },
  };
}
