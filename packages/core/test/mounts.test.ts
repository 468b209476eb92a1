import type { Transport } from "@trunkline/transport";
import { expect, test } from "vitest";
import { Client } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { httpx } from "./httpx.ts";
import { everything, ScriptedTransport } from "./scripted-transport.ts";

both(
  "a mounted transport is chosen as httpx chooses",
  async ({ client }) => {
    const different: unknown[] = [];
    for (const [patterns, chosen] of httpx.mounts) {
      const transports = patterns.map(
        (_pattern, index) => new ScriptedTransport(() => ({ body: String(index) }), [...everything, "upgrades"]),
      );
      const fallback = new ScriptedTransport(() => ({ body: "none" }), [...everything, "upgrades"]);
      const own = client({
        transport: fallback,
        mounts: Object.fromEntries(patterns.map((pattern, index) => [pattern, transports[index]!])),
      });
      for (const [index, url] of httpx.targets.entries()) {
        const ours = (await own.get(url)).text();
        if (ours !== String(chosen[index] ?? "none")) different.push([patterns, url, ours, chosen[index]]);
      }
    }

    expect(different).toEqual([]);
  },
  ["F009"],
);

both(
  "null gives a part of a mount back to the default, and a scheme's own port matches",
  async ({ client }) => {
    const own = client({
      transport: scripted(() => ({ body: "default" })),
      mounts: {
        "all://*.h": scripted(() => ({ body: "mount" })),
        "all://plain.h": null,
        "all://o:443": scripted(() => ({ body: "port" })),
      },
    });
    const texts: string[] = [];
    for (const url of [
      "http://a.h/",
      "http://plain.h/",
      "http://x.plain.h/",
      "http://h/",
      "https://o/",
      "http://o/",
      "http://o:443/",
    ])
      texts.push((await own.get(url)).text());

    expect(texts).toEqual(["mount", "default", "mount", "default", "port", "default", "port"]);
    expect(await thrownBy(() => client({ mounts: { example: null } }))).toMatchObject({
      message: expect.stringMatching(/"example:\/\/".*"all:\/\/example"/),
    });
  },
  ["F009"],
);

both(
  "a redirect to another mount is sent over that one",
  async ({ client }) => {
    const other = scripted(() => ({ body: "other" }));
    const own = client({
      transport: scripted(() => ({ status: 307, headers: ["Location", "http://o/"] })),
      mounts: { "all://o": other },
      followRedirects: true,
    });

    expect((await own.get("http://h/")).text()).toBe("other");
  },
  ["F009"],
);

test("layers are around every mount, the first outermost", { tags: ["F009"] }, async () => {
  const seen: string[] = [];
  const named =
    (name: string) =>
    (inner: Transport): Transport => ({
      ...inner,
      contract: 1,
      name: inner.name,
      capabilities: inner.capabilities,
      handleRequest: (request) => {
        seen.push(`${name} ${request.url.href}`);
        return inner.handleRequest(request);
      },
      close: () => inner.close(),
      [Symbol.asyncDispose]: () => inner.close(),
    });
  const mounted = scripted(() => ({}));
  const client = new Client({
    transport: scripted(() => ({})),
    mounts: { "all://m": mounted },
    layers: [named("outer"), named("inner")],
  });
  await client.get("http://h/");
  await client.get("http://m/");
  await client.close();

  expect(seen).toEqual(["outer http://h/", "inner http://h/", "outer http://m/", "inner http://m/"]);
  expect(mounted.timesClosed).toBe(1);
});

both("a transport that cannot be closed leaves no other open", async ({ client }) => {
  const broken = scripted(() => ({}));
  const mine = new Error("mine");
  broken.close = broken.closeSync = () => {
    throw mine;
  };
  const other = scripted(() => ({}));
  const own = client({ transport: broken, mounts: { "all://h": other } });

  expect(await thrownBy(() => own.close())).toBe(mine);
  expect([other.timesClosed, await own.close()]).toEqual([1, undefined]);
});
