export { AuthBase, type AuthFunction, type AuthInput, HTTPBasicAuth, HTTPProxyAuth } from "./auth.ts";
export { BaseAdapter } from "./base-adapter.ts";
export type { Elapsed } from "./base-response.ts";
export { defaultHeaders, type SessionRequestOptions, type SessionSendOptions } from "./base-session.ts";
export type { Body, Data } from "./body.ts";
export { BodyStream } from "./body.ts";
export { CaseInsensitiveDict, type HeadersInput } from "./case-insensitive-dict.ts";
export { codes, type StatusCodes } from "./codes.ts";
export {
  type CookieAttributes,
  cookiejarFromDict,
  type CookiePlace,
  type CookiePolicy,
  type CookiesInput,
  createCookie,
  dictFromCookiejar,
  mergeCookies,
  removeCookieByName,
  RequestsCookieJar,
} from "./cookie-jar.ts";
export { HTTPDigestAuth } from "./digest-auth.ts";
export { type DiskFile, openFile } from "./disk-file.ts";
export {
  ChunkedEncodingError,
  ConnectionError,
  ConnectTimeout,
  ContentDecodingError,
  CookieConflictError,
  HTTPError,
  InvalidHeader,
  InvalidJSONError,
  InvalidProxyURL,
  InvalidSchema,
  InvalidURL,
  JSONDecodeError,
  MissingSchema,
  ProxyError,
  ReadTimeout,
  RequestException,
  RetryError,
  SSLError,
  StreamConsumedError,
  Timeout,
  TooManyRedirects,
  UnrewindableBodyError,
  URLRequired,
  ValueError,
} from "./errors.ts";
export type { Fields, FieldValue } from "./form-encode.ts";
export type { Hook, Hooks, HooksInput } from "./hooks.ts";
export type { ParsedLink } from "./links.ts";
export type { FileContent, FileInput, Files } from "./multipart.ts";
export { PreparedRequest } from "./prepared-request.ts";
export type { Params } from "./prepared-url.ts";
export type { RawHeaderList, RawReadOptions, SyncRawResponse as RawResponse } from "./raw-response.ts";
export { Request, type RequestOptions } from "./request.ts";
export { Retry, type RetryOptions } from "./retry.ts";
export type { CertInput, ProxiesInput, SendOptions, TimeoutInput, VerifyInput } from "./send-options.ts";
export {
  deleteResource,
  deleteResource as delete,
  get,
  head,
  options,
  patch,
  post,
  put,
  request,
  session,
} from "./sync-functions.ts";
export {
  SyncHTTPAdapter as HTTPAdapter,
  type SyncHTTPAdapterOptions as HTTPAdapterOptions,
} from "./sync-http-adapter.ts";
export { SyncResponse as Response } from "./sync-response.ts";
export { SyncSession as Session } from "./sync-session.ts";
