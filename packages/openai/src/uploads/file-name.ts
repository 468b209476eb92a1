/** What a file is called by itself: its name, else the end of its URL or path. */
export function nameOf(value: unknown, keepsFolders = false): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { name, filename, url, path } = value as Readonly<Record<string, unknown>>;
  const found = name || filename;
  const given = found ? textOf(found) : "";
  if (given) return keepsFolders ? relativePath(given) : baseName(given);
  if (url) return nameInUrl(textOf(url));
  return path ? baseName(textOf(path)) : undefined;
}

/** A stream's path may be bytes, and a URL an object. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : String(value);
}

/** The last part of a path, whichever way its slashes lean. */
export function baseName(path: string): string | undefined {
  return path.split(/[\\/]/).pop() || undefined;
}

/** A path with its folders. Throws a `TypeError` for one that leads out of them. */
export function relativePath(name: string): string {
  const path = name.replace(/\\/g, "/");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes(".."))
    throw new TypeError("Upload file name must be a safe relative path without parent directory segments");
  return path;
}

function nameInUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return baseName(url);
  const name = baseName(new URL(url).pathname);
  return name === undefined ? undefined : baseName(decoded(name));
}

/** Without its escapes, but for those that would end a field of a form. */
function decoded(name: string): string {
  try {
    const text = decodeURIComponent(name);
    // Receivers read these spellings as what they stand for.
    if (/%(?:0[AD]|22)/i.test(text)) return name;
    return Array.from(text, (character) => (isControl(character) ? encodeURIComponent(character) : character)).join("");
  } catch {
    return name;
  }
}

export function isControl(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return point <= 0x1f || point === 0x7f;
}
