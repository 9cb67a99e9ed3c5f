// Small drawings of the kinds there are.

export const bus = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"
  data-lights='{"evening":{"tint":"#ffffff","lit":0},"tube":{"tint":"#e6f0ff","lit":1}}' data-spots='{"mirror":[760,214]}'>
  <defs><linearGradient id="sky"><stop stop-color="#fff"/></linearGradient></defs>
  <g id="wall"><path fill="url(#sky)" d="M0 0h9z"/><path id="lamp" fill="#333" data-lit="#ffd" data-lit-op=".5" d="M0 0h9z"/></g>
  <g id="people" data-slot="people"/></svg>`;

export const map = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900">
  <g data-place="bus"><path class="wall" fill="#111" data-lit="#eee" d="M0 0z"/>
  ${'<path data-window="1" fill="#111" data-lit="#ff0" d="M0 0z"/>'.repeat(4)}</g>
  <g data-place="farm"><path fill="#111" data-lit="#eee" d="M0 0z"/></g></svg>`;

export const ritu = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900" data-faces="right"
  data-moods='{"calm":{"show":"m.calm","arm":10},"afraid":{"show":"m.afraid","arm":[90,1,2]},"sad":{"show":"m.calm","arm":-175}}'
  data-gestures='{}' data-spots='{"hand":[150,100,"fore"],"face":[300,190]}'>
  <g id="ritu"><g id="head" data-pivot="300 270"><g id="m.calm"/><g id="m.afraid" display="none"/><g id="blink" display="none"/></g>
  <g id="arm" data-pivot="100 100" transform="rotate(10 100 100)"/>
  <g id="arm.over" data-follow="arm" data-pivot="100 100"><g id="fore" data-pivot="150 100"/></g></g></svg>`;
