/** The command line asks for what cannot be done; its message is one sentence for whoever typed it. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}
