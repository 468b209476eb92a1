import { Client, type Logger, SyncClient } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";

/** A logger, and what it was told. */
function recorder(): { readonly logger: Logger; readonly lines: readonly string[] } {
  const lines: string[] = [];
  return { lines, logger: { info: (line) => void lines.push(line) } };
}

/** Greets; but /redirect_301 leads to the root. */
const server = mock(({ url }) =>
  url.pathname === "/redirect_301" ? { status: 301, headers: { location: "/" } } : { text: "Hello, world!" },
);
const base = "http://127.0.0.1:8000";

test("a logger is told of each response", covers("test_utils.py::test_logging_request"), async () => {
  const [first, second] = [recorder(), recorder()];

  await new Client({ transport: server, logger: first.logger }).get(`${base}/`);
  new SyncClient({ transport: server, logger: second.logger }).get(`${base}/`);

  expect(first.lines).toEqual([`HTTP Request: GET ${base}/ "HTTP/1.1 200 OK"`]);
  expect(second.lines).toEqual(first.lines);
});

test("a logger is told of each hop", covers("test_utils.py::test_logging_redirect_chain"), async () => {
  const [first, second] = [recorder(), recorder()];

  await new Client({ transport: server, logger: first.logger, followRedirects: true }).get(`${base}/redirect_301`);
  new SyncClient({ transport: server, logger: second.logger, followRedirects: true }).get(`${base}/redirect_301`);

  expect(first.lines).toEqual([
    `HTTP Request: GET ${base}/redirect_301 "HTTP/1.1 301 Moved Permanently"`,
    `HTTP Request: GET ${base}/ "HTTP/1.1 200 OK"`,
  ]);
  expect(second.lines).toEqual(first.lines);
});
