/** One challenge of a WWW-Authenticate header. */
export interface Challenge {
  /** In lower case. */
  readonly scheme: string;
  /** Names in lower case, values unquoted. */
  readonly params: ReadonlyMap<string, string>;
  /** It goes on with what is no parameter. */
  readonly isBroken: boolean;
}

// RFC 9110 §11.6.1. The comma between challenges is also the one between parameters, so what follows tells them apart:
// a name with "=" and a value is a parameter; a name alone, or before a token68, is the scheme of the next challenge.
const piece =
  /[\s,]*(?:([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))(?=\s*(?:,|$))|([\w!#$%&'*+.^`|~-]+)(?:\s+[\w.~+/-]+=*(?=\s*(?:,|$))|(?=[\s,]|$)))/y;

/** Every challenge in the values of one or more headers, in order. */
export function challengesIn(values: readonly string[]): readonly Challenge[] {
  return values.flatMap((value) => {
    const found: { scheme: string; params: Map<string, string>; isBroken: boolean }[] = [];
    piece.lastIndex = 0;
    for (let end = 0; ; end = piece.lastIndex) {
      const match = piece.exec(value);
      const last = found.at(-1);
      if (match === null) {
        if (last !== undefined && /[^\s,]/.test(value.slice(end))) last.isBroken = true;
        return found;
      }
      const [, name, quoted, plain, scheme] = match;
      if (scheme !== undefined) found.push({ scheme: scheme.toLowerCase(), params: new Map(), isBroken: false });
      else last?.params.set(name!.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain!);
    }
  });
}
