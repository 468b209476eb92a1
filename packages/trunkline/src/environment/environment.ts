/** Variables and their values. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of the process: none in browsers and Workers, and none where Deno does not let them be read. */
export function processEnvironment(): Environment {
  const { process } = globalThis as { readonly process?: { readonly env?: Environment } };
  try {
    return { ...process?.env };
  } catch {
    return {};
  }
}
