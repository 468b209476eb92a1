/** Who one is at a machine. */
export interface NetrcEntry {
  readonly login: string;
  readonly password: string;
}

/** The entries of a netrc file by host, and "default". As Python's netrc reads them, but for comments, which end with their line. */
export function netrcEntries(text: string): ReadonlyMap<string, NetrcEntry> {
  const entries = new Map<string, NetrcEntry>();
  const words = new Words(text);
  let word = words.next();
  while (word !== null) {
    if (word === "macdef") {
      words.skipMacro();
      word = words.next();
      continue;
    }
    if (word !== "machine" && word !== "default") throw words.unexpected();
    const name = word === "default" ? word : words.value(word).toLowerCase();
    let login = "";
    let password = "";
    word = words.next();
    for (; word !== null && !starters.has(word); word = words.next()) {
      if (word === "login" || word === "user") login = words.value(word);
      else if (word === "password") password = words.value(word);
      else if (word === "account") words.value(word);
      else throw words.unexpected();
    }
    entries.set(name, { login, password });
  }
  return entries;
}

const starters: ReadonlySet<string> = new Set(["machine", "default", "macdef"]);
// A quote counts at the beginning of a word alone; a backslash takes the next character as it is.
const word = /[\t\r\n ]*(?:"((?:[^"\\]|\\[^])*)"?|((?:[^\t\r\n \\]|\\[^])+))/y;

class Words {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text.replaceAll("\r\n", "\n");
  }

  /** `null` at the end. */
  next(): string | null {
    for (;;) {
      const found = this.#read();
      if (found === null || !found.startsWith("#")) return found;
      this.#at = this.#after("\n", this.#at);
    }
  }

  /** What follows a keyword. A password may begin with "#". */
  value(keyword: string): string {
    const found = this.#read();
    if (found === null) throw new SyntaxError(`The netrc file ends after "${keyword}".`);
    return found;
  }

  /** A macro ends with an empty line. */
  skipMacro(): void {
    this.#read();
    this.#at = this.#after("\n\n", this.#at);
  }

  /** Without the word itself, which may be half of a password. */
  unexpected(): SyntaxError {
    const line = this.#text.slice(0, this.#at).split("\n").length;
    return new SyntaxError(
      `Line ${line} of the netrc file has a word where machine, default, login, password or account should be. Quote what has spaces.`,
    );
  }

  #read(): string | null {
    word.lastIndex = this.#at;
    const match = word.exec(this.#text);
    if (match === null) return null;
    this.#at = word.lastIndex;
    return (match[1] ?? match[2]!).replace(/\\([^])/g, "$1");
  }

  #after(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    return at < 0 ? this.#text.length : at + mark.length;
  }
}
