import { tagOf } from "./tag-of.ts";

/** The text that a query and a form send for one value; `null` is empty. Throws a `TypeError` for what is no single value. */
export function scalarText(value: unknown, what: string, name: string, advice = ""): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  throw new TypeError(
    `${what} ${JSON.stringify(name)} is text, a number, a boolean or null, not ${tagOf(value)}.${advice}`,
  );
}
