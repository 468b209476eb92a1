import type { Transport, TransportRequest } from "@trunkline/transport";
import { expect, test } from "vitest";
import { app, nodeApp, syncApp } from "../src/index.ts";
import { described, failureOf, get } from "./requests.ts";

type Sending = (request: TransportRequest) => Promise<unknown>;

const sending = (transport: Transport): Sending => transport.handleRequest.bind(transport);

/** Each kind of application, told of the methods that it sees. */
const kinds: Readonly<Record<string, (seen: string[]) => Sending>> = {
  "a fetch handler": (seen) =>
    sending(
      app(({ method }) => {
        seen.push(method);
        return new Response();
      }),
    ),
  "a Node listener": (seen) =>
    sending(
      nodeApp(({ method }, response) => {
        seen.push(method!);
        response.end();
      }),
    ),
  "a synchronous handler": (seen) => sending(syncApp(({ method }) => ({ status: 200 + seen.push(method) }))),
  "a synchronous handler at once": (seen) => {
    const transport = syncApp(({ method }) => ({ status: 200 + seen.push(method) }));
    return async (request) => transport.handleRequestSync({ ...request, body: null });
  },
};

test.each(Object.entries(kinds))("a method that is none never reaches %s", async (_, kind) => {
  const seen: string[] = [];
  const send = kind(seen);
  for (const method of ["GET / HTTP/1.1\r\nX-Smuggled: b", "GET\n", "two words", ""])
    expect(described(await failureOf(send(get("http://shop.test/", { method }))))).toEqual({
      kind: "local-protocol",
      message: `The request cannot be handed to the application at shop.test:80: ${JSON.stringify(method)} is no HTTP method.`,
      sent: "nothing",
      peer: "shop.test:80",
      cause: undefined,
    });

  expect(seen).toEqual([]);
});

test.each(Object.entries(kinds))("a method of one's own reaches %s as it is", async (_, kind) => {
  const seen: string[] = [];
  await kind(seen)(get("http://shop.test/", { method: "PURGE" }));

  expect(seen).toEqual(["PURGE"]);
});
