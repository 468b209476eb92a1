import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { run } from "../src/run.ts";
import { type Hop, tour, type TourReport } from "../src/tour.ts";
import { tourText } from "../src/tour-text.ts";
import { CapturedStream } from "./captured-stream.ts";

/** A hop without what differs from run to run. */
function outline({ method, url, mount, transport, protocol, status, bytes }: Hop): string {
  return [method, url.replace(/:\d+/, ""), mount, transport, protocol, status, bytes].join(" | ");
}

describe("the tour", () => {
  let report: TourReport;
  beforeAll(async () => {
    report = await tour({ greeting: "Hi", eventInterval: 1 });
  });

  test("goes over unlike transports, each chosen by the host", { tags: ["F009"] }, () => {
    expect(report.hops.map(outline)).toEqual([
      "GET | http://127.0.0.1/ | http://127.0.0.1 | undici | HTTP/1.1 | 200 | 2",
      "POST | http://127.0.0.1/echo | http://127.0.0.1 | undici | HTTP/1.1 | 200 | 36",
      "GET | https://localhost/ | https://localhost | undici | HTTP/2 | 200 | 2",
      "GET | http://www.example/ | all://*.example | undici | HTTP/1.1 | 200 | 2",
      "GET | https://secure.example/ | all://*.example | undici | HTTP/2 | 200 | 2",
      "GET | https://users.example/42 | all://users.example | mock | in process | 200 | 27",
      "GET | http://shop.internal/ | all://*.internal | app | in process | 200 | 2",
      "GET | http://desk.internal/ | all://desk.internal | app | in process | 200 | 2",
      "GET | http://127.0.0.1/moved | http://127.0.0.1 | undici | HTTP/1.1 | 302 | 0",
      "GET | http://shop.internal/lamp | all://*.internal | app | in process | 200 | 30",
      "GET | http://shop.internal/nowhere | all://*.internal | app | in process | 404 | 31",
      "GET | http://127.0.0.1/events | http://127.0.0.1 | undici | HTTP/1.1 | 200 | 37",
    ]);
  });

  test("marks the hop that a redirect led to", () => {
    expect(report.hops.filter(({ isRedirected }) => isRedirected).map(({ url }) => url)).toEqual([
      "http://shop.internal/lamp",
    ]);
  });

  test("has the proxy's own word for what went through it", { tags: ["F008"] }, () => {
    expect(report.proxyLog).toEqual(["GET http://www.example/", "CONNECT secure.example:443"]);
  });

  test("reads each event of the stream, the last one after the first", () => {
    const [red, amber, green] = report.events;

    expect(report.events.map(({ data }) => data)).toEqual(["red", "amber", "green"]);
    expect([red, amber, green].toSorted((one, other) => (one?.after ?? 0) - (other?.after ?? 0))).toEqual(
      report.events,
    );
  });

  test("shows other bytes, statuses and events where the servers answer something else", async () => {
    const changed = await tour({ greeting: "Hello", unknownStatus: 410, events: ["on"], eventInterval: 1 });

    const differences = changed.hops.flatMap((hop, index) => {
      const before = report.hops[index];
      return before?.bytes === hop.bytes && before.status === hop.status
        ? []
        : [`${hop.url.replace(/:\d+/, "")}: ${before?.status} ${before?.bytes} -> ${hop.status} ${hop.bytes}`];
    });
    expect(differences).toEqual([
      "http://127.0.0.1/: 200 2 -> 200 5",
      "https://localhost/: 200 2 -> 200 5",
      "http://www.example/: 200 2 -> 200 5",
      "https://secure.example/: 200 2 -> 200 5",
      "https://users.example/42: 200 27 -> 200 30",
      "http://shop.internal/: 200 2 -> 200 5",
      "http://desk.internal/: 200 2 -> 200 5",
      "http://shop.internal/lamp: 200 30 -> 200 33",
      "http://shop.internal/nowhere: 404 31 -> 410 31",
      "http://127.0.0.1/events: 200 37 -> 200 10",
    ]);
    expect(changed.events.map(({ data }) => data)).toEqual(["on"]);
  });

  test("prints a line for each hop, none longer than 100 characters", () => {
    const text = tourText(report, { paint: (_format, shown) => shown, width: Infinity });

    const lines = text.split("\n");
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    for (const { method, url, mount, transport, protocol, status, bytes } of report.hops)
      expect(lines.map((line) => line.replace(/^-> /, "").split(/ {2,}/).slice(0, -1))).toContainEqual([
        `${method} ${url}`,
        mount,
        transport,
        protocol,
        String(status),
        String(bytes),
      ]);
    expect(text).toContain("The proxy's own log: GET http://www.example/, CONNECT secure.example:443.\n");
  });

  test("fits a terminal of 80 columns without cutting an address", () => {
    const lines = tourText(report, { paint: (_format, shown) => shown, width: 80 }).split("\n");

    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    for (const { method, url } of report.hops) expect(lines.join("\n")).toContain(`${method} ${url} `);
  });
});

describe("npm start without a word", () => {
  test("prints the tour in colour on a terminal", async () => {
    vi.stubEnv("FORCE_COLOR", undefined);
    vi.stubEnv("NO_COLOR", undefined);
    const stdout = new CapturedStream({ columns: 100 });
    const stderr = new CapturedStream();

    expect(await run([], { stdout, stderr })).toBe(0);

    expect(stdout.text).toContain("\u001B[32m   200\u001B[39m");
    expect(stdout.text).toContain("\u001B[31m   404\u001B[39m");
    expect(stripVTControlCharacters(stdout.text)).toMatch(/^GET https:\/\/localhost:\d+\/ .* HTTP\/2 /m);
    expect(stderr.text).toBe("");
  });

  test("prints it without colours in a pipe", async () => {
    vi.stubEnv("FORCE_COLOR", undefined);
    const stdout = new CapturedStream();

    expect(await run([], { stdout, stderr: new CapturedStream() })).toBe(0);

    expect(stdout.text).not.toContain("\u001B");
    expect(stdout.text).toMatch(/^-> GET http:\/\/shop\.internal\/lamp /m);
  });
});
