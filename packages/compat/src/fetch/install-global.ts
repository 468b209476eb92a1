import type { Fetch } from "./create-fetch.ts";
import { fetch as sharedFetch } from "./default-fetch.ts";
import { Request } from "./request.ts";

type Globals = Readonly<Record<"fetch" | "Request", PropertyDescriptor>>;

// What was there at first, then each installation that stands, the newest last.
const standing: Globals[] = [];

/**
 * Puts `fetch`, the shared one or one of `createFetch`, and `Request` in the place of the global ones. Returns what undoes
 * it, in whatever order; what somebody else has put there since then stays.
 *
 * ```ts
 * import { createFetch, installGlobal } from "@trunkline/compat/fetch";
 * import { Client } from "@trunkline/core";
 * import { mock } from "@trunkline/transport-mock";
 *
 * await using client = new Client({ transport: mock(() => ({ text: "hello" })) });
 * const undo = installGlobal(createFetch(client));
 * console.log(await (await fetch("https://example.org/")).text()); // hello
 * undo();
 * ```
 */
export function installGlobal(fetch: Fetch = sharedFetch): () => void {
  if (standing.length === 0) standing.push({ fetch: found("fetch"), Request: found("Request") });
  const installed = { fetch: described(callable(fetch), true), Request: described(Request, false) };
  standing.push(installed);
  put(installed);
  return () => {
    const at = standing.indexOf(installed);
    if (at < 0) return;
    standing.splice(at, 1);
    if (globalThis.fetch === installed.fetch.value) put(standing.at(-1)!);
    if (standing.length === 1) standing.length = 0;
  };
}

/** A function of its own, by which this installation is known among others of the same `fetch`. */
function callable(installed: Fetch): Fetch {
  return async function fetch(input, ...[init]) {
    return installed(input, init);
  };
}

function found(name: keyof Globals): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(globalThis, name) ?? described(globalThis[name], false);
}

function described(value: unknown, enumerable: boolean): PropertyDescriptor {
  return { value, enumerable, writable: true, configurable: true };
}

function put(globals: Globals): void {
  Object.defineProperties(globalThis, globals);
}
