import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { expect, test, vi } from "vitest";
import { nodeApp } from "../src/index.ts";
import { bytes, failureOf, gate, get, post, textOf } from "./requests.ts";

test("a Node listener gets the request and its response comes back, no socket opened", { tags: ["F018"] }, async () => {
  const shop = nodeApp(async (request, response) => {
    response.writeHead(201, "Made", { "X-Answer": "yes" });
    response.end(`${request.method} ${request.url} ${request.headers.from} ${await textOf(request)}`);
  });

  const response = await shop.handleRequest(
    post("http://shop.test/orders?page=2", bytes("two apples"), { headers: ["From", "blue"] }),
  );

  expect([response.status, response.extensions.reasonPhrase, response.extensions.httpVersion]).toEqual([
    201,
    "Made",
    "1.1",
  ]);
  expect(response.headers.slice(0, 2)).toEqual(["X-Answer", "yes"]);
  expect(await textOf(response.body)).toBe("POST /orders?page=2 blue two apples");
});

test("an http.Server answers without ever listening, with its own settings", { tags: ["F018"] }, async () => {
  const server = createServer({ joinDuplicateHeaders: true }, (request, response) => {
    response.end(JSON.stringify([request.headers["x-a"], server.listening, server.address()]));
  });
  const connections: unknown[] = [];
  server.on("connection", (socket) => connections.push(socket));

  const response = await nodeApp(server).handleRequest(get("http://shop.test/", { headers: ["x-a", "1", "X-A", "2"] }));

  expect(await textOf(response.body)).toBe('["1, 2",false,null]');
  expect(connections).toHaveLength(1);
  expect(server.listening).toBe(false);
});

test("an https.Server needs neither certificate nor handshake", async () => {
  const server = createSecureServer({}, (request, response) => {
    response.end(String((request.socket as { encrypted?: boolean }).encrypted));
  });

  const response = await nodeApp(server).handleRequest(get("https://shop.test/"));

  expect(await textOf(response.body)).toBe("true");
});

const whoami: RequestListener = ({ socket }, response) => {
  const { remoteAddress, remotePort, remoteFamily, localPort, encrypted } = socket as typeof socket & {
    encrypted: boolean;
  };
  response.end(JSON.stringify([remoteAddress, remotePort, remoteFamily, localPort, encrypted]));
};

test("the listener is told who calls, over what", async () => {
  const plain = await nodeApp(whoami).handleRequest(get("http://shop.test/"));
  const client = { address: "2001:db8::7", port: 5000 };
  const secure = await nodeApp(whoami, { client }).handleRequest(get("https://shop.test/"));

  expect(JSON.parse(await textOf(plain.body))).toEqual(["127.0.0.1", 123, "IPv4", 80, false]);
  expect(JSON.parse(await textOf(secure.body))).toEqual(["2001:db8::7", 5000, "IPv6", 443, true]);
});

test("a closed transport lets requests under way finish and refuses new ones", async () => {
  const { opened, open } = gate();
  const shop = nodeApp(async (_request, response) => {
    await opened;
    response.end("finished");
  });

  const underWay = shop.handleRequest(get("http://shop.test/"));
  await shop.close();
  await shop.close();
  open();

  expect(await textOf((await underWay).body)).toBe("finished");
  expect((await failureOf(shop.handleRequest(get("http://shop.test/")))).kind).toBe("close");
});

test("an application that is a function with properties, as Express is, is called as one", async () => {
  const express = Object.assign(((_request, response) => void response.end("express")) satisfies RequestListener, {
    emit: () => true,
    settings: {},
  });

  const response = await nodeApp(express).handleRequest(get("http://shop.test/"));

  expect(await textOf(response.body)).toBe("express");
});

test("listeners of the server's other events are called as on a socket", async () => {
  const server = createServer();
  server.on("checkContinue", (_request, response) => void response.writeHead(417).end());

  const response = await nodeApp(server).handleRequest(
    post("http://shop.test/", bytes("unwanted"), { headers: ["Expect", "100-continue"] }),
  );

  expect(response.status).toBe(417);
});

test("what is no Node application is refused by name, and so is a runtime without node:http", () => {
  const wrong = { fetch: () => new Response() };

  expect(() => nodeApp(wrong as unknown as RequestListener)).toThrow(
    new TypeError("nodeApp() takes a Node listener or an http.Server. For a fetch handler use app()."),
  );
  vi.spyOn(process, "getBuiltinModule").mockReturnValueOnce(undefined);
  expect(() => nodeApp(() => {})).toThrow(
    new TypeError("nodeApp() needs node:http, which this runtime lacks. For a fetch handler use app()."),
  );
});
