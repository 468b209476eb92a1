import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { feed, stale } from "../../test/feed.ts";
import { Request } from "../models/request.ts";
import type { Auth } from "./auth/auth.ts";
import type { EventHookLists } from "./hooks.ts";

test(
  "auth surrounds redirects, redirects surround sending again, hooks are innermost",
  { tags: ["F004", "F005", "F007"] },
  () => {
    const calls: string[] = [];
    const auth: Auth = {
      requiresRequestBody: true,
      *flow(request) {
        calls.push("auth begins");
        const challenge = yield request;
        calls.push(`auth sees ${challenge.status} after ${challenge.history.length}`);
        yield request;
        calls.push("auth ends");
      },
    };
    const eventHooks: EventHookLists = {
      request: [({ url }) => void calls.push(`before ${url.target}`)],
      response: [({ status, history }) => void calls.push(`after ${status}, history ${history.length}`)],
    };

    const { steps, result } = feed({ auth, settings: { eventHooks } }, [
      { status: 302, location: "/b" },
      stale(),
      { status: 401 },
      { status: 201 },
    ]);

    expect(steps).toEqual([
      "read-request",
      "send GET /a",
      "read 302",
      "send GET /b",
      "send GET /b again",
      "read 401",
      "send GET /a",
      "read 201",
    ]);
    expect(calls).toEqual([
      "auth begins",
      "before /a",
      "after 302, history 0",
      "before /b",
      "after 401, history 0",
      "auth sees 401 after 1",
      "before /a",
      "after 201, history 0",
      "auth ends",
    ]);
    expect([result?.status, result?.history.map(({ status }) => status)]).toEqual([201, [302, 401]]);
  },
);

test("auth that only decorates costs no further request", { tags: ["F004"] }, () => {
  const request = new Request("GET", "http://h/a");
  const { steps } = feed(
    { auth: { decorate: ({ headers }) => headers.set("X-Token", "t") } },
    [{ status: 401 }],
    request,
  );

  expect([steps, request.headers.get("x-token")]).toEqual([["send GET /a", "read 401"], "t"]);
});

test("auth that needs the answer's body has it read first", { tags: ["F004"] }, () => {
  const auth: Auth = {
    requiresResponseBody: true,
    *flow(request) {
      yield request;
    },
  };

  expect(feed({ auth, stream: true }, [{ status: 401 }]).steps).toEqual(["send GET /a", "read 401"]);
});

test("the limit of redirects counts anew after each challenge", { tags: ["F005"] }, () => {
  const auth: Auth = {
    *flow(request) {
      yield request;
      yield request;
    },
  };
  const { result } = feed({ auth, settings: { maxRedirects: 1 } }, [
    { status: 302, location: "/b" },
    { status: 401 },
    { status: 302, location: "/c" },
    {},
  ]);

  expect(result?.history.map(({ status }) => status)).toEqual([302, 401, 302]);
});

test("an auth flow that never ends is ended, its finally run, the last answer closed", { tags: ["F004"] }, () => {
  let requests = 0;
  let hasEnded = false;
  const auth: Auth = {
    *flow(request) {
      try {
        for (;;) {
          requests += 1;
          yield request;
        }
      } finally {
        hasEnded = true;
      }
    },
  };

  const { steps, error } = feed({ auth }, []);

  expect(error).toBeInstanceOf(TypeError);
  expect([steps.filter((step) => step.startsWith("send")).length, steps.at(-1), requests, hasEnded]).toEqual([
    20,
    "close 200",
    21,
    true,
  ]);
});

test.for([
  ["a failure", [new TransportFailure("connect", "refused")], "ConnectError"],
  ["a redirect too many", Array.from({ length: 30 }, () => ({ status: 302, location: "/" })), "TooManyRedirects"],
  ["an end", [{}], undefined],
] as const)("after %s the auth flow's finally runs", ([, replies, name]) => {
  let hasEnded = false;
  const auth: Auth = {
    *flow(request) {
      try {
        yield request;
        yield request;
      } finally {
        hasEnded = true;
      }
    },
  };

  const { error } = feed({ auth }, replies);

  expect([hasEnded, (error as Error | null)?.name]).toEqual([true, name]);
});

const mine = new Error("mine");
const thrower = (): never => {
  throw mine;
};
const hooked = (which: keyof EventHookLists): { readonly eventHooks: EventHookLists } => ({
  eventHooks: { request: [], response: [], [which]: [thrower] },
});
const throwing: readonly (readonly [what: string, policy: Parameters<typeof feed>[0], steps: readonly string[]])[] = [
  [
    "a request hook",
    {
      settings: hooked("request"),
    },
    [],
  ],
  [
    "a response hook",
    {
      settings: hooked("response"),
    },
    ["send GET /a", "close 200"],
  ],
  [
    "an auth function",
    {
      auth: {
        decorate: () => {
          throw mine;
        },
      },
    },
    [],
  ],
  [
    "an auth flow at once",
    {
      auth: {
        // oxlint-disable-next-line require-yield -- it throws before it asks for anything
        *flow() {
          throw mine;
        },
      },
    },
    [],
  ],
  [
    "an auth flow that saw the answer",
    {
      auth: {
        *flow(request) {
          yield request;
          throw mine;
        },
      },
    },
    ["send GET /a", "close 200"],
  ],
];

test.for(throwing)(
  "what %s throws comes out, and the answer in hand is closed",
  { tags: ["F007"] },
  ([, policy, steps]) => {
    const fed = feed(policy, [{}]);

    expect(fed.error).toBe(mine);
    expect(fed.steps).toEqual(steps);
  },
);

test("a body that cannot be closed does not hide why it was", () => {
  const { error } = feed(
    {
      settings: hooked("response"),
    },
    [{}],
    undefined,
    "close",
  );

  expect(error).toBe(mine);
});

test("a body that breaks is closed", () => {
  const { steps, error } = feed({}, [{}], undefined, "read");

  expect([steps, (error as Error).message]).toEqual([["send GET /a", "read 200", "close 200"], "read failed"]);
});

test("a streamed answer stays unread, but what came before it is read", { tags: ["F094"] }, () => {
  expect(feed({ stream: true }, [{ status: 302, location: "/b" }, {}]).steps).toEqual([
    "send GET /a",
    "read 302",
    "send GET /b",
  ]);
});
