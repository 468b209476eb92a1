import { rawHeader } from "@trunkline/transport";
import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { combined, ownHeaders, textOf } from "../outcomes.ts";
import { chunk, head, pause, raw } from "../script.ts";
import { headsThroughFetch } from "./through-fetch.ts";

/** Status and headers, both ways. */
export function heads(facts: Facts): readonly ConformanceCase[] {
  const own = facts.engine === "own";
  return [
    ...(facts.headers === "exact" ? exact : [...(own ? webRequest : headsThroughFetch), webResponse]),
    ...everywhere,
    ...(own ? verbatim : []),
    ...(facts.style === "sockets" ? [...onTheWire, ...(own ? verbatimOnTheWire : [])] : []),
  ];
}

const mixed = ["X-Zebra", "1", "x-apple", "2", "X-ZEBRA", "3", "X-Empty", "", "X-apple", "4"];
const cookies = ["Set-Cookie", "a=1; Path=/", "set-cookie", "b=2, c=3", "Set-Cookie", "a=1; Path=/"];

const exact: readonly ConformanceCase[] = [
  {
    name: "request headers arrive in order, with their case and their duplicates",
    run: async (context) => {
      const url = await context.serve([head(200)]);

      await textOf((await context.send(url, { headers: mixed })).body);

      expect(ownHeaders(context.scenario.arrivals[0]!.headers)).toEqual(mixed);
    },
  },
  {
    name: "response headers arrive in order, with their case and their duplicates",
    run: async (context) => {
      const url = await context.serve([head(200, [...mixed, ...cookies])]);

      const response = await context.send(url);

      expect(ownHeaders(response.headers)).toEqual([...mixed, ...cookies]);
    },
  },
];

// What Fetch's Headers does is documented, so it is expected to the letter: lower case, sorted, combined with a comma.
const webRequest: readonly ConformanceCase[] = [
  {
    name: "request headers arrive as the platform's Headers combine them",
    run: async (context) => {
      const url = await context.serve([head(200)]);

      await textOf((await context.send(url, { headers: mixed })).body);

      expect(ownHeaders(context.scenario.arrivals[0]!.headers)).toEqual(combined(mixed));
    },
  },
];

const webResponse: ConformanceCase = {
  name: "response headers arrive as the platform's Headers combine them, cookies apart",
  run: async (context) => {
    const url = await context.serve([head(200, [...mixed, ...cookies])]);

    const response = await context.send(url);

    expect(ownHeaders(response.headers)).toEqual(combined([...mixed, ...cookies]));
  },
};

const phases = ["pool", "dns", "connect", "tls", "sent", "firstByte", "done"] as const;

const everywhere: readonly ConformanceCase[] = [
  {
    name: "no status from 200 to 599 is a failure",
    run: async (context) => {
      const seen = [];
      for (const status of [200, 201, 226, 299, 400, 401, 404, 418, 429, 500, 503, 599]) {
        const response = await context.send(await context.serve([head(status), chunk(String(status))], `/${status}`));
        seen.push([response.status, await textOf(response.body)]);
      }

      expect(seen.map(([status]) => status)).toEqual([200, 201, 226, 299, 400, 401, 404, 418, 429, 500, 503, 599]);
      expect(seen.every(([status, text]) => String(status) === text)).toBe(true);
    },
  },
  {
    name: "answers to HEAD, 204 and 304 have empty bodies",
    run: async (context) => {
      const bodies = [];
      for (const [method, status] of [["HEAD", 200] as const, ["GET", 204] as const, ["GET", 304] as const]) {
        const headers = status === 204 ? [] : ["Content-Length", "5"];
        const url = await context.serve([head(status, headers, { framing: "own" })], `/${status}`);
        const response = await context.send(url, { method });
        bodies.push([method, response.status, await textOf(response.body)]);
      }

      expect(bodies).toEqual([
        ["HEAD", 200, ""],
        ["GET", 204, ""],
        ["GET", 304, ""],
      ]);
    },
  },
  {
    name: "header values beyond ASCII are latin-1, both ways",
    run: async (context) => {
      const headers = ["X-Latin", "caf\u00e9 \u00a0\u00ff"];
      const url = await context.serve([head(200, headers)]);

      const response = await context.send(url, { headers });

      expect(rawHeader(context.scenario.arrivals[0]!.headers, "x-latin")).toBe("caf\u00e9 \u00a0\u00ff");
      expect(rawHeader(response.headers, "x-latin")).toBe("caf\u00e9 \u00a0\u00ff");
    },
  },
  {
    name: "header(name), where it is offered, answers as the list does",
    run: async (context) => {
      const url = await context.serve([head(200, ["X-One", "1", "X-Two", "2"])]);

      const response = await context.send(url);

      if (response.header === undefined) return;
      expect(["x-one", "x-two", "x-three"].map((name) => response.header!(name))).toEqual(["1", "2", undefined]);
    },
  },
  {
    name: "timings, where they are told, follow the phases, and `done` is among them once the body has ended",
    run: async (context) => {
      const url = await context.serve([head(200), chunk("body")]);

      const { body, extensions } = await context.send(url);
      await textOf(body);

      const { timings } = extensions;
      if (timings === undefined) return;
      const told = phases.filter((phase) => phase in timings);
      expect(told.at(-1)).toBe("done");
      expect(told.toSorted((one, other) => timings[one]! - timings[other]!)).toEqual(told);
    },
  },
  {
    name: "sixty headers and a value of 4 KiB survive, both ways",
    run: async (context) => {
      const headers = Array.from({ length: 60 }, (_, index) => [`x-${100 + index}`, `value ${index}`]).flat();
      headers.push("x-long", "v".repeat(4096));
      const url = await context.serve([head(200, headers)]);

      const response = await context.send(url, { headers });

      expect(ownHeaders(context.scenario.arrivals[0]!.headers)).toEqual(headers);
      expect(ownHeaders(response.headers)).toEqual(headers);
    },
  },
  {
    name: "any method is sent as it is",
    run: async (context) => {
      const url = await context.serve([head(200)]);

      for (const method of ["GET", "DELETE", "OPTIONS", "PROPFIND", "QUERY"]) {
        await textOf((await context.send(url, { method })).body);
      }

      const methods = context.scenario.arrivals.map(({ method }) => method);
      expect(methods).toEqual(["GET", "DELETE", "OPTIONS", "PROPFIND", "QUERY"]);
    },
  },
  {
    name: "a target with unusual but legal characters is not touched",
    run: async (context) => {
      const target = `/%7Euser//a;v=1,2/!$&()*+:@%2F/${isNormalised(context.facts) ? "" : "../b/./'"}?x=%e4&y=a+b&&=?/`;
      const url = await context.serve([head(200), chunk("found")], target);

      expect(await textOf((await context.send(url)).body)).toBe("found");
      expect(context.scenario.arrivals[0]!.target).toBe(target);
    },
  },
];

