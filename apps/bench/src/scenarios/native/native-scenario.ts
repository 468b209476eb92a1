import type { BenchClient, BodyClient, ClientSettings } from "../../clients/bench-client.ts";
import { bodyClients } from "../../clients/clients.ts";
import type { MakeSubject, Measure, Scenario, Subject } from "../scenario.ts";
import { sustained, type Exchange } from "../subjects.ts";

type Description = Pick<Scenario, "name" | "title" | "requestsPerRound"> &
  Partial<Pick<Scenario, "server" | "leadIn" | "warmUp" | "warmUpNote" | "startsAnew">>;

interface Load {
  readonly exchange: (client: BodyClient, origin: string) => Exchange;
  readonly inFlight: number;
  readonly http2?: boolean;
  readonly others?: Scenario["rows"];
  readonly measures?: readonly Measure[];
  /** What is done to become warm, where it is not the same. */
  readonly warmUp?: (client: BodyClient, origin: string) => Exchange;
}

/** The native transport, alone and under the client, beside undici and the client over it. */
export function nativeScenario(description: Description, load: Load): Scenario {
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

// What trunkline's transports have by default; undici has no limit.
const connections = 100;

export function loaded<Client extends BenchClient>(
  make: (settings: ClientSettings) => Promise<Client>,
  { exchange, inFlight, http2 = false, warmUp }: LoadOf<Client>,
  special: ClientSettings = {},
): MakeSubject {
  return async (origin, _scale, authority): Promise<Subject> => {
    const settings = {
      connections: Math.max(connections, inFlight),
      ...(authority === "" ? {} : { authority }),
      ...(http2 ? { http2 } : {}),
      ...special,
    };
    const client = await make(settings);
    const subject = sustained(exchange(client, origin), inFlight);
    return warmUp === undefined
      ? subject
      : { ...subject, warmUp: (requests) => sustained(warmUp(client, origin), inFlight).turn(requests) };
  };
}

interface LoadOf<Client> {
  readonly exchange: (client: Client, origin: string) => Exchange;
  readonly inFlight: number;
  readonly http2?: boolean;
  readonly warmUp?: (client: Client, origin: string) => Exchange;
}
