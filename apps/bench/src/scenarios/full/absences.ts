/** Why somebody is left out of a scenario, by the name of the row. */
export type Absences = Readonly<Record<string, string>>;

const http1 = "it speaks HTTP/1.1 alone";
const bundled = "Node's fetch, which asks for HTTP/1.1 unless another dispatcher is put under it";

export const withoutHttp2: Absences = {
  "node:http": http1,
  "Node's fetch": bundled,
  "trunkline over fetch": bundled,
  ky: bundled,
  ofetch: bundled,
  "node-fetch": http1,
  superagent: "its HTTP/2 opens a connection for each request",
  needle: http1,
  impit: "it offers HTTP/2 only while it plays a browser",
};

export const withoutStreams: Absences = {
  "wreq-js": "it holds all of a streamed body before it sends the first byte",
};

export function absent(names: readonly string[], reason: string): Absences {
  return Object.fromEntries(names.map((name) => [name, reason]));
}
