import { type Auth, HTTPError, HTTPStatusError, RemoteProtocolError } from "@trunkline/core";
import { expect } from "vitest";
import { both } from "./both.ts";

const twoSteps: Auth = {
  *flow(request) {
    const response = yield request;
    if (response.status !== 401) return;
    request.headers.set("Authorization", `Answer ${response.header("www-authenticate")}`);
    yield request;
  },
};

both("an auth flow answers a challenge, and both requests are seen in order", {
  tags: ["F004"],
  handler: (request) =>
    request.headers.has("authorization")
      ? { text: "in" }
      : { status: 401, headers: { "WWW-Authenticate": "Riddle" }, text: "who?" },
  options: { auth: twoSteps },
  async run(client, transport) {
    const response = await client.request("GET", "http://example.org/");

    expect(response.text()).toBe("in");
    expect(response.history.map((past) => [past.status, past.text()])).toEqual([[401, "who?"]]);
    expect(transport.calls.map(({ headers }) => headers.get("authorization"))).toEqual(
      ["Answer Riddle", "Answer Riddle"].map((value, at) => (at === 0 ? null : value)),
    );
  },
});

const events: string[] = [];

both("hooks are called once per hop, in order, and may add headers", {
  tags: ["F007"],
  handler: ({ url }) => (url.pathname === "/" ? { status: 302, headers: { Location: "/next" } } : { text: "end" }),
  options: {
    followRedirects: true,
    eventHooks: {
      request: [({ method, url, headers }) => (events.push(`${method} ${url.path}`), headers.set("X-Hooked", "1"))],
      response: [({ status }) => void events.push(String(status))],
    },
  },
  async run(client, transport) {
    events.length = 0;

    await client.request("GET", "http://example.org/");

    expect(events).toEqual(["GET /", "302", "GET /next", "200"]);
    expect(transport.calls.map(({ headers }) => headers.get("x-hooked"))).toEqual(["1", "1"]);
  },
});

both("a hook that throws ends the call with its own error", {
  handler: () => ({ text: "never read" }),
  options: {
    eventHooks: {
      response: [
        () => {
          throw new RangeError("not today");
        },
      ],
    },
  },
  async run(client) {
    await expect(client.request("GET", "http://example.org/")).rejects.toEqual(new RangeError("not today"));
  },
});

both("raiseForStatus throws for a 404, naming it, with request and response at hand", {
  tags: ["F024"],
  handler: () => ({ status: 404, text: "no such page" }),
  async run(client) {
    const response = await client.request("GET", "http://example.org/lost");

    const raised = (): unknown => response.raiseForStatus();

    expect(raised).toThrow(HTTPStatusError);
    expect(raised).toThrow("Client error '404 Not Found' for GET http://example.org/lost");
  },
});

both("a Location that is no URL is the server's mistake", {
  tags: ["F024"],
  handler: () => ({ status: 302, headers: { Location: "https://[bad" } }),
  options: { followRedirects: true },
  async run(client) {
    await expect(client.request("GET", "http://example.org/")).rejects.toThrow(RemoteProtocolError);
  },
});

both("an error never shows a password", {
  handler: () => {
    throw new Error("the handler broke");
  },
  async run(client) {
    const error: unknown = await client
      .request("GET", "http://ada:secret@example.org/")
      .catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(HTTPError);
    expect(String(error)).not.toContain("secret");
    expect(JSON.stringify(error)).not.toContain("secret");
  },
});
