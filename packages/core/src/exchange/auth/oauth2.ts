import type { RequestExtensions } from "@trunkline/transport";
import { canReplay } from "../../bodies/replay.ts";
import { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import { URL, type UrlInput } from "../../models/url.ts";
import { Turn } from "../../turn.ts";
import type { Auth, AuthFlow } from "./auth.ts";
import { BasicAuth } from "./basic.ts";
import { OAuth2Error } from "./oauth2-error.ts";
import { type OAuth2Token, tokenFrom } from "./oauth2-token.ts";
import { answerTo, waitingFlow, type WaitingSteps } from "./waiting-flow.ts";

export interface OAuth2Options {
  /** Where tokens come from; absolute. */
  readonly tokenUrl: UrlInput;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly clientSecret?: string | undefined;
  /** Tokens are then had for it, and for those that follow upon it, instead of for the client's own credentials. */
  readonly refreshToken?: string | undefined;
  readonly scope?: string | readonly string[] | undefined;
  readonly audience?: string | undefined;
  /** Further fields of the token request. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** How the token request says who asks: in a Basic header, which is the default, or by client_id and client_secret in its body. */
  readonly clientAuth?: "basic" | "body" | undefined;
  /** Told of each new token: the place to keep a refresh token that replaced the last. */
  readonly onToken?: ((token: OAuth2Token) => void) | undefined;
  /** Milliseconds since 1970; by default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

// How early a token is replaced, in milliseconds, unless half its life is shorter: clocks differ, and requests take time.
const margin = 60_000;
// Whoever waited for two others that gave up asks himself, beside those who did too.
const mostWaits = 2;

/**
 * Bearer tokens by client credentials or a refresh token, RFC 6749. A token is kept until 60 seconds before its end, and
 * replaced once where a server answers 401. However many requests need one, it is asked for once.
 * Token requests go through the client that sends; an answer without a token is an `OAuth2Error`.
 *
 * ```ts
 * import { OAuth2Auth, SyncClient } from "@trunkline/core";
 * import { mock } from "@trunkline/transport-mock";
 *
 * const server = mock(({ url, headers }) =>
 *   url.pathname === "/token"
 *     ? { json: { access_token: "abc", token_type: "Bearer", expires_in: 3600 } }
 *     : { text: headers.get("authorization") ?? "none" },
 * );
 * const auth = new OAuth2Auth({ tokenUrl: "https://example.org/token", clientId: "me", clientSecret: "secret" });
 * using client = new SyncClient({ transport: server, auth });
 * console.log(client.get("https://example.org/").text()); // Bearer abc
 * ```
 */
export class OAuth2Auth implements Auth {
  readonly #options: OAuth2Options;
  readonly #tokenUrl: URL;
  readonly #now: () => number;
  // Every token request carries it, so that its answer is told from others, also after a redirect.
  readonly #mark: RequestExtensions = {};
  #token: OAuth2Token | null = null;
  #freshUntil = 0;
  #refreshToken: string | null;
  /** The token request that is under way. */
  #turn: Turn | null = null;

  constructor(options: OAuth2Options) {
    this.#options = options;
    this.#tokenUrl = new URL(options.tokenUrl);
    if (!this.#tokenUrl.isAbsolute)
      throw new TypeError(`The tokenUrl ${this.#tokenUrl} is relative. Pass it with scheme and host.`);
    this.#now = options.now ?? Date.now;
    this.#refreshToken = options.refreshToken ?? null;
  }

  /** The answers to token requests only: others may be streamed. */
  requiresResponseBody(response: Response): boolean {
    return response.request.extensions === this.#mark;
  }

  flow(request: Request): AuthFlow {
    return waitingFlow(this.#steps(request));
  }

  *#steps(request: Request): WaitingSteps {
    const token = yield* this.#usable(null);
    const sent = authorized(request, token);
    const response = yield* answerTo(request);
    // After a redirect to another origin the answer is not about the token.
    if (response.status !== 401 || response.request.headers.get("authorization") !== sent) return;
    if (!canReplay(request.body)) {
      if (this.#token === token) this.#token = null;
      return;
    }
    authorized(request, yield* this.#usable(token));
    yield request;
  }

  /** A token that is fresh, and not the one that was refused. */
  *#usable(refused: OAuth2Token | null): WaitingSteps<OAuth2Token> {
    for (let waits = 0; ; waits += 1) {
      const token = this.#token;
      if (token !== null && token !== refused && this.#now() < this.#freshUntil) return token;
      if (this.#turn === null || waits === mostWaits) return yield* this.#replaced();
      const turn = this.#turn;
      yield turn;
      if (turn.failure !== null) throw turn.failure;
    }
  }

  *#replaced(): WaitingSteps<OAuth2Token> {
    const turn = new Turn();
    this.#turn = turn;
    try {
      return yield* this.#granted();
    } catch (error) {
      turn.failure = error as Error;
      throw error;
    } finally {
      // Where the caller was aborted, or got no answer, this alone runs: the next in line takes over.
      if (this.#turn === turn) this.#turn = null;
      turn.end();
    }
  }

  *#granted(): WaitingSteps<OAuth2Token> {
    const refreshToken = this.#refreshToken;
    if (refreshToken !== null)
      try {
        return yield* this.#asked({ grant_type: "refresh_token", refresh_token: refreshToken });
      } catch (error) {
        // A refresh token from elsewhere speaks for a user, for whom the client's own credentials are no substitute.
        const isOver = error instanceof OAuth2Error && error.error === "invalid_grant";
        if (!isOver || this.#options.refreshToken !== undefined) throw error;
        this.#refreshToken = null;
      }
    return yield* this.#asked({ grant_type: "client_credentials" });
  }

  *#asked(grant: Readonly<Record<string, string>>): WaitingSteps<OAuth2Token> {
    const response = yield* answerTo(this.#tokenRequest(grant));
    const { clientSecret = "" } = this.#options;
    const secrets = [clientSecret, this.#refreshToken ?? ""].filter((secret) => secret !== "");
    const given = tokenFrom(response, this.#now(), secrets);
    const token = { ...given, refreshToken: given.refreshToken ?? this.#refreshToken };
    const { expiresAt } = token;
    const lifetime = expiresAt === null ? Infinity : expiresAt - this.#now();
    this.#token = token;
    this.#freshUntil = this.#now() + Math.max(lifetime - margin, lifetime / 2);
    this.#refreshToken = token.refreshToken;
    this.#options.onToken?.(token);
    return token;
  }

  #tokenRequest(grant: Readonly<Record<string, string>>): Request {
    const { clientId, clientSecret, clientAuth = "basic", scope, audience, params } = this.#options;
    const usesHeader = clientAuth === "basic" && clientSecret !== undefined;
    const data = {
      ...params,
      ...grant,
      ...(scope !== undefined && { scope: typeof scope === "string" ? scope : scope.join(" ") }),
      ...(audience !== undefined && { audience }),
      ...(!usesHeader && { client_id: clientId }),
      ...(!usesHeader && clientSecret !== undefined && { client_secret: clientSecret }),
    };
    const request = new Request("POST", this.#tokenUrl, {
      data,
      headers: { Accept: "application/json" },
      extensions: this.#mark,
    });
    if (usesHeader) new BasicAuth(formEncoded(clientId), formEncoded(clientSecret)).decorate(request);
    return request;
  }
}

/** The header that the request has now. */
function authorized(request: Request, { accessToken }: OAuth2Token): string {
  const authorization = `Bearer ${accessToken}`;
  request.headers.set("Authorization", authorization);
  return authorization;
}

/** RFC 6749 §2.3.1: form encoding comes before Basic, so that a ":" in the id ends nothing. */
function formEncoded(text: string): string {
  return new URLSearchParams({ text }).toString().slice("text=".length);
}
