/** What a value says it is: "Blob", "Null", "Number". */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
