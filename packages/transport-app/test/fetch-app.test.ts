import { expect, test } from "vitest";
import { app, type FetchHandler } from "../src/index.ts";
import { bytes, described, failureOf, gate, get, post, textOf } from "./requests.ts";

test("a fetch handler gets the request and its response comes back, no port opened", { tags: ["F017"] }, async () => {
  const shop = app(async (request) => {
    const said = `${request.method} ${request.url} ${request.headers.get("x-team")} ${await request.text()}`;
    return new Response(said, { status: 201, statusText: "Made", headers: [["x-answer", "yes"]] });
  });

  const response = await shop.handleRequest(
    post("http://shop.test/orders?page=2", bytes("two apples"), { headers: ["X-Team", "blue"] }),
  );

  expect({ ...response, body: await textOf(response.body) }).toEqual({
    status: 201,
    headers: ["content-type", "text/plain;charset=UTF-8", "x-answer", "yes"],
    body: "POST http://shop.test/orders?page=2 blue two apples",
    extensions: { reasonPhrase: "Made" },
  });
});

test("an object with fetch is called as its method, with the arguments that its platform would add", async () => {
  const worker = {
    greeting: "hello",
    async fetch(_request: Request, environment: { name: string }, context: { waitUntil(work: unknown): void }) {
      context.waitUntil(Promise.resolve());
      return new Response(`${this.greeting} ${environment.name}`);
    },
  };
  const waited: unknown[] = [];
  const context = { waitUntil: (work: unknown) => void waited.push(work) };

  const response = await app(worker, { handlerArguments: [{ name: "worker" }, context] }).handleRequest(
    get("http://worker.test/"),
  );

  expect(await textOf(response.body)).toBe("hello worker");
  expect(waited).toEqual([Promise.resolve()]);
});

test("cookies stay apart, other repeated headers are combined", async () => {
  const headers: [string, string][] = [
    ["Set-Cookie", "a=1"],
    ["Vary", "accept"],
    ["Set-Cookie", "b=2"],
    ["Vary", "cookie"],
  ];

  const response = await app(() => new Response(null, { headers })).handleRequest(get("http://shop.test/"));

  expect(response.headers).toEqual(["set-cookie", "a=1", "set-cookie", "b=2", "vary", "accept, cookie"]);
});

test("a closed transport lets requests under way finish and refuses new ones", async () => {
  const { opened, open } = gate();
  const shop = app(async () => {
    await opened;
    return new Response("finished");
  });

  const underWay = shop.handleRequest(get("http://shop.test/"));
  await shop.close();
  await shop[Symbol.asyncDispose]();
  open();

  expect(await textOf((await underWay).body)).toBe("finished");
  expect(described(await failureOf(shop.handleRequest(get("http://shop.test/"))))).toEqual({
    kind: "close",
    message: "The transport to the application at shop.test:80 is closed. Make a new one.",
    sent: "nothing",
    peer: "shop.test:80",
    cause: undefined,
  });
});

test("what the platform's Request cannot carry is refused before the application is called", async () => {
  let calls = 0;
  const shop = app(() => new Response(String((calls += 1))));
  const refused = [
    get("http://shop.test/", { body: bytes("a body") }),
    get("http://shop.test/", { method: "CONNECT" }),
    get("http://shop.test/", { headers: ["bad name", "value"] }),
    get("http://shop.test/", { method: "OPTIONS", extensions: { target: "*" } }),
  ];

  const failures = [];
  for (const request of refused) failures.push(await failureOf(shop.handleRequest(request)));

  expect(failures.map(({ kind, sent }) => `${kind}, sent ${sent}`)).toEqual(
    refused.map(() => "local-protocol, sent nothing"),
  );
  expect(calls).toBe(0);
});

test("an empty body on GET is no body", async () => {
  const request = get("http://shop.test/", { body: new Uint8Array(0) });

  const response = await app(({ body }) => new Response(body === null ? "none" : "some")).handleRequest(request);

  expect(await textOf(response.body)).toBe("none");
});

test("the application sees neither the URL's userinfo nor its fragment", async () => {
  const response = await app(({ url }) => new Response(url)).handleRequest(
    get("http://user:secret@shop.test:8080/a?b=1#top"),
  );

  expect(await textOf(response.body)).toBe("http://shop.test:8080/a?b=1");
});

test("a Node application is refused by name", () => {
  const express = Object.assign(() => new Response(), { emit: () => true });

  for (const application of [express, {}, null, "hono"]) {
    expect(() => app(application as FetchHandler)).toThrow(
      new TypeError(
        "app() takes a fetch handler or an object with one. For a Node listener or http.Server use nodeApp().",
      ),
    );
  }
});
