// Somebody else's website, with the game in a frame on it that may run scripts and nothing else.

import { startBlog } from './blog.js';

/** @param {string} game the address to frame @param {{width: number, height: number}} size */
export const startHost = (game, { width, height }) =>
  startBlog(`<p><a href="#before">Before</a></p>
    <iframe sandbox="allow-scripts" src="${game}" title="Small Places" width="${width}" height="${height}"></iframe>
    <p><a href="#after">After</a></p>`);
