import type { BenchClient, ClientSettings } from "../clients/bench-client.ts";
import type { MakeSubject, Subject } from "./scenario.ts";
import { type Exchange, sustained } from "./subjects.ts";

/** What a client does in a row, and how much of it at once. */
export interface Load<Client> {
  readonly exchange: (client: Client, origin: string) => Exchange;
  readonly inFlight: number;
  readonly http2?: boolean;
  /** What is done to become warm, where it is not the same. */
  readonly warmUp?: (client: Client, origin: string) => Exchange;
  /** What is done in watched turns, where it is not the same. */
  readonly watched?: (client: Client, origin: string) => Subject;
}

/** A client that does so much at all times. */
export function loaded<Client extends BenchClient>(
  make: (settings: ClientSettings) => Promise<Client>,
  { exchange, inFlight, http2 = false, warmUp, watched }: Load<Client>,
  special: ClientSettings = {},
): MakeSubject {
  return async (origin, _scale, authority): Promise<Subject> => {
    // It loads TLS, which a row without it would start later for.
    if (authority !== "") (await import("../clients/trust-only.ts")).trustOnly(authority);
    const settings = {
      // The same for everyone who can be told.
      connections: inFlight,
      ...(authority === "" ? {} : { authority }),
      ...(http2 ? { http2 } : {}),
      ...special,
    };
    const client = await make(settings);
    return {
      ...sustained(exchange(client, origin), inFlight),
      ...(warmUp && { warmUp: (requests) => sustained(warmUp(client, origin), inFlight).turn(requests) }),
      ...(watched && { watched: watched(client, origin) }),
    };
  };
}
