import {
  CloseError,
  ConnectError,
  ConnectTimeout,
  HTTPError,
  LocalProtocolError,
  NetworkError,
  PoolTimeout,
  ProtocolError,
  ProxyError,
  ReadError,
  ReadTimeout,
  RemoteProtocolError,
  Request,
  RequestAborted,
  TimeoutException,
  TotalTimeout,
  TransportError,
  UnsupportedProtocol,
  WriteError,
  WriteTimeout,
} from "@trunkline/core";
import { type FailureKind, TransportFailure } from "@trunkline/transport";
import { covers, expect, test } from "../portable/index.ts";
import { both, thrownBy } from "./both-clients.ts";

/** Each kind of failure, the class that is thrown for it, and the one above that. */
const classes: Readonly<
  Record<FailureKind, readonly [name: string, Thrown: typeof TransportError, Parent: typeof HTTPError]>
> = {
  "connect-timeout": ["ConnectTimeout", ConnectTimeout, TimeoutException],
  "read-timeout": ["ReadTimeout", ReadTimeout, TimeoutException],
  "write-timeout": ["WriteTimeout", WriteTimeout, TimeoutException],
  "pool-timeout": ["PoolTimeout", PoolTimeout, TimeoutException],
  "total-timeout": ["TotalTimeout", TotalTimeout, TimeoutException],
  connect: ["ConnectError", ConnectError, NetworkError],
  read: ["ReadError", ReadError, NetworkError],
  write: ["WriteError", WriteError, NetworkError],
  close: ["CloseError", CloseError, NetworkError],
  "local-protocol": ["LocalProtocolError", LocalProtocolError, ProtocolError],
  "remote-protocol": ["RemoteProtocolError", RemoteProtocolError, ProtocolError],
  proxy: ["ProxyError", ProxyError, TransportError],
  "unsupported-protocol": ["UnsupportedProtocol", UnsupportedProtocol, TransportError],
  aborted: ["RequestAborted", RequestAborted, TransportError],
};

for (const [kind, [name, Thrown, Parent]] of Object.entries(classes)) {
  const failure = new TransportFailure(kind as FailureKind, "it broke");
  both(
    `a transport's ${kind} failure is thrown as ${name}`,
    covers("test_exceptions.py::test_httpcore_all_exceptions_mapped"),
    {
      handler: () => {
        throw failure;
      },
    },
    async ({ client }) => {
      const error = (await thrownBy(() => client.get("https://www.example.com"))) as TransportError;

      expect(Object.getPrototypeOf(error)).toBe(Thrown.prototype);
      expect(Object.getPrototypeOf(Thrown)).toBe(Parent);
      expect(error).toBeInstanceOf(HTTPError);
      expect([error.name, error.code, error.message, error.request.url.href, error.cause === failure]).toEqual([
        name,
        kind.toUpperCase().replace("-", "_"),
        "GET https://www.example.com: it broke",
        "https://www.example.com",
        true,
      ]);
    },
  );
}

test(
  "an error has the request it was given, and says so where there was none",
  covers("test_exceptions.py::test_request_attribute"),
  async () => {
    const request = new Request("GET", "https://www.example.com");
    const bare = new ReadTimeout("Read operation timed out");
    const complete = new ReadTimeout("Read operation timed out", { request });

    expect(await thrownBy(() => bare.request)).toEqual(
      new TypeError("This ReadTimeout has no request: it came before one was built."),
    );
    expect(complete.request).toBe(request);
  },
);
