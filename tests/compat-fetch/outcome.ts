import type { Kit } from "./kit.ts";
import type { Arrival } from "./recording-server.ts";

/** All that a program showed of itself, as JSON can hold it. */
export interface Outcome {
  readonly returned: unknown;
  readonly arrivals: readonly unknown[];
}

/** What Node and we say of ourselves where nobody asked; one case of its own compares it. */
const ownFields: Readonly<Record<string, RegExp>> = {
  "accept-encoding": /^gzip, deflate/,
  "accept-language": /^\*$/,
  connection: /./,
  "sec-fetch-mode": /./,
  "user-agent": /^(node|trunkline\/.*)$/,
};

export async function outcomeOf(program: () => unknown, taken: () => readonly Arrival[], kit: Kit): Promise<Outcome> {
  let returned: unknown;
  try {
    returned = await described(await program());
  } catch (error) {
    returned = { thrown: await described(error) };
  }
  // Whether a request that is given up had come before that is chance.
  const lasting = taken().filter(({ target }) => !target.endsWith("/never"));
  const arrivals = lasting.map(({ headers, ...arrival }) => ({
    ...arrival,
    headers: Object.fromEntries(headers.filter(([name, value]) => ownFields[name]?.test(value) !== true)),
  }));
  return JSON.parse(portable(JSON.stringify({ returned, arrivals }), kit)) as Outcome;
}

/** Ports and boundaries are another each time. */
function portable(text: string, { one, two, nobody }: Kit): string {
  const hosts = [one, two, nobody].map((origin) => origin.replace("http://", ""));
  const named = hosts.reduce((rest, host, at) => rest.replaceAll(host, ["one", "two", "nobody"][at]!), text);
  return named.replaceAll(/-+formdata-[a-z]+-\d+|(?:--)?\b[0-9a-f]{32}\b/g, "BOUNDARY");
}

async function described(value: unknown): Promise<unknown> {
  if (value === undefined) return "undefined";
  if (value instanceof Response) return describedResponse(value);
  if (value instanceof Headers) return [...value];
  if (value instanceof FormData) return Promise.all([...value].map(described));
  if (value instanceof File) return { file: value.name, type: value.type, text: await value.text() };
  if (value instanceof Blob) return { blob: value.size, type: value.type, text: await value.text() };
  if (value instanceof ArrayBuffer) return { buffer: [...new Uint8Array(value)] };
  if (value instanceof Uint8Array)
    return { [value.constructor.name]: [...value.subarray(0, 100)], length: value.length };
  if (value instanceof Error)
    return { name: value.name, message: value.message, isTypeError: value instanceof TypeError };
  if (Array.isArray(value)) return Promise.all(value.map(described));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    await Promise.all(Object.entries(value).map(async ([key, each]) => [key, await described(each)])),
  );
}

const unsteady: ReadonlySet<string> = new Set(["date", "connection", "keep-alive"]);

async function describedResponse(response: Response): Promise<unknown> {
  const { status, statusText, ok, type, url, redirected, bodyUsed } = response;
  const headers = [...response.headers].filter(([name]) => !unsteady.has(name));
  const body = bodyUsed || response.body === null ? null : await response.text().catch(described);
  return { status, statusText, ok, type, url, redirected, bodyUsed, headers, hasBody: response.body !== null, body };
}
