import type { BodyClient, ClientSettings, FieldClient } from "./bench-client.ts";

export type BodyClientName = "undici.request" | "trunkline over undici" | "trunkline over native" | "native alone";
export type OtherClientName =
  | "node:http"
  | "Node's fetch"
  | "ky"
  | "ofetch"
  | "got"
  | "axios"
  | "node-fetch"
  | "superagent"
  | "needle"
  | "impit"
  | "wreq-js";

export type FieldClientName =
  | "undici.request"
  | "trunkline over undici"
  | "trunkline over native"
  | "node:http"
  | "Node's fetch"
  | "ky"
  | "got"
  | "axios";

type Make<Made> = (settings: ClientSettings) => Promise<Made>;

// Each is loaded only where it runs: what others are made of would be counted as its memory.
export const bodyClients: Readonly<Record<BodyClientName, Make<BodyClient>>> = {
  "undici.request": async (settings) => (await import("./undici-request.ts")).undiciRequest(settings),
  "trunkline over undici": async (settings) =>
    (await import("./trunkline-over-undici.ts")).trunklineOverUndici(settings),
  "trunkline over native": async (settings) =>
    (await import("./trunkline-over-native.ts")).trunklineOverNative(settings),
  "native alone": async (settings) => (await import("./native-alone.ts")).nativeAlone(settings),
};

/** Those that the bench runs with when nothing is said, in every way that it measures. */
export const fieldClients: Readonly<Record<FieldClientName, Make<FieldClient>>> = {
  "undici.request": async (settings) => (await import("./undici-request.ts")).undiciRequest(settings),
  "trunkline over undici": async (settings) =>
    (await import("./trunkline-over-undici.ts")).trunklineOverUndici(settings),
  "trunkline over native": async (settings) =>
    (await import("./trunkline-over-native.ts")).trunklineOverNative(settings),
  "node:http": async () => (await import("./node-http.ts")).nodeHttp(),
  "Node's fetch": async () => (await import("./node-fetch.ts")).nodeFetch(),
  ky: async () => (await import("./ky.ts")).ky(),
  got: async () => (await import("./got.ts")).got(),
  axios: async () => (await import("./axios.ts")).axios(),
};

export const otherClients: Readonly<Record<OtherClientName, Make<BodyClient>>> = {
  "node:http": async (settings) => (await import("./node-http.ts")).nodeHttp(settings),
  "Node's fetch": async () => (await import("./node-fetch.ts")).nodeFetch(),
  ky: async () => (await import("./ky.ts")).ky(),
  ofetch: async () => (await import("./ofetch.ts")).ofetch(),
  got: async (settings) => (await import("./got.ts")).got(settings),
  axios: async (settings) => (await import("./axios.ts")).axios(settings),
  "node-fetch": async () => (await import("./node-fetch-package.ts")).nodeFetchPackage(),
  superagent: async () => (await import("./superagent.ts")).superagent(),
  needle: async () => (await import("./needle.ts")).needle(),
  impit: async () => (await import("./impit.ts")).impit(),
  "wreq-js": async () => (await import("./wreq.ts")).wreq(),
};
