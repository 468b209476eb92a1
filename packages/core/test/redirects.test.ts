import { expect, test } from "vitest";
import { Client, RemoteProtocolError, Request, StreamConsumed, TooManyRedirects } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { httpx } from "./httpx.ts";
import { type Answer, headerOf, lines, type ScriptedTransport } from "./scripted-transport.ts";
import { internOrigin } from "../src/models/origin.ts";

function redirectTo(location: string, status = 302): Answer {
  return { status, headers: ["Location", location] };
}

function once(answer: Answer): ScriptedTransport {
  return scripted((_request, index) => (index === 0 ? answer : {}));
}

// Settled differences: neither Proxy-Authorization nor Cookie goes to another origin, and a Cookie stays on its own.
const crossing = (wire: string): string => wire.replace(/ (Proxy-Authorization|Cookie):\w+/g, "");

both(
  "each status turns each method into the one httpx sends",
  async ({ client }) => {
    const different: unknown[] = [];
    for (const [method, answers] of Object.entries(httpx.methods))
      for (const [index, expected] of answers.entries()) {
        const transport = once(redirectTo("/b", httpx.statuses[index]));
        await client({ transport, followRedirects: true }).request(method, "http://h/a", { content: "body" });
        const next = transport.arrived[1];
        const ours = next === undefined ? null : `${next.method} ${next.body ?? ""}`;
        if (ours !== expected) different.push([method, httpx.statuses[index], ours, expected]);
      }

    expect(different).toEqual([]);
  },
  ["F005"],
);

both(
  "each Location leads where httpx goes, with the same headers",
  async ({ client }) => {
    const different: unknown[] = [];
    for (const [location, ...answers] of httpx.redirects)
      for (const [index, expected] of answers.entries()) {
        // A host of half an IPv6 address is refused here.
        if (location === "http://[bad/") continue;
        const transport = once(
          redirectTo(new TextDecoder("latin1").decode(new TextEncoder().encode(location)), [302, 307][index]),
        );
        const request = new Request("POST", "http://h/a#frag", {
          content: "body",
          headers: { Authorization: "a", Cookie: "c", "X-Key": "k", "Proxy-Authorization": "p" },
        });
        let ours: unknown;
        try {
          const response = await client({ transport, followRedirects: true }).send(request);
          const { method, headers } = transport.arrived[1]!;
          const wire = headers
            .map((text, at) => (at % 2 === 0 ? `${text}:` : text))
            .join(" ")
            .replaceAll(": ", ":");
          ours = [method, response.url.href, crossing(wire)];
        } catch (error) {
          ours = (error as Error).name;
        }
        const theirs = Array.isArray(expected) ? [expected[0], expected[1], crossing(String(expected[2]))] : expected;
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) different.push([location, ours, theirs]);
      }

    expect(different).toEqual([]);
  },
  ["F005"],
);

both(
  "secrets stay with their origin, on it they go along",
  async ({ client }) => {
    const headers = { Authorization: "a", Cookie: "c", "Proxy-Authorization": "p", "X-Key": "k", "X-Plain": "x" };
    const kept = async (from: string, location: string): Promise<string> => {
      const transport = once(redirectTo(location));
      await client({ transport, followRedirects: true, sensitiveHeaders: ["x-KEY"] }).get(from, { headers });
      const names = ["authorization", "cookie", "proxy-authorization", "x-key", "x-plain"];
      return names.filter((name) => headerOf(transport.arrived[1], name) !== undefined).join(" ");
    };

    expect({
      same: await kept("http://h/", "/b"),
      port: await kept("http://h/", "http://h:8080/"),
      host: await kept("http://h/", "http://o/"),
      subdomain: await kept("http://h/", "http://a.h/"),
      scheme: await kept("https://h/", "http://h/"),
      upgrade: await kept("http://h/", "https://h/"),
      upgradeHost: await kept("http://h/", "https://o/"),
      upgradePort: await kept("http://h:8080/", "https://h/"),
    }).toEqual({
      same: "authorization proxy-authorization x-key x-plain",
      port: "x-plain",
      host: "x-plain",
      subdomain: "x-plain",
      scheme: "x-plain",
      upgrade: "authorization x-plain",
      upgradeHost: "x-plain",
      upgradePort: "x-plain",
    });
  },
  ["F005"],
);

