/** What differs from one platform's `fetch` to the next, as far as it can be known without sending anything. */
export interface Platform {
  /** A browser's: request headers are guarded, redirects are followed whatever one says, and bodies are not streamed up. */
  readonly guardsHeaders: boolean;
  /** Absent in React Native, where a body comes whole. */
  readonly streamsResponses: boolean;
  /** The content codings it undoes; `null` where it chooses them by itself. */
  readonly codings: ReadonlySet<string> | null;
}

let known: Platform | undefined;

export function platform(): Platform {
  return (known ??= platformOf(globalThis, guardsHeaders()));
}

/** What tells the runtimes apart. */
export interface Globals {
  readonly process: { readonly versions?: { readonly bun?: string; readonly undici?: string } };
  readonly Deno: object;
  readonly navigator: { readonly userAgent?: string };
}

/** `guarded`: what `guardsHeaders` finds in these globals. */
export function platformOf(globals: Partial<Globals>, guarded: boolean): Platform {
  return {
    guardsHeaders: guarded,
    streamsResponses: "body" in Response.prototype,
    codings: guarded ? null : codingsOf(globals),
  };
}

/** Measured: what is not in the list comes through as it was sent, and then nobody undoes it. */
function codingsOf({ process, Deno, navigator }: Partial<Globals>): ReadonlySet<string> | null {
  const { bun, undici } = process?.versions ?? {};
  if (bun !== undefined) return new Set([...everywhere, "deflate", "zstd"]);
  if (Deno !== undefined || navigator?.userAgent === "Cloudflare-Workers") return everywhere;
  if (undici === undefined) return null;
  return new Set([...everywhere, "deflate", ...(undoesZstd(undici) ? ["zstd"] : [])]);
}

const everywhere: ReadonlySet<string> = new Set(["gzip", "x-gzip", "br"]);

/** Since undici 7.11, which came with Node 24.4. */
function undoesZstd(undici: string): boolean {
  const [major = 0, minor = 0] = undici.split(".").map(Number);
  return major > 7 || (major === 7 && minor >= 11);
}

/** Fetch, "forbidden request-header": only where a page's scripts are not trusted does such a name disappear. */
function guardsHeaders(): boolean {
  return !new Request("http://localhost/", { headers: { "sec-trunkline": "?" } }).headers.has("sec-trunkline");
}
