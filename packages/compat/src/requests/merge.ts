import { CaseInsensitiveDict, type HeadersInput } from "./case-insensitive-dict.ts";
import { type Hooks, type HooksInput, hookList } from "./hooks.ts";
import type { Params } from "./prepared-url.ts";

type Mapping = Readonly<Record<string, unknown>>;

/** The request's over the session's; what is `null` in the outcome is left out. Both must be objects to be merged. */
export function mergeSetting<Setting>(
  ofRequest: Setting | null | undefined,
  ofSession: Setting | null | undefined,
): Setting | null {
  if (ofSession === null || ofSession === undefined) return ofRequest ?? null;
  if (ofRequest === null || ofRequest === undefined) return ofSession;
  if (!isMapping(ofRequest) || !isMapping(ofSession)) return ofRequest;
  const merged = { ...ofSession, ...ofRequest } as Mapping;
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
  ) as Setting;
}

/** Params of both; only mappings can be merged. */
export function mergeParams(ofRequest: Params | null, ofSession: Params | null): Params | null {
  const isEmpty = ofRequest === null || (isMapping(ofRequest) && Object.keys(ofRequest).length === 0);
  return isEmpty ? mergeSetting<Params>({}, ofSession) : mergeSetting<Params>(ofRequest, ofSession);
}

/** As `mergeSetting`, whatever the case of the names. */
export function mergeHeaders(ofRequest: HeadersInput | null, ofSession: HeadersInput): CaseInsensitiveDict {
  const merged = new CaseInsensitiveDict(ofSession);
  if (ofRequest !== null) merged.update(ofRequest);
  const kept = new CaseInsensitiveDict();
  for (const [name, value] of merged) if (value !== null && value !== undefined) kept.set(name, value as string);
  return kept;
}

/** The request's in place of the session's, unless it has none. */
export function mergeHooks(ofRequest: HooksInput, ofSession: HooksInput): Hooks {
  const own = hookList(ofRequest);
  return { response: own.length > 0 ? own : hookList(ofSession) };
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
