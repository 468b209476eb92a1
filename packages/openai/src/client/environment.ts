interface Globals {
  readonly process?: {
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly versions?: { readonly node?: string };
  };
  readonly Deno?: { readonly env?: { get(name: string): string | undefined } };
  readonly Bun?: object;
  readonly EdgeRuntime?: unknown;
  readonly WebSocketPair?: unknown;
  readonly window?: { readonly document?: unknown };
  readonly navigator?: { readonly userAgent?: string };
  readonly WorkerGlobalScope?: abstract new () => object;
  readonly WorkerNavigator?: abstract new () => object;
}

const globals: Globals = globalThis;

/** A variable of the environment, trimmed; blank ones and those that may not be read count as unset. */
export function readEnv(name: string): string | undefined {
  try {
    const value = globals.process === undefined ? globals.Deno?.env?.get(name) : globals.process.env?.[name];
    return value?.trim() || undefined;
  } catch {
    // Deno asks whoever runs the program, who may refuse.
    return undefined;
  }
}

/** A page or a worker of a browser, where whoever looks sees the API key. */
export function isBrowser(): boolean {
  const { window, navigator, WorkerGlobalScope: Scope, WorkerNavigator: Navigator } = globals;
  if (window?.document !== undefined && navigator !== undefined) return true;
  if (typeof Scope !== "function" || !(globals instanceof Scope)) return false;
  if (typeof Navigator !== "function" || !(navigator instanceof Navigator)) return false;
  const isServer =
    globals.process?.versions?.node !== undefined ||
    [globals.Deno, globals.Bun, globals.EdgeRuntime, globals.WebSocketPair].some((found) => found !== undefined);
  return !isServer && globals.navigator?.userAgent !== "Cloudflare-Workers";
}
