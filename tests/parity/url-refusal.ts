/** What is thrown, as its class or code and its message; what is returned is no refusal. */
export function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const { code, name, message } = error as Error & { readonly code?: string };
    return `${code ?? name}: ${message}`;
  }
  return "nothing is refused";
}
