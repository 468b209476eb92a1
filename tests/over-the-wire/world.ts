import { Client, type ClientOptions, SyncClient } from "@trunkline/core";
import type { SyncTransport, Transport } from "@trunkline/transport";
import type { Answer, Answering, Need, Sent } from "./wire-row.ts";

/** Two origins behind one kind of transport, that remember what arrives and answer as they are told. */
export interface World {
  readonly name: string;
  /** The one method that this world is for, so that methods can be played side by side. */
  readonly method: string;
  readonly script: WorldScript;
  readonly here: string;
  readonly there: string;
  readonly isSync: boolean;
  readonly streamsBodies: boolean;
  readonly gives: ReadonlySet<Need>;
  readonly transport: () => Transport | SyncTransport;
  /** What becomes of header lines on this way. */
  readonly shows: (sent: Sent) => readonly string[];
  /** Whether the way can carry such a request at all. */
  readonly carries: (sent: Sent) => boolean;
  readonly close: () => Promise<void>;
}

/** What both origins of a world share, as their tests see it. */
export interface WorldScript {
  readonly sent: readonly Sent[];
  reset(answer?: Answering): void;
  /** Resolves once so many requests have arrived, or when it is no use to wait longer. */
  arrivals(count: number): Promise<void>;
}

/** Milliseconds that a request may be on its way when its call has ended already. */
export const longestWay = 2000;

/** That of a world whose server is in this thread, or asks it. */
export class Script implements WorldScript {
  readonly sent: Sent[] = [];
  answer: Answering = plainAnswer;
  #tellArrival: (isArrival: boolean) => void = () => {};

  reset(answer: Answering = plainAnswer): void {
    this.sent.length = 0;
    this.answer = answer;
  }

  arrived(sent: Sent): Answer | null {
    this.sent.push(sent);
    this.#tellArrival(true);
    return this.answer(this.sent.length);
  }

  async arrivals(count: number): Promise<void> {
    for (let isArrival = true; isArrival && this.sent.length < count;) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      this.#tellArrival = resolve;
      const timer = setTimeout(() => resolve(false), longestWay);
      isArrival = await promise;
      clearTimeout(timer);
    }
  }
}

export const plainText = "here it is";

export function plainAnswer(): Answer {
  return { headers: ["Content-Type", "text/plain"], body: plainText };
}

/** A client of this world. */
export function clientOf(world: World, options: Partial<ClientOptions>): Client | SyncClient {
  const transport = options.transport ?? world.transport();
  return world.isSync
    ? new SyncClient({ ...options, transport } as ConstructorParameters<typeof SyncClient>[0])
    : new Client({ ...options, transport } as ClientOptions);
}
