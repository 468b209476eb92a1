import { expect, test } from "vitest";
import {
  Client,
  Request,
  type RequestCallOptions,
  type Response,
  type ResponseHook,
  SyncClient,
  type UrlInput,
} from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { headerOf, lines } from "./scripted-transport.ts";

both(
  "each verb is a request",
  async ({ client }) => {
    const transport = scripted(({ method }) => ({ body: method }));
    const own = client({ transport });
    const texts: string[] = [];
    for (const verb of ["get", "options", "head", "delete", "post", "put", "patch", "query"] as const)
      texts.push((await own[verb]("http://h/")).text());

    expect(texts).toEqual(["GET", "OPTIONS", "HEAD", "DELETE", "POST", "PUT", "PATCH", "QUERY"]);
  },
  ["F010"],
);

both(
  "hooks see each hop in order and may look at the body",
  async ({ client, read }) => {
    const seen: string[] = [];
    const transport = scripted(({ url }) =>
      url.target === "/a" ? { status: 302, headers: ["Location", "/b"], body: "moved" } : { body: "here" },
    );
    const look: ResponseHook = (response) => {
      const bytes = read(response);
      return bytes instanceof Uint8Array ? undefined : bytes.then(() => {});
    };
    const own = client({
      transport,
      followRedirects: true,
      eventHooks: {
        request: [({ url }) => void seen.push(`1 ${url.target}`), ({ url }) => void seen.push(`2 ${url.target}`)],
        response: [look, ({ status, isClosed }) => void seen.push(`${status} ${isClosed}`)],
      },
    });

    expect((await own.get("http://h/a")).text()).toBe("here");
    expect(seen).toEqual(["1 /a", "2 /a", "302 true", "1 /b", "2 /b", "200 true"]);
  },
  ["F007"],
);

test("asynchronous hooks are waited for, and refused by a SyncClient", { tags: ["F007"] }, async () => {
  const order: string[] = [];
  const hook = async (): Promise<void> => {
    await Promise.resolve();
    order.push("hook");
  };
  const transport = scripted(() => {
    order.push("sent");
    return {};
  });
  await using client = new Client({ transport, eventHooks: { request: [hook], response: [hook] } });
  await client.get("http://h/");

  expect(order).toEqual(["hook", "sent", "hook"]);
  using sync = new SyncClient({ transport: scripted(() => ({})), eventHooks: { request: [async () => {}] } });
  expect(() => sync.get("http://h/")).toThrow(/returned a promise/);
});

both(
  "auth that takes two rounds sends both in order",
  async ({ client }) => {
    const transport = scripted((request) =>
      headerOf(request, "authorization") === undefined
        ? { status: 401, headers: ["WWW-Authenticate", "n"], body: "who?" }
        : { body: "welcome" },
    );
    const own = client({
      transport,
      auth: {
        *flow(request) {
          const { status, headers } = yield request;
          if (status !== 401) return;
          request.headers.set("Authorization", `Echo ${headers.get("www-authenticate")}`);
          yield request;
        },
      },
    });
    const response = await own.post("http://h/", { content: "body" });

    expect([response.text(), response.history.map((each) => each.text())]).toEqual(["welcome", ["who?"]]);
    expect(lines(transport)).toEqual(["POST http://h/ body", "POST http://h/ body"]);
  },
  ["F004"],
);

test("an asynchronous auth function is waited for, and refused by a SyncClient", { tags: ["F004"] }, async () => {
  const transport = scripted(() => ({}));
  const auth = async ({ headers }: Request): Promise<void> => {
    await Promise.resolve();
    headers.set("Authorization", "late");
  };
  await using client = new Client({ transport, auth });
  await client.get("http://h/");

  expect(headerOf(transport.arrived[0], "authorization")).toBe("late");
  using sync = new SyncClient({ transport, auth });
  expect(() => sync.get("http://h/")).toThrow(/returned a promise/);
});

both("closing closes each transport once, and a closed client refuses", async ({ client }) => {
  const [main, mounted] = [scripted(() => ({})), scripted(() => ({}))];
  const own = client({
    transport: main,
    mounts: { "all://a": mounted, "all://b": mounted, "all://c": main, "all://d": null },
  });
  expect(own.isClosed).toBe(false);
  await own.close();
  await own.close();

  expect([own.isClosed, main.timesClosed, mounted.timesClosed]).toEqual([true, 1, 1]);
  for (const attempt of [
    () => own.get("http://h/"),
    () => own.stream("GET", "http://h/"),
    () => own.send(new Request("GET", "http://h/")),
  ])
    expect(await thrownBy(attempt)).toEqual(new TypeError("The client has been closed; it cannot send a request."));
  expect(main.arrived).toEqual([]);
});

test("a transport that fails to close leaves none open", async () => {
  const broken = scripted(() => ({}));
  const others = [scripted(() => ({})), scripted(() => ({}))] as const;
  broken.close = async () => {
    throw new Error("broken");
  };
  broken.closeSync = () => {
    throw new Error("broken");
  };
  const mounts = { "all://a": others[0], "all://b": others[1] };

  await expect(new Client({ transport: broken, mounts }).close()).rejects.toThrow("broken");
  expect(() => new SyncClient({ transport: broken, mounts }).close()).toThrow("broken");
  expect(others.map(({ timesClosed }) => timesClosed)).toEqual([2, 2]);
});

test("disposing a client closes it", async () => {
  const transport = scripted(() => ({}));
  {
    await using client = new Client({ transport });
    using sync = new SyncClient({ transport });
    expect([client.isClosed, sync.isClosed]).toEqual([false, false]);
  }
  expect(transport.timesClosed).toBe(2);
});

test("a subclass sees every call", { tags: ["F096"] }, async () => {
  const seen: string[] = [];
  class Watching extends Client {
    override async request(method: string, url: UrlInput, options?: RequestCallOptions): Promise<Response> {
      seen.push(`request ${method}`);
      return super.request(method, `http://h${String(url)}`, options);
    }
    override async send(request: Request, options?: object): Promise<Response> {
      seen.push(`send ${request.method} ${request.url.target}`);
      return super.send(request, options);
    }
  }
  await using client = new Watching({ transport: scripted(() => ({})) });
  for (const verb of ["get", "options", "head", "delete", "post", "put", "patch", "query"] as const)
    await client[verb]("/p");
  await (await client.stream("GET", "http://h/s")).close();

  const verbs = ["GET", "OPTIONS", "HEAD", "DELETE", "POST", "PUT", "PATCH", "QUERY"];
  expect(seen).toEqual([...verbs.flatMap((verb) => [`request ${verb}`, `send ${verb} /p`]), "send GET /s"]);
});

both("elapsed is the time of the last hop alone", async ({ client }) => {
  const transport = scripted((_request, index) => (index === 0 ? { status: 302, headers: ["Location", "/b"] } : {}));
  const before = performance.now();
  const response = await client({ transport, followRedirects: true }).get("http://h/");
  const taken = performance.now() - before;

  const elapsed = [...response.history, response].map((each) => each.elapsed);
  expect(elapsed.every((each) => each >= 0) && elapsed.reduce((sum, each) => sum + each) <= taken).toBe(true);
});
