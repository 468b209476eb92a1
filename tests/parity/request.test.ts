import { Request, RequestNotRead, type RequestOptions } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const url = "http://example.org";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (body: Uint8Array): string => new TextDecoder().decode(body);

function* streamingBody(): Generator<Uint8Array> {
  yield bytes("test ");
  yield bytes("123");
}

async function* asyncStreamingBody(): AsyncGenerator<Uint8Array> {
  yield bytes("test ");
  yield bytes("123");
}

function posted(options: RequestOptions): Request {
  return new Request("POST", url, options);
}

const fields = (request: Request): Record<string, string> => Object.fromEntries(request.headers);

async function chunksOf(request: Request): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of request.stream) chunks.push(text(chunk));
  return chunks.join("");
}

test("a request shows its method and URL", covers("models/test_requests.py::test_request_repr"), () => {
  const shown = new Request("GET", url) as unknown as Record<symbol, () => string>;

  expect(shown[Symbol.for("nodejs.util.inspect.custom")]!()).toBe("<Request('GET', 'http://example.org')>");
});

test("a GET has no length", covers("models/test_requests.py::test_no_content"), () => {
  expect(fields(new Request("GET", url))).toEqual({ host: "example.org" });
});

test("bytes have their length", covers("models/test_requests.py::test_content_length_header"), () => {
  expect(posted({ content: "test 123" }).headers.get("Content-Length")).toBe("8");
});

test("an iterable is sent in chunks", covers("models/test_requests.py::test_iterable_content"), () => {
  const content = { [Symbol.iterator]: () => [bytes("test 123")].values() };

  expect(fields(posted({ content }))).toEqual({ host: "example.org", "transfer-encoding": "chunked" });
});

test(
  "a generator is sent in chunks, in both kinds",
  covers(
    "models/test_requests.py::test_generator_with_transfer_encoding_header",
    "models/test_requests.py::test_transfer_encoding_header",
  ),
  () => {
    for (const content of [streamingBody(), asyncStreamingBody()])
      expect(fields(posted({ content }))).toEqual({ host: "example.org", "transfer-encoding": "chunked" });
  },
);

test(
  "a length that was given is believed",
  covers(
    "models/test_requests.py::test_generator_with_content_length_header",
    "models/test_requests.py::test_ignore_transfer_encoding_header_if_content_length_exists",
    "models/test_requests.py::test_override_content_length_header",
  ),
  () => {
    const contents = [
      { content: streamingBody(), length: "8" },
      { content: asyncStreamingBody(), length: "4" },
      { content: "test 123", length: "0" },
    ];
    for (const { content, length } of contents)
      expect(fields(posted({ content, headers: { "Content-Length": length } }))).toEqual({
        host: "example.org",
        "content-length": length,
      });
  },
);

test("a form is encoded as a form", covers("models/test_requests.py::test_url_encoded_data"), () => {
  const request = posted({ data: { test: "123" } });

  expect([request.headers.get("Content-Type"), text(request.bytes())]).toEqual([
    "application/x-www-form-urlencoded",
    "test=123",
  ]);
});

test("JSON is compact", covers("models/test_requests.py::test_json_encoded_data"), () => {
  const request = posted({ json: { test: 123 } });

  expect([request.headers.get("Content-Type"), text(request.bytes())]).toEqual(["application/json", '{"test":123}']);
});

test("JSON is described, and nothing else is said", covers("models/test_requests.py::test_headers"), () => {
  expect(fields(posted({ json: { test: 123 } }))).toEqual({
    host: "example.org",
    "content-type": "application/json",
    "content-length": "12",
  });
});

