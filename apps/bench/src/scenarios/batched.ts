import type { Answer, BenchClient, ClientSettings } from "../clients/bench-client.ts";
import type { BatchClient } from "../clients/raw/batch-client.ts";
import { refuseWrong, userOfTurn } from "./exchanges.ts";
import type { MakeSubject, Subject } from "./scenario.ts";

const size = 50;

/** Fifty URLs at a time, and the next fifty when all of them are here; with `Promise.all` where there is no call for it. */
export function batched(make: (settings: ClientSettings) => Promise<BatchClient | BenchClient>): MakeSubject {
  return async (origin): Promise<Subject> => {
    const client = await make({ connections: 100 });
    const getAll = async (urls: readonly string[]): Promise<readonly Answer[]> =>
      "getAll" in client ? client.getAll(urls) : Promise.all(urls.map((url) => client.get(url)));
    const next = userOfTurn();
    const latencies: number[] = [];
    return {
      latencies,
      async turn(requests) {
        for (let left = requests; left > 0; left -= size) {
          const users = Array.from({ length: Math.min(size, left) }, next);
          const urls = users.map(({ id }) => `${origin}/users/${id}`);
          const start = performance.now();
          const answers = await getAll(urls);
          latencies.push((performance.now() - start) * 1000);
          for (const [at, user] of users.entries()) refuseWrong("GET", urls[at]!, answers[at]!, user);
        }
      },
    };
  };
}
