import { parseArgs } from "node:util";
import { Headers, HTTPError, InvalidURL, URL } from "@trunkline/core";
import { UsageError } from "./usage-error.ts";

/** What the command line asks for. */
export type Command =
  | { readonly kind: "tour" }
  | { readonly kind: "help" }
  | { readonly kind: "request"; readonly order: RequestOrder };

/** One request, and how to send it. */
export interface RequestOrder {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly content: string | undefined;
  readonly followRedirects: boolean;
  /** Print the body alone. */
  readonly bodyOnly: boolean;
  /** Milliseconds for each phase; absent: the client's default. */
  readonly timeout: number | undefined;
  readonly http2: boolean;
  readonly insecure: boolean;
  readonly proxy: string | undefined;
  /** Path of a PEM file. */
  readonly ca: string | undefined;
}

const options = {
  header: { type: "string", short: "H", multiple: true },
  json: { type: "string", multiple: true },
  data: { type: "string", short: "d", multiple: true },
  body: { type: "boolean" },
  follow: { type: "boolean" },
  proxy: { type: "string" },
  http2: { type: "boolean" },
  insecure: { type: "boolean" },
  ca: { type: "string" },
  timeout: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Throws a `UsageError` for what cannot be understood. */
export function commandFrom(words: readonly string[]): Command {
  if (words.length === 0) return { kind: "tour" };
  const { values, positionals } = parsed(words);
  if (values.help) return { kind: "help" };
  const { json = [], data = [], header = [] } = values;
  const content = contentFrom(json, data);
  const { method = content === undefined ? "GET" : "POST", url } = targetFrom(positionals);
  if (values.insecure && values.ca !== undefined)
    throw new UsageError("--insecure trusts every certificate and --ca only some: choose one.");
  return {
    kind: "request",
    order: {
      method,
      url,
      headers: headersFrom(header, json.length > 0 ? "application/json" : formType(data)),
      content,
      followRedirects: values.follow ?? false,
      bodyOnly: values.body ?? false,
      timeout: timeoutFrom(values.timeout),
      http2: values.http2 ?? false,
      insecure: values.insecure ?? false,
      proxy: values.proxy,
      ca: values.ca,
    },
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;

function parsed(words: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node adds advice after the first sentence, over several lines.
    throw new UsageError(`${error.message.split(/\.\s|\n/, 1)[0]}.`.replace(/\.\.$/, "."), { cause: error });
  }
}

function targetFrom(positionals: readonly string[]): { method?: string; url: URL } {
  if (positionals.length > 2)
    throw new UsageError(`One method and one URL are sent, not ${positionals.length} words: ${positionals.join(" ")}.`);
  const [address, method] = positionals.toReversed();
  if (address === undefined || (method === undefined && /^[A-Z]+$/.test(address)))
    throw new UsageError(`There is no URL to send ${address ?? "a request"} to.`);
  if (method === undefined) return { url: urlFrom(address) };
  if (!/^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/.test(method))
    throw new UsageError(`${JSON.stringify(method)} is no HTTP method; the order is: method, URL.`);
  return { method: method.toUpperCase(), url: urlFrom(address) };
}

function urlFrom(address: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch (error) {
    if (!(error instanceof InvalidURL)) throw error;
    throw new UsageError(`That is no URL: ${error.message}`, { cause: error });
  }
  if ((url.scheme === "http" || url.scheme === "https") && url.host !== "") return url;
  throw new UsageError(
    `"${url.toString()}" is no address on the web; write it as https://host/path or http://host/path.`,
  );
}

/** The text as it was typed: numbers and keys of JSON arrive as they are. */
function contentFrom(json: readonly string[], data: readonly string[]): string | undefined {
  const given = [...json, ...data];
  if (given.length > 1) throw new UsageError("A request has one body: give one --json or one --data.");
  for (const text of json) {
    try {
      JSON.parse(text);
    } catch (error) {
      throw new UsageError(`The text after --json is no JSON: ${(error as SyntaxError).message}.`, { cause: error });
    }
  }
  return given[0];
}

function formType(data: readonly string[]): string | undefined {
  return data.length > 0 ? "application/x-www-form-urlencoded" : undefined;
}

function headersFrom(lines: readonly string[], contentType: string | undefined): Headers {
  const headers = new Headers();
  for (const [index, line] of lines.entries()) {
    const colon = line.indexOf(":");
    // The text itself stays out of the message: it may be a credential.
    if (colon <= 0) throw new UsageError(`Header ${index + 1} has no name and colon; write it as -H "name: value".`);
    try {
      headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
    } catch (error) {
      if (!(error instanceof HTTPError)) throw error;
      throw new UsageError(error.message, { cause: error });
    }
  }
  if (contentType !== undefined && !headers.has("content-type")) headers.append("Content-Type", contentType);
  return headers;
}

function timeoutFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--timeout takes a number of milliseconds from 1, not ${JSON.stringify(text)}.`);
}
