declare module "vitest" {
  interface TaskMeta {
    /** Rows of tests/parity-requests/rows.tsv that the test covers. */
    requestsRows?: readonly string[];
  }
}

/** Says which rows of tests/parity-requests/rows.tsv a test stands for. */
export function shows(...requestsRows: readonly string[]): {
  readonly meta: { readonly requestsRows: readonly string[] };
} {
  return { meta: { requestsRows } };
}
