/** What a value says it is, for comparisons and messages: "Blob", "Number"; "null" and "undefined" as they are written. */
export function tagOf(value: unknown): string {
  return value == null ? String(value) : Object.prototype.toString.call(value).slice(8, -1);
}
