import type { RawResponse } from "@trunkline/transport";
import { expect, test } from "vitest";
import type {
  Auth,
  AuthInput,
  CallOptions,
  Cookies,
  CookiesInput,
  Download,
  EventHookLists,
  EventHooks,
  Gathered,
  Headers,
  HeadersInput,
  Paged,
  PagedEndpoint,
  QueryParams,
  QueryParamsInput,
  RawCallOptions,
  RecordsKey,
  RetryInput,
  RetryPolicy,
  SendingOptions,
  SettingsOptions,
  SyncDownloadDestination,
  SyncDownloadOptions,
  SyncGatherOptions,
  SyncGatherPagesOptions,
  SyncGatherRawOptions,
  SyncGatherRawRequest,
  SyncGatherRequest,
  SyncPaged,
  SyncPaginateOptions,
  Timeout,
  TimeoutInput,
  URL,
} from "../src/index.ts";
import { Client } from "../src/client/client.ts";
import { SyncClient } from "../src/client/sync-client.ts";
import type { RawVerbs } from "../src/client/raw/raw-verbs.ts";
import type { Verbs } from "../src/client/verbs.ts";
import type { MaybePromise } from "../src/exchange/flow.ts";
import type { Request } from "../src/models/request.ts";
import type { Response } from "../src/models/response.ts";
import type { UrlInput } from "../src/models/url.ts";
import type { BaseClient } from "../src/client/base-client.ts";
import { everything, type Script, ScriptedTransport } from "./scripted-transport.ts";

/** What the two clients have in common; awaiting what is no promise does no harm. */
export interface EitherClient
  extends
    Pick<BaseClient<never, CallOptions, never, never, never>, "buildRequest" | "isClosed">,
    Pick<
      RawVerbs<CallOptions, MaybePromise<Response>, RawCallOptions, MaybePromise<RawResponse>>,
      "getRaw" | "headRaw" | "deleteRaw" | "postRaw" | "putRaw" | "patchRaw" | "requestRaw"
    >,
    Pick<
      Verbs<CallOptions, MaybePromise<Response>>,
      "request" | "get" | "options" | "head" | "delete" | "post" | "put" | "patch" | "query"
    > {
  send(request: Request, options?: Omit<SendingOptions, "signal">): MaybePromise<Response>;
  stream(method: string, url: UrlInput, options?: CallOptions): MaybePromise<Response>;
  gather<Errors extends boolean = false>(
    requests: Iterable<SyncGatherRequest>,
    options?: SyncGatherOptions<Errors>,
  ): MaybePromise<Gathered<Response, Errors>[]>;
  gatherRaw<Result = RawResponse>(
    requests: Iterable<SyncGatherRawRequest>,
    options?: SyncGatherRawOptions<Result>,
  ): MaybePromise<Gathered<Result, boolean>[]>;
  gatherPages<Errors extends boolean = false>(
    method: string,
    url: UrlInput,
    options: SyncGatherPagesOptions<Errors>,
  ): MaybePromise<Gathered<Response, Errors>[]>;
  gatherPages<Errors extends boolean = false>(
    method: string,
    lists: readonly (UrlInput | PagedEndpoint)[],
    options: SyncGatherPagesOptions<Errors>,
  ): MaybePromise<Gathered<Response, Errors>[][]>;
  paginate(method: string, url: UrlInput, options: SyncPaginateOptions): Paged<Response> | SyncPaged<Response>;
  records<Item>(
    method: string,
    url: UrlInput,
    options: SyncPaginateOptions & RecordsKey,
  ): Paged<Item> | SyncPaged<Item>;
  download(url: UrlInput, destination: SyncDownloadDestination, options?: SyncDownloadOptions): MaybePromise<Download>;
  close(): MaybePromise<void>;
  get headers(): Headers;
  set headers(headers: HeadersInput);
  get cookies(): Cookies;
  set cookies(cookies: CookiesInput);
  get params(): QueryParams;
  set params(params: QueryParamsInput);
  get auth(): Auth | null;
  set auth(auth: AuthInput);
  get baseUrl(): URL | null;
  set baseUrl(url: UrlInput | null);
  get timeout(): Timeout;
  set timeout(timeout: TimeoutInput);
  get retry(): RetryPolicy | null;
  set retry(retry: RetryInput);
  get eventHooks(): EventHookLists;
  set eventHooks(hooks: EventHooks);
  followRedirects: boolean;
  maxRedirects: number;
}

export interface Options extends SettingsOptions {
  readonly transport?: ScriptedTransport;
  readonly mounts?: Readonly<Record<string, ScriptedTransport | null>>;
}

/** One of the two clients, and its own words for the same things. */
export interface Kind {
  readonly client: (options?: Options) => EitherClient;
  readonly read: (response: Response) => MaybePromise<Uint8Array>;
  readonly close: (response: Response) => MaybePromise<void>;
  readonly chunks: (response: Response) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly raw: (response: Response) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly texts: (response: Response) => AsyncIterable<string> | Iterable<string>;
  readonly lines: (response: Response) => AsyncIterable<string> | Iterable<string>;
}

const asynchronous: Kind = {
  client: (options) => new Client({ transport: scripted(() => ({})), ...options }),
  read: (response) => response.read(),
  close: (response) => response.close(),
  chunks: (response) => response.iterBytes(),
  raw: (response) => response.iterRaw(),
  texts: (response) => response.iterText(),
  lines: (response) => response.iterLines(),
};

const synchronous: Kind = {
  client: (options) => new SyncClient({ transport: scripted(() => ({})), ...options }),
  read: (response) => response.readSync(),
  close: (response) => response.closeSync(),
  chunks: (response) => response.iterBytesSync(),
  raw: (response) => response.iterRawSync(),
  texts: (response) => response.iterTextSync(),
  lines: (response) => response.iterLinesSync(),
};

/** One scenario, run through `Client` and through `SyncClient`. */
export function both(name: string, scenario: (kind: Kind) => Promise<void>, tags: readonly string[] = []): void {
  const tagged = (own: string): string[] => (tags.length === 0 ? [] : [...tags, own]);
  test(`${name}, with Client`, { tags: tagged("F002") }, async () => {
    expect.hasAssertions();
    await scenario(asynchronous);
  });
  test(`${name}, with SyncClient`, { tags: tagged("F001") }, async () => {
    expect.hasAssertions();
    await scenario(synchronous);
  });
}

export function scripted(script: Script): ScriptedTransport {
  return new ScriptedTransport(script, everything);
}

/** What running this throws, at once or later. */
export async function thrownBy(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

export async function all<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
