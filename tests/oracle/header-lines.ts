import { Client, SyncClient } from "@trunkline/core";
import { rawHeaderPairs, type RawHeaders } from "@trunkline/transport";
import { mock } from "@trunkline/transport-mock";

// What each library says of itself and of what it can decode is its own matter; where it says so is compared.
const transport = mock(() => ({}));
const own = new Map(
  [new Client({ transport }), new SyncClient({ transport })].flatMap(({ headers }) =>
    ["User-Agent", "Accept-Encoding"].map((name) => [headers.get(name), `<${name.toLowerCase()}>`] as const),
  ),
);
const defaults = [
  "Accept: */*",
  "Accept-Encoding: <accept-encoding>",
  "Connection: keep-alive",
  "User-Agent: <user-agent>",
].join("\n");

/** Each header as a line, as the fixtures have it. */
export function headerLines(headers: RawHeaders): string[] {
  const lines = [...rawHeaderPairs(headers)].map(([name, value]) => `${name}: ${own.get(value) ?? textOf(value)}`);
  const at = lines.findIndex((_, start) => lines.slice(start, start + 4).join("\n") === defaults);
  return at < 0 ? lines : lines.toSpliced(at, 4, "*");
}

/** The contract has header values as bytes, one in each character; people have meant UTF-8. */
function textOf(value: string): string {
  return new TextDecoder().decode(Uint8Array.from(value, (character) => character.charCodeAt(0)));
}

/** As `textOf`, the other way. */
export function headerValue(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
