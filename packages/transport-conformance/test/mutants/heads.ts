import { layer, type RawHeaders, TransportFailure } from "@trunkline/transport";
import { answering, asking, type Mutant } from "./change.ts";

export const wrongHeads: readonly Mutant[] = [
  {
    name: "drops repeated response headers",
    noticedBy: "response headers arrive in order",
    change: answering((response) => ({ ...response, headers: [...new Map(pairs(response.headers))].flat() })),
  },
  {
    name: "lower-cases response headers",
    noticedBy: "response headers arrive in order",
    change: answering((response) => ({ ...response, headers: lowerCased(response.headers) })),
  },
  {
    name: "lower-cases request headers",
    noticedBy: "request headers arrive in order",
    change: asking((request) => ({ ...request, headers: lowerCased(request.headers) })),
  },
  {
    name: "sends header values as UTF-8",
    noticedBy: "header values beyond ASCII are latin-1",
    change: asking((request) => ({
      ...request,
      headers: request.headers.map((text) => Buffer.from(text).toString("latin1")),
    })),
  },
  {
    name: "takes a 500 for a failure",
    noticedBy: "no status from 200 to 599 is a failure",
    change: layer(async (request, next) => {
      const response = await next(request);
      if (response.status >= 500) throw new TransportFailure("read", `status ${response.status}`);
      return response;
    }),
  },
  {
    name: "forgets the reason phrase",
    noticedBy: "the reason phrase is reported",
    change: answering((response) => ({ ...response, extensions: {} })),
  },
  {
    name: "sends every method as GET",
    noticedBy: "any method is sent as it is",
    change: asking((request) => ({ ...request, method: "GET" })),
  },
  {
    name: "tidies the target",
    noticedBy: "a target with unusual but legal characters is not touched",
    change: asking((request) => {
      const { pathname, search } = new URL(request.url.href);
      return { ...request, url: { ...request.url, target: pathname + search } };
    }),
  },
  {
    name: "overlooks extensions.target",
    noticedBy: "extensions.target takes the place of path and query",
    change: asking((request) => ({ ...request, extensions: {} })),
  },
];

function pairs(headers: RawHeaders): [string, string][] {
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]!] as [string, string]] : []));
}

function lowerCased(headers: RawHeaders): string[] {
  return headers.map((text, at) => (at % 2 === 0 ? text.toLowerCase() : text));
}
