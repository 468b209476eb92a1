import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import {
  Client,
  ConnectError,
  ConnectTimeout,
  PoolTimeout,
  ReadTimeout,
  Request,
  Timeout,
  TimeoutException,
  WriteTimeout,
} from "@trunkline/core";
import { expect, test } from "vitest";
import { covers } from "../portable/covers.ts";
import { ReportingServer } from "../reporting-server.ts";
import { overSockets } from "../socket-transports.ts";

const id = (name: string): string => `test_timeouts.py::${name}`;

// A microsecond, as in httpx's tests: over before anything can happen.
const instant = 0.001;
const none = new Timeout(null);

/** Answers nothing at all, but for the beginning of a body at /slow_stream_response. */
const startSlow = (): Promise<ReportingServer> =>
  ReportingServer.start((_request, response, { target }) => {
    if (target === "/slow_stream_response") response.write("Hello");
  });

/** Takes connections, and reads nothing from them. */
class DeafServer implements AsyncDisposable {
  readonly #sockets: Socket[] = [];
  readonly #server = createServer({ pauseOnConnect: true }, (socket) => this.#sockets.push(socket));

  static async start(): Promise<DeafServer> {
    const server = new DeafServer();
    server.#server.listen(0, "127.0.0.1");
    await once(server.#server, "listening");
    return server;
  }

  get authority(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => void this.#server.close(closed));
  }
}

function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => "nothing",
    (thrown: unknown) => thrown,
  );
}

overSockets(({ make }) => {
  test("a response that is slow to begin is a ReadTimeout", covers(id("test_read_timeout")), async () => {
    await using server = await startSlow();
    await using client = new Client({ transport: make(), timeout: new Timeout({ read: instant }, none) });

    const error = await thrownBy(client.get(`${server.url}/slow_response`));

    expect(error).toBeInstanceOf(ReadTimeout);
    expect(error).toMatchObject({ code: "READ_TIMEOUT" });
  });

  test("a body that nobody takes is a WriteTimeout", covers(id("test_write_timeout")), async () => {
    await using server = await DeafServer.start();
    await using client = new Client({ transport: make(), timeout: new Timeout({ write: instant }, none) });
    const content = new Uint8Array(100 * 1024 * 1024);

    const error = await thrownBy(client.put(`http://${server.authority}/slow_response`, { content }));

    expect(error).toBeInstanceOf(WriteTimeout);
    expect(error).toMatchObject({ code: "WRITE_TIMEOUT" });
  });

  // TLS belongs to connecting, and a server that reads nothing never answers its first message: no blackhole is needed.
  test("a connection that does not come about is a ConnectTimeout", covers(id("test_connect_timeout")), async () => {
    await using server = await DeafServer.start();
    await using client = new Client({ transport: make(), timeout: new Timeout({ connect: instant }, none) });

    const error = await thrownBy(client.get(`https://${server.authority}/`));

    expect(error).toBeInstanceOf(ConnectTimeout);
    expect(error).toMatchObject({ code: "CONNECT_TIMEOUT" });
  });

  test("a connection that is not given back is a PoolTimeout", covers(id("test_pool_timeout")), async () => {
    await using server = await startSlow();
    await using client = new Client({
      transport: make({ limits: { maxConnections: 1 } }),
      timeout: new Timeout({ pool: 0.1 }, none),
    });

    const held = await client.stream("GET", `${server.url}/slow_stream_response`);
    const error = await thrownBy(client.get(server.url));
    await held.close();

    expect([held.status, held.isClosed]).toEqual([200, true]);
    expect(error).toBeInstanceOf(PoolTimeout);
    expect(error).toMatchObject({ code: "POOL_TIMEOUT" });
    expect(server.arrivals.length).toBe(1);
  });

  test(
    "the client's limits count for a request that was built without it",
    covers(id("test_async_client_new_request_send_timeout")),
    async () => {
      await using server = await startSlow();
      await using client = new Client({ transport: make(), timeout: instant });

      const error = await thrownBy(client.send(new Request("GET", `${server.url}/slow_response`)));

      expect(error).toBeInstanceOf(TimeoutException);
    },
  );

  test(
    "what fails below comes as the errors of this library",
    covers("test_exceptions.py::test_httpcore_exception_mapping"),
    async () => {
      await using server = await startSlow();
      await using client = new Client({ transport: make(), timeout: { read: 10 } });

      const errors = [
        await thrownBy(client.get("http://127.0.0.1:123456/")),
        await thrownBy(client.get(`${server.url}/slow_response`)),
        await thrownBy(client.get(`${server.url}/slow_stream_response`)),
      ];

      expect(errors.map((error) => (error as Error).constructor)).toEqual([ConnectError, ReadTimeout, ReadTimeout]);
      expect(errors.map((error) => (error as ConnectError).request.url.path)).toEqual([
        "/",
        "/slow_response",
        "/slow_stream_response",
      ]);
    },
  );
});
