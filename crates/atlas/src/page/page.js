// Moves about in the map, shows what is picked, finds, changes language. Without it the page is a
// picture and a list.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');

  class Face {
    constructor(root) {
      this.root = root;
      this.locale = root.dataset.locale;
      this.stage = root.querySelector('.stage');
      this.svg = this.stage.querySelector('svg');
      this.about = root.querySelector('.about');
      const box = this.svg.viewBox.baseVal;
      this.whole = { x: box.x, y: box.y, width: box.width, height: box.height };
      this.svg.removeAttribute('width');
      this.svg.removeAttribute('height');
      this.view = null;
      this.pointers = new Map();
      this.moved = 0;
      for (const piece of this.pieces()) this.ready(piece);
      this.listen();
    }

    pieces() { return [...this.svg.querySelectorAll('[data-pick]')]; }

    /** Anything on the map can be reached by key and is named by what the list says of it. */
    ready(piece) {
      const about = document.getElementById(`about-${piece.id}`);
      const words = about.querySelector('h3, h5').textContent;
      const act = about.querySelector(':scope > .act');
      piece.setAttribute('tabindex', '0');
      piece.setAttribute('role', 'button');
      piece.setAttribute('aria-label', act ? `${act.textContent.trim()}: ${words}` : words);
    }

    // ---- Where the reader is -------------------------------------------------------------------

    show() {
      if (!this.view) this.begin();
      else this.draw();
    }

    size() { return this.stage.getBoundingClientRect(); }

    draw() {
      const { x, y, scale } = this.view;
      const { width, height } = this.size();
      this.svg.setAttribute('viewBox', `${x} ${y} ${width / scale} ${height / scale}`);
    }

    /** At full size, with the start of the story on the left. */
    begin() {
      const { height } = this.size();
      const start = this.svg.querySelector('.begin').getBBox();
      const shift = this.svg.querySelector('.begin').parentNode.transform.baseVal.consolidate().matrix;
      this.view = { x: 0, y: start.y + shift.f + start.height / 2 - height / 3, scale: 1 };
      this.draw();
    }

    fit() {
      const { width, height } = this.size();
      const scale = Math.min(width / this.whole.width, height / this.whole.height);
      const x = this.whole.x - (width / scale - this.whole.width) / 2;
      const y = this.whole.y - (height / scale - this.whole.height) / 2;
      this.view = { x, y, scale };
      this.draw();
    }

    /** Changes the scale; what is under the point stays there. */
    zoom(factor, at) {
      const { width, height } = this.size();
      const point = at ?? { x: width / 2, y: height / 2 };
      const scale = Math.min(4, Math.max(0.08, this.view.scale * factor));
      this.view.x += point.x / this.view.scale - point.x / scale;
      this.view.y += point.y / this.view.scale - point.y / scale;
      this.view.scale = scale;
      this.draw();
    }

    pan(x, y) {
      this.view.x -= x / this.view.scale;
      this.view.y -= y / this.view.scale;
      this.draw();
    }

    /** Brings something into sight, if it is not. */
    reveal(piece, always) {
      const here = this.size();
      const box = piece.getBoundingClientRect();
      const inside = box.left >= here.left && box.right <= here.right && box.top >= here.top && box.bottom <= here.bottom;
      if (inside && !always) return;
      if (this.view.scale < 0.6) this.zoom(1 / this.view.scale);
      const now = piece.getBoundingClientRect();
      const tall = Math.min(now.height, here.height - 40);
      this.pan(here.left + here.width / 2 - (now.left + now.width / 2), here.top + (here.height - tall) / 2 - now.top);
    }

    // ---- What was picked -----------------------------------------------------------------------

    pick(piece) {
      for (const old of this.svg.querySelectorAll('.picked, .near')) old.classList.remove('picked', 'near');
      piece.classList.add('picked');
      const copy = document.getElementById(`about-${piece.id}`).cloneNode(true);
      for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
      this.about.replaceChildren(copy);
      this.about.parentNode.scrollTop = 0;
      this.trace(piece);
    }

    /** The ways to and from the card or ending that was picked stand out. */
    trace(piece) {
      const id = piece.closest('.card, .ending').id;
      this.svg.classList.add('tracing');
      for (const way of this.svg.querySelectorAll('.way')) {
        const near = way.dataset.from === id || way.dataset.to === id;
        way.classList.toggle('near', near);
        way.nextElementSibling.classList.toggle('near', near);
      }
    }

    drop() {
      this.svg.classList.remove('tracing');
      for (const old of this.svg.querySelectorAll('.picked')) old.classList.remove('picked');
    }

    go(id) {
      const piece = document.getElementById(id);
      this.reveal(piece, true);
      piece.focus({ preventScroll: true });
      this.pick(piece);
    }

    // ---- Finding -------------------------------------------------------------------------------

    seek(text) {
      const wanted = text.trim().toLocaleLowerCase();
      const says = (piece) => `${piece.id.slice(this.locale.length)} ${document.getElementById(`about-${piece.id}`).textContent}`;
      const pieces = this.pieces();
      for (const piece of pieces) piece.classList.remove('match');
      this.svg.classList.toggle('seeking', wanted !== '');
      this.found = wanted === '' ? [] : pieces.filter((piece) => says(piece).toLocaleLowerCase().includes(wanted));
      for (const piece of this.found) {
        piece.classList.add('match');
        piece.closest('.card, .ending').classList.add('match');
      }
      // A card that holds a match is none itself where one of its options is.
      this.found = this.found.filter((piece) => !piece.querySelector('.match'));
      this.next = 0;
      const output = this.root.querySelector('output');
      const none = wanted === '' ? '' : output.dataset.none;
      output.textContent = this.found.length ? output.dataset.found.replace('{n}', String(this.found.length)) : none;
    }

    /** Goes to the next of what was found; the words stay where they are typed. */
    step() {
      if (!this.found?.length) return;
      const piece = this.found[this.next % this.found.length];
      this.next += 1;
      this.reveal(piece, true);
      this.pick(piece);
    }

    // ---- Hands ---------------------------------------------------------------------------------

    listen() {
      const { root, stage } = this;
      stage.addEventListener('wheel', (event) => {
        event.preventDefault();
        const here = this.size();
        this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), { x: event.clientX - here.left, y: event.clientY - here.top });
      }, { passive: false });
      stage.addEventListener('pointerdown', (event) => {
        if (event.button !== 0) return;
        this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        this.moved = 0;
      });
      addEventListener('pointermove', (event) => this.drag(event));
      for (const end of ['pointerup', 'pointercancel']) {
        addEventListener(end, (event) => {
          this.pointers.delete(event.pointerId);
          stage.classList.toggle('held', this.pointers.size > 0);
        });
      }
      stage.addEventListener('click', (event) => {
        if (this.moved > 6) return;
        const piece = event.target.closest('[data-pick]');
        if (piece) this.pick(piece);
        else this.drop();
      });
      stage.addEventListener('focusin', (event) => {
        const piece = event.target.closest('[data-pick]');
        if (piece?.matches(':focus-visible')) this.reveal(piece, false);
      });
      root.addEventListener('click', (event) => {
        const { zoom } = event.target.dataset;
        if (zoom) this.press(zoom);
        const link = event.target.closest('.details [data-go]');
        if (link) {
          event.preventDefault();
          this.go(link.dataset.go);
        }
      });
      stage.addEventListener('keydown', (event) => this.key(event));
      const form = root.querySelector('.search');
      form.addEventListener('input', (event) => this.seek(event.target.value));
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.step();
      });
    }

    drag(event) {
      const before = this.pointers.get(event.pointerId);
      if (!before) return;
      const now = { x: event.clientX, y: event.clientY };
      const others = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      this.moved += Math.hypot(now.x - before.x, now.y - before.y);
      this.stage.classList.add('held');
      if (others.length) {
        const other = others[0];
        const here = this.size();
        const apart = (point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
        this.zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2 - here.left, y: (now.y + other.y) / 2 - here.top });
        this.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
      } else {
        this.pan(now.x - before.x, now.y - before.y);
      }
      this.pointers.set(event.pointerId, now);
    }

    press(zoom) {
      const { scale } = this.view;
      ({ in: () => this.zoom(1.3), out: () => this.zoom(1 / 1.3), one: () => this.zoom(1 / scale), fit: () => this.fit() })[zoom]();
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const piece = event.target.closest('[data-pick]');
      const keys = {
        ArrowLeft: () => this.pan(80, 0),
        ArrowRight: () => this.pan(-80, 0),
        ArrowUp: () => this.pan(0, 80),
        ArrowDown: () => this.pan(0, -80),
        '+': () => this.zoom(1.25),
        '=': () => this.zoom(1.25),
        '-': () => this.zoom(0.8),
        0: () => this.fit(),
        1: () => this.press('one'),
        Escape: () => this.drop(),
        Enter: () => piece && this.pick(piece),
        ' ': () => piece && this.pick(piece),
      };
      if (!keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    }
  }

  const faces = new Map([...document.querySelectorAll('.face')].map((root) => [root.dataset.locale, new Face(root)]));
  const turn = (locale) => {
    for (const face of faces.values()) face.root.hidden = face.locale !== locale;
    document.documentElement.lang = locale;
    document.title = faces.get(locale).root.dataset.title;
    faces.get(locale).show();
  };
  document.addEventListener('click', (event) => {
    const { language } = event.target.dataset;
    if (!language) return;
    turn(language);
    faces.get(language).root.querySelector(`[data-language="${language}"]`).focus();
  });
  addEventListener('resize', () => {
    for (const face of faces.values()) if (!face.root.hidden) face.draw();
  });
  turn(document.querySelector('.face:not([hidden])').dataset.locale);
})();
