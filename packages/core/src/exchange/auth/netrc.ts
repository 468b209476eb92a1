import { textOfFile, textOfHomeFile } from "#files";
import type { Request } from "../../models/request.ts";
import type { Auth } from "./auth.ts";
import { BasicAuth } from "./basic.ts";
import { netrcEntries } from "./netrc-entries.ts";

/** The path of a netrc file, or its text. */
export type NetRCSource = string | { readonly text: string };

/**
 * Basic auth with the user name and password that a netrc file has for the host, else with those of its `default`.
 * A host without a password gets no header.
 *
 * ```ts
 * import { NetRCAuth, SyncClient } from "@trunkline/core";
 * import { mock } from "@trunkline/transport-mock";
 *
 * const auth = new NetRCAuth({ text: "machine example.org login user password secret" });
 * using client = new SyncClient({ transport: mock(({ headers }) => ({ text: headers.get("authorization") ?? "none" })), auth });
 * console.log(client.get("https://example.org/").text()); // Basic dXNlcjpzZWNyZXQ=
 * ```
 */
export class NetRCAuth implements Auth {
  // `null` for a host that has no password: `default` is not for it.
  readonly #auths: ReadonlyMap<string, BasicAuth | null>;

  /**
   * By default `.netrc` or `_netrc` in your home folder, which nobody
   * else may be able to read. It is read once, here: throws where that fails, and a `SyntaxError` where it is no netrc.
   */
  constructor(source?: NetRCSource) {
    const entries = [...netrcEntries(textFrom(source))];
    this.#auths = new Map(
      entries.map(([host, { login, password }]) => [host, password === "" ? null : new BasicAuth(login, password)]),
    );
  }

  decorate(request: Request): void {
    const { host } = request.url;
    this.#auths.get(this.#auths.has(host) ? host : "default")?.decorate(request);
  }
}

function textFrom(source: NetRCSource | undefined): string {
  if (source === undefined) return textOfHomeFile([".netrc", "_netrc"]);
  return typeof source === "string" ? textOfFile(source) : source.text;
}
