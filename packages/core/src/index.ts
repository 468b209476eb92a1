export type { BodyOptions, Content, FormFields, FormValue } from "./bodies/encode.ts";
export { Client, type RequestCallOptions } from "./client/client.ts";
export type { MountOptions } from "./client/mounts.ts";
export type { SendingOptions } from "./client/sending.ts";
export type { CallOptions, ClientOptions, SendOptions, SettingsOptions, SyncClientOptions } from "./client/settings.ts";
export { SyncClient } from "./client/sync-client.ts";
export {
  CloseError,
  ConnectError,
  ConnectTimeout,
  DecodingError,
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
export type { Auth, AuthFlow, AuthInput } from "./exchange/auth/auth.ts";
export { BasicAuth } from "./exchange/auth/basic.ts";
export { BearerAuth } from "./exchange/auth/bearer.ts";
export type { EventHooks, RequestHook, ResponseHook } from "./exchange/hooks.ts";
export { Headers, type HeadersInput } from "./models/headers.ts";
export type { Origin } from "./models/origin.ts";
export { QueryParams, type QueryParamsInput, type QueryValue } from "./models/query-params.ts";
export { Request, type RequestOptions } from "./models/request.ts";
export { Response, type ResponseContext } from "./models/response.ts";
export { Timeout, type TimeoutInput, type TimeoutPhase } from "./models/timeout.ts";
export { URL, type UrlChanges, type UrlInput } from "./models/url.ts";
export { version } from "./version.ts";
