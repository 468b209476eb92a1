import { Client, SyncClient } from "@trunkline/core";
import { mock, type MockTransport } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";
import { both, bytesOf, thrownBy } from "./both-clients.ts";

const ids = (name: string): readonly [string, string] => [
  `client/test_client.py::${name}`,
  `client/test_async_client.py::${name}`,
];

const greeting = () => ({ text: "Hello, world!" });

/** A transport that tells when it is closed. */
function telling(name: string, events: string[]): MockTransport {
  const transport = mock(greeting, { name });
  transport.close = async () => void events.push(`${name}.close`);
  transport.closeSync = () => void events.push(`${name}.closeSync`);
  return transport;
}

test("leaving a client's block closes its transport", covers(...ids("test_context_managed_transport")), async () => {
  const events: string[] = [];
  {
    await using client = new Client({ transport: telling("transport", events) });
    events.push((await client.get("http://example.org")).text());
  }
  {
    using client = new SyncClient({ transport: telling("transport", events) });
    events.push(client.get("http://example.org").text());
  }

  expect(events).toEqual(["Hello, world!", "transport.close", "Hello, world!", "transport.closeSync"]);
});

test(
  "leaving a client's block closes its mounted transports too, once each",
  covers(...ids("test_context_managed_transport_and_mount")),
  async () => {
    const events: string[] = [];
    {
      const mounted = telling("mounted", events);
      const mounts = { "http://": null, "http://www.example.org": mounted, "http://api.example.org": mounted };
      await using client = new Client({ transport: telling("transport", events), mounts });
      events.push(client.transportFor("http://api.example.org").name);
    }
    {
      const mounts = { "http://www.example.org": telling("mounted", events) };
      using client = new SyncClient({ transport: telling("transport", events), mounts });
      events.push(client.transportFor("http://www.example.org").name);
    }

    expect(events).toEqual([
      "mounted",
      "transport.close",
      "mounted.close",
      "mounted",
      "transport.closeSync",
      "mounted.closeSync",
    ]);
  },
);

both(
  "a client is open until it is closed, and then it sends nothing more",
  covers(...ids("test_client_closed_state_using_implicit_open")),
  { handler: greeting },
  async ({ client, transport }) => {
    const states = [client.isClosed];
    const response = await client.get("http://example.com");
    states.push(client.isClosed);
    await client.close();
    states.push(client.isClosed);
    const error = await thrownBy(() => client.get("http://example.com"));
    await client.close();

    expect([states, response.text()]).toEqual([[false, false, true], "Hello, world!"]);
    expect(error).toEqual(new TypeError("The client has been closed; it cannot send a request."));
    expect(error).toBeInstanceOf(TypeError);
    expect(transport.calls.map(({ record }) => record.url.href)).toEqual(["http://example.com/"]);
  },
);

test(
  "a client whose block was left is closed",
  covers(...ids("test_client_closed_state_using_with_block")),
  async () => {
    const client = new Client({ transport: mock(greeting) });
    const syncClient = new SyncClient({ transport: mock(greeting) });
    const states: boolean[] = [];
    const texts: string[] = [];
    {
      await using open = client;
      using syncOpen = syncClient;
      for (const each of [open, syncOpen]) texts.push((await each.get("http://example.com")).text());
      states.push(open.isClosed, syncOpen.isClosed);
    }
    states.push(client.isClosed, syncClient.isClosed);

    expect([states, texts]).toEqual([
      [false, false, true, true],
      ["Hello, world!", "Hello, world!"],
    ]);
    for (const closed of [client, syncClient])
      expect(await thrownBy(() => closed.get("http://example.com"))).toEqual(
        new TypeError("The client has been closed; it cannot send a request."),
      );
  },
);

const named = (app: string): MockTransport => mock(() => ({ json: { app } }));

test("a mounted transport takes what fits its pattern", covers(...ids("test_mounted_transport")), async () => {
  for (const AnyClient of [Client, SyncClient]) {
    const client = new AnyClient({ transport: named("unmounted"), mounts: { "custom://": named("mounted") } });

    const direct = await client.get("https://www.example.com");
    const mounted = await client.get("custom://www.example.com");

    expect([direct.status, direct.json(), mounted.status, mounted.json()]).toEqual([
      200,
      { app: "unmounted" },
      200,
      { app: "mounted" },
    ]);
  }
});

test(
  "what is mounted at all:// takes every request",
  covers("client/test_client.py::test_all_mounted_transport"),
  async () => {
    for (const AnyClient of [Client, SyncClient]) {
      const client = new AnyClient({ transport: named("unmounted"), mounts: { "all://": named("mounted") } });

      const response = await client.get("https://www.example.com");

      expect([response.status, response.json()]).toEqual([200, { app: "mounted" }]);
    }
  },
);

both(
  "a response tells its protocol",
  covers(...ids("test_server_extensions")),
  { handler: () => ({ httpVersion: "1.1", ...greeting() }) },
  async ({ client }) => {
    const response = await client.get("http://example.org/http_version_2");

    expect([response.status, response.extensions.httpVersion, response.httpVersion]).toEqual([200, "1.1", "HTTP/1.1"]);
    expect(response.bytes()).toEqual(bytesOf("Hello, world!"));
  },
);
