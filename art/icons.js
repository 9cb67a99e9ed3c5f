// Makes the icons of the installed game from their drawings: `CHROMIUM=/usr/bin/chromium node art/icons.js`.

import { readFile, writeFile } from 'node:fs/promises';

import { chromium } from '@playwright/test';

const FOLDER = new URL('../assets/icons/', import.meta.url);

/** @type {[name: string, source: string, size: number][]} */
const ICONS = [
  ['icon-192', 'icon', 192],
  ['icon-512', 'icon', 512],
  ['maskable-512', 'maskable', 512],
  // iOS rounds it itself, and shows nothing through it.
  ['apple-touch-icon', 'maskable', 180],
];

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args });
try {
  const page = await browser.newPage();
  for (const [name, source, size] of ICONS) {
    const svg = await readFile(new URL(`${source}.svg`, FOLDER));
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}img{display:block;width:100vw}</style><img src="data:image/svg+xml;base64,${svg.toString('base64')}">`);
    await page.locator('img').evaluate((image) => image.decode());
    await writeFile(new URL(`${name}.png`, FOLDER), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
