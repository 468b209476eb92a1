import { DigestAuth, ProtocolError, Request as CoreRequest, Response as CoreResponse } from "@trunkline/core";
import { AuthBase } from "./auth.ts";
import type { BaseAdapter } from "./base-adapter.ts";
import type { BaseResponse } from "./base-response.ts";
import { type Flow, settled } from "./flow.ts";
import { flowHook } from "./hooks.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { SendOptions } from "./send-options.ts";

/** User name and password that are never sent, but proven. The first request is answered by 401 and sent again. */
export class HTTPDigestAuth extends AuthBase {
  readonly username: string;
  readonly password: string;
  readonly #digest: DigestAuth;

  constructor(username: string, password: string) {
    super();
    this.username = username;
    this.password = password;
    this.#digest = new DigestAuth(username, password);
  }

  /** The same user and password. */
  equals(other: unknown): boolean {
    const { username, password } = (other ?? {}) as Partial<HTTPDigestAuth>;
    return username === this.username && password === this.password;
  }

  override authenticate(request: PreparedRequest): PreparedRequest {
    const begun = this.#begun(request);
    if (begun.proof !== null) request.headers.set("Authorization", begun.proof);
    // A redirect begins anew; within a hop one answer is enough, for the second would be to a wrong password.
    let answered: string | null = null;
    const answer = (response: BaseResponse, options: SendOptions): Flow<BaseResponse> => {
      if (response.isRedirect) answered = null;
      const isNew = answered !== response.url;
      if (response.statusCode === 401) answered = response.url;
      return this.#answer(response, options, isNew ? begun : null);
    };
    request.registerHook("response", flowHook(answer));
    return request;
  }

  *#answer(response: BaseResponse, options: SendOptions, first: Begun | null): Flow<BaseResponse> {
    const challenge = response.headers.get("www-authenticate") ?? "";
    if (first === null || response.statusCode !== 401 || !/digest/i.test(challenge) || response.request === null)
      return response;
    const isFirst = first.prepared === response.request;
    const authorization = this.#proofFor(response, isFirst ? first : this.#begun(response.request));
    if (authorization === null) return response;
    yield* settled(response.load());
    yield* settled(response.close());
    const request = response.request.copy();
    request.jar.extract(response.request.urlOfHost(), response.raw?.headers.getlist("set-cookie") ?? []);
    request.prepareCookies(request.jar);
    request.headers.set("Authorization", authorization);
    const next = yield* settled((response.connection as BaseAdapter).send(request, options));
    next.history.push(response);
    next.request = request;
    return next;
  }

  /** What proves the password for this challenge; `null` where it is one that cannot be met. */
  #proofFor(response: BaseResponse, { flow, request, prepared, proof }: Begun): string | null {
    // Some servers count along: a proof that was made for this very nonce is not left out.
    if (
      proof !== null &&
      !prepared.headers.has("Authorization") &&
      nonceOf(proof) === nonceOf(response.headers.get("www-authenticate") ?? "")
    )
      return proof;
    const headers = (response.raw?.headers.getlist("www-authenticate") ?? []).map(
      (value) => ["WWW-Authenticate", value] as const,
    );
    try {
      const step = flow.next(new CoreResponse(response.statusCode, { headers, request }));
      return step.done === true ? null : step.value.headers.get("authorization");
    } catch (error) {
      if (error instanceof ProtocolError) return null;
      throw error;
    }
  }

  #begun(prepared: PreparedRequest): Begun {
    const { method, url, pathUrl } = prepared;
    const request = new CoreRequest(method ?? "GET", url, { extensions: { target: pathUrl } });
    const flow = this.#digest.flow(request);
    flow.next();
    return { prepared, request, flow, proof: request.headers.get("authorization") };
  }
}

/** An account of how one request is authorized. */
interface Begun {
  readonly prepared: PreparedRequest;
  readonly request: CoreRequest;
  readonly flow: ReturnType<DigestAuth["flow"]>;
  /** For the nonce that was met last, if any. */
  readonly proof: string | null;
}

function nonceOf(text: string): string | undefined {
  return /\bnonce="([^"]*)"/.exec(text)?.[1];
}
