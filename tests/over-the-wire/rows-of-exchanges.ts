import { type Auth, type ClientOptions, type RequestCallOptions, RetryPolicy } from "@trunkline/core";
import { layer } from "@trunkline/transport";
import { elsewhere } from "./answers.ts";
import type { Answer, Case, Place, Row, RowsOf } from "./wire-row.ts";

const methods = ["GET", "OPTIONS", "HEAD", "DELETE", "POST", "PUT", "PATCH", "QUERY"];
const idempotent: ReadonlySet<string> = new Set(["GET", "OPTIONS", "HEAD", "DELETE", "PUT", "QUERY"]);

const busyOnce = (count: number): Answer =>
  count === 1 ? { status: 503, headers: ["Retry-After", "0"], body: "busy" } : { body: "well" };

/** A 503 once: sent again, or not. */
function retried<Value>({ sent, text }: Place, value: Value, isAgain: boolean): Case<Value> {
  return {
    value,
    answer: busyOnce,
    sent: isAgain ? [sent(), sent()] : [sent()],
    seen: isAgain ? { text: text("well") } : { status: 503, text: text("busy") },
  };
}

/** A redirect that is followed; the method changes as `status` has it. */
function followed<Value>(place: Place, value: Value, status: number): Case<Value> {
  const method = status === 307 || place.method === "HEAD" ? place.method : "GET";
  return {
    value,
    answer: elsewhere(status, "/next"),
    sent: [place.sent(), place.sent({ method, target: "/next" })],
    seen: { url: "here/next", text: "", history: [`${status} here/things?q=1`] },
  };
}

const riddle: Auth = {
  *flow(request) {
    const response = yield request;
    if (response.status !== 401) return;
    request.headers.set("Authorization", `Answer ${response.header("www-authenticate")}`);
    yield request;
  },
};

/** The limits that reach the transport. */
function limits<Value>(value: Value, noted: object, client: Partial<ClientOptions> = {}): Case<Value> {
  const notes: unknown[] = [];
  const watching = layer((request, next) => {
    notes.push(request.extensions.timeout);
    return next(request);
  });
  return { value, client: { ...client, layers: [watching] }, notes, noted: [noted] };
}

const missed = (error: string, code: string) => ({ answer: () => null, seen: { error, code } });

function aborted(isLate: boolean): Row<AbortSignal> {
  return {
    says: isLate ? "an abort while the answer is awaited throws its reason" : "what is aborted already is not sent",
    needs: isLate ? "aborts" : "promises",
    play: ({ sent }) => {
      const controller = new AbortController();
      const reason = new Error("changed my mind");
      if (!isLate) controller.abort(reason);
      const answer = (): null => (controller.abort(reason), null);
      return { value: controller.signal, answer, sent: isLate ? [sent()] : [], seen: { error: reason } };
    },
  };
}

/** Options of both that decide how often, and for how long. */
export const rowsOfExchanges: RowsOf<
  RequestCallOptions & ClientOptions,
  "auth" | "followRedirects" | "retry" | "timeout" | "signal"