both("an origin is the same however many were met since", async ({ client }) => {
  const transport = scripted((_request, index) => {
    for (let count = 0; count < 1100; count += 1) internOrigin("http", `${index}-${count}.example`, null);
    return index === 0 ? redirectTo("/b") : {};
  });

  await client({ transport, followRedirects: true }).get("http://h/", { headers: { Authorization: "a" } });

  expect(headerOf(transport.arrived[1], "authorization")).toBe("a");
});

both(
  "Host follows the redirect to another origin, and stays on the same",
  async ({ client }) => {
    const hosts: unknown[] = [];
    for (const location of ["/b", "http://o:8080/", "http://[::1]:80/", "https://h/"]) {
      const transport = once(redirectTo(location));
      await client({ transport, followRedirects: true }).get("http://h/", { headers: { host: "virtual" } });
      hosts.push(headerOf(transport.arrived[1], "host"));
    }

    expect(hosts).toEqual(["virtual", "o:8080", "[::1]", "h"]);
  },
  ["F005"],
);

both(
  "without followRedirects the next request is there to be sent",
  async ({ client }) => {
    const transport = once(redirectTo("/b?x"));
    const own = client({ transport });
    const response = await own.post("http://h/a", { content: "body" });

    expect([response.status, response.history, response.nextRequest?.method, response.nextRequest?.url.href]).toEqual([
      302,
      [],
      "GET",
      "http://h/b?x",
    ]);
    const next = await own.send(response.nextRequest!);
    expect([next.status, next.nextRequest, lines(transport)]).toEqual([
      200,
      null,
      ["POST http://h/a body", "GET http://h/b?x"],
    ]);
  },
  ["F005"],
);

both(
  "history holds each answer before, each with its own prefix",
  async ({ client }) => {
    const transport = scripted((_request, index) =>
      index < 3 ? { ...redirectTo(`/${index + 1}`), body: `body ${index}` } : { body: "end" },
    );
    const response = await client({ transport, followRedirects: true }).get("http://h/0");

    expect(response.history.map((each) => [each.url.href, each.text()])).toEqual([
      ["http://h/0", "body 0"],
      ["http://h/1", "body 1"],
      ["http://h/2", "body 2"],
    ]);
    expect(response.history.map(({ history }) => history.length)).toEqual([0, 1, 2]);
    expect(response.history[2]?.history).toEqual(response.history.slice(0, 2));
    expect([response.text(), response.url.href, response.history.every(({ isClosed }) => isClosed)]).toEqual([
      "end",
      "http://h/3",
      true,
    ]);
  },
  ["F005"],
);

both(
  "20 redirects are followed, the 21st raises TooManyRedirects",
  async ({ client }) => {
    const reach = async (count: number, maxRedirects?: number): Promise<unknown> => {
      const transport = scripted((_request, index) => (index < count ? redirectTo(`/${index + 1}`) : {}));
      const options = { transport, followRedirects: true, ...(maxRedirects !== undefined && { maxRedirects }) };
      try {
        return (await client(options).get("http://h/0")).history.length;
      } catch (error) {
        return [
          (error as Error).name,
          (error as TooManyRedirects).code,
          (error as TooManyRedirects).request.url.href,
          transport.arrived.length,
          transport.closedBodies.at(-1),
        ];
      }
    };

    expect(await reach(20)).toBe(20);
    expect(await reach(21)).toEqual(["TooManyRedirects", "TOO_MANY_REDIRECTS", "http://h/21", 21, 20]);
    expect(await reach(1, 0)).toEqual(["TooManyRedirects", "TOO_MANY_REDIRECTS", "http://h/1", 1, 0]);
    expect(await reach(Number.POSITIVE_INFINITY, 3)).toEqual([
      "TooManyRedirects",
      "TOO_MANY_REDIRECTS",
      "http://h/4",
      4,
      3,
    ]);
  },
  ["F005", "F024"],
);

