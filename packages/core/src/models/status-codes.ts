/** Reason phrases by status, as the registry at IANA has them (RFC 9110 §15 and its extensions). */
const phrases = {
  100: "Continue",
  101: "Switching Protocols",
  102: "Processing",
  103: "Early Hints",
  200: "OK",
  201: "Created",
  202: "Accepted",
  203: "Non-Authoritative Information",
  204: "No Content",
  205: "Reset Content",
  206: "Partial Content",
  207: "Multi-Status",
  208: "Already Reported",
  226: "IM Used",
  300: "Multiple Choices",
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  304: "Not Modified",
  305: "Use Proxy",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  407: "Proxy Authentication Required",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  411: "Length Required",
  412: "Precondition Failed",
  413: "Request Entity Too Large",
  414: "Request-URI Too Long",
  415: "Unsupported Media Type",
  416: "Requested Range Not Satisfiable",
  417: "Expectation Failed",
  418: "I'm a teapot",
  421: "Misdirected Request",
  422: "Unprocessable Entity",
  423: "Locked",
  424: "Failed Dependency",
  425: "Too Early",
  426: "Upgrade Required",
  428: "Precondition Required",
  429: "Too Many Requests",
  431: "Request Header Fields Too Large",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
  505: "HTTP Version Not Supported",
  506: "Variant Also Negotiates",
  507: "Insufficient Storage",
  508: "Loop Detected",
  510: "Not Extended",
  511: "Network Authentication Required",
} as const;

type Replaced<
  Text extends string,
  Old extends string,
  New extends string,
> = Text extends `${infer Head}${Old}${infer Tail}` ? `${Head}${New}${Replaced<Tail, Old, New>}` : Text;

/** "NOT_FOUND" for "Not Found". */
export type CodeName = Uppercase<
  Replaced<Replaced<Replaced<(typeof phrases)[keyof typeof phrases], "'", "">, "-", "_">, " ", "_">
>;

export type Codes = Readonly<Record<CodeName | Lowercase<CodeName>, number> & Record<number, CodeName | undefined>>;

/**
 * The statuses by name, in capitals or small letters, and the name of each by its number:
 * `codes.NOT_FOUND`, `codes.not_found`, `codes[404]`.
 */
export const codes: Codes = /* @__PURE__ */ codesFrom(phrases);

/** The standard phrase of a status; empty for one that has none. */
export function reasonPhrase(status: number): string {
  return (phrases as Readonly<Record<number, string>>)[status] ?? "";
}

function codesFrom(table: Readonly<Record<number, string>>): Codes {
  const found: Record<string, string | number> = {};
  for (const [code, phrase] of Object.entries(table)) {
    const name = phrase.replace("'", "").replace(/[ -]/g, "_").toUpperCase();
    found[name] = found[name.toLowerCase()] = Number(code);
    found[code] = name;
  }
  return Object.freeze(found) as unknown as Codes;
}
