import { gzipSync } from "node:zlib";
import { rawHeader } from "@trunkline/transport";
import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { latin1, textOf } from "../outcomes.ts";
import { breakOff, chunk, echo, head, wait } from "../script.ts";
import { onceThroughFetch, purityThroughFetch } from "./through-fetch.ts";

/** What a transport must leave to core. That it does not change the request shows in every case: it is frozen. */
export function purity(facts: Facts): readonly ConformanceCase[] {
  return [
    facts.capabilities.has("follows-redirects") ? followed : notFollowed,
    facts.capabilities.has("decodes-content") ? decoded : notDecoded,
    ...everywhere,
    facts.engine === "fetch" ? onceThroughFetch : once,
    ...(facts.style === "sockets" ? (facts.engine === "fetch" ? purityThroughFetch : onTheWire) : []),
  ];
}

const redirects = [301, 302, 303, 307, 308];

const notFollowed: ConformanceCase = {
  name: "no 3xx is followed",
  run: async (context) => {
    await context.serve([head(200), chunk("followed")], "/elsewhere");
    const seen = [];
    for (const status of redirects) {
      const url = await context.serve([head(status, ["Location", "/elsewhere"]), chunk("moved")], `/${status}`);
      const response = await context.send(url);
      seen.push([response.status, rawHeader(response.headers, "location"), await textOf(response.body)]);
    }

    expect(seen).toEqual(redirects.map((status) => [status, "/elsewhere", "moved"]));
    expect(context.scenario.arrivals.map(({ target }) => target)).toEqual(redirects.map((status) => `/${status}`));
  },
};

const followed: ConformanceCase = {
  name: "claims follows-redirects: no 3xx is ever shown",
  run: async (context) => {
    await context.serve([head(200), chunk("followed")], "/elsewhere");
    const url = await context.serve([head(302, ["Location", "/elsewhere"])]);

    const response = await context.send(url);

    expect([response.status, await textOf(response.body)]).toEqual([200, "followed"]);
  },
};

const zipped = latin1(gzipSync("plain text"));
const gzip = ["Content-Encoding", "gzip"];

const notDecoded: ConformanceCase = {
  name: "an encoded body is left as it is, and its header too",
  run: async (context) => {
    const response = await context.send(await context.serve([head(200, gzip), chunk(zipped)]));

    expect(rawHeader(response.headers, "content-encoding")).toBe("gzip");
    expect(await textOf(response.body)).toBe(zipped);
  },
};

const decoded: ConformanceCase = {
  name: "claims decodes-content: an encoded body arrives as plain text",
  run: async (context) => {
    const response = await context.send(await context.serve([head(200, gzip), chunk(zipped)]));

    expect(await textOf(response.body)).toBe("plain text");
  },
};

const everywhere: readonly ConformanceCase[] = [
  {
    name: "no cookie is kept or sent",
    run: async (context) => {
      const url = await context.serve([head(200, ["Set-Cookie", "session=1; Path=/"])]);

      for (let count = 0; count < 2; count += 1) await textOf((await context.send(url)).body);

      expect(context.scenario.arrivals.map(({ headers }) => rawHeader(headers, "cookie"))).toEqual([
        undefined,
        undefined,
      ]);
    },
  },
  {
    name: "no credentials are made of the URL, nor of a challenge",
    run: async (context) => {
      const { origin, target, href } = await context.serve([head(401, ["WWW-Authenticate", 'Basic realm="x"'])]);
      const url = { origin, target, href: href.replace("://", "://user:secret@") };

      const response = await context.send(url);

      expect([response.status, await textOf(response.body)]).toEqual([401, ""]);
      expect(context.scenario.arrivals.map(({ headers }) => rawHeader(headers, "authorization"))).toEqual([undefined]);
    },
  },
  {
    name: "twenty requests at once each get their own answer",
    run: async (context) => {
      const numbers = Array.from({ length: 20 }, (_, index) => String(index));
      const urls = [];
      for (const number of numbers) urls.push(await context.serve([wait("all"), head(200), echo], `/${number}`));
      const answers = urls.map((url, index) =>
        context.send(url, { method: "POST", body: Buffer.from(numbers[index]!) }),
      );
      await context.scenario.until(({ arrivals }) => arrivals.length === 20);

      context.scenario.open("all");

      const texts = await Promise.all(answers.map(async (answer) => textOf((await answer).body)));
      expect(texts).toEqual(numbers);
    },
  },
  {
    name: "the same request record can be sent again, with the same result",
    run: async (context) => {
      const request = context.request(await context.serve([head(200), echo]), {
        method: "PUT",
        body: Buffer.from("twice"),
      });

      const texts = [];
      for (let count = 0; count < 2; count += 1) {
        texts.push(await textOf((await context.transport.handleRequest(request)).body));
      }

      expect(texts).toEqual(["twice", "twice"]);
    },
  },
];

const once: ConformanceCase = {
  name: "nothing is sent twice: not after a 503, not after a failure",
  run: async (context) => {
    const unavailable = await context.serve([head(503, ["Retry-After", "0"])], "/503");
    const broken = await context.serve([breakOff], "/broken");

    for (const method of ["GET", "POST"]) {
      await textOf((await context.send(unavailable, { method })).body);
      await context.sendToFail(broken, { method, ...(method === "POST" && { body: Buffer.from("once") }) });
    }

    const targets = context.scenario.arrivals.map(({ method, target }) => `${method} ${target}`);
    expect(targets).toEqual(["GET /503", "GET /broken", "POST /503", "POST /broken"]);
  },
};

// What HTTP/1.1 itself asks of a sender: RFC 9110 §7.2 and §7.6.1, RFC 9112 §6.
const framing: ReadonlySet<string> = new Set([
  "host",
  "connection",
  "keep-alive",
  "content-length",
  "transfer-encoding",
]);

const onTheWire: readonly ConformanceCase[] = [
  {
    name: "no header is added but those that HTTP needs for framing",
    run: async (context) => {
      const url = await context.serve([head(200)]);

      await textOf((await context.send(url, { headers: ["x-own", "1"] })).body);
      await textOf((await context.send(url, { method: "POST", body: Buffer.from("x") })).body);

      const names = context.scenario.arrivals.flatMap(({ headers }) => headers.filter((_, index) => index % 2 === 0));
      expect(names.map((name) => name.toLowerCase()).filter((name) => !framing.has(name))).toEqual(["x-own"]);
    },
  },
];
