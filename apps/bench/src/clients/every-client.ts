import type { AnyClient, ClientSettings } from "./bench-client.ts";
import { type BodyClientName, bodyClients, type OtherClientName, otherClients } from "./clients.ts";

export type EveryClientName =
  | BodyClientName
  | OtherClientName
  | "trunkline over fetch"
  | "native raw"
  | "undici.dispatch"
  | "undici's fetch";

/** Every client that a process of Node can hold, the baseline first, then Trunkline's. */
export const everyClient: Readonly<Record<EveryClientName, (settings: ClientSettings) => Promise<AnyClient>>> = {
  ...bodyClients,
  "trunkline over fetch": async () => (await import("./trunkline-over-fetch.ts")).trunklineOverFetch(),
  "native raw": async (settings) => (await import("./raw/native-raw.ts")).nativeRaw(settings),
  "undici.dispatch": async (settings) => (await import("./undici-dispatch.ts")).undiciDispatch(settings),
  "undici's fetch": async (settings) => (await import("./undici-fetch.ts")).undiciFetch(settings),
  ...otherClients,
};
