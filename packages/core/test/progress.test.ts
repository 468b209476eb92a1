import { expect } from "vitest";
import type { Progress } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { everything, ScriptedTransport } from "./scripted-transport.ts";

function recorder(): { readonly seen: string[]; readonly report: (progress: Progress) => void } {
  const seen: string[] = [];
  return { seen, report: ({ transferred, total }) => void seen.push(`${transferred}/${total}`) };
}

both("an upload tells how far it has come", async ({ client }) => {
  const { seen, report } = recorder();
  const transport = scripted(() => ({}));
  const own = client({ transport });
  await own.post("http://h/", { content: "x".repeat(150_000), onUploadProgress: report });
  await own.post("http://h/", { content: [new Uint8Array(2), new Uint8Array(3)], onUploadProgress: report });
  await own.get("http://h/", { onUploadProgress: report });

  expect(seen).toEqual(["65536/150000", "131072/150000", "150000/150000", "2/null", "5/null"]);
  expect(transport.arrived.map(({ body }) => body?.length)).toEqual([150_000, 5, undefined]);
});

both("a transport that takes whole bodies is told of too", async ({ client }) => {
  const { seen, report } = recorder();
  const buffering = new ScriptedTransport(() => ({}), everything.slice(1));
  await client({ transport: buffering }).post("http://h/", { content: "abc", onUploadProgress: report });

  expect([seen, buffering.arrived[0]?.body]).toEqual([["3/3"], "abc"]);
});

both("a download tells how far it has come, in bytes of the wire", async ({ client }) => {
  const { seen, report } = recorder();
  const transport = scripted(({ url }) =>
    url.target === "/a"
      ? { headers: ["Content-Length", "5"], body: ["abc", "de"] }
      : { body: ["abc", "de"], isWhole: true },
  );
  const own = client({ transport });
  const texts = [
    (await own.get("http://h/a", { onDownloadProgress: report })).text(),
    (await own.get("http://h/b", { onDownloadProgress: report })).text(),
  ];

  expect([texts, seen]).toEqual([
    ["abcde", "abcde"],
    ["3/5", "5/5", "3/null", "5/null"],
  ]);
});

both("what a report throws ends the exchange and closes the body", async ({ client }) => {
  const mine = new Error("mine");
  const transport = scripted(() => ({ body: ["abc", "de"] }));
  const report = (): never => {
    throw mine;
  };

  expect(await thrownBy(() => client({ transport }).get("http://h/", { onDownloadProgress: report }))).toBe(mine);
  expect([...new Set(transport.closedBodies)]).toEqual([0]);
});
