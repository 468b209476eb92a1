import type { Visit } from "./visit.ts";

type Grouped = Readonly<Record<string, string | readonly string[]>>;

/** What a request holds, as `/anything` tells it. */
export interface Described {
  readonly method: string;
  readonly url: string;
  readonly args: Grouped;
  readonly headers: Grouped;
  readonly origin: string;
  /** The body as it came, where it is neither a form nor empty; latin-1 where it is no UTF-8. */
  readonly data: string;
  readonly form: Grouped;
  readonly files: Grouped;
  /** `null` where the body is no JSON. */
  readonly json: unknown;
}

export async function described({ request, url, body }: Visit): Promise<Described> {
  const { method = "", rawHeaders, socket } = request;
  const type = request.headers["content-type"] ?? "";
  const form: [string, string][] = [];
  const files: [string, string][] = [];
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type);
  if (isForm)
    for (const [name, value] of await new Response(new Uint8Array(body), {
      headers: { "Content-Type": type },
    }).formData())
      if (typeof value === "string") form.push([name, value]);
      else files.push([name, await value.text()]);
  const text = isForm ? "" : textOf(body);
  return {
    method,
    url: url.href,
    args: grouped([...url.searchParams]),
    headers: grouped(pairs(rawHeaders)),
    origin: socket.remoteAddress ?? "",
    data: text,
    form: grouped(form),
    files: grouped(files),
    json: jsonFrom(text),
  };
}

/** One value as text, several as a list. */
function grouped(pairsOf: readonly (readonly [string, string])[]): Grouped {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairsOf) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? "") : all]));
}

function pairs(raw: readonly string[]): (readonly [string, string])[] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ""] as const] : []));
}

function textOf(body: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return body.toString("latin1");
  }
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
