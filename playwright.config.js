// Whole games in a real browser. `cargo xtask test --only browser` builds what they need and runs them.

import { defineConfig } from '@playwright/test';

import { PICTURES, TEXT } from './tests/e2e/support/browser.js';

/** @param {string[]} args */
const chromium = (args) => ({ executablePath: process.env.CHROMIUM, args });

export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // What the pictures must look like. A picture that is missing fails like one that differs.
  snapshotPathTemplate: 'tests/e2e/golden/{arg}{ext}',
  updateSnapshots: process.env.UPDATE_GOLDEN ? 'changed' : 'none',
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    actionTimeout: 20_000,
  },
  projects: [
    {
      name: 'pictures',
      testMatch: 'pictures/**/*.spec.js',
      // The game takes its time to start where the processor draws.
      timeout: 300_000,
      expect: { timeout: 60_000 },
      use: { launchOptions: chromium(PICTURES) },
    },
    {
      name: 'text',
      testMatch: 'text/**/*.spec.js',
      timeout: 150_000,
      use: { launchOptions: chromium(TEXT) },
    },
  ],
});
