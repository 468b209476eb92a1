import {
  Client,
  type ClientOptions,
  type CallOptions,
  type Response,
  SyncClient,
  type SyncClientOptions,
} from "@trunkline/core";
import { type Handler, mock } from "@trunkline/transport-mock";
import { test } from "vitest";

/** What a scenario may do, whichever client it runs through. */
export interface AnyClient {
  request(method: string, url: string, options?: CallOptions): Promise<Response>;
}

type SharedOptions = Omit<SyncClientOptions & ClientOptions, "transport" | "mounts" | "layers" | "signal">;

export interface Scenario {
  readonly handler: Handler;
  readonly options?: SharedOptions;
  readonly tags?: readonly string[];
  readonly run: (client: AnyClient, transport: ReturnType<typeof mock>) => Promise<void>;
}

/** Runs one scenario through Client and through SyncClient, as a test each. */
export function both(name: string, { handler, options = {}, tags = [], run }: Scenario): void {
  test(`${name} (Client)`, { tags: [...tags] }, async () => {
    const transport = mock(handler);
    await using client = new Client({ ...options, transport });
    await run(client, transport);
  });
  test(`${name} (SyncClient)`, { tags: [...tags] }, async () => {
    const transport = mock(handler);
    using client = new SyncClient({ ...options, transport });
    await run({ request: async (...call) => client.request(...call) }, transport);
  });
}
