import { gunzipSync } from "node:zlib";
import { bufferedBody, layer, rawHeader, type Transport, type TransportResponse } from "@trunkline/transport";
import { asking, gathered, type Mutant } from "./change.ts";

export const meddlers: readonly Mutant[] = [
  {
    name: "writes into the request",
    noticedBy: "any method is sent as it is",
    change: asking((request) => {
      (request.headers as string[]).push("x-added", "1");
      return request;
    }),
  },
  {
    name: "follows redirects",
    noticedBy: "no 3xx is followed",
    change: layer(async (request, next) => {
      const response = await next(request);
      const target = rawHeader(response.headers, "location");
      if (target === undefined) return response;
      await response.body.close();
      return next({ ...request, url: { ...request.url, target } });
    }),
  },
  { name: "keeps cookies", noticedBy: "no cookie is kept or sent", change: keepingCookies },
  {
    name: "sends a POST again",
    noticedBy: "nothing is sent twice",
    change: layer(async (request, next) => {
      try {
        return await next(request);
      } catch {
        return next(request);
      }
    }),
  },
  {
    name: "signs with the password in the URL",
    noticedBy: "no credentials are made of the URL",
    change: asking((request) => {
      const { username, password } = new URL(request.url.href);
      const basic = Buffer.from(`${username}:${password}`).toString("base64");
      return { ...request, headers: [...request.headers, "authorization", `Basic ${basic}`] };
    }),
  },
  {
    name: "introduces itself",
    noticedBy: "no header is added but those that HTTP needs",
    change: asking((request) => ({ ...request, headers: [...request.headers, "user-agent", "mutant"] })),
  },
  {
    name: "unpacks bodies",
    noticedBy: "an encoded body is left as it is",
    change: layer(async (request, next) => {
      const response = await next(request);
      if (rawHeader(response.headers, "content-encoding") === undefined) return response;
      return { ...response, body: bufferedBody(gunzipSync(await gathered(response.body))) };
    }),
  },
  {
    name: "gives the first answer to everybody",
    noticedBy: "after an abort the next request works",
    change: remembering,
  },
];

function keepingCookies(inner: Transport): Transport {
  const kept: string[] = [];
  return layer(async (request, next) => {
    const response = await next({ ...request, headers: [...request.headers, ...kept] });
    const cookie = rawHeader(response.headers, "set-cookie");
    if (cookie !== undefined) kept.push("cookie", cookie);
    return response;
  })(inner);
}

function remembering(inner: Transport): Transport {
  let first: Promise<TransportResponse> | undefined;
  return layer((request, next) => (first ??= next(request)))(inner);
}
