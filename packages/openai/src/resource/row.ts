import type { AnswerKind, Method, PageKind } from "../client/call.ts";

/** What a method's row says: how its arguments become a call. */
export interface Row {
  readonly method: Method;
  /** With `{name}` where a parameter goes. */
  readonly path: string;
  /** In the order of the path: the last is the method's first argument, those before it are in `params`. */
  readonly names: readonly string[];
  readonly takesParams: boolean;
  /** Left out, `params` are empty. */
  readonly isOptional: boolean;
  readonly encoding: "json" | "none" | "form" | "form-if-file";
  /** The params that go to the query, where others go to the body. */
  readonly queryNames: readonly string[];
  /** The params that stand in the path, the query or a header, and so not among the rest. */
  readonly taken: readonly string[];
  /** `params.betas` is sent as the header OpenAI-Beta. */
  readonly takesBetas: boolean;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly answer: AnswerKind;
  /** What the answer is when `params.stream` is true. */
  readonly streamed: AnswerKind | undefined;
  readonly page: PageKind | undefined;
  readonly isAdmin: boolean;
  readonly keepsFolders: boolean;
}

const encodings = ["json", "form", "form-if-file"] as const;
const pages = ["cursor", "conversation", "next", "single"] as const;

/** Reads a row: verb, path, and words that say more, `beta`, `binary` and `query` after "=" what. */
export function rowFrom(text: string): Row {
  const [method, path = "", ...words] = text.split(" ");
  const says = (word: string): boolean => words.includes(word);
  const after = (word: string): string | undefined =>
    words.find((each) => each.startsWith(`${word}=`))?.slice(word.length + 1);
  const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name!);
  const encoding = encodings.find(says) ?? "none";
  const queryNames = after("query")?.split(",") ?? [];
  const accept = after("binary") ?? (says("nothing") ? "*/*" : undefined);
  const beta = after("beta");
  return {
    method: method as Method,
    path,
    names,
    takesParams: encoding !== "none" || says("params") || says("optional"),
    isOptional: says("optional"),
    encoding,
    queryNames,
    taken: [...names.slice(0, -1), ...queryNames, ...(says("betas") ? ["betas"] : [])],
    takesBetas: says("betas"),
    // Calls without headers of their own share one list of the client's.
    headers: accept || beta ? { ...(accept && { Accept: accept }), ...(beta && { "OpenAI-Beta": beta }) } : undefined,
    answer: says("nothing") ? "nothing" : accept ? "binary" : "parsed",
    streamed: says("streams") ? "events" : says("assistant-streams") ? "assistant-events" : undefined,
    page: pages.find(says),
    isAdmin: says("admin"),
    keepsFolders: says("folders"),
  };
}
