import type { Environment } from "./environment.ts";

/** The transport that TRUNKLINE_TRANSPORT names, which is one of these; `null` where it names none. */
export function transportName<Name extends string>(
  names: readonly [Name, ...Name[]],
  { TRUNKLINE_TRANSPORT: asked = "" }: Environment,
): Name | null {
  const found = names.find((name) => name === asked) ?? null;
  if (found !== null || asked === "") return found;
  throw new TypeError(
    `TRUNKLINE_TRANSPORT is ${JSON.stringify(asked)}; here name ${names.join(" or ")}, or pass a transport.`,
  );
}
