// What stands in place of other cases where the platform's `fetch` carries the requests: what it cannot do is refused by
// name, what it does by itself is bounded, and what it keeps to itself is not guessed.
import { rawHeader, rawHeaderPairs, type TransportFailure } from "@trunkline/transport";
import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import { combined, framingOf, ownHeaders, textOf } from "../outcomes.ts";
import { streamOf } from "../sample-bodies.ts";
import { breakOff, chunk, echo, head, raw, wait } from "../script.ts";

export const headsThroughFetch: readonly ConformanceCase[] = [
  {
    name: "through fetch: request headers arrive, repeated ones combined, in any order and case",
    run: async (context) => {
      const url = await context.serve([head(200)]);
      const headers = ["X-Zebra", "1", "x-apple", "2", "X-ZEBRA", "3", "X-Empty", ""];

      await textOf((await context.send(url, { headers })).body);

      expect(combined(ownHeaders(context.scenario.arrivals[0]!.headers))).toEqual(combined(headers));
    },
  },
  {
    name: "through fetch: extensions.target is refused as `local-protocol` before anything is sent",
    run: async (context) => {
      const url = await context.serve([head(200)]);

      const failure = await context.sendToFail(url, { extensions: { target: "/other" } });

      expect([failure.kind, failure.sent]).toEqual(["local-protocol", "nothing"]);
      expect(failure.message).toContain("target");
      expect(context.scenario.arrivals).toEqual([]);
    },
  },
  {
    name: "through fetch: early hints are skipped, and the HTTP version is not guessed",
    run: async (context) => {
      const hints = raw("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
      const url = await context.serve([hints, head(201, ["X-Final", "yes"]), chunk("final")]);

      const { status, headers, body, extensions } = await context.send(url);

      expect([status, rawHeader(headers, "x-final"), await textOf(body)]).toEqual([201, "yes", "final"]);
      expect(extensions.httpVersion).toBeUndefined();
    },
  },
  {
    name: "through fetch: the reason phrase is reported as the peer wrote it, or as the platform has it",
    run: async (context) => {
      const url = await context.serve([head(404, [], { reason: "Not here, not there" })]);

      const { reasonPhrase } = (await context.send(url)).extensions;

      expect(["Not here, not there", "Not Found", undefined]).toContain(reasonPhrase);
    },
  },
  {
    name: "through fetch: Host is sent exactly once, whether or not the request names it",
    run: async (context) => {
      const url = await context.serve([head(200)]);
      const here = `127.0.0.1:${url.origin.port}`;

      for (const headers of [[], ["Host", here], ["X-A", "1", "host", "elsewhere.test"]])
        await textOf((await context.send(url, { headers })).body);

      const hosts = context.scenario.arrivals.map(({ headers }) =>
        [...rawHeaderPairs(headers)].flatMap(([name, value]) => (name.toLowerCase() === "host" ? [value] : [])),
      );
      expect(hosts.slice(0, 2)).toEqual([[here], [here]]);
      // Some platforms let a request say another one.
      expect([[here], ["elsewhere.test"]]).toContainEqual(hosts[2]);
    },
  },
];

export const framingThroughFetch: ConformanceCase = {
  name: "through fetch: a stream is sent in chunks, or by the content-length it comes with, as the platform likes",
  run: async (context) => {
    const url = await context.serve([head(200), echo]);
    const framings: readonly (readonly string[])[] = [[], ["transfer-encoding", "chunked"], ["content-length", "6"]];

    for (const headers of framings) {
      const response = await context.send(url, { method: "POST", headers, body: streamOf("one,", "23") });
      expect(await textOf(response.body)).toBe("one,23");
    }

    const chunked = ["transfer-encoding", "chunked"];
    const [first, second, third] = context.scenario.arrivals.map(({ headers }) => framingOf(headers));
    expect([first, second]).toEqual([chunked, chunked]);
    expect([chunked, ["content-length", "6"]]).toContainEqual(third);
  },
};

export const lenientThroughFetch: ConformanceCase = {
  name: "through fetch: a header name with a blank is `remote-protocol`, or the platform takes it",
  run: async (context) => {
    const url = await context.serve([raw("HTTP/1.1 200 OK\r\nX Bad: 1\r\nContent-Length: 0\r\n\r\n")]);

    const outcome = await context.send(url).then(
      ({ status }) => status,
      ({ kind }: TransportFailure) => kind,
    );

    expect([200, "remote-protocol"]).toContain(outcome);
  },
};

export const reusedThroughFetch: ConformanceCase = {
  name: "through fetch: a failure claims no reused connection, for nobody can know",
  run: async (context) => {
    const fine = await context.serve([head(200)]);
    const broken = await context.serve([breakOff], "/broken");
    await textOf((await context.send(fine)).body);

    expect((await context.sendToFail(broken)).connection).toBe("new");
  },
};

const reason = new Error("the user has left");

export const abortThroughFetch: readonly ConformanceCase[] = [
  {
    name: "through fetch: an abort while connecting rejects at once, and does not claim that nothing was sent",
    run: async (context) => {
      const { origin } = await context.serve([]);
      const controller = new AbortController();
      const failing = context.sendToFail(context.url("/", { ...origin, scheme: "https" }), controller);
      await context.scenario.until(({ opened }) => opened.length === 1);

      controller.abort(reason);

      const { kind, cause, sent } = await failing;
      expect([kind, cause, sent]).toEqual(["aborted", reason, "maybe"]);
    },
  },
  {
    name: "through fetch: the connection of an aborted request is closed and never used again",
    run: async (context) => {
      const controller = new AbortController();
      const url = await context.serve([wait("answer"), head(200), chunk("too late")], "/waiting");
      const failing = context.sendToFail(url, controller);
      await context.scenario.until(({ arrivals }) => arrivals.length === 1);
      controller.abort(reason);
      await failing;
      await context.scenario.until(({ closed }) => closed.includes(1));

      await textOf((await context.send(await context.serve([head(200)], "/next"))).body);

      expect(context.scenario.arrivals[1]!.connection).toBeGreaterThan(1);
    },
  },
];

export const connectionsThroughFetch: readonly ConformanceCase[] = [
  {
    name: "through fetch: the platform's connections carry every request, one after the other or at once",
    run: async (context) => {
      const urls = await Promise.all(["/1", "/2", "/3"].map((name) => context.serve([head(200), chunk(name)], name)));

      const texts = [];
      for (const url of urls) texts.push(await textOf((await context.send(url)).body));
      const atOnce = await Promise.all(urls.map(async (url) => textOf((await context.send(url)).body)));

      expect([texts, atOnce]).toEqual([
        ["/1", "/2", "/3"],
        ["/1", "/2", "/3"],
      ]);
    },
  },
];

export const onceThroughFetch: ConformanceCase = {
  name: "through fetch: nothing is sent twice after a 503, and a failure is one whatever the platform has tried",
  run: async (context) => {
    const unavailable = await context.serve([head(503, ["Retry-After", "0"])], "/503");
    const broken = await context.serve([breakOff], "/broken");

    for (const method of ["GET", "POST"]) await textOf((await context.send(unavailable, { method })).body);
    const { kind } = await context.sendToFail(broken);

    const targets = context.scenario.arrivals.map(({ method, target }) => `${method} ${target}`);
    expect(targets.filter((target) => target.endsWith("/503"))).toEqual(["GET /503", "POST /503"]);
    expect(kind).toBe("read");
  },
};

const addedByFetch = /^(host|connection|content-length|accept|accept-(encoding|language)|user-agent|origin|sec-.+)$/;

export const purityThroughFetch: readonly ConformanceCase[] = [
  {
    name: "through fetch: no header is added but those that fetch adds to every request",
    run: async (context) => {
      const url = await context.serve([head(200)]);

      await textOf((await context.send(url, { headers: ["x-own", "1"] })).body);
      await textOf((await context.send(url, { method: "POST", body: Buffer.from("x") })).body);

      const names = context.scenario.arrivals.flatMap(({ headers }) => headers.filter((_, index) => index % 2 === 0));
      expect(names.map((name) => name.toLowerCase()).filter((name) => !addedByFetch.test(name))).toEqual(["x-own"]);
    },
  },
];
