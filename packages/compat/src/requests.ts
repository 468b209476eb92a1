export { AuthBase, type AuthFunction, type AuthInput, HTTPBasicAuth, HTTPProxyAuth } from "./requests/auth.ts";
export { BaseAdapter } from "./requests/base-adapter.ts";
export type { Elapsed } from "./requests/base-response.ts";
export { defaultHeaders, type SessionRequestOptions, type SessionSendOptions } from "./requests/base-session.ts";
export type { Body, Data } from "./requests/body.ts";
export { BodyStream } from "./requests/body.ts";
export { CaseInsensitiveDict, type HeadersInput } from "./requests/case-insensitive-dict.ts";
export { codes, type StatusCodes } from "./requests/codes.ts";
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
} from "./requests/cookie-jar.ts";
export { HTTPDigestAuth } from "./requests/digest-auth.ts";
export { type DiskFile, openFile } from "./requests/disk-file.ts";
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
} from "./requests/errors.ts";
export type { Fields, FieldValue } from "./requests/form-encode.ts";
export type { Hook, Hooks, HooksInput } from "./requests/hooks.ts";
export type { ParsedLink } from "./requests/links.ts";
export type { FileContent, FileInput, Files } from "./requests/multipart.ts";
export { PreparedRequest } from "./requests/prepared-request.ts";
export type { Params } from "./requests/prepared-url.ts";
export type { RawHeaderList, RawReadOptions, RawResponse } from "./requests/raw-response.ts";
export { Request, type RequestOptions } from "./requests/request.ts";
export { Retry, type RetryOptions } from "./requests/retry.ts";
export type { CertInput, ProxiesInput, SendOptions, TimeoutInput, VerifyInput } from "./requests/send-options.ts";
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
} from "./requests/functions.ts";
export { HTTPAdapter, type HTTPAdapterOptions } from "./requests/http-adapter.ts";
export { Response } from "./requests/response.ts";
export { Session } from "./requests/session.ts";
