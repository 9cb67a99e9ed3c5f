// An AudioContext that makes no sound and remembers everything.

class Param {
  value = 0;
  events = [];
  into = [];
  note(kind, value, at, constant) {
    assertFinite(value, at, constant ?? 0);
    this.events.push({ kind, value, at, constant });
    return this;
  }
  setValueAtTime = (value, at) => this.note('set', value, at);
  linearRampToValueAtTime = (value, at) => this.note('ramp', value, at);
  exponentialRampToValueAtTime = (value, at) => this.note('ramp', value, at);
  setTargetAtTime = (value, at, constant) => this.note('towards', value, at, constant);
  cancelScheduledValues = (at) => this.note('cancel', 0, at);
}

const assertFinite = (...values) => {
  if (!values.every(Number.isFinite)) throw new TypeError(`not finite: ${values}`);
};

class Node {
  outputs = new Set();
  constructor(context, kind, params = []) {
    Object.assign(this, { context, kind });
    for (const name of params) this[name] = new Param();
  }
  connect(to) {
    if (!to) throw new TypeError('connected to nothing');
    this.outputs.add(to);
    return to;
  }
  disconnect() {
    this.outputs.clear();
  }
}

class Source extends Node {
  onended = null;
  loop = false;
  setPeriodicWave() {}
  start(at = 0) {
    assertFinite(at);
    this.started = at;
  }
  stop(at = this.context.currentTime) {
    assertFinite(at);
    if (this.started === undefined) throw new Error('stopped before it was started');
    this.stopped = at;
  }
}

const KINDS = {
  Gain: ['gain'],
  BiquadFilter: ['frequency', 'Q', 'gain', 'detune'],
  StereoPanner: ['pan'],
  Convolver: [],
  WaveShaper: [],
  DynamicsCompressor: ['threshold', 'knee', 'ratio', 'attack', 'release'],
};
const SOURCES = { Oscillator: ['frequency', 'detune'], BufferSource: ['playbackRate'], ConstantSource: ['offset'] };

export class FakeAudioContext {
  static made = [];
  /** Whether the browser lets a page be heard now. */
  static allowed = true;

  state = 'suspended';
  currentTime = 0;
  sampleRate = 8000;
  nodes = [];

  constructor() {
    FakeAudioContext.made.push(this);
    this.destination = new Node(this, 'Destination');
    for (const [kind, params] of Object.entries(KINDS)) this[`create${kind}`] = () => this.add(new Node(this, kind, params));
    for (const [kind, params] of Object.entries(SOURCES)) this[`create${kind}`] = () => this.add(new Source(this, kind, params));
  }
  add(node) {
    this.nodes.push(node);
    return node;
  }
  get sources() {
    return this.nodes.filter((node) => node instanceof Source);
  }
  createBuffer(channels, length, sampleRate) {
    return { channels, length, sampleRate, duration: length / sampleRate, data: [], copyToChannel(data, at) { this.data[at] = data; } };
  }
  createPeriodicWave = (real, imag) => ({ real, imag });
  heard = [];
  addEventListener(_, run) {
    this.heard.push(run);
  }
  become(state) {
    if (this.state === state) return;
    this.state = state;
    queueMicrotask(() => this.heard.forEach((run) => run()));
  }
  async resume() {
    if (FakeAudioContext.allowed) this.become('running');
  }
  async suspend() {
    this.become('suspended');
  }
  async close() {
    this.become('closed');
  }
  /** Lets time pass, and what has ended end. */
  pass(seconds) {
    this.currentTime += seconds;
    for (const source of this.sources) {
      if (source.stopped <= this.currentTime && !source.over) {
        source.over = true;
        source.onended?.();
      }
    }
  }
}
