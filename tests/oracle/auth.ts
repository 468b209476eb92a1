import { type Auth, type AuthFlow, type AuthInput, DigestAuth, Request } from "@trunkline/core";
import type { AgainData, AuthData } from "./scenario.ts";

// The answers to a challenge can be compared whole where the client nonce is that of the recording.
const cnonce = (): string => "0123456789abcdef";

/** The auth of a scenario, as our clients take it. */
export function authFrom(auth: AuthData | null): AuthInput {
  if (auth === null || isPair(auth)) return auth;
  if (auth.kind === "digest") return new DigestAuth(auth.username, auth.password, { cnonce });
  if (auth.kind === "again") return new Again(auth);
  if (auth.kind === "token") return new Token(auth.url);
  const [name, value] = auth.header;
  return (request) => request.headers.set(name, value);
}

function isPair(auth: AuthData): auth is readonly [string, string] {
  return Array.isArray(auth);
}

/** Sends the request until the status is the wanted one, at most so many times, telling each time what it heard. */
class Again implements Auth {
  readonly requiresRequestBody: boolean;
  readonly requiresResponseBody: boolean;
  readonly #data: AgainData;

  constructor(data: AgainData) {
    this.#data = data;
    this.requiresRequestBody = data.readsRequest ?? false;
    this.requiresResponseBody = data.readsResponse ?? false;
  }

  *flow(request: Request): AuthFlow {
    let heard = "nothing";
    for (let attempt = 1; attempt <= this.#data.most; attempt += 1) {
      request.headers.set("X-Attempt", `${attempt} after ${heard}`);
      if (this.requiresRequestBody) request.headers.set("X-Length", String(request.bytes().length));
      const response = yield request;
      if (response.status === this.#data.until) return;
      heard = this.requiresResponseBody ? `${response.status} ${response.text()}` : String(response.status);
    }
  }
}

/** Asks another URL for a token first. */
class Token implements Auth {
  readonly requiresResponseBody = true;
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  *flow(request: Request): AuthFlow {
    const response = yield new Request("POST", this.#url, { json: { grant: "password" } });
    if (response.status === 200) request.headers.set("Authorization", `Bearer ${response.text()}`);
    yield request;
  }
}
