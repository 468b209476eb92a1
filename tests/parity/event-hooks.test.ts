import { Client, type EventHooks, HTTPStatusError, type Request, type Response } from "@trunkline/core";
import { type Handler, mock } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";
import { type AnyClient, both, thrownBy } from "./both-clients.ts";

const handler: Handler = ({ url }) => {
  const headers = { Server: "testserver" };
  if (url.pathname === "/redirect") return { status: 303, headers: { ...headers, Location: "/" } };
  return { status: url.pathname === "/status/400" ? 400 : 200, headers };
};

const id = (name: string): string => `client/test_event_hooks.py::${name}`;

interface Event {
  readonly event: "request" | "response";
  readonly headers: Readonly<Record<string, string>>;
}

type Keep = (event: Event) => void | Promise<void>;

/** Hooks that hand over what they see. */
function watching(keep: Keep): EventHooks {
  const hook =
    (event: Event["event"]) =>
    ({ headers }: Request | Response) =>
      keep({ event, headers: Object.fromEntries(headers) });
  return { request: [hook("request")], response: [hook("response")] };
}

/** What each request to 127.0.0.1:8000 has. */
function sentBy(client: AnyClient): Event {
  return {
    event: "request",
    headers: {
      host: "127.0.0.1:8000",
      accept: "*/*",
      "accept-encoding": client.headers.get("accept-encoding") ?? "",
      connection: "keep-alive",
      "user-agent": client.headers.get("user-agent") ?? "",
      authorization: "Basic dXNlcm5hbWU6cGFzc3dvcmQ=",
    },
  };
}

const answered: Event = { event: "response", headers: { server: "testserver" } };
const redirected: Event = { event: "response", headers: { server: "testserver", location: "/" } };
const auth = ["username", "password"] as const;

both(
  "hooks see the head that is sent, and the one that comes",
  covers(id("test_event_hooks")),
  { handler },
  async ({ client }) => {
    const seen: Event[] = [];
    client.eventHooks = watching((event) => void seen.push(event));

    await client.get("http://127.0.0.1:8000/", { auth });

    expect(seen).toEqual([sentBy(client), answered]);
  },
);

both(
  "hooks run once for each hop of a redirect",
  covers(id("test_event_hooks_with_redirect")),
  { handler, followRedirects: true },
  async ({ client }) => {
    const seen: Event[] = [];
    client.eventHooks = watching((event) => void seen.push(event));

    await client.get("http://127.0.0.1:8000/redirect", { auth });

    expect(seen).toEqual([sentBy(client), redirected, sentBy(client), answered]);
  },
);

both(
  "what a response hook throws is thrown to the caller, and the response is closed",
  covers(id("test_event_hooks_raising_exception")),
  { handler, eventHooks: { response: [(response) => void response.raiseForStatus()] } },
  async ({ client }) => {
    const error = await thrownBy(() => client.get("http://127.0.0.1:8000/status/400"));

    expect(error).toBeInstanceOf(HTTPStatusError);
    const { message, response } = error as HTTPStatusError;
    expect([message, response.status, response.isClosed]).toEqual([
      "Client error '400 Bad Request' for GET http://127.0.0.1:8000/status/400",
      400,
      true,
    ]);
  },
);

const asynchronous: readonly (readonly [row: string, name: string, path: string, answers: readonly Event[]])[] = [
  ["test_async_event_hooks", "a hook that promises is waited for", "/", [answered]],
  [
    "test_async_event_hooks_with_redirect",
    "a hook that promises is waited for at each hop",
    "/redirect",
    [redirected, answered],
  ],
];

for (const [row, name, path, answers] of asynchronous)
  test(name, covers(id(row)), async () => {
    const seen: Event[] = [];
    const transport = mock((request) => {
      // Here it shows that the request hook has ended, not only begun.
      expect(seen.at(-1)?.event).toBe("request");
      return handler(request);
    });
    const eventHooks = watching(async (event) => {
      await Promise.resolve();
      seen.push(event);
    });
    await using client = new Client({ transport, eventHooks, followRedirects: true });

    await client.get(`http://127.0.0.1:8000${path}`, { auth });

    expect(seen).toEqual(answers.flatMap((answer) => [sentBy(client), answer]));
  });

test(
  "what a promising response hook rejects with is thrown to the caller, and the response is closed",
  covers(id("test_async_event_hooks_raising_exception")),
  async () => {
    const raising = async (response: Response): Promise<void> => {
      await Promise.resolve();
      response.raiseForStatus();
    };
    await using client = new Client({ transport: mock(handler), eventHooks: { response: [raising] } });

    const error = await thrownBy(() => client.get("http://127.0.0.1:8000/status/400"));

    expect(error).toBeInstanceOf(HTTPStatusError);
    const { message, response } = error as HTTPStatusError;
    expect([message, response.status, response.isClosed]).toEqual([
      "Client error '400 Bad Request' for GET http://127.0.0.1:8000/status/400",
      400,
      true,
    ]);
  },
);
