import * as core from "@trunkline/core";
import * as trunkline from "trunkline";
import { covers, expect, test } from "../portable/index.ts";

/** httpx's names that are called otherwise here; an empty text where nothing takes their place. */
const renamed: Readonly<Record<string, string>> = {
  __description__: "", // package.json has it
  __title__: "",
  __version__: "version",
  // Transports are packages, and what they keep is an interface.
  ASGITransport: "",
  AsyncBaseTransport: "",
  AsyncHTTPTransport: "",
  BaseTransport: "",
  HTTPTransport: "",
  MockTransport: "",
  WSGITransport: "",
  // Streams are iterables, Auth is an interface.
  AsyncByteStream: "",
  Auth: "",
  ByteStream: "",
  SyncByteStream: "",
  AsyncClient: "Client",
  Client: "SyncClient",
  // `verify` and `cert` take PEM texts.
  create_ssl_context: "",
  main: "",
  USE_CLIENT_DEFAULT: "",
};

const httpx = `__description__ __title__ __version__ ASGITransport AsyncBaseTransport AsyncByteStream AsyncClient
  AsyncHTTPTransport Auth BaseTransport BasicAuth ByteStream Client CloseError codes ConnectError ConnectTimeout
  CookieConflict Cookies create_ssl_context DecodingError delete DigestAuth get head Headers HTTPError HTTPStatusError
  HTTPTransport InvalidURL Limits LocalProtocolError main MockTransport NetRCAuth NetworkError options patch PoolTimeout
  post ProtocolError Proxy ProxyError put QueryParams ReadError ReadTimeout RemoteProtocolError request Request
  RequestError RequestNotRead Response ResponseNotRead stream StreamClosed StreamConsumed StreamError SyncByteStream
  Timeout TimeoutException TooManyRedirects TransportError UnsupportedProtocol URL USE_CLIENT_DEFAULT WriteError
  WriteTimeout WSGITransport`.split(/\s+/);

test(
  "httpx's names are ours, but for those that mean nothing here",
  covers("test_exported_members.py::test_all_imports_are_exported"),
  () => {
    const ours = httpx.map((name) => renamed[name] ?? name).filter((name) => name !== "");

    expect(ours.filter((name) => !Object.hasOwn(trunkline, name))).toEqual([]);
  },
);

test("trunkline has everything that core has", () => {
  expect(Object.keys(core).filter((name) => !Object.hasOwn(trunkline, name))).toEqual([]);
});
