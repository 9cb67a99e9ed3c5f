// The scene in ink, published as Inky exports a story for the web: a page, its style, the runtime,
// the story and the script that shows it. Lines are not faded in one after the other, as they are
// there: that would only be slower.

import { readFile } from 'node:fs/promises';

import { Compiler } from 'inkjs/full';

/** @typedef {typeof import('../story.js').SCENE} Scene */

/** @param {Scene} scene */
export const source = ({ lines, choices, again }) =>
  [
    '-> scene',
    '=== scene',
    ...lines,
    ...choices.flatMap(({ label }, at) => [`+ [${label}]`, `-> answer_${at}`, '']),
    ...choices.flatMap(({ answer }, at) => [`=== answer_${at}`, answer, `+ [${again}]`, '-> scene', '']),
  ].join('\n');

/** The story as the runtime reads it. @param {Scene} scene */
export const compiled = (scene) => new Compiler(source(scene)).Compile().ToJson() ?? '';

const MAIN = `(function () {
  const story = new inkjs.Story(storyContent);
  const container = document.querySelector('#story');
  function goOn() {
    while (story.canContinue) {
      const line = document.createElement('p');
      line.textContent = story.Continue();
      container.appendChild(line);
    }
    for (const choice of story.currentChoices) {
      const item = document.createElement('p');
      const link = document.createElement('a');
      item.className = 'choice';
      link.href = '#';
      link.textContent = choice.text;
      item.appendChild(link);
      container.appendChild(item);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        container.replaceChildren();
        story.ChooseChoiceIndex(choice.index);
        goOn();
      });
    }
  }
  goOn();
})();
`;

const STYLE = `body { font: 1.125rem/1.5 sans-serif; margin: 0; background: #fff; color: #333; }
#story { max-width: 40rem; margin: 0 auto; padding: 1rem; }
.choice { text-align: center; }
a { color: #b97c2c; font-weight: 700; text-decoration: none; }
`;

/** @param {string} title */
const page = (title) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
</head>
<body>
<div id="story"></div>
<script src="ink.js"></script>
<script src="story.js"></script>
<script src="main.js"></script>
</body>
</html>
`;

/** @param {Scene} scene @returns {Promise<Record<string, string>>} */
export async function publish(scene) {
  return {
    'index.html': page(scene.title),
    'style.css': STYLE,
    'ink.js': await readFile(new URL(import.meta.resolve('inkjs')).pathname.replace(/\.mjs$/, '-es2015.js'), 'utf8'),
    'story.js': `var storyContent = ${compiled(scene)};`,
    'main.js': MAIN,
  };
}