> = {
  auth: [
    {
      says: "a pair is sent as Basic",
      play: ({ sent }) => ({ value: ["user", "pass"], sent: [sent({ added: ["Authorization: Basic dXNlcjpwYXNz"] })] }),
    },
    {
      says: "what it adds follows a redirect to the same origin, but not to another one and back",
      play: ({ sent, here, there }) => {
        const added = ["Authorization: Basic dXNlcjpwYXNz"];
        const locations = ["/next", `${there}/far`, `${here}/back`];
        return {
          value: ["user", "pass"],
          call: { followRedirects: true },
          answer: (count) => (count > 3 ? {} : { status: 307, headers: ["Location", locations[count - 1] ?? ""] }),
          sent: [
            sent({ added }),
            sent({ target: "/next", added }),
            sent({ origin: "there", target: "/far" }),
            sent({ target: "/back" }),
          ],
          seen: { url: "here/back", text: "", history: ["307 here/things?q=1", "307 here/next", "307 there/far"] },
        };
      },
    },
    {
      says: "a function changes the request",
      play: ({ sent }) => ({
        value: (request) => request.headers.set("X-Token", "t"),
        sent: [sent({ added: ["X-Token: t"] })],
      }),
    },
    {
      says: "a flow answers a challenge by a second request",
      play: ({ sent }) => ({
        value: riddle,
        answer: (count) => (count === 1 ? { status: 401, headers: ["WWW-Authenticate", "six"] } : {}),
        sent: [sent(), sent({ added: ["Authorization: Answer six"] })],
        seen: { text: "", history: ["401 here/things?q=1"] },
      }),
    },
    {
      says: "null sends none, neither the client's nor the URL's",
      at: ["call"],
      play: ({ here }) => ({
        value: null,
        client: { auth: ["user", "pass"] },
        url: here.replace("//", "//ada:secret@") + "/things?q=1",
        seen: { url: `${here.replace("//", "//ada:[secure]@")}/things?q=1` },
      }),
    },
    {
      says: "a call's replaces the client's",
      at: ["call"],
      play: ({ sent }) => ({
        value: ["user", "pass"],
        client: { auth: ["other", "one"] },
        sent: [sent({ added: ["Authorization: Basic dXNlcjpwYXNz"] })],
      }),
    },
  ],
  followRedirects: [
    { says: "a 307 is followed by the same method", play: (place) => followed(place, true, 307) },
    { says: "a 303 is followed by GET, but for HEAD", play: (place) => followed(place, true, 303) },
    {
      says: "false returns the redirect, and the request it asks for",
      play: ({ sent, method }) => ({
        value: false,
        answer: elsewhere(307, "/next"),
        sent: [sent()],
        seen: { status: 307, text: "", next: `${method} here/next` },
      }),
    },
    {
      says: "a call's true wins over the client's false",
      at: ["call"],
      play: (place) => ({ ...followed(place, true, 307), client: { followRedirects: false } }),
    },
    {
      says: "a call's false wins over the client's true",
      at: ["call"],
      play: ({ sent, method }) => ({
        value: false,
        client: { followRedirects: true },
        answer: elsewhere(307, "/next"),
        sent: [sent()],
        seen: { status: 307, text: "", next: `${method} here/next` },
      }),
    },
  ],
  retry: [
    {
      says: "idempotent methods are sent again after a 503",
      play: (place) => retried(place, { attempts: 2 }, idempotent.has(place.method)),
    },
    { says: "named methods are sent again", play: (place) => retried(place, { attempts: 2, methods }, true) },
    { says: "one attempt is one request", play: (place) => retried(place, new RetryPolicy({ attempts: 1 }), false) },
    {
      says: "a Retry-After above the cap is not waited for",
      play: (place) => ({
        ...retried(place, { methods, retryAfter: 1000 }, false),
        answer: () => ({ status: 503, headers: ["Retry-After", "2"], body: "busy" }),
      }),
    },
    {
      says: "a budget that is spent sends nothing again",
      play: (place) => retried(place, { methods, budget: { reserve: 0 } }, false),
    },
    {
      says: "null lifts the client's",
      at: ["call"],
      play: (place) => ({ ...retried(place, null, false), client: { retry: { methods } } }),
    },
    {
      says: "a call's options are combined with the client's",
      at: ["call"],
      play: (place) => ({ ...retried(place, { attempts: 2 }, true), client: { retry: { attempts: 1, methods } } }),
    },
  ],
  timeout: [
    {
      says: "no answer within `read` ends the call",
      needs: "sockets",
      play: () => ({ value: { read: 100 }, ...missed("ReadTimeout", "READ_TIMEOUT") }),
    },
    {
      says: "no end within `total` ends the call",
      needs: "waiting",
      play: () => ({ value: { total: 100 }, ...missed("TotalTimeout", "TOTAL_TIMEOUT") }),
    },
    {
      says: "one number is for every phase",
      needs: "promises",
      play: () => limits(70_000, { connect: 70_000, read: 70_000, write: 70_000, pool: 70_000 }),
    },
    {
      says: "an absent phase keeps the default",
      needs: "promises",
      play: () => limits({ read: 70_000, write: null }, { connect: 5000, read: 70_000, pool: 5000 }),
    },
    { says: "null has no limits", needs: "promises", play: () => limits(null, {}) },
    {
      says: "an absent phase keeps the client's",
      at: ["call"],
      needs: "promises",
      play: () =>
        limits({ read: 70_000 }, { connect: 60_000, read: 70_000, write: 60_000, pool: 60_000 }, { timeout: 60_000 }),
    },
  ],
  signal: [aborted(false), aborted(true)],
};
