/** RFC 9110 §5.6.2: what methods and the names of headers consist of. */
export function isToken(text: unknown): text is string {
  return typeof text === "string" && /^[\w!#$%&'*+\-.^`|~]+$/.test(text);
}

/** For the message about a text that is none. */
export const tokenRule = "letters, digits and !#$%&'*+-.^_`|~ only";
