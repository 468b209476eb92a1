import { TransportFailure } from "@trunkline/transport";
import { expect, test, vi } from "vitest";
import { Client } from "../src/client/client.ts";
import { OAuth2Auth } from "../src/exchange/auth/oauth2.ts";
import type { OAuth2Error } from "../src/exchange/auth/oauth2-error.ts";
import { thrownBy } from "./both.ts";
import { type ScriptedTransport, silence } from "./scripted-transport.ts";
import { api, askedOnce, bearer, credentials, log, over, server, tokenUrl, unless } from "./token-server.ts";

test("callers side by side share one token request, and one replacement", async () => {
  const transport = server(undefined, unless("t1"));
  const client = new Client({ transport, auth: new OAuth2Auth(credentials) });

  const responses = await Promise.all(Array.from({ length: 10 }, () => client.get(api)));

  expect(responses.map(({ status }) => status)).toEqual(Array<number>(10).fill(200));
  expect(log(transport).filter((line) => line === askedOnce).length).toBe(2);
  expect(log(transport).filter((line) => line === "Bearer t2").length).toBe(10);
});

test("callers side by side are told why there is no token, by one request", async () => {
  const transport = server(() => over);
  const client = new Client({ transport, auth: new OAuth2Auth(credentials) });

  const errors = await Promise.all(Array.from({ length: 5 }, () => thrownBy(() => client.get(api))));

  expect(errors.map((error) => (error as OAuth2Error).error)).toEqual(Array<string>(5).fill("invalid_grant"));
  expect(transport.arrived.length).toBe(1);
});

test("where the caller that asks is aborted, the next takes over", async () => {
  const transport = server((index) => (index === 1 ? silence : bearer(`t${index}`)));
  const client = new Client({ transport, auth: new OAuth2Auth(credentials) });
  const aborting = new AbortController();

  const first = thrownBy(() => client.get(api, { signal: aborting.signal }));
  const others = Promise.all([client.get(api), client.get(api), client.get(api)]);
  aborting.abort(new Error("enough"));

  expect(((await first) as Error).message).toBe("enough");
  expect((await others).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(log(transport)).toEqual([askedOnce, askedOnce, "Bearer t2", "Bearer t2", "Bearer t2"]);
});

test("a caller that is aborted while it waits is told at once, and the others go on", async () => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const inner = server();
  const transport = Object.assign(Object.create(inner) as ScriptedTransport, {
    handleRequest: async (request: Parameters<ScriptedTransport["handleRequest"]>[0]) => {
      if (request.url.href === tokenUrl) await held;
      return inner.handleRequest(request);
    },
  });
  const client = new Client({ transport, auth: new OAuth2Auth(credentials) });
  const aborting = new AbortController();

  const asking = client.get(api);
  const waiting = thrownBy(() => client.get(api, { signal: aborting.signal }));
  const other = client.get(api);
  aborting.abort(new Error("enough"));

  expect(((await waiting) as Error).message).toBe("enough");
  answer();
  expect([(await asking).status, (await other).status]).toEqual([200, 200]);
  expect(log(inner)).toEqual([askedOnce, "Bearer t1", "Bearer t1"]);
});

test("who has waited for two that gave up asks for himself", async () => {
  const transport = server(() => silence);
  const client = new Client({ transport, auth: new OAuth2Auth(credentials) });
  const callers = Array.from({ length: 5 }, () => new AbortController());
  const ends = callers.map(({ signal }) => thrownBy(() => client.get(api, { signal })));

  for (const [index, asked] of [1, 2, 5, 5, 5].entries()) {
    await vi.waitFor(() => expect(transport.arrived.length).toBe(asked));
    callers[index]!.abort(new Error("enough"));
    expect(((await ends[index]) as Error).message).toBe("enough");
  }
});

test("where no token endpoint answers, everybody is told, after two others at most", async () => {
  const transport = server(() => new TransportFailure("connect", "refused"));
  const client = new Client({ transport, auth: new OAuth2Auth(credentials) });

  const errors = await Promise.all(Array.from({ length: 6 }, () => thrownBy(() => client.get(api))));

  expect(errors.map((error) => (error as Error).name)).toEqual(Array<string>(6).fill("ConnectError"));
  expect(transport.arrived.length).toBe(6);
});
