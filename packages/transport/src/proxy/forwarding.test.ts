import { createHash, getHashes } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { bufferedBody } from "../buffered-body.ts";
import { TransportFailure } from "../failure.ts";
import type { ByteStream, RawHeaders, SyncByteStream, TransportRequest, TransportResponse } from "../transport.ts";
import { forwarded, forwardedSync, proxyFields } from "./forwarding.ts";
import { type HttpProxy, proxyFrom } from "./proxy-from.ts";

afterEach(() => void vi.restoreAllMocks());

const challenge: RawHeaders = ["Proxy-Authenticate", 'Digest realm="r", nonce="n"'];
const stale: RawHeaders = ["proxy-authenticate", 'Digest realm="r", nonce="m", stale=true'];

const proxyTo = (url: string): HttpProxy => proxyFrom(url, "mine", { createHash, getHashes }) as HttpProxy;

const request: TransportRequest = {
  method: "PUT",
  url: { href: "http://a.test/", origin: { scheme: "http", host: "a.test", port: 80 }, target: "/" },
  headers: [],
  body: null,
  extensions: {},
};

/** Answers by these refusals, then with 200; tells what it was sent, and how the proxy was told who asks. */
class Peer {
  readonly sent: TransportRequest<unknown>[] = [];
  readonly schemes: (string | undefined)[] = [];
  readonly #proxy: HttpProxy;
  readonly #refusals: readonly RawHeaders[];

  constructor(proxy: HttpProxy, ...refusals: readonly RawHeaders[]) {
    this.#proxy = proxy;
    this.#refusals = refusals;
  }

  answer(each: TransportRequest<unknown>): TransportResponse<ByteStream & SyncByteStream> {
    const headers = this.#refusals[this.sent.push(each) - 1];
    this.schemes.push(proxyFields(this.#proxy, "PUT", "/").at(-1)?.split(" ")[0]);
    return { status: headers === undefined ? 200 : 407, headers: headers ?? [], body: bufferedBody(), extensions: {} };
  }
}

/** The status, and the schemes by which the proxy was told, once asynchronously and once not. */
async function outcomes(url: string, sent: TransportRequest, ...refusals: readonly RawHeaders[]): Promise<unknown[]> {
  const [one, other] = [proxyTo(url), proxyTo(url)];
  const [late, now] = [new Peer(one, ...refusals), new Peer(other, ...refusals)];
  const response = await forwarded(one, sent, async (each) => late.answer(each));
  const sync = forwardedSync(other, { ...sent, body: sent.body as Uint8Array | null }, (each) => now.answer(each));
  return [
    [response.status, ...late.schemes],
    [sync.status, ...now.schemes],
  ];
}

const twice = (...row: readonly unknown[]): unknown[] => [row, row];

test("a proxy that asks for Digest is asked again, three times at most", async () => {
  const url = "http://me:secret@proxy.test";

  expect(await outcomes(url, request)).toEqual(twice(200, "Basic"));
  expect(await outcomes(url, { ...request, body: new Uint8Array(1) }, challenge)).toEqual(
    twice(200, "Basic", "Digest"),
  );
  expect(await outcomes(url, request, challenge, stale)).toEqual(twice(200, "Basic", "Digest", "Digest"));
  expect(await outcomes(url, request, challenge, stale, stale)).toEqual(twice(407, "Basic", "Digest", "Digest"));
});

test("a refusal stands where nobody is known, the password is wrong, or the request says itself who asks", async () => {
  const own = { ...request, headers: ["proxy-Authorization", "Bearer own"] };

  expect(await outcomes("http://proxy.test", request, challenge)).toEqual(twice(407, undefined));
  expect(await outcomes("http://me:secret@proxy.test", request, challenge, challenge)).toEqual(
    twice(407, "Basic", "Digest"),
  );
  expect(await outcomes("http://me:secret@proxy.test", own, challenge)).toEqual(twice(407, "Basic"));
});

test("a body that can be read once is not sent again: that is `proxy`, when the answer has been closed", async () => {
  const proxy = proxyTo("http://me:secret@proxy.test");
  const peer = new Peer(proxy, challenge);
  const stream = (async function* (): AsyncGenerator<Uint8Array> {})();
  const body = bufferedBody();
  const closed = vi.spyOn(body, "close");

  const failure: unknown = await forwarded(proxy, { ...request, body: stream }, async (each) => ({
    ...peer.answer(each),
    body,
  })).catch((thrown: unknown) => thrown);

  const message =
    "the proxy proxy.test:80 asked for credentials by Digest when the body of the request to a.test:80, a stream, had been " +
    "sent; send the request again, with a new stream";
  expect(failure).toEqual(
    new TransportFailure("proxy", message, { peer: "proxy.test:80", sent: "maybe", nativeCode: "407" }),
  );
  expect([closed.mock.calls.length, peer.sent.length]).toEqual([1, 1]);
});

test("each further try has what is left of the limit in all", () => {
  const proxy = proxyTo("http://me:secret@proxy.test");
  const peer = new Peer(proxy, challenge, stale);
  vi.spyOn(performance, "now").mockReturnValueOnce(50).mockReturnValueOnce(350.4).mockReturnValueOnce(9999);
  const limited = { ...request, extensions: { timeout: { read: 500, total: 1000 }, target: "*" } };

  forwardedSync(proxy, limited, (each) => peer.answer(each));

  expect(peer.sent.map(({ extensions }) => extensions)).toEqual(
    [1000, 700, 1].map((total) => ({ timeout: { read: 500, total }, target: "*" })),
  );
});