test(
  "what was read can still be streamed, as often as one likes",
  covers(
    "models/test_requests.py::test_read_and_stream_data",
    "models/test_requests.py::test_aread_and_stream_data",
    "models/test_requests.py::test_cannot_access_streaming_content_without_read",
  ),
  async () => {
    const json = posted({ json: { test: 123 } });
    expect(text(json.readSync())).toBe('{"test":123}');
    expect([...json.stream].map(text).join("")).toBe('{"test":123}');
    expect([text(await json.read()), await chunksOf(json)]).toEqual(['{"test":123}', '{"test":123}']);

    const sync = posted({ content: streamingBody() });
    const streamed = posted({ content: asyncStreamingBody() });
    for (const request of [sync, streamed]) expect(() => request.bytes()).toThrow(RequestNotRead);
    expect([text(sync.readSync()), text(await streamed.read())]).toEqual(["test 123", "test 123"]);
    for (const request of [sync, streamed])
      expect([text(request.bytes()), await chunksOf(request), [...request.stream].map(text).join("")]).toEqual([
        "test 123",
        "test 123",
        "test 123",
      ]);
  },
);

test(
  "headers that were given stand in for one's own",
  covers(
    "models/test_requests.py::test_override_host_header",
    "models/test_requests.py::test_override_accept_encoding_header",
  ),
  () => {
    const headers = { host: "1.2.3.4:80", "Accept-Encoding": "identity" };

    expect(fields(new Request("GET", url, { headers }))).toEqual({
      host: "1.2.3.4:80",
      "accept-encoding": "identity",
    });
  },
);

test("the URL is a model with its parts", covers("models/test_requests.py::test_url"), () => {
  const parts = ({ url: { scheme, port, path, target } }: Request): unknown[] => [scheme, port, path, target];

  expect([
    parts(new Request("GET", "http://example.org")),
    parts(new Request("GET", "https://example.org/abc?foo=bar")),
  ]).toEqual([
    ["http", null, "/", "/"],
    ["https", null, "/abc", "/abc?foo=bar"],
  ]);
});

test("params replace the query of the URL", covers("models/test_requests.py::test_request_params"), () => {
  const href = (of: string, params: RequestOptions["params"]): string => new Request("GET", of, { params }).url.href;

  expect([
    href("http://example.com", {}),
    href("http://example.com?c=3", { a: "1", b: "2" }),
    href("http://example.com?a=1", {}),
  ]).toEqual(["http://example.com", "http://example.com?a=1&b=2", "http://example.com"]);
});

test("cookies are sent unless a Cookie is", () => {
  const cookies = { a: "1", b: "2" };

  expect([
    fields(new Request("GET", url, { cookies }))["cookie"],
    fields(new Request("GET", url, { cookies, headers: { cookie: "own=1" } }))["cookie"],
  ]).toEqual(["a=1; b=2", "own=1"]);
});

test("a platform's request is taken over and given back, its body a stream", async () => {
  const web = new globalThis.Request("http://example.org/a?b", {
    method: "PUT",
    headers: { "X-Own": "1", "Content-Type": "text/plain" },
    body: "test 123",
  });
  const request = Request.fromWeb(web);

  expect([request.method, request.url.href, request.headers.get("x-own"), request.headers.get("content-type")]).toEqual(
    ["PUT", "http://example.org/a?b", "1", "text/plain"],
  );
  expect(() => request.bytes()).toThrow(RequestNotRead);
  const back = request.toWeb();
  expect([back.method, back.url, back.headers.get("x-own"), await back.text()]).toEqual([
    "PUT",
    "http://example.org/a?b",
    "1",
    "test 123",
  ]);
});

test("a request is copied but for what changes", () => {
  const request = posted({ json: 1, headers: { "X-Own": "1" } });
  const copy = request.copyWith({ method: "PUT", url: "http://example.org/b" });
  copy.headers.set("X-Own", "2");

  expect([copy.method, copy.url.href, text(copy.bytes()), copy.headers.get("x-own")]).toEqual([
    "PUT",
    "http://example.org/b",
    "1",
    "2",
  ]);
  expect([request.method, request.headers.get("x-own"), request.copyWith({ body: null }).bytes().length]).toEqual([
    "POST",
    "1",
    0,
  ]);
});
