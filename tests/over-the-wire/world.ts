import { Client, type ClientOptions, SyncClient } from "@trunkline/core";
import type { SyncTransport, Transport } from "@trunkline/transport";
import type { Answer, Answering, Need, Sent } from "./wire-row.ts";

/** Two origins behind one kind of transport, that remember what arrives and answer as they are told. */
export interface World {
  readonly name: string;
  /** The one method that this world is for, so that methods can be played side by side. */
  readonly method: string;
  readonly script: Script;
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

/** What both origins of a world share. */
export class Script {
  readonly sent: Sent[] = [];
  answer: Answering = plainAnswer;

  reset(answer: Answering = plainAnswer): void {
    this.sent.length = 0;
    this.answer = answer;
  }

  arrived(sent: Sent): Answer | null {
    this.sent.push(sent);
    return this.answer(sent, this.sent.length);
  }
}

export const plainText = "here it is";

function plainAnswer(): Answer {
  return { headers: ["Content-Type", "text/plain"], body: plainText };
}

/** A client of this world. */
export function clientOf(world: World, options: Partial<ClientOptions>): Client | SyncClient {
  const transport = options.transport ?? world.transport();
  return world.isSync
    ? new SyncClient({ ...options, transport } as ConstructorParameters<typeof SyncClient>[0])
    : new Client({ ...options, transport } as ClientOptions);
}
