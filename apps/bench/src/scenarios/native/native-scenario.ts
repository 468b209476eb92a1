import type { BodyClient } from "../../clients/bench-client.ts";
import { bodyClients } from "../../clients/clients.ts";
import { loaded, type Load } from "../loaded.ts";
import type { MakeSubject, Measure, Scenario } from "../scenario.ts";

type Description = Pick<Scenario, "name" | "title" | "requestsPerRound"> &
  Partial<Pick<Scenario, "server" | "leadIn" | "warmUp" | "warmUpNote" | "startsAnew">>;

interface NativeLoad extends Load<BodyClient> {
  readonly others?: Scenario["rows"];
  readonly measures?: readonly Measure[];
}

/** The native transport, alone and under the client, beside undici and the client over it. */
export function nativeScenario(description: Description, load: NativeLoad): Scenario {
  const row = (name: keyof typeof bodyClients): MakeSubject => loaded(bodyClients[name], load);
  return {
    rounds: 5,
    leadIn: 1000,
    warmUp: 20_000,
    server: "plain",
    ...description,
    group: "native",
    unit: "request",
    rows: {
      "undici.request": row("undici.request"),
      "undici.request again (control)": row("undici.request"),
      "trunkline over undici": row("trunkline over undici"),
      "trunkline over native": row("trunkline over native"),
      "native alone": row("native alone"),
      ...load.others,
    },
    baseline: "undici.request",
    comparison: "ratio",
    measures: load.measures ?? ["server"],
  };
}

/** Microseconds that rows with "looking first" look before they sleep. */
export const busyPoll = 50;
