import type { Socket } from "node:net";

// RFC 9110 §10.1.1: a server that does not know the field must not be waited for without end.
const patience = 1000;

/** Limits that do not run while the body waits. */
export interface HeldLimits {
  hold(): void;
  release(isSent: boolean): void;
}

type Write = (this: Socket, ...details: unknown[]) => boolean;

/** Holds a request's body back until the server asks for it, and for ever where it answers instead. HTTP/1.1 only. */
export class ContinueGate {
  /** The server answered without asking for the body, and waits for it still: no other request may follow. */
  isRefused = false;
  readonly #socket: Socket;
  readonly #write: Write;
  readonly #limits: HeldLimits | null;
  readonly #timer: NodeJS.Timeout;
  #held: (() => boolean)[] | null = [];
  #state: "before" | "blank-line-sent" | "in-body" = "before";

  /** To be made before the head is written: it adds the field, which the engine refuses. */
  constructor(socket: Socket, limits: HeldLimits | null) {
    this.#socket = socket;
    this.#limits = limits;
    limits?.hold();
    this.#write = Reflect.get(socket, "write") as Write;
    this.#timer = setTimeout(() => this.open(), patience).unref();
    socket.write = (...details: unknown[]): boolean => this.#take(details);
  }

  /** The body may go. */
  open(): void {
    const held = this.#held;
    if (held === null) return;
    this.#leave(true);
    if (this.#socket.destroyed) return;
    const results = held.map((write) => write());
    // Whoever was told to wait; a socket that is full itself tells when it is not.
    if (results.length > 0 && results.every(Boolean)) this.#socket.emit("drain");
  }

  /** An answer has come: if it has not been asked for, the body stays here. */
  refuse(): void {
    if (this.#held === null) return;
    this.isRefused = this.#held.length > 0;
    this.#leave(false);
  }

  #leave(isSent: boolean): void {
    this.#held = null;
    this.#limits?.release(isSent);
    clearTimeout(this.#timer);
    Reflect.deleteProperty(this.#socket, "write");
  }

  #take([bytes, ...rest]: unknown[]): boolean {
    const text = typeof bytes === "string" ? bytes : null;
    if (this.#state === "before") {
      const head = (text ?? "").replace("\r\n", "\r\nExpect: 100-continue\r\n");
      const isWhole = head.endsWith("\r\n\r\n");
      this.#state = isWhole ? "in-body" : "blank-line-sent";
      // Before a chunked body the engine leaves the blank line for the first chunk, which comes too late.
      return this.#write.call(this.#socket, isWhole ? head : `${head}\r\n`, ...rest);
    }
    const kept = this.#state === "blank-line-sent" && text !== null ? text.slice(2) : bytes;
    this.#state = "in-body";
    this.#held?.push(() => this.#write.call(this.#socket, kept, ...rest));
    return false;
  }
}
