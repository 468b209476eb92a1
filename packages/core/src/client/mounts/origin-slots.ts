import type { RawHeaders } from "@trunkline/transport";
import type { Origin } from "../../models/origin.ts";
import type { Mounts } from "./mounts.ts";
import type { Settings } from "../settings.ts";

/** All that a client knows of one origin. */
export interface OriginSlot<AnyTransport> {
  readonly origin: Origin;
  readonly transport: AnyTransport;
  /** Host and the client's defaults: the whole head of a plain request, shared by all of them. */
  readonly headers: RawHeaders;
  /** Host alone: what a raw request without headers of its own has. */
  readonly bareHeaders: RawHeaders;
}

interface Entry<AnyTransport> extends OriginSlot<AnyTransport> {
  headers: RawHeaders;
  madeFrom: RawHeaders;
}

// As many origins as are interned; a dropped slot is made anew.
const mostSlots = 1000;

/** What depends on the origin alone, found once and kept; usually by one comparison. */
export class OriginSlots<AnyTransport extends object> {
  readonly #settings: Settings;
  readonly #mounts: Mounts<AnyTransport>;
  readonly #slots = new Map<Origin, Entry<AnyTransport>>();
  #last: Entry<AnyTransport> | null = null;

  constructor(settings: Settings, mounts: Mounts<AnyTransport>) {
    this.#settings = settings;
    this.#mounts = mounts;
  }

  slot(origin: Origin): OriginSlot<AnyTransport> {
    const entry = this.#last?.origin === origin ? this.#last : this.#find(origin);
    // A changed list is another list: the one that `blockFor` saw is lent, so that the next change makes a copy.
    if (entry.madeFrom !== this.#settings.headers.raw) {
      entry.madeFrom = this.#settings.headers.raw;
      entry.headers = blockFor(origin, this.#settings);
    }
    return entry;
  }

  #find(origin: Origin): Entry<AnyTransport> {
    let entry = this.#slots.get(origin);
    if (entry === undefined) {
      if (this.#slots.size >= mostSlots) this.#slots.clear();
      const headers = blockFor(origin, this.#settings);
      entry = {
        origin,
        transport: this.#mounts.transportFor(origin),
        headers,
        bareHeaders: ["Host", origin.authority],
        madeFrom: this.#settings.headers.raw,
      };
      this.#slots.set(origin, entry);
    }
    return (this.#last = entry);
  }
}

function blockFor(origin: Origin, settings: Settings): RawHeaders {
  const defaults = settings.headers.lend();
  return settings.headers.has("host") ? defaults : ["Host", origin.authority, ...defaults];
}
