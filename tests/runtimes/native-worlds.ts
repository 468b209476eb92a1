// Runs in the runtime under test, which can load the engine; the server is outside of it.
import { SyncClient } from "@trunkline/core";
import { shared } from "@trunkline/transport";
import { native } from "@trunkline/transport-native";
import type { Answering, Sent } from "../over-the-wire/wire-row.ts";
import { plainAnswer, type Script, type World, type WorldScript } from "../over-the-wire/world.ts";
import { comparable, type Origins } from "./remote-world.ts";
import { wiredAnswer } from "./wired-answer.ts";

const transport = native();

function remote(origins: Origins, method: string): Omit<World, "name" | "script" | "isSync" | "gives"> {
  return {
    method,
    ...origins,
    streamsBodies: true,
    transport: () => shared(transport),
    shows: ({ headers }) => comparable(headers),
    carries: () => true,
    close: () => Promise.resolve(),
  };
}

/** Two origins of a server outside, reached by the engine. */
export function nativeWorld(method: string, script: Script, origins: Origins): World {
  const gives: World["gives"] = new Set(["sockets", "waiting", "aborts", "promises"]);
  return { ...remote(origins, method), name: "native", script, isSync: false, gives };
}

/** The same without promises. */
export function syncNativeWorld(method: string, script: ListedScript, origins: Origins): World {
  const gives: World["gives"] = new Set(["sockets", "waiting"]);
  return { ...remote(origins, method), name: "native, SyncClient", script, isSync: true, gives };
}

// More than any row asks for.
const mostRequests = 30;

/** A script that the server is told beforehand, because nobody here can be asked while a call blocks. */
export class ListedScript implements WorldScript {
  readonly #control: SyncClient;

  constructor({ here }: Origins) {
    this.#control = new SyncClient({ transport: native(), baseUrl: `${here}/control` });
  }

  get sent(): readonly Sent[] {
    return this.#sentOf(0);
  }

  reset(answer: Answering = plainAnswer): void {
    const answers = Array.from({ length: mostRequests }, (_, at) => wiredAnswer(answer(at + 1)));
    this.#control.post("/answers", { json: answers }).raiseForStatus();
  }

  async arrivals(count: number): Promise<void> {
    this.#sentOf(count);
  }

  close(): void {
    this.#control.close();
  }

  /** Once so many have arrived. */
  #sentOf(count: number): readonly Sent[] {
    const sent = this.#control.get("/sent", { params: { count } }).json<readonly Sent[]>();
    return sent.map((each) => ({ ...each, headers: comparable(each.headers) }));
  }
}
