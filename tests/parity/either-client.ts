import {
  type Auth,
  type AuthInput,
  type CallOptions,
  Client,
  type Response,
  SyncClient,
  type SyncClientOptions,
} from "@trunkline/core";
import { type Handler, mock } from "@trunkline/transport-mock";

type Options = Omit<SyncClientOptions, "transport" | "mounts">;

/** What both clients can do; awaiting what is no promise does no harm. */
export interface EitherClient {
  get auth(): Auth | null;
  set auth(auth: AuthInput);
  get(url: string, options?: CallOptions): Response | Promise<Response>;
  post(url: string, options?: CallOptions): Response | Promise<Response>;
  stream(method: string, url: string, options?: CallOptions): Response | Promise<Response>;
}

/** Each of the two clients, made over a handler. */
export const clients: readonly {
  readonly name: "Client" | "SyncClient";
  readonly over: (handler: Handler, options?: Options) => EitherClient;
}[] = [
  { name: "Client", over: (handler, options) => new Client({ ...options, transport: mock(handler) }) },
  { name: "SyncClient", over: (handler, options) => new SyncClient({ ...options, transport: mock(handler) }) },
];
