// Which printable ASCII characters are escaped in each component, besides controls and everything beyond ASCII.
// The sets are httpx's: RFC 3986's, less what browsers and servers let pass (WHATWG URL, "percent-encode sets").
const fragment = ' "<>`';
const query = ' "#<>';
const path = `${query}?\`{}`;
const userinfo = `${path}/;=@[\\]^|`;

export type EncodeSet = "fragment" | "query" | "path" | "userinfo" | "credential" | "host";

const patterns: Readonly<Record<EncodeSet, RegExp>> = {
  fragment: escaping(fragment),
  query: escaping(query),
  path: escaping(path),
  userinfo: escaping(userinfo),
  // A user name or password alone: the colon that parts them is escaped too.
  credential: escaping(`${userinfo}:`),
  host: escaping(" #/:<>?@[]^"),
};

/** Escapes what the component cannot hold. Escapes that are there already stay as they are, also in their case. */
export function percentEncode(text: string, set: EncodeSet): string {
  return text.replace(patterns[set], percentEncodeBytes);
}

/** Undoes every escape as UTF-8; bytes that are not UTF-8 become U+FFFD. */
export function percentDecode(text: string): string {
  if (!text.includes("%")) return text;
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (escapes) => {
    const bytes = Uint8Array.from(escapes.slice(1).split("%"), (pair) => Number.parseInt(pair, 16));
    return decoder.decode(bytes);
  });
}

/** Escapes every byte of the text's UTF-8, which holds no letters, digits or any of `-_.!~*'()`. */
export function percentEncodeBytes(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function escaping(characters: string): RegExp {
  const members = characters.replace(/[\\\]^-]/g, "\\$&");
  return new RegExp(`[${members}\\u0000-\\u001f\\u007f]|[^\\u0000-\\u007f]+`, "gu");
}
