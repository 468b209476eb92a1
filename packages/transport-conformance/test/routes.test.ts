import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { expect, test } from "vitest";
import { casesFor } from "../src/cases.ts";
import type { ConformanceCase } from "../src/case-context.ts";
import type { MakeTransport } from "../src/peer.ts";
import { examine, runCase, runException } from "../src/run-case.ts";
import { reference } from "./reference-transport.ts";

const make: MakeTransport = ({ authority }) => reference({ authority });

async function caseNamed(name: string): Promise<ConformanceCase> {
  const cases = Object.values(casesFor(await examine(make, {}))).flat();
  return cases.find((each) => each.name === name)!;
}

test("requests go where the route says, and reach the server of the case", async () => {
  let target = 0;
  const seen: string[] = [];
  const relay = createServer((near) => {
    const far = connect(target);
    near.on("error", () => far.destroy()).on("close", () => far.destroy());
    far.on("error", () => near.destroy()).on("close", () => near.destroy());
    near.once("data", (bytes: Buffer) => seen.push(bytes.toString("latin1").split("\r\n")[0]!));
    near.pipe(far).pipe(near);
  });
  await once(relay.listen(0, "127.0.0.1"), "listening");
  const { port } = relay.address() as AddressInfo;
  const facts = await examine(make, {
    route: (server) => {
      target = server.port;
      return { ...server, port };
    },
  });

  await runCase(await caseNamed("OPTIONS * is sent as such"), make, facts);
  relay.close();

  expect(seen).toEqual(["OPTIONS * HTTP/1.1"]);
});

test("an exception has to fail: one that holds is an error", async () => {
  const facts = await examine(make, {});
  const holding = await caseNamed("OPTIONS * is sent as such");
  const failing: ConformanceCase = { name: "never", run: () => Promise.reject(new Error("no")) };

  await expect(runException(failing, make, facts)).resolves.toBeUndefined();
  await expect(runException(holding, make, facts)).rejects.toThrow(
    "“OPTIONS * is sent as such” holds: take it out of the exceptions.",
  );
});
