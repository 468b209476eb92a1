import type { Script, Step } from "./script.ts";

/** One request as the peer saw it. Its body grows while it arrives. */
export interface Arrival {
  readonly method: string;
  readonly target: string;
  /** Name, value, name, value…, as the peer received them. */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
  /** The body is here to its last byte. */
  readonly isComplete: boolean;
  /** 1 for the first connection to the peer. 0 in process. */
  readonly connection: number;
  /** In process: the application's response stream was read to its end or told to stop. */
  readonly isReleased: boolean;
}

export type MutableArrival = { -readonly [Field in keyof Arrival]: Arrival[Field] };

/** What the peer of one case does, and what it has seen. */
export class Scenario {
  /** What an application in this process throws at a `break`. */
  readonly thrown: Error = new Error("the application broke");
  /** What the peer says before it has heard anything, as no HTTP server does. */
  onConnection = "";
  readonly arrivals: Arrival[] = [];
  /** Numbers of the connections opened and closed. */
  readonly opened: number[] = [];
  readonly closed: number[] = [];
  readonly #scripts = new Map<string, Script>();
  readonly #gates = new Map<string, { readonly opens: Promise<void>; readonly open: () => void }>();
  readonly #waiting = new Map<() => void, (reason: unknown) => void>();
  #isOver = false;

  serve(target: string, script: Script | readonly Step[]): void {
    this.#scripts.set(target, "steps" in script ? script : { steps: script });
  }

  scriptFor(target: string): Script {
    return this.#scripts.get(target) ?? notFound;
  }

  open(gate: string): void {
    this.#gate(gate).open();
  }

  wait(gate: string): Promise<void> {
    return this.#isOver ? Promise.resolve() : this.#gate(gate).opens;
  }

  arrive(arrival: Omit<Arrival, "body" | "isComplete" | "isReleased">): MutableArrival {
    const arrived = { ...arrival, body: new Uint8Array(0), isComplete: false, isReleased: false };
    this.arrivals.push(arrived);
    this.changed();
    return arrived;
  }

  /** To be called after every change of an arrival or a connection. */
  changed(): void {
    for (const check of this.#waiting.keys()) check();
  }

  /**
   * Resolves when the condition holds; every change is checked, so nothing has to sleep. Rejects with a request's failure
   * where that came first and nothing has happened for a while: what is waited for will not come.
   */
  until(holds: (scenario: Scenario) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        if (!holds(this)) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.set(check, reject);
      check();
    });
  }

  /** A request failed. Those who wait may be waiting for what it would have done. */
  failed(failure: unknown): void {
    const waiting = [...this.#waiting];
    const patience = setTimeout(() => {
      for (const [check, reject] of waiting) if (this.#waiting.delete(check)) reject(failure);
    }, 1000);
    patience.unref();
  }

  /** Opens every gate, also those somebody will wait for later. */
  finish(): void {
    this.#isOver = true;
    for (const { open } of this.#gates.values()) open();
  }

  #gate(name: string): { readonly opens: Promise<void>; readonly open: () => void } {
    let gate = this.#gates.get(name);
    if (gate === undefined) {
      let open = (): void => {};
      const opens = new Promise<void>((resolve) => (open = resolve));
      gate = { opens, open };
      this.#gates.set(name, gate);
    }
    return gate;
  }
}

const notFound: Script = {
  steps: [
    { step: "head", status: 404, headers: [], reason: "No script here", version: "1.1", framing: "length" },
    { step: "chunk", bytes: "no script for this target" },
  ],
};
