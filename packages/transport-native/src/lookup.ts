import { isIP } from "node:net";
import type { Engine } from "./binding.ts";
import type { NativeOptions } from "./options.ts";

export type Lookup = NonNullable<NativeOptions["lookup"]>;

interface Asking {
  readonly engine: Pick<Engine, "resolved">;
  readonly isSync: boolean;
  arm(): void;
}

/** Asks the caller for the addresses of a host, and tells the engine. */
export function answerLookup(asking: Asking, ticket: number, host: string, lookup: Lookup): void {
  const fail = (error: unknown): void => {
    asking.engine.resolved(ticket, null, error instanceof Error ? error.message : String(error));
    asking.arm();
  };
  const answer = (addresses: readonly string[]): void => {
    const wrong = addresses.find((address) => isIP(address) === 0);
    if (wrong !== undefined) return fail(`\`lookup\` gave ${JSON.stringify(wrong)}, which is no address`);
    asking.engine.resolved(ticket, addresses, "");
    asking.arm();
  };
  let found: ReturnType<Lookup>;
  try {
    found = lookup(host);
  } catch (error) {
    return fail(error);
  }
  if (!("then" in found)) return answer(found);
  if (!asking.isSync) return void found.then(answer).catch(fail);
  found.then(undefined, () => {});
  fail("`lookup` gave a promise, for which a synchronous request cannot wait");
}
