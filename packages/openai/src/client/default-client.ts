import { Client } from "trunkline";
import type { Transport } from "@trunkline/transport";

/** What is the same for every client of this package: its own limits, and nothing kept between calls. */
const settings = { timeout: null, followRedirects: true, retry: null, sensitiveHeaders: ["api-key"] } as const;

// Long enough that an agent's next call finds its connection, short enough that the service still holds it.
const connection = {
  limits: { maxKeepAlive: 4, keepAliveExpiry: 60_000 },
  socketOptions: { noDelay: true, keepAlive: 20_000 },
} as const;

let shared: Client | null = null;
const ownClients = new WeakSet<object>();

/** Whether nobody lent it: then nothing but our calls goes through it, and it keeps no cookie. */
export function isOwnClient(client: object): boolean {
  return ownClients.has(client);
}

/** The one that carries all requests for which nothing else was given; made when the first of them is sent. */
export function defaultClient(): Client {
  return (shared ??= own(made()));
}

/** A client over a transport that somebody gave. */
export function clientOver(transport: Transport): Client {
  return own(new Client({ ...settings, transport }));
}

// What a runtime's transport cannot be told it refuses: then the next of them counts.
const wishes = [{ ...connection, http2: true }, connection, {}];

function made(): Client {
  let refusal: unknown;
  for (const wish of wishes)
    try {
      return new Client({ ...settings, ...wish });
    } catch (error) {
      refusal ??= error;
    }
  throw refusal;
}

function own(client: Client): Client {
  ownClients.add(client);
  return client;
}
