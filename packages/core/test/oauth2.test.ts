import { expect, test } from "vitest";
import { Client } from "../src/client/client.ts";
import { OAuth2Auth, type OAuth2Options } from "../src/exchange/auth/oauth2.ts";
import { OAuth2Error } from "../src/exchange/auth/oauth2-error.ts";
import type { OAuth2Token } from "../src/exchange/auth/oauth2-token.ts";
import { both, thrownBy } from "./both.ts";
import { type Answer, headerOf } from "./scripted-transport.ts";
import { api, askedOnce, bearer, credentials, json, log, over, server, unless } from "./token-server.ts";

both("a token is asked for once, and sent until it is about to end", async ({ client }) => {
  let now = 0;
  const transport = server();
  const own = client({ transport, auth: new OAuth2Auth({ ...credentials, now: () => now }) });

  for (const at of [0, 3_539_999, 3_540_000]) {
    now = at;
    await own.get(api);
  }

  expect(log(transport)).toEqual([askedOnce, "Bearer t1", "Bearer t1", askedOnce, "Bearer t2"]);
});

test.for<readonly [string, unknown, number, number]>([
  ["of a minute for half of it", 60, 29_999, 30_000],
  ["whose life is told as text", "600", 539_999, 540_000],
])("a token %s is kept", async ([, lifetime, last, first]) => {
  let now = 0;
  const transport = server((index) => bearer(`t${index}`, { expires_in: lifetime }));
  const client = new Client({ transport, auth: new OAuth2Auth({ ...credentials, now: () => now }) });

  for (const at of [0, last, first]) {
    now = at;
    await client.get(api);
  }

  expect(log(transport)).toEqual([askedOnce, "Bearer t1", "Bearer t1", askedOnce, "Bearer t2"]);
});

test("a token without an end is kept until it is refused", async () => {
  let now = 0;
  const transport = server((index) => json({ access_token: `t${index}` }));
  const client = new Client({ transport, auth: new OAuth2Auth({ ...credentials, now: () => now }) });

  await client.get(api);
  now = 1e12;
  await client.get(api);

  expect(log(transport)).toEqual([askedOnce, "Bearer t1", "Bearer t1"]);
});

both("a token that is refused is replaced once", async ({ client }) => {
  const transport = server(undefined, unless("t1"));
  const own = client({ transport, auth: new OAuth2Auth(credentials) });

  const response = await own.post(api, { content: "x" });

  expect(response.status).toBe(200);
  expect(log(transport)).toEqual([askedOnce, "Bearer t1", askedOnce, "Bearer t2"]);
  expect(transport.arrived.at(-1)?.body).toBe("x");
});

both("a request that is refused with a new token too has its 401", async ({ client }) => {
  const transport = server(undefined, () => ({ status: 401 }));

  const response = await client({ transport, auth: new OAuth2Auth(credentials) }).get(api);

  expect(response.status).toBe(401);
  expect(log(transport)).toEqual([askedOnce, "Bearer t1", askedOnce, "Bearer t2"]);
});

both("a one-time body is not sent again, and the next request has another token", async ({ client }) => {
  const transport = server(undefined, unless("t1"));
  const own = client({ transport, auth: new OAuth2Auth(credentials) });
  const content = (function* () {
    yield new TextEncoder().encode("x");
  })();

  const first = await own.post(api, { content });
  const second = await own.post(api, { content: "y" });

  expect([first.status, second.status]).toEqual([401, 200]);
  expect(log(transport)).toEqual([askedOnce, "Bearer t1", askedOnce, "Bearer t2"]);
});

both("an answer that is streamed stays unread", async ({ client, read }) => {
  const transport = server(undefined, () => ({ body: ["a", "b"] }));

  const response = await client({ transport, auth: new OAuth2Auth(credentials) }).stream("GET", api);

  expect(response.isStreamConsumed).toBe(false);
  expect(new TextDecoder().decode(await read(response))).toBe("ab");
});

test.for<readonly [string, Partial<OAuth2Options>, string, string | undefined]>([
  [
    "in a Basic header, form-encoded",
    { clientId: "a:b c", clientSecret: "d+é" },
    askedOnce,
    `Basic ${btoa("a%3Ab+c:d%2B%C3%A9")}`,
  ],
  ["in the body", { clientAuth: "body" }, `${askedOnce}&client_id=me&client_secret=s3cret`, undefined],
  ["without a secret", { clientSecret: undefined }, `${askedOnce}&client_id=me`, undefined],
  [
    "with scope, audience and more",
    { scope: ["read", "write"], audience: "https://api", params: { resource: "r" } },
    `resource=r&${askedOnce}&scope=read+write&audience=https%3A%2F%2Fapi`,
    `Basic ${btoa("me:s3cret")}`,
  ],
  [
    "for a refresh token",
    { refreshToken: "r0" },
    "grant_type=refresh_token&refresh_token=r0",
    `Basic ${btoa("me:s3cret")}`,
  ],
])("the client says who it is %s", async ([, options, body, authorization]) => {
  const transport = server();

  await new Client({ transport, auth: new OAuth2Auth({ ...credentials, ...options }) }).get(api);

  const [asked] = transport.arrived;
  expect([asked?.method, asked?.body, headerOf(asked, "authorization")]).toEqual(["POST", body, authorization]);
  expect([headerOf(asked, "accept"), headerOf(asked, "content-type")]).toEqual([
    "application/json",
    "application/x-www-form-urlencoded",
  ]);
});

