import { layer, TransportFailure } from "@trunkline/transport";
import { answering, asking, type Mutant } from "./change.ts";

/** What a platform's `fetch` may not do either, though its cases ask less. */
export const wrongFetches: readonly Mutant[] = [
  {
    name: "drops repeated request headers",
    noticedBy: "through fetch: request headers arrive",
    change: asking((request) => ({ ...request, headers: request.headers.slice(0, 4) })),
  },
  {
    name: "makes a reason phrase up",
    noticedBy: "through fetch: the reason phrase is reported",
    change: answering((response) => ({ ...response, extensions: { reasonPhrase: "Gone fishing" } })),
  },
  {
    name: "sends a Host of its own",
    noticedBy: "through fetch: Host is sent exactly once",
    change: asking((request) => ({ ...request, headers: ["Host", "other.test"] })),
  },
  {
    name: "sends a length that a stream does not have",
    noticedBy: "through fetch: a stream is sent in chunks",
    change: asking((request) => ({ ...request, headers: ["Content-Length", "6"] })),
  },
  {
    name: "takes a malformed answer for a refused connection",
    noticedBy: "through fetch: a header name with a blank",
    change: failingAs("connect"),
  },
  {
    name: "swallows an abort's reason",
    noticedBy: "through fetch: the connection of an aborted request is closed",
    change: asking(({ signal: _signal, ...request }) => request),
  },
  {
    name: "gives every request the first one's answer",
    noticedBy: "through fetch: the platform's connections carry every request",
    change: asking((request) => ({ ...request, url: { ...request.url, target: "/1" } })),
  },
  {
    name: "sends again after a 503",
    noticedBy: "through fetch: nothing is sent twice after a 503",
    change: layer(async (request, next) => {
      const response = await next(request);
      if (response.status !== 503) return response;
      await response.body.close();
      return next(request);
    }),
  },
  {
    name: "adds a header of its own",
    noticedBy: "through fetch: no header is added",
    change: asking((request) => ({ ...request, headers: [...request.headers, "x-powered-by", "fetch"] })),
  },
];

function failingAs(kind: TransportFailure["kind"]): Mutant["change"] {
  return layer(async (request, next) => {
    try {
      return await next(request);
    } catch {
      throw new TransportFailure(kind, "it broke");
    }
  });
}
