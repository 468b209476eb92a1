import { Client, type ClientOptions, SyncClient, type SyncClientOptions } from "@trunkline/core";
import { type Handler, mock, type MockTransport } from "@trunkline/transport-mock";
import { test } from "../portable/index.ts";
import type { PortableTestOptions } from "../portable/portable-test.ts";

/** Whose calls give an answer or the promise of one, so that `await` reads either. */
export type AnyClient = Client | SyncClient;

type SharedOptions = Omit<ClientOptions & SyncClientOptions, "transport" | "mounts" | "layers" | "signal">;

interface Both extends SharedOptions {
  readonly handler: Handler;
}

interface Given {
  readonly client: AnyClient;
  readonly transport: MockTransport;
}

const kinds = [
  ["Client", Client],
  ["SyncClient", SyncClient],
] as const;

/** Each client, to be made over a handler. */
export const clients: readonly {
  readonly name: "Client" | "SyncClient";
  readonly over: (handler: Handler, options?: SharedOptions) => AnyClient;
}[] = kinds.map(([name, AnyClient]) => ({
  name,
  over: (handler, options) => new AnyClient({ ...options, transport: mock(handler) }),
}));

/** One scenario as a test of each client; the rows stand for both. */
export function both(
  name: string,
  options: PortableTestOptions,
  { handler, ...settings }: Both,
  run: (given: Given) => unknown,
): void {
  for (const [kind, AnyClient] of kinds)
    test(`${name} (${kind})`, options, async () => {
      const transport = mock(handler);
      const client = new AnyClient({ ...settings, transport });
      await run({ client, transport });
      await client.close();
    });
}

/** What a call throws or rejects with. */
export async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (thrown) {
    return thrown;
  }
  throw new Error("Nothing was thrown.");
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A flat header list as lines, names as they were written. */
export const linesOf = (raw: readonly string[]): readonly string[] =>
  raw.flatMap((text, at) => (at % 2 === 0 ? [`${text}: ${raw[at + 1]}`] : []));
