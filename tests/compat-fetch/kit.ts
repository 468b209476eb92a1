/** What a program that fetches has: Node's own, or ours. */
export interface Kit {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly Request: typeof Request;
  readonly Response: typeof Response;
  readonly Headers: typeof Headers;
  readonly FormData: typeof FormData;
  /** Two origins of the recording server, and one where nobody listens. */
  readonly one: string;
  readonly two: string;
  readonly nobody: string;
}

/** What a program does with a kit; what it returns or throws is compared. */
export type Program = (kit: Kit) => unknown;

export type Programs = Readonly<Record<string, Program>>;

/** What the types of the platform forbid, and a program may try. */
export function untyped(value: unknown): never {
  return value as never;
}
