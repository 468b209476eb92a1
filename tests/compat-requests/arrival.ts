/** What arrived, as the server saw it. */
export interface Arrival {
  readonly method: string;
  readonly target: string;
  /** Flat, in wire order. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** What is to be compared of one: without what is drawn by chance or names the library. */
export interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: unknown;
}

export function seen({ method, target, headers, body }: Arrival): Seen {
  const pairs = Array.from(
    { length: headers.length / 2 },
    (_, at) => [headers[2 * at]!, headers[2 * at + 1]!] as const,
  );
  const type = pairs.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  const boundary = /boundary=(\w+)/.exec(type)?.[1];
  const isJson = type.startsWith("application/json");
  const shown = pairs
    .filter(([name]) => name.toLowerCase() !== "user-agent")
    .map(
      ([name, value]) =>
        [name, shownValue(name, value, { boundary, isJson, length: Buffer.byteLength(body) })] as const,
    );
  return {
    method,
    target: target.replace(/:\d{4,5}\b/g, ":PORT"),
    headers: shown,
    body: isJson ? JSON.parse(body) : withoutBoundary(body, boundary),
  };
}

/** The same, whatever the order and case of the headers, and without what undici decides for itself: Connection, and how nothing is framed. */
export function unordered({ headers, ...rest }: Seen): Seen {
  const small = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  const told = small.filter(
    ([name, value]) =>
      name !== "connection" &&
      !(name === "content-length" && value === "0") &&
      !(name === "transfer-encoding" && rest.body === ""),
  );
  return { ...rest, headers: told.toSorted(([one], [other]) => (one < other ? -1 : 1)) };
}

interface About {
  readonly boundary: string | undefined;
  readonly isJson: boolean;
  readonly length: number;
}

function shownValue(name: string, value: string, { boundary, isJson, length }: About): string {
  if (name.toLowerCase() === "host") return value.replace(/:\d+$/, "");
  // Python puts a space behind each comma and colon of JSON: the length is told to be right, and no more.
  if (name.toLowerCase() === "content-length" && isJson) return Number(value) === length ? "(right)" : value;
  if (name === "Authorization" && value.startsWith("Digest ")) return `Digest ${digestFields(value).join(" ")}`;
  return withoutBoundary(value, boundary);
}

/** The server has checked the proof; the rest may be written with quotes or without, in any order. */
function digestFields(value: string): readonly string[] {
  return Array.from(
    value.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]*))/g),
    ([, name, quoted, plain]) => `${name}=${quoted ?? plain}`,
  )
    .filter((field) => !/^(?:cnonce|response)=/.test(field))
    .toSorted();
}

function withoutBoundary(text: string, boundary: string | undefined): string {
  return boundary === undefined ? text : text.replaceAll(boundary, "BOUNDARY");
}