both("a refresh token is replaced by the one that came with its token", async ({ client }) => {
  const told: OAuth2Token[] = [];
  const transport = server(
    (index) => bearer(`t${index}`, index === 1 ? { refresh_token: "r1" } : {}),
    (request) => ({ status: headerOf(request, "authorization") === "Bearer t3" ? 200 : 401 }),
  );
  const options = {
    ...credentials,
    refreshToken: "r0",
    now: () => 0,
    onToken: (token: OAuth2Token) => void told.push(token),
  };
  const own = client({ transport, auth: new OAuth2Auth(options) });

  await own.get(api);
  await own.get(api);

  expect(log(transport).filter((line) => line?.startsWith("grant") === true)).toEqual([
    "grant_type=refresh_token&refresh_token=r0",
    "grant_type=refresh_token&refresh_token=r1",
    "grant_type=refresh_token&refresh_token=r1",
  ]);
  expect(told.slice(0, 2)).toEqual([
    { accessToken: "t1", expiresAt: 3_600_000, refreshToken: "r1" },
    { accessToken: "t2", expiresAt: 3_600_000, refreshToken: "r1" },
  ]);
});

both("where a refresh token is over, the client's own credentials start anew", async ({ client }) => {
  const told: (string | null)[] = [];
  const transport = server((index, { body }) => {
    if (body?.includes("r1") === true) return over;
    return bearer(`t${index}`, index === 1 ? { refresh_token: "r1" } : {});
  }, unless("t1"));
  const onToken = ({ refreshToken }: OAuth2Token): void => void told.push(refreshToken);

  const response = await client({ transport, auth: new OAuth2Auth({ ...credentials, onToken }) }).get(api);

  expect(response.status).toBe(200);
  expect(log(transport)).toEqual([
    askedOnce,
    "Bearer t1",
    "grant_type=refresh_token&refresh_token=r1",
    askedOnce,
    "Bearer t3",
  ]);
  expect(told).toEqual(["r1", null]);
});

both("where a refresh token cannot be used now, it is kept", async ({ client }) => {
  const transport = server(
    (index) =>
      index === 2 ? json({ error: "temporarily_unavailable" }, 503) : bearer(`t${index}`, { refresh_token: "r1" }),
    unless("t1"),
  );
  const own = client({ transport, auth: new OAuth2Auth(credentials) });

  const error = (await thrownBy(() => own.get(api))) as OAuth2Error;
  await own.get(api);

  expect([error.error, error.status]).toEqual(["temporarily_unavailable", 503]);
  const refreshed = "grant_type=refresh_token&refresh_token=r1";
  expect(log(transport)).toEqual([askedOnce, "Bearer t1", refreshed, "Bearer t1", refreshed, "Bearer t3"]);
});

both("a user's refresh token that is over is not replaced by the client itself", async ({ client }) => {
  const transport = server(() => over);
  const own = client({ transport, auth: new OAuth2Auth({ ...credentials, refreshToken: "r1" }) });

  const error = (await thrownBy(() => own.get(api))) as OAuth2Error;

  expect(log(transport)).toEqual(["grant_type=refresh_token&refresh_token=r1"]);
  expect([error.error, error.errorDescription]).toEqual(["invalid_grant", "[secure] is over."]);
});

test.for<readonly [string, Answer, string]>([
  [
    "an error",
    json({ error: "invalid_client", error_description: "No client has s3cret." }, 401),
    'POST https://login.example.org/token answered 401 with invalid_client: No client has [secure]. Check clientId and clientSecret, and whether the server wants them in the body: clientAuth: "body".',
  ],
  [
    "a page",
    { status: 502, body: "<html>" },
    "POST https://login.example.org/token answered 502 with no access_token and no reason. Check tokenUrl and the options of OAuth2Auth.",
  ],
  [
    "no token",
    json([]),
    "POST https://login.example.org/token answered 200 with no access_token and no reason. Check tokenUrl and the options of OAuth2Auth.",
  ],
  [
    "a token beside an error",
    json({ access_token: "t", error: "invalid_scope" }, 400),
    "POST https://login.example.org/token answered 400 with invalid_scope. Check scope.",
  ],
  [
    "another type",
    bearer("t", { token_type: "mac" }),
    'POST https://login.example.org/token gave a token of the type "mac"; OAuth2Auth can send Bearer tokens only.',
  ],
])("a token endpoint that answers with %s is an error that says so", async ([, answer, message]) => {
  const client = new Client({ transport: server(() => answer), auth: new OAuth2Auth(credentials) });

  const error = await thrownBy(() => client.get(api));

  expect(error).toBeInstanceOf(OAuth2Error);
  expect([(error as OAuth2Error).code, (error as Error).message]).toEqual(["OAUTH2", message]);
});

test("a relative tokenUrl is refused", () => {
  expect(() => new OAuth2Auth({ ...credentials, tokenUrl: "/token" })).toThrow(TypeError);
});

test("a redirect to another origin that answers 401 replaces no token", async () => {
  const elsewhere = "https://other.example/";
  const transport = server(undefined, ({ url }) =>
    url.href === elsewhere ? { status: 401 } : { status: 302, headers: ["Location", elsewhere] },
  );
  const client = new Client({ transport, auth: new OAuth2Auth(credentials), followRedirects: true });

  const response = await client.get(api);

  expect(response.status).toBe(401);
  expect(log(transport)).toEqual([askedOnce, "Bearer t1", undefined]);
});
