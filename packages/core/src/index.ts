export type { Content } from "./bodies/content.ts";
export type { BodyOptions } from "./bodies/encode.ts";
export type { ServerSentEvent } from "./bodies/event-parser.ts";
export type { FileInput, FileParts, FileTuple, Files } from "./bodies/file-field.ts";
export type { FormFields, FormValue } from "./bodies/form-fields.ts";
export type { RequestMessage } from "./client/sending/channels.ts";
export type {
  CallOptions,
  ClientOptions,
  RequestCallOptions,
  RetryInput,
  SendingOptions,
  SendOptions,
  SettingsOptions,
  SyncClientOptions,
} from "./client/client-options.ts";
export { Client } from "./client/client.ts";
export type { EventsOptions, EventStream } from "./client/events/events.ts";
export type { Fetch, FetchInput } from "./client/fetch.ts";
export type { Gathered, GatherError, GatherOptions, SyncGatherOptions } from "./client/batches/gather.ts";
export type {
  GatherPagesOptions,
  PagedEndpoint,
  PageNumbers,
  SyncGatherPagesOptions,
} from "./client/batches/gather-pages.ts";
export type {
  GatherRawOptions,
  GatherRawRequest,
  GatherRequest,
  SyncGatherRawOptions,
  SyncGatherRawRequest,
  SyncGatherRequest,
} from "./client/batches/gather-requests.ts";
export type {
  Download,
  DownloadDestination,
  DownloadOptions,
  NodeWritable,
  SyncDownloadDestination,
  SyncDownloadOptions,
} from "./client/downloads/download-options.ts";
export type { MountOptions } from "./client/mounts/mounts.ts";
export type { NextCall, NextLink, PageLinks, PaginateOptions, SyncPaginateOptions } from "./client/pages/page-links.ts";
export type { Paged, SyncPaged } from "./client/pages/paged.ts";
export type { Progress, ReportProgress } from "./client/sending/progress.ts";
export type { RawCallOptions, RawRequestCallOptions } from "./client/raw/raw.ts";
export type { RecordsKey } from "./client/pages/records.ts";
export type { ReconnectOptions } from "./client/events/reconnection.ts";
export { SyncClient } from "./client/sync-client.ts";
export {
  ChecksumError,
  CloseError,
  ConnectError,
  ConnectTimeout,
  CookieConflict,
  DecodingError,
  EventStreamError,
  HTTPError,
  HTTPStatusError,
  InvalidURL,
  LocalProtocolError,
  NetworkError,
  PoolTimeout,
  ProtocolError,
  ProxyError,
  ReadError,
  ReadTimeout,
  RemoteProtocolError,
  RequestAborted,
  RequestError,
  type RequestErrorDetails,
  RequestNotRead,
  ResponseNotRead,
  ResponseTooLarge,
  SchemaError,
  StreamClosed,
  StreamConsumed,
  StreamError,
  TimeoutException,
  TooManyRedirects,
  TotalTimeout,
  TransportError,
  UnsupportedProtocol,
  WriteError,
  WriteTimeout,
} from "./errors.ts";
export type { AsyncAuthFlow, Auth, AuthFlow, AuthFunction, AuthInput } from "./exchange/auth/auth.ts";
export { BasicAuth } from "./exchange/auth/basic.ts";
export { BearerAuth } from "./exchange/auth/bearer.ts";
export { DigestAuth, type DigestAuthOptions } from "./exchange/auth/digest.ts";
export { FunctionAuth } from "./exchange/auth/function.ts";
export { NetRCAuth, type NetRCSource } from "./exchange/auth/netrc.ts";
export { OAuth2Auth, type OAuth2Options } from "./exchange/auth/oauth2.ts";
export { OAuth2Error } from "./exchange/auth/oauth2-error.ts";
export type { OAuth2Token } from "./exchange/auth/oauth2-token.ts";
export type { EventHookLists, EventHooks, RequestHook, ResponseHook } from "./exchange/hooks.ts";
export type { Logger } from "./exchange/logger.ts";
export type { RetryBudgetOptions } from "./exchange/retry-budget.ts";
export { type Backoff, type Jitter, type RetryOptions, RetryPolicy, type TryOutcome } from "./exchange/retry-policy.ts";
export type { Cookie, CookiePolicy } from "./models/cookie.ts";
export {
  Cookies,
  type CookieInput,
  type CookieJar,
  type CookieScope,
  type CookiesInput,
  type CookiesOptions,
} from "./models/cookies.ts";
export type { HeaderEncoding, HeaderFields, HeaderText } from "./models/header-fields.ts";
export { Headers, type HeadersInput } from "./models/headers.ts";
export { Limits, type LimitsOptions } from "./models/limits.ts";
export type { Origin } from "./models/origin.ts";
export { Proxy, type ProxyOptions } from "./models/proxy.ts";
export { QueryParams, type QueryParamsInput, type QueryValue } from "./models/query-params.ts";
export type { Link } from "./models/links.ts";
export type { DefaultEncoding } from "./models/received-response.ts";
export { Request, type RequestChanges, type RequestOptions } from "./models/request.ts";
export { Response, type ResponseOptions } from "./models/response.ts";
export type { ChunkOptions, JsonReviver } from "./models/response-body.ts";
export type { SchemaIssue, StandardSchema, SyncStandardSchema } from "./models/schema.ts";
export { type CodeName, type Codes, codes, reasonPhrase as getReasonPhrase } from "./models/status-codes.ts";
export { Timeout, type TimeoutInput, type TimeoutPhase } from "./models/timeout.ts";
export { URL, type UrlInput } from "./models/url.ts";
export type { UrlChanges } from "./models/url-changes.ts";
export { version } from "./version.ts";
