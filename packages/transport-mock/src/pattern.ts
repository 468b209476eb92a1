import type { TransportRequest } from "@trunkline/transport";

/** What a pattern finds in a path: `{ readonly id: string }` for "/users/:id". */
export type PathParams<Path extends string> = string extends Path
  ? Readonly<Record<string, string>>
  : { readonly [Name in ParamNames<Path>]: string };

type ParamNames<Path extends string> = Path extends `${infer Segment}/${infer Rest}`
  ? ParamName<Segment> | ParamNames<Rest>
  : ParamName<Path>;

type ParamName<Segment extends string> = Segment extends `:${infer Name}` ? Name : never;

type AnyRequest = TransportRequest<unknown>;

/** A path, or a URL where the host matters; `:name` stands for one segment, a last `*` for all that follow. */
export class Pattern {
  readonly #scheme: string | undefined;
  /** With a port where the pattern names one. */
  readonly #host: string | undefined;
  readonly #segments: readonly string[];

  constructor(pattern: string) {
    const parts = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/]*))?(\/.*)?$/i.exec(pattern);
    if (parts === null) {
      throw new TypeError(
        `The route pattern ${JSON.stringify(pattern)} must be a path, such as "/users/:id", or a URL.`,
      );
    }
    if (pattern.includes("?")) {
      throw new TypeError(
        `The route pattern ${JSON.stringify(pattern)} has a query. Ask for it with when({ query: … }).`,
      );
    }
    const [, scheme, host, path = "/"] = parts;
    this.#scheme = scheme?.toLowerCase();
    this.#host = host?.toLowerCase();
    this.#segments = segmentsOf(path);
  }

  /** What stands for the names, decoded; `undefined` where the request is for another place. */
  paramsIn(record: AnyRequest): Readonly<Record<string, string>> | undefined {
    return this.#isForOrigin(record) ? matched(this.#segments, segmentsOf(pathOf(record))) : undefined;
  }

  /** Why a request that is for another place is that, in words. */
  misfits(record: AnyRequest): readonly string[] {
    const { scheme } = record.url.origin;
    if (this.#scheme !== undefined && this.#scheme !== scheme) return [`the scheme is ${scheme}`];
    if (!this.#isForOrigin(record)) return [`the host is ${hostOf(record)}:${record.url.origin.port}`];
    return [`the path is ${pathOf(record)}`];
  }

  /** The pattern, as like this request as its names and star allow. */
  likened(record: AnyRequest): string {
    const path = segmentsOf(pathOf(record));
    const segments = this.#segments.map((segment, index) => {
      if (isRest(this.#segments, index)) return path.slice(index).join("/");
      return segment.startsWith(":") ? path[index] || segment : segment;
    });
    return `${this.#host ?? hostOf(record)}/${segments.join("/")}`;
  }

  #isForOrigin(record: AnyRequest): boolean {
    const { scheme, port } = record.url.origin;
    const host = hostOf(record);
    const isForScheme = this.#scheme === undefined || this.#scheme === scheme;
    return isForScheme && (this.#host === undefined || this.#host === host || this.#host === `${host}:${port}`);
  }
}

export function hostOf({ url }: AnyRequest): string {
  const { host } = url.origin;
  return host.includes(":") ? `[${host}]` : host;
}

export function pathOf({ url, extensions }: AnyRequest): string {
  const [path = ""] = (extensions.target ?? url.target).split("?", 1);
  return path;
}

function matched(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const found = path[index];
    if (found === undefined) return undefined;
    if (isRest(pattern, index)) return params;
    if (segment.startsWith(":") && found !== "") params[segment.slice(1)] = decoded(found);
    else if (segment !== found) return undefined;
  }
  return path.length === pattern.length ? params : undefined;
}

function isRest(pattern: readonly string[], index: number): boolean {
  return pattern[index] === "*" && index === pattern.length - 1;
}

function segmentsOf(path: string): string[] {
  return path.slice(1).split("/");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
