import { expect } from "vitest";
import type { Outcome } from "./outcome.ts";

/** Where we differ from the official package on purpose. */
export interface Difference {
  readonly programs: readonly string[];
  readonly reason: string;
  /** What we do instead. */
  readonly instead: (official: Outcome) => unknown;
}

export const differences: readonly Difference[] = [
  {
    programs: [
      "a stream of a chat",
      "a stream with its response",
      "an error within a stream",
      "a stream that is refused",
      "a raw stream",
      "a timeout before a stream",
      "an abort before a stream",
      "a stream is asked for again",
    ],
    reason: "streams ask for what they are: text/event-stream, and no cache on the way",
    instead: (official) => withHeaders(official, () => ({ accept: "text/event-stream", "cache-control": "no-cache" })),
  },
  {
    programs: ["a header of a call that is removed"],
    reason: "an Accept that is removed stays away; the platform's fetch puts */* in its place",
    instead: (official) => withHeaders(official, () => ({ accept: undefined })),
  },
  {
    programs: ["a redirect of a post that becomes a get"],
    reason: "core's redirects keep a content type, as httpx's do",
    instead: (official) => withHeaders(official, (at) => (at === 1 ? { "content-type": "application/json" } : {})),
  },
  {
    programs: ["an answer that breaks off"],
    reason: "it is an APIConnectionError, and retried like a connection that fails sooner; there it is a TypeError",
    instead: ({ requests, waits }) => ({
      requests,
      waits,
      thrown: expectedConnectionError,
    }),
  },
  {
    programs: ["a timeout within the body"],
    reason: "every timeout says what it was caused by",
    instead: (official) => ({ ...official, thrown: { ...(official.thrown as object), cause: "an error" } }),
  },
  {
    programs: ["a base URL that is none"],
    reason: "core says what is wrong with it: InvalidURL, where the platform has a TypeError",
    instead: somethingElse,
  },
  {
    programs: ["a value that is no header"],
    reason: "core says what is wrong with it: LocalProtocolError, where the platform has a TypeError",
    instead: somethingElse,
  },
  {
    programs: ["a blank key in the environment"],
    reason: "the message names no option that is not there: workloadIdentity",
    instead: (official) => ({
      ...official,
      thrown: { ...(official.thrown as { message: string }), message: missingCredentials(official) },
    }),
  },
  {
    programs: ["a subclass that allows no further attempt"],
    reason: "what prepareOptions says of retries counts from the first attempt on; there from the second",
    instead: ({ requests, ...official }) => ({ ...official, requests: requests.slice(0, 1) }),
  },
  {
    programs: ["a response", "several images"],
    reason: "fields come in the order in which they are written; there those that take time come last",
    instead: somethingElse,
  },
];

/** What it is depends on the platform or on time. */
function somethingElse(official: Outcome): unknown {
  return expect.not.objectContaining(official);
}

const expectedConnectionError = {
  kinds: "APIConnectionError < APIError < OpenAIError < Error",
  name: "Error",
  message: "Connection error.",
  cause: "an error",
  status: undefined,
  headers: undefined,
  error: undefined,
  code: undefined,
  param: undefined,
  type: undefined,
  requestID: undefined,
};

function withHeaders(official: Outcome, others: (at: number) => Readonly<Record<string, string | undefined>>): Outcome {
  const requests = official.requests.map((request, at) => {
    const headers = Object.entries({ ...request.headers, ...others(at) }).filter(([, value]) => value !== undefined);
    return { ...request, headers: Object.fromEntries(headers) as Record<string, string> };
  });
  return { ...official, requests };
}

function missingCredentials({ thrown }: Outcome): string {
  return (thrown as { readonly message: string }).message.replace(" `workloadIdentity`,", "");
}
