/** A value as it can be compared: what a user sees of it, whichever package made it. */
export async function shown(value: unknown, origin: string): Promise<unknown> {
  if (typeof value === "string") return value.replaceAll(origin, "http://server");
  if (typeof value === "function") return "(function)";
  if (value instanceof Error) return shownError(value, origin);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Response) return shownResponse(value, origin);
  if (value instanceof Headers) return Object.fromEntries([...value].filter(([name]) => !ofPlatform.has(name)));
  if (value instanceof Blob) {
    const { type, size } = value;
    return { file: value instanceof File ? value.name : "(blob)", type, size, text: await value.text() };
  }
  if (Array.isArray(value)) return Promise.all(value.map((each) => shown(each, origin)));
  const visible = Object.entries(value).filter(([name]) => !("getPaginatedItems" in value) || !ofPages.has(name));
  const entries = visible.map(async ([name, each]) => [name, await shown(each, origin)] as const);
  const id = Object.getOwnPropertyDescriptor(value, "_request_id");
  const hidden = id === undefined ? {} : { "(_request_id)": [id.value, id.enumerable] };
  return { ...Object.fromEntries(await Promise.all(entries)), ...hidden };
}

const ofPlatform: ReadonlySet<string> = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

// Not for users by its types.
const ofPages: ReadonlySet<string> = new Set(["options", "response", "body"]);

async function shownResponse(response: Response, origin: string): Promise<unknown> {
  const { status, url, bodyUsed } = response;
  return {
    status,
    url: url.replace(origin, "http://server"),
    headers: await shown(response.headers, origin),
    text: bodyUsed ? "(read)" : await response.clone().text(),
  };
}

const fields = ["status", "headers", "error", "code", "param", "type", "requestID"] as const;

async function shownError(error: Error, origin: string): Promise<unknown> {
  const kinds: string[] = [];
  for (
    let kind: unknown = error.constructor;
    typeof kind === "function" && kind.name !== "";
    kind = Object.getPrototypeOf(kind)
  )
    kinds.push(kind.name);
  const known = error as unknown as Readonly<Record<string, unknown>>;
  const said: Record<string, unknown> = {};
  for (const name of fields) if (name in error) said[name] = await shown(known[name], origin);
  return {
    kinds: kinds.join(" < "),
    name: error.name,
    message: await shown(error.message, origin),
    cause: causeOf(error),
    ...said,
  };
}

/** Its words are the platform's or core's; that there is one is ours. */
function causeOf({ cause }: Error): string {
  return cause === undefined ? "none" : cause instanceof Error ? "an error" : JSON.stringify(cause);
}
