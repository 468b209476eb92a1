import type { Operation } from "./operations.ts";

/** An operation and the values of its path's parameters, decoded. */
export interface Routed<Kind extends Operation = Operation> {
  readonly operation: Kind;
  readonly values: Readonly<Record<string, string>>;
}

/** Finds the operation that a request is for. */
export class Router<Kind extends Operation> {
  readonly #routes: readonly {
    readonly operation: Kind;
    readonly pattern: RegExp;
    readonly names: readonly string[];
  }[];

  constructor(operations: readonly Kind[]) {
    // Where a fixed path and a parameter both fit, the fixed path is meant.
    const sorted = operations.toSorted((first, second) => parameterCount(first) - parameterCount(second));
    this.#routes = sorted.map((operation) => {
      const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
      const escaped = operation.path.replaceAll(".", "\\.").replaceAll(/\{[^}]+\}/g, "([^/]+)");
      return { operation, pattern: new RegExp(`^/v1${escaped}$`), names };
    });
  }

  routed(method: string, url: URL): Routed<Kind> | undefined {
    const isBeta = url.searchParams.get("beta") === "true";
    for (const { operation, pattern, names } of this.#routes) {
      if (operation.method !== method || operation.isBeta !== isBeta) continue;
      const found = pattern.exec(url.pathname);
      if (found === null) continue;
      const values = names.map((name, at) => [name, decodeURIComponent(found[at + 1]!)] as const);
      return { operation, values: Object.fromEntries(values) };
    }
    return undefined;
  }
}

function parameterCount({ path }: Operation): number {
  return path.split("{").length;
}
