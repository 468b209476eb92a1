import type { BenchClient } from "../clients/bench-client.ts";
import { ky } from "../clients/ky.ts";
import { trunklineOverUndici } from "../clients/trunkline.ts";
import { undiciRequest } from "../clients/undici-request.ts";
import { etagOf, isUser, userOf } from "../servers/user.ts";
import type { Scenario, Subject } from "./scenario.ts";

type Description = Pick<Scenario, "name" | "title" | "requestsPerRound" | "rounds" | "warmUp">;

/** GETs by every client, so many in flight at once. */
export function clientScenario(description: Description, inFlight: number): Scenario {
  const subject = (make: () => BenchClient) => (origin: string) => clientSubject(make(), origin, inFlight);
  return {
    ...description,
    group: "clients",
    unit: "request",
    usesServer: true,
    rows: {
      "undici.request": subject(undiciRequest),
      "undici.request again (control)": subject(undiciRequest),
      "trunkline over undici": subject(trunklineOverUndici),
      ky: subject(ky),
    },
    baseline: "undici.request",
    comparison: "ratio",
    measuresHeap: false,
    measuresGrowth: false,
  };
}

const users = Array.from({ length: 1000 }, (_, id) => userOf(id));

/** Each GET asks for another user than the one before, so that an answer cannot stand for two. */
export function clientSubject(client: BenchClient, origin: string, inFlight: number): Subject {
  let count = 0;
  const get = async (): Promise<void> => {
    const expected = users[count++ % users.length]!;
    const url = `${origin}/users/${expected.id}`;
    const answer = await client.get(url);
    const { status, etag, user } = answer;
    if (status === 200 && etag === etagOf(expected.id) && isUser(user, expected)) return;
    throw new Error(`the answer to GET ${url} is not complete and correct: ${JSON.stringify(answer)}`);
  };
  return {
    async turn(requests) {
      for (let left = requests; left > 0; left -= inFlight) {
        if (inFlight === 1) await get();
        else await Promise.all(Array.from({ length: Math.min(inFlight, left) }, get));
      }
    },
  };
}
