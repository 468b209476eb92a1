import type { RawResponse } from "@trunkline/transport";
import { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import type { UrlInput } from "../../models/url.ts";
import type { CallOptions, RequestCallOptions } from "../client-options.ts";
import type { Client } from "../client.ts";
import { gather, type Gathered, type GatherOptions, gatherSync, type SyncGatherOptions } from "./gather.ts";
import type { RawCallOptions, RawRequestCallOptions } from "../raw/raw.ts";
import { either } from "../sending/waiting.ts";
import type { SyncClient } from "../sync-client.ts";

type Call<Options> = Options & {
  /** "GET" by default. */
  readonly method?: string | undefined;
  readonly url: UrlInput;
};

/** One request of a batch: built before, or what `client.request` takes. */
export type GatherRequest = Request | Call<RequestCallOptions>;
export type SyncGatherRequest = Request | Call<CallOptions>;
/** One request of a raw batch: what `client.requestRaw` takes. */
export type GatherRawRequest = Call<RawRequestCallOptions>;
export type SyncGatherRawRequest = Call<RawCallOptions>;

export type GatherRawOptions<Result, Errors extends boolean = boolean> = GatherOptions<Errors> & {
  /** Makes of each answer what is to stand in its slot; what it throws ends the batch. */
  readonly parse?: ((raw: RawResponse) => Result | PromiseLike<Result>) | undefined;
};
export type SyncGatherRawOptions<Result, Errors extends boolean = boolean> = SyncGatherOptions<Errors> & {
  readonly parse?: ((raw: RawResponse) => Result) | undefined;
};

export function gatherRequests<Errors extends boolean>(
  client: Client,
  requests: Iterable<GatherRequest>,
  options: GatherOptions<Errors>,
): Promise<Gathered<Response, Errors>[]> {
  return gather(requests, options, (item, stop) => {
    if (item instanceof Request) return client.send(item, { signal: stop });
    const { method = "GET", url, ...call } = item;
    return client.request(method, url, { ...call, signal: either(call.signal, stop) });
  });
}

export function gatherRequestsSync<Errors extends boolean>(
  client: SyncClient,
  requests: Iterable<SyncGatherRequest>,
  options: SyncGatherOptions<Errors>,
): Gathered<Response, Errors>[] {
  return gatherSync(requests, options, (item) => {
    if (item instanceof Request) return client.send(item);
    const { method = "GET", url, ...call } = item;
    return client.request(method, url, call);
  });
}

export function gatherRaw<Result, Errors extends boolean>(
  client: Client,
  requests: Iterable<GatherRawRequest>,
  { parse, ...options }: GatherRawOptions<Result, Errors>,
): Promise<Gathered<Result, Errors>[]> {
  return gather<GatherRawRequest, Result, Errors>(requests, options, (item, stop) => {
    const { method = "GET", url, ...call } = refuseBuilt(item);
    const raw = client.requestRaw(method, url, { ...call, signal: either(call.signal, stop) });
    return parse === undefined ? (raw as Promise<unknown> as Promise<Result>) : raw.then(parse);
  });
}

export function gatherRawSync<Result, Errors extends boolean>(
  client: SyncClient,
  requests: Iterable<SyncGatherRawRequest>,
  { parse, ...options }: SyncGatherRawOptions<Result, Errors>,
): Gathered<Result, Errors>[] {
  return gatherSync<SyncGatherRawRequest, Result, Errors>(requests, options, (item) => {
    const { method = "GET", url, ...call } = refuseBuilt(item);
    const raw = client.requestRaw(method, url, call);
    return parse === undefined ? (raw as unknown as Result) : parse(raw);
  });
}

/** Its headers are the client's, and a raw request has none of them. */
function refuseBuilt<Item extends object>(item: Item): Item {
  if (!(item instanceof Request)) return item;
  throw new TypeError(
    "gatherRaw takes { method, url, … }, not a Request, whose headers are the client's. gather takes it.",
  );
}
