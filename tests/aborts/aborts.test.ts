import { Client } from "@trunkline/core";
import { expect, test, vi } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { HeldNames } from "./held-names.ts";
import { authority, eightPhases, type Phase, type Tally } from "./phases.ts";
import { seededRandom, shuffled } from "./seeded-random.ts";

const abortsOfEach = 125;
// `SEED=7 npm test -- tests/aborts` plays a run again.
const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 32);

overSockets(({ make, name: over }) => {
  test(
    "1,000 aborted requests, in every phase, leave no socket open and no slot taken",
    { timeout: 60_000 },
    async () => {
      console.log(`aborts over ${over}: seed ${seed}`);
      const random = seededRandom(seed);
      await using resources = new AsyncDisposableStack();
      resources.defer(() => void vi.restoreAllMocks());
      const names = new HeldNames();
      const options = { limits: { maxConnections: 1 }, verify: authority.certificate };
      // The engine asks the system where nobody can hold it up, so it is told whom to ask.
      const transport = make(over === "native" ? { ...options, lookup: names.addresses } : options);
      names.mockSystem();
      const client = resources.use(new Client({ transport, timeout: null }));
      const tally: Tally = { openBodies: 0 };
      const phases = await eightPhases(client, transport, names, tally, (resource) => resources.use(resource));
      const counts = new Map(phases.map(({ name }) => [name, 0]));

      const order = shuffled(
        phases.flatMap((phase) => Array.from({ length: abortsOfEach }, () => phase)),
        random,
      );
      for (const phase of order) {
        await abortIn(phase, client, random);
        counts.set(phase.name, (counts.get(phase.name) ?? 0) + 1);
      }
      for (const { drained } of phases) await drained();

      const none = Object.fromEntries(phases.map(({ name }) => [name, 0]));
      expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(phases.map(({ name }) => [name, abortsOfEach])));
      expect(await openSockets(phases)).toEqual(none);
      // A pool without connections and requests is forgotten.
      expect(transport.stats?.()).toEqual({});
      expect(tally).toEqual({ openBodies: 0 });

      for (const { serve } of phases) await serve();
      const served = await Promise.all(phases.map(async ({ url }) => (await client.get(url)).text()));
      expect(served).toEqual(phases.map(() => "served"));

      await client.close();
      await expect.poll(() => openSockets(phases), { timeout: 5000, interval: 1 }).toEqual(none);
    },
  );
});

/** As the servers count them. */
async function openSockets(phases: readonly Phase[]): Promise<Readonly<Record<string, number>>> {
  const counted = phases.map(async ({ name, connections }) => [name, await connections()] as const);
  return Object.fromEntries(await Promise.all(counted));
}

/** Sends a request, aborts it once it is in the phase, and sees that it rejects with the very reason. */
async function abortIn(
  { url, method, options, reached, name }: Phase,
  client: Client,
  random: () => number,
): Promise<void> {
  const controller = new AbortController();
  const reason = { because: name };
  const isReached = reached();
  const given = { ...options, signal: controller.signal };
  const call =
    random() < 0.5
      ? client.request(method, url, given)
      : client.stream(method, url, given, (response) => response.read() as Promise<Uint8Array>);
  const outcome = call.then(
    () => "an answer",
    (error: unknown) => error,
  );
  await isReached;
  // Sometimes at once, sometimes after what is due has happened.
  if (random() < 0.5) await new Promise((turned) => void setImmediate(turned));
  controller.abort(reason);
  if ((await outcome) !== reason) throw new Error(`${name}: rejected with another reason.`, { cause: await outcome });
}
