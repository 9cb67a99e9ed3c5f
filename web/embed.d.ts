// The contract between Small Places and the page that embeds it; `docs/embedding.md` tells it in
// words. Messages are shaped as those of player.js, with a context of their own. This file needs
// no other, so that a host's developer can copy it.

/** What an option was: the five D's of Right To Be, and what is none of them. */
export type Act = 'direct' | 'distract' | 'delegate' | 'document' | 'delay' | 'wait' | 'other' | 'notice';

/** What the game tells, by the name of the event. All ids are those of `catalog.json`. */
export interface Told {
  /** It can be played. Sent without being asked for. */
  ready: { events: EventName[]; methods: MethodName[] };
  /** The player took the content note and began a story. */
  started: { scenario: string };
  /** The player chose. `revised`: this decision had been taken back in the same play. */
  choice: { scenario: string; decision: string; option: string; act: Act; revised: boolean };
  /** The story came to an end. */
  outcome: { scenario: string; outcome: string };
  /** The player read what changed, and closed it. */
  finished: { scenario: string };
  /** How high the game would like to be, in CSS pixels; null for its usual shape. */
  resize: { height: number | null };
  /** The player wants to leave at once; answer with the method `exit`, and replace the page. Never log it. */
  exit: { to: string };
  /** The player took one of the host's calls to action, reading this language. */
  action: { id: string; locale: string };
}

export type EventName = keyof Told;

/** A call to action of the host, for the end of a story. */
export interface HostAction {
  /** 1 to 40 of a-z, A-Z, 0-9, _ and -. */
  id: string;
  /** At most 60 characters of plain text. */
  label: string;
  /** Acts and outcomes it is for; for everybody where there are none. */
  when?: string[];
  /** The language of the label: `en`, `hi`. */
  lang?: string;
}

/** Where the player is. Nothing in it says who. */
export interface State {
  /** `closed` where the picture with the play button is still up. */
  screen: 'closed' | 'title' | 'note' | 'scene' | 'debrief' | 'again' | 'fault';
  scenario: string | null;
  locale: string;
  face: 'pictures' | 'text' | null;
  progress: { choices: number; ended: boolean };
}

/** What can be asked of the game, with what it takes. */
export interface Asked {
  /** Close the menu. */
  play: null;
  /** Open the menu. */
  pause: null;
  setLocale: string;
  /** Answered with a `State`. */
  getState: null;
  /** In place of those set before. */
  setActions: HostAction[];
  addEventListener: EventName;
  removeEventListener: EventName;
  /** Answered with whether there is an event or a method of this name. */
  supports: string;
  /** The host takes over the exit. */
  exit: null;
}

export type MethodName = keyof Asked;

/** From the game. An answer has the method's name for its event, and the listener of the question. */
export interface FromGame {
  context: 'small-places';
  version: 1;
  event: EventName | MethodName;
  value: unknown;
  listener?: string;
}

/** To the game. */
export interface ToGame {
  context: 'small-places';
  version: 1;
  method: MethodName;
  value?: unknown;
  listener?: string;
}

/** `<small-places scenario locale campaign theme face autoplay="no" exit datalayer>` */
export interface SmallPlacesElement extends HTMLElement {
  /** Opens the game, as a press of the button does; goes on where the menu was open. */
  play(): void;
  /** Opens the game's menu. */
  pause(): void;
  setLocale(locale: string): void;
  getState(): Promise<State>;
  /** Whether this page may hand what is chosen to its `dataLayer`. It does not without this or the attribute. */
  consent(to: { dataLayer: boolean }): void;
}

type Heard = Omit<Told, 'exit'>;

/** The DOM events of the element; they bubble. `small-places:action` can be prevented. */
export type SmallPlacesEvents = { [Name in keyof Heard as `small-places:${Name}`]: CustomEvent<Heard[Name]> };

declare global {
  interface HTMLElementTagNameMap {
    'small-places': SmallPlacesElement;
  }
  interface HTMLElementEventMap extends SmallPlacesEvents {}
  interface DocumentEventMap extends SmallPlacesEvents {}
}
