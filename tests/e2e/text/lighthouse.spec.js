// Lighthouse on what a visitor opens: as it sees a phone, and as it sees a desk.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { chromium } from '@playwright/test';

import { TEXT } from '../support/browser.js';
import { expect, test } from '../support/fixtures.js';

/** What it may talk to the browser through: a free port, which the browser chooses and writes down. */
async function openBrowser() {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-lighthouse-'));
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM,
    args: [...TEXT, '--remote-debugging-port=0'],
  });
  const [port = ''] = (await readFile(join(folder, 'DevToolsActivePort'), 'utf8')).split('\n');
  return {
    port: Number(port),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const COMMAND = join(import.meta.dirname, '../../../node_modules/lighthouse/cli/index.js');

/**
 * @typedef {object} Report
 * @property {Record<string, {score: number, auditRefs: {id: string, weight: number}[]}>} categories
 * @property {Record<string, {score: number | null, details?: object}>} audits
 * @property {{message: string}} [runtimeError]
 */

/** @param {string} url @param {number} port @param {'mobile' | 'desktop'} form */
async function measure(url, port, form) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...[COMMAND, url, `--port=${port}`, '--quiet', '--output=json', '--no-enable-error-reporting', '--throttling-method=provided'],
      ...['--only-categories=accessibility,best-practices', ...(form === 'desktop' ? ['--preset=desktop'] : [])],
    ],
    { maxBuffer: 1 << 26 },
  );
  /** @type {Report} */
  const { categories, audits, runtimeError } = JSON.parse(stdout);
  const scores = Object.fromEntries(Object.entries(categories).map(([id, { score }]) => [id, score]));
  const failed = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => ({ id, details: JSON.stringify(audits[id]?.details)?.slice(0, 1500) }));
  return { scores, failed, error: runtimeError?.message ?? null };
}

for (const form of /** @type {const} */ (['mobile', 'desktop'])) {
  test(`Lighthouse gives full marks as on a ${form}`, async ({ server }) => {
    const browser = await openBrowser();
    try {
      for (const path of ['/?face=text', '/lucknow-bus.html?face=text&lang=hi']) {
        const { scores, failed, error } = await measure(server.address + path, browser.port, form);
        expect(error, path).toBeNull();
        expect(failed, path).toEqual([]);
        expect(scores, path).toEqual({ accessibility: 1, 'best-practices': 1 });
      }
    } finally {
      await browser.close();
    }
  });
}