const verbatim: readonly ConformanceCase[] = [
  {
    name: "the reason phrase is reported as the peer wrote it",
    run: async (context) => {
      const url = await context.serve([head(404, [], { reason: "Not here, not there" })]);

      expect((await context.send(url)).extensions.reasonPhrase).toBe("Not here, not there");
    },
  },
  {
    name: "extensions.target takes the place of path and query",
    run: async (context) => {
      const url = await context.serve([head(404)], "/path?query=1");
      await context.serve([head(200), chunk("the other")], "/other?x=%7E&&y");

      const response = await context.send(url, { extensions: { target: "/other?x=%7E&&y" } });

      expect(await textOf(response.body)).toBe("the other");
    },
  },
];

const onTheWire: readonly ConformanceCase[] = [
  {
    name: "blanks around a header's value do not belong to it",
    run: async (context) => {
      const url = await context.serve([raw("HTTP/1.1 200 OK\r\nX-Padded: \t a b \t\r\nContent-Length: 0\r\n\r\n")]);

      expect(rawHeader((await context.send(url)).headers, "x-padded")).toBe("a b");
    },
  },
  {
    name: "a head that comes in pieces is one head",
    run: async (context) => {
      const url = await context.serve([
        raw("HTTP/1.1 20"),
        pause(5),
        raw("0 OK\r\nX-Pie"),
        pause(5),
        raw("ces: ma"),
        pause(5),
        raw("ny\r\nContent-Length: 2\r\n\r"),
        pause(5),
        raw("\nok"),
      ]);

      const response = await context.send(url);

      expect([response.status, rawHeader(response.headers, "x-pieces")]).toEqual([200, "many"]);
      expect(await textOf(response.body)).toBe("ok");
    },
  },
];

const verbatimOnTheWire: readonly ConformanceCase[] = [
  {
    name: "an empty reason phrase is no failure",
    run: async (context) => {
      const url = await context.serve([raw("HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok")]);

      const response = await context.send(url);

      expect([response.extensions.reasonPhrase ?? "", await textOf(response.body)]).toEqual(["", "ok"]);
    },
  },
  {
    name: "interim 1xx answers are skipped",
    run: async (context) => {
      const interim = raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
      const url = await context.serve([interim, head(201, ["X-Final", "yes"]), chunk("final")]);

      const response = await context.send(url);

      expect([response.status, ownHeaders(response.headers)]).toEqual([201, ["X-Final", "yes"]]);
      expect(await textOf(response.body)).toBe("final");
    },
  },
  {
    name: "the HTTP version is the peer's own",
    run: async (context) => {
      const versions = [];
      for (const version of ["1.1", "1.0"] as const) {
        const url = await context.serve([head(200, [], { version, framing: "close" }), chunk("bye")], `/${version}`);
        const response = await context.send(url);
        versions.push(response.extensions.httpVersion, await textOf(response.body));
      }

      expect(versions).toEqual(["1.1", "bye", "1.0", "bye"]);
    },
  },
  {
    name: "Host is sent exactly once, whether or not the request names it",
    run: async (context) => {
      const url = await context.serve([head(200)]);
      const here = `127.0.0.1:${url.origin.port}`;

      await textOf((await context.send(url)).body);
      await textOf((await context.send(url, { headers: ["X-A", "1", "host", "elsewhere.test"] })).body);

      const hosts = context.scenario.arrivals.map(({ headers }) =>
        headers.filter((_, index) => index % 2 === 1 && headers[index - 1]!.toLowerCase() === "host"),
      );
      expect(hosts).toEqual([[here], ["elsewhere.test"]]);
    },
  },
  {
    name: "OPTIONS * is sent as such",
    run: async (context) => {
      const url = await context.serve([head(200)], "/ignored");
      context.scenario.serve("*", [head(204, [], { framing: "own" })]);

      expect((await context.send(url, { method: "OPTIONS", extensions: { target: "*" } })).status).toBe(204);
    },
  },
];

/** A platform's `URL` lies on the way. */
function isNormalised({ style, engine }: Facts): boolean {
  return style === "fetch" || engine === "fetch";
}
