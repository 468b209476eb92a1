import type { FetchClient } from "./create-fetch.ts";

// They would be there for a reason, such as a proxy that must not be gone round.
const unheard = ["agent", "client", "dispatcher", "proxy", "tls"] as const;

export function refuseUnheard(init: object | null | undefined): void {
  const found = unheard.find((name) => Boolean((init as Record<string, unknown> | null | undefined)?.[name]));
  if (found !== undefined)
    throw new TypeError(`fetch does not hear "${found}": leave it out. Connections and TLS are its client's.`);
}

/** What the platform can parse: a relative URL where the client has it. */
export function locatedInput<Input>(client: FetchClient, input: Input): Input | string {
  if (typeof input !== "string" || client.baseUrl === null || URL.canParse(input)) return input;
  return client.buildRequest("GET", input, { mergeParams: true }).url.toString();
}
