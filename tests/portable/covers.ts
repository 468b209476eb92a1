declare module "vitest" {
  interface TaskMeta {
    /** Rows of tests/parity/rows.tsv that the test covers: the id, and `[param]` where the row has one. */
    rows?: readonly string[];
  }
}

/**
 * Says which of httpx's tests a test stands for: `test("…", covers("models/test_url.py::test_url_eq_str"), () => …)`.
 * A parametrised row is named with its parameter: `models/test_url.py::test_idna_url[http_with_port]`.
 */
export function covers(...rows: readonly string[]): { readonly meta: { readonly rows: readonly string[] } } {
  return { meta: { rows } };
}
