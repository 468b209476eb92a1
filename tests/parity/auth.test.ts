import {
  type Auth,
  type AuthFlow,
  type AuthInput,
  BasicAuth,
  Client,
  DigestAuth,
  Request,
  type Response,
  StreamConsumed,
  URL,
} from "@trunkline/core";
import { type Handler, mock } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";
import { clients } from "./both-clients.ts";
import { DigestServer } from "./digest-server.ts";

const url = "https://example.org/";
const basic = "Basic dXNlcjpwYXNzd29yZDEyMw==";
const pair = ["user", "password123"] as const;
const echo: Handler = ({ headers }) => ({ json: { auth: headers.get("authorization") } });
const inspected = (value: object): string =>
  (value as unknown as Record<symbol, () => string>)[Symbol.for("nodejs.util.inspect.custom")]!();

for (const { name, over } of clients) {
  const client = over(echo);

  test(`a pair is Basic auth for one request, ${name}`, covers("client/test_auth.py::test_basic_auth"), async () => {
    const response = await client.get(url, { auth: pair });

    expect([response.status, response.json()]).toEqual([200, { auth: basic }]);
  });

  test(
    `user and password in the URL are Basic auth, ${name}`,
    covers("client/test_auth.py::test_basic_auth_in_url"),
    async () => {
      const response = await client.get("https://user:password123@example.org/");

      expect([response.status, response.json()]).toEqual([200, { auth: basic }]);
    },
  );

  test(`a function changes the request, ${name}`, covers("client/test_auth.py::test_custom_auth"), async () => {
    const auth = (request: Request): Request => {
      request.headers.set("Authorization", "Token 123");
      return request;
    };

    const response = await client.get(url, { auth });

    expect([response.status, response.json()]).toEqual([200, { auth: "Token 123" }]);
  });

  test(
    `headers show that there is auth, and not which, ${name}`,
    covers("client/test_auth.py::test_auth_hidden_header"),
    async () => {
      const response = await client.get(url, { auth: ["example-username", "example-password"] });

      expect(String(response.request.headers)).toContain('authorization: "[secure]"');
      expect(inspected(response.request.headers)).not.toContain("Basic ");
    },
  );
}

for (const { name, over } of clients) {
  const client = over(echo, { auth: pair });

  test(
    `a client's auth goes with every request, ${name}`,
    covers("client/test_auth.py::test_basic_auth_on_session"),
    async () => {
      const response = await client.get(url);

      expect([response.status, response.json()]).toEqual([200, { auth: basic }]);
    },
  );

  test(
    `a client's auth goes with a stream, ${name}`,
    covers("client/test_auth.py::test_basic_auth_with_stream"),
    async () => {
      const response = await client.stream("GET", url);
      await (name === "Client" ? response.read() : response.readSync());

      expect([response.status, response.json()]).toEqual([200, { auth: basic }]);
    },
  );

  test(
    `null is no auth for one request, undefined the client's, ${name}`,
    covers("client/test_auth.py::test_auth_disable_per_request"),
    async () => {
      const without = await client.get(url, { auth: null });
      const usual = await client.get(url, { auth: undefined });

      expect([without.json(), usual.json()]).toEqual([{ auth: null }, { auth: basic }]);
    },
  );
}

test(
  "a URL shows that it has a password, and not which",
  covers("client/test_auth.py::test_auth_hidden_url"),
  async () => {
    const given = "http://example-username:example-password@example.org/";
    const { url: own } = await clients[0]!.over(echo).get(given);

    expect(inspected(own)).toContain("http://example-username:[secure]@example.org/");
    expect(own.equals(given)).toBe(true);
    expect(own.equals(new URL("http://example-username:other@example.org/"))).toBe(false);
  },
);

for (const { name, over } of clients) {
  const client = over(echo);

  test(`a client's auth can be set later, ${name}`, covers("client/test_auth.py::test_auth_property"), async () => {
    expect(client.auth).toBeNull();

    client.auth = pair;
    const response = await client.get(url);

    expect(client.auth).toBeInstanceOf(BasicAuth);
    expect(response.json()).toEqual({ auth: basic });
  });

  test(`text is no auth, ${name}`, covers("client/test_auth.py::test_auth_invalid_type"), async () => {
    const wrong = "not a tuple, not a callable" as unknown as Auth;

    await expect((async () => client.get(url, { auth: wrong }))()).rejects.toThrow(TypeError);
    expect(() => new Client({ transport: mock(echo), auth: wrong })).toThrow(TypeError);
    expect(() => {
      client.auth = wrong;
    }).toThrow(TypeError);
  });
}

