import { type CallOptions, SyncClient } from "@trunkline/core";
import type { SyncTransport } from "@trunkline/transport";
import { answered, type Ending, thrown } from "./ending.ts";
import type { RequestPlan } from "./request-plan.ts";
import type { SoakServer } from "./soak-server.ts";
import { patientLimits, persistentRetries, type Subject } from "./subject.ts";
import { type OpenStreams, syncStreamOf } from "./upload.ts";

// It waits for each of them alone, and nobody else keeps its server busy.
const shortLimits = { read: { read: 300 }, total: { total: 300 } };

/** A `SyncClient`: one request after the other, and none that is aborted. */
export class SyncClientSubject implements Subject {
  readonly #client: SyncClient;
  readonly #server: SoakServer;
  readonly #openStreams: OpenStreams = { count: 0 };

  constructor(transport: SyncTransport, server: SoakServer, retries: boolean) {
    this.#client = new SyncClient({ transport, timeout: patientLimits, retry: retries ? persistentRetries : null });
    this.#server = server;
  }

  carryOut(plan: RequestPlan): Ending {
    try {
      return this.#send(plan);
    } catch (error) {
      return thrown(plan, error, null);
    }
  }

  pool(): null {
    return null;
  }

  openStreams(): number {
    return this.#openStreams.count;
  }

  close(): void {
    this.#client.close();
  }

  #send(plan: RequestPlan): Ending {
    const { method, reading } = plan;
    const url = this.#server.urlOf(plan.number);
    if (reading === "at once") {
      const response = this.#client.request(method, url, this.#options(plan));
      return answered(plan, response, response.bytes());
    }
    return this.#client.stream(method, url, this.#options(plan), (response) => {
      const chunks: Uint8Array[] = [];
      for (const chunk of response.iterBytesSync()) {
        chunks.push(chunk);
        if (reading === "left early") break;
      }
      return answered(plan, response, Buffer.concat(chunks));
    });
  }

  #options({ number, fate, upload }: RequestPlan): CallOptions {
    return {
      ...(upload !== null && { content: syncStreamOf(number, upload, this.#openStreams) }),
      ...(fate.kind === "timed out" && { timeout: shortLimits[fate.limit] }),
    };
  }
}
