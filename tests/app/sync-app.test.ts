import { DigestAuth, SyncClient } from "@trunkline/core";
import { rawHeader } from "@trunkline/transport";
import { syncApp, type SyncAppHandler } from "@trunkline/transport-app";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "vitest";
import { challenge, session } from "./visit.ts";

const shop: SyncAppHandler = ({ method, url, headers }) => {
  const { pathname } = new URL(url);
  if (pathname === "/login") return { status: 303, headers: { "set-cookie": session, location: "/me" } };
  if (pathname === "/me") {
    return { status: 200, body: `${method} by ${rawHeader(headers, "cookie")}, ${rawHeader(headers, "x-hook")}` };
  }
  if (rawHeader(headers, "authorization")?.startsWith("Digest username=")) return { status: 200, body: "Come in." };
  return { status: 401, headers: { "www-authenticate": challenge }, body: "Who are you?" };
};

test(
  "a synchronous application is logged into, redirected from, challenged by and hooked around",
  { tags: ["F018"] },
  () => {
    const seen: string[] = [];
    using client = new SyncClient({
      transport: mock(() => ({ status: 404 })),
      mounts: { "all://shop.test": syncApp(shop) },
      baseUrl: "http://shop.test",
      followRedirects: true,
      eventHooks: {
        request: [({ headers }) => headers.set("x-hook", "seen")],
        response: [({ request, status }) => void seen.push(`${request.method} ${request.url.path} ${status}`)],
      },
    });

    const me = client.post("/login", { data: { name: "blue" } });
    const door = client.get("/door", { auth: new DigestAuth("user", "secret") });
    const elsewhere = client.get("http://elsewhere.test/");

    expect([me.text(), door.text(), elsewhere.status]).toEqual(["GET by session=blue, seen", "Come in.", 404]);
    expect(seen).toEqual(["POST /login 303", "GET /me 200", "GET /door 401", "GET /door 200", "GET / 404"]);
  },
);

test(
  "an endless synchronous answer is made as it is read, and let go when its reader leaves",
  { tags: ["F018"] },
  () => {
    let made = 0;
    let isLeft = false;
    function* lines(): Generator<Uint8Array> {
      try {
        for (;;) yield new TextEncoder().encode(`tick ${(made += 1)}\n`);
      } finally {
        isLeft = true;
      }
    }
    using client = new SyncClient({ transport: syncApp(() => ({ status: 200, body: lines() })) });

    const seen: string[] = [];
    using response = client.stream("GET", "http://clock.test/");
    for (const line of response.iterLinesSync()) if (seen.push(line) === 3) break;

    expect([seen, made, isLeft]).toEqual([["tick 1", "tick 2", "tick 3"], 3, true]);
  },
);
