import type { Environment } from "./environment.ts";

/** Which of the transports there are: the one that TRUNKLINE_TRANSPORT names, or the first. */
export function transportName<Name extends string>(
  [first, ...others]: readonly [Name, ...Name[]],
  { TRUNKLINE_TRANSPORT: asked = "" }: Environment,
): Name {
  if (asked === "") return first;
  const names = [first, ...others];
  const found = names.find((name) => name === asked);
  if (found !== undefined) return found;
  throw new TypeError(
    `TRUNKLINE_TRANSPORT is ${JSON.stringify(asked)}; trunkline has ${names.join(" and ")} in this runtime. Name one of them, or pass a transport.`,
  );
}
