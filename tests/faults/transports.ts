import { Client, type ClientOptions, type RequestCallOptions, type Response, SyncClient } from "@trunkline/core";
import { native } from "@trunkline/transport-native";
import { undici } from "@trunkline/transport-undici";
import { socketTransports } from "../socket-transports.ts";
import { answered, type Exception } from "./fault.ts";
import { nativeExceptions, syncExceptions } from "./native-exceptions.ts";

/** What a transport is given for one row. */
export interface Connecting {
  /** PEM of the authority that signed the peer's certificate. */
  readonly verify: string;
  readonly proxy?: string;
  readonly lookup?: (host: string) => Maybe<readonly string[]>;
}

type Settings = Pick<ClientOptions, "timeout" | "retry">;
type Maybe<Value> = Value | Promise<Value>;

/** What the rows use of a client; `Client` and `SyncClient` are both. */
export interface FaultClient {
  request(method: string, url: string, options: RequestCallOptions): Maybe<Response>;
  stats?(): ReturnType<Client["stats"]>;
  close(): Maybe<void>;
}

export interface TransportUnderTest {
  readonly name: string;
  /** Each of its requests blocks this thread, where no other row may wait meanwhile. */
  readonly isSync: boolean;
  /** A client over a new transport with one connection for each origin. */
  readonly client: (connecting: Connecting, settings: Settings) => FaultClient;
  /** Rows that end otherwise over this transport, by what they say. */
  readonly exceptions: Readonly<Record<string, Exception>>;
  /** Why there is none on this machine. */
  readonly absence: string | null;
}

const cutOff: Exception = {
  because: "Node tells nobody whether TLS was ended or cut",
  outcome: answered("abc"),
};

const absence = socketTransports.find(({ name }) => name === "native")?.absence ?? null;
const limits = { maxConnections: 1 };

/** Every transport that speaks HTTP/1.1 over sockets of its own plays every row. */
export const transports: readonly TransportUnderTest[] = [
  {
    name: "undici",
    isSync: false,
    client: (connecting, settings) => new Client({ ...settings, transport: undici({ ...connecting, limits }) }),
    exceptions: {
      "TLS is cut behind a body without a length": cutOff,
      "TLS is cut within a record of a body without a length": cutOff,
    },
    absence: null,
  },
  {
    name: "native",
    isSync: false,
    client: (connecting, settings) => new Client({ ...settings, transport: native({ ...connecting, limits }) }),
    exceptions: nativeExceptions,
    absence,
  },
  {
    name: "native, synchronously",
    isSync: true,
    client: (connecting, settings) => new SyncClient({ ...settings, transport: native({ ...connecting, limits }) }),
    exceptions: syncExceptions,
    absence,
  },
];
