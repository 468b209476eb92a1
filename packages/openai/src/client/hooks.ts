import { Headers as CoreHeaders } from "@trunkline/core";
import type { Call, Method } from "./call.ts";
import type { RequestOptions } from "./request-options.ts";
import type { Outgoing } from "./sender.ts";
import { webHeaders } from "./web-response.ts";

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A call's options with what it is a call of: what `client.request()` takes and `prepareOptions` may change. */
export interface FinalRequestOptions extends Mutable<RequestOptions> {
  method: Lowercase<Method> | Method;
  path: string;
}

/** An attempt as the platform would say it. */
export interface WebRequest extends RequestInit {
  method: string;
  headers: Headers;
}

export interface RequestContext {
  readonly url: string;
  readonly options: FinalRequestOptions;
}

/** The call as the hook has left it. */
export async function hookedCall(call: Call, hook: (options: FinalRequestOptions) => Promise<void>): Promise<Call> {
  const options = optionsOf(call);
  await hook(options);
  const { method, path, query, body, ...rest } = options;
  return { ...call, method: method.toUpperCase() as Method, path, query, body, options: rest };
}

/** The attempt as the hook has left it. */
export async function hookedRequest(
  outgoing: Outgoing,
  call: Call,
  hook: (request: WebRequest, context: RequestContext) => Promise<void>,
): Promise<Outgoing> {
  const { method, url, body } = outgoing;
  const request: WebRequest = { method, headers: webHeaders(outgoing), body: body.content };
  await hook(request, { url, options: optionsOf(call) });
  return { ...outgoing, method: request.method.toUpperCase(), headers: new CoreHeaders([...request.headers]) };
}

function optionsOf(call: Call): FinalRequestOptions {
  const { options } = call;
  const method = call.method.toLowerCase() as Lowercase<Method>;
  const body = "body" in options ? options.body : call.body;
  return { ...options, method, path: call.path, query: options.query ?? call.query, body };
}