/** Asks as often as it is told, each time with what it was answered. */
class RepeatAuth implements Auth {
  readonly requiresRequestBody = true;
  readonly requiresResponseBody: boolean;
  readonly #repeat: number;

  constructor(repeat: number, requiresResponseBody = false) {
    this.#repeat = repeat;
    this.requiresResponseBody = requiresResponseBody;
  }

  *flow(request: Request): AuthFlow {
    const nonces: string[] = [];
    for (let count = 0; count < this.#repeat; count += 1) {
      request.headers.set("Authorization", `Repeat ${count}`);
      const response = yield request;
      nonces.push(this.requiresResponseBody ? response.text() : response.headers.get("www-authenticate")!);
    }
    request.headers.set("Authorization", `Repeat ${nonces.join(".")}`);
    yield request;
  }
}

const historyRows = {
  Client: "client/test_auth.py::test_async_auth_history",
  SyncClient: "client/test_auth.py::test_sync_auth_history",
};
const nonces: Handler = ({ headers }) => {
  const auth = headers.get("authorization") ?? "";
  return /^Repeat \d$/.test(auth)
    ? { status: 401, headers: { "www-authenticate": `nonce${auth.at(-1)}` }, text: "" }
    : { json: { auth } };
};

for (const { name, over } of clients)
  test(
    `answers to an auth flow's requests are in the history, each with its own, ${name}`,
    covers(historyRows[name]),
    async () => {
      const response = await over(nonces).get(url, { auth: new RepeatAuth(2) });

      expect([response.status, response.json()]).toEqual([200, { auth: "Repeat nonce0.nonce1" }]);
      expect(response.history.map(({ status, history }) => [status, history.length])).toEqual([
        [401, 0],
        [401, 1],
      ]);
      expect(response.history[1]!.history[0]).toBe(response.history[0]);
    },
  );

const bodyRows = {
  Client: "client/test_auth.py::test_async_auth_reads_response_body",
  SyncClient: "client/test_auth.py::test_sync_auth_reads_response_body",
};

for (const { name, over } of clients)
  test(`an auth flow can have each answer's body read, ${name}`, covers(bodyRows[name]), async () => {
    const response = await over(echo).get(url, { auth: new RepeatAuth(2, true) });

    expect(response.json()).toEqual({ auth: 'Repeat {"auth":"Repeat 0"}.{"auth":"Repeat 1"}' });
  });

const asynchronous: Auth = {
  async *flow(request) {
    request.headers.set("Authorization", await Promise.resolve("async-auth"));
    yield request;
  },
};
const synchronous: Auth = {
  *flow(request) {
    request.headers.set("Authorization", "sync-auth");
    yield request;
  },
};

test("an auth flow may wait for something, Client", covers("client/test_auth.py::test_async_auth"), async () => {
  const response = await clients[0]!.over(echo).get(url, { auth: asynchronous });

  expect([response.status, response.json()]).toEqual([200, { auth: "async-auth" }]);
});

test("an auth flow that waits is refused, SyncClient", covers("client/test_auth.py::test_sync_auth"), () => {
  const answered = (auth: AuthInput): unknown => (clients[1]!.over(echo).get(url, { auth }) as Response).json();

  expect(answered(synchronous)).toEqual({ auth: "sync-auth" });
  expect(() => answered(asynchronous)).toThrow(TypeError);
});

for (const { name, over } of clients)
  test(
    `a one-time body that was sent cannot be sent again for a challenge, ${name}`,
    covers("client/test_auth.py::test_digest_auth_unavailable_streaming_body"),
    async () => {
      const content = (function* () {
        yield new TextEncoder().encode("Example request body");
      })();

      const sent = (async () =>
        over(new DigestServer().handler).post(url, { content, auth: new DigestAuth(...pair) }))();

      await expect(sent).rejects.toBeInstanceOf(StreamConsumed);
    },
  );

test("a pair's flow is one request with a Basic header", covers("test_auth.py::test_basic_auth"), () => {
  const request = new Request("GET", "https://www.example.com");

  new BasicAuth("user", "pass").decorate(request);

  expect(request.headers.get("authorization")).toBe("Basic dXNlcjpwYXNz");
});
