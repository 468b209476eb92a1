import { AsyncLocalStorage } from "node:async_hooks";
import { Client, type Progress } from "@trunkline/core";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";

interface Report extends Progress {
  readonly caller: string | undefined;
}

const storage = new AsyncLocalStorage<string>();

function recorder(): { readonly seen: Report[]; readonly report: (progress: Progress) => void } {
  const seen: Report[] = [];
  return { seen, report: (progress) => void seen.push({ ...progress, caller: storage.getStore() }) };
}

overSockets(({ make }) => {
  test("an upload tells how much a socket has taken, in the caller's asynchronous context", async () => {
    await using server = await ReportingServer.start();
    await using client = new Client({ transport: make() });
    await client.get(server.url);
    const { seen, report } = recorder();
    const content = new Uint8Array(150_000).fill(0x61);

    await storage.run("caller", () => client.post(server.url, { content, onUploadProgress: report }));

    const total = 150_000;
    expect(seen).toEqual([65_536, 131_072, total].map((transferred) => ({ transferred, total, caller: "caller" })));
    expect(server.arrivals.map(({ body, connection }) => [body.length, connection])).toEqual([
      [0, 1],
      [total, 1],
    ]);
  });

  test("an upload of unknown length is told of piece by piece, while the server waits for the rest", async () => {
    await using server = await ReportingServer.start((_request, response) => response.end());
    await using client = new Client({ transport: make() });
    const { seen, report } = recorder();
    let toldBeforeLast = -1;
    async function* content(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      yield new Uint8Array(20);
      toldBeforeLast = seen.length;
      yield new Uint8Array(30);
    }

    await client.post(server.url, { content: content(), onUploadProgress: report });

    expect(seen.map(({ transferred, total }) => [transferred, total])).toEqual([
      [10, null],
      [30, null],
      [60, null],
    ]);
    expect(toldBeforeLast).toBe(2);
  });

  test("a download tells how far it has come while it comes, in the caller's asynchronous context", async () => {
    const goOn = Promise.withResolvers<void>();
    await using server = await ReportingServer.start((_request, response) => {
      response.writeHead(200, { "Content-Length": 300_000 }).write("x".repeat(100_000));
      void goOn.promise.then(() => response.end("y".repeat(200_000)));
    });
    await using client = new Client({ transport: make() });
    const { seen, report } = recorder();

    const response = await storage.run("caller", () =>
      client.get(server.url, {
        onDownloadProgress: (progress) => {
          report(progress);
          if (progress.transferred === 100_000) goOn.resolve();
        },
      }),
    );

    expect(response.bytes().length).toBe(300_000);
    expect(seen.map(({ transferred }) => transferred)).toContain(100_000);
    expect(seen.at(-1)).toEqual({ transferred: 300_000, total: 300_000, caller: "caller" });
    expect(new Set(seen.map(({ total, caller }) => `${total} ${caller}`))).toEqual(new Set(["300000 caller"]));
    const sizes = seen.map(({ transferred }) => transferred);
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
  });
});