both(
  "a circle of redirects ends",
  async ({ client }) => {
    const transport = scripted(({ url }) => redirectTo(url.target === "/a" ? "/b" : "/a"));

    expect(await thrownBy(() => client({ transport, followRedirects: true }).get("http://h/a"))).toBeInstanceOf(
      TooManyRedirects,
    );
  },
  ["F005"],
);

both(
  "a Location that is no URL raises RemoteProtocolError where it is followed, and leads nowhere where it is not",
  async ({ client }) => {
    const answers = [0, 1].map(() => once(redirectTo("http://user:secret@[bad]/")));
    const error = await thrownBy(() => client({ transport: answers[0]!, followRedirects: true }).get("http://h/"));
    const shown = await client({ transport: answers[1]! }).get("http://h/");

    expect(error).toBeInstanceOf(RemoteProtocolError);
    expect((error as Error).message).toMatch(
      /^GET http:\/\/h\/ redirects to "http:\/\/\[secure\]@\[bad\]\/", which is no URL: /,
    );
    expect(answers[0]!.closedBodies).toEqual([0]);
    expect([shown.status, shown.headers.get("location"), shown.nextRequest]).toEqual([
      302,
      "http://user:secret@[bad]/",
      null,
    ]);
  },
  ["F005"],
);

both(
  "a one-time body cannot be sent again, but may be dropped",
  async ({ client }) => {
    function* stream(): Generator<Uint8Array> {
      yield Uint8Array.of(97);
    }
    const dropped = once(redirectTo("/b", 303));
    await client({ transport: dropped, followRedirects: true }).post("http://h/", { content: stream() });
    const replayed = once(redirectTo("/b", 307));
    await client({ transport: replayed, followRedirects: true }).post("http://h/", { content: stream });
    const consumed = once(redirectTo("/b", 307));
    const error = await thrownBy(() =>
      client({ transport: consumed, followRedirects: true }).post("http://h/", { content: stream() }),
    );

    expect(lines(dropped)).toEqual(["POST http://h/ a", "GET http://h/b"]);
    expect(headerOf(dropped.arrived[1], "transfer-encoding")).toBeUndefined();
    expect(lines(replayed)).toEqual(["POST http://h/ a", "POST http://h/b a"]);
    expect(error).toBeInstanceOf(StreamConsumed);
  },
  ["F005"],
);

both(
  "only these statuses with a Location redirect",
  async ({ client }) => {
    const followed: number[] = [];
    for (let status = 200; status < 600; status += 1) {
      const transport = once(redirectTo("/b", status));
      await client({ transport, followRedirects: true }).get("http://h/");
      if (transport.arrived.length === 2) followed.push(status);
    }
    const bare = once({ status: 302 });
    const response = await client({ transport: bare, followRedirects: true }).get("http://h/");

    expect(followed).toEqual([301, 302, 303, 307, 308]);
    expect([response.status, response.nextRequest]).toEqual([302, null]);
  },
  ["F005"],
);

test("a call overrides the client's followRedirects", { tags: ["F005"] }, async () => {
  const statuses: number[] = [];
  for (const [own, call] of [
    [true, false],
    [false, true],
    [true, undefined],
    [false, undefined],
  ] as const) {
    await using client = new Client({ transport: once(redirectTo("/b")), followRedirects: own });
    statuses.push((await client.get("http://h/", { followRedirects: call })).status);
  }

  expect(statuses).toEqual([302, 200, 200, 302]);
});
