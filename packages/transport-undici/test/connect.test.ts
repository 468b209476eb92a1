import { createSecureServer } from "node:http2";
import type { Socket } from "node:net";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, httpPeer, PeerServer, rawPeer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

const details = { method: "CONNECT", extensions: { target: "inner.test:443" } };

/** Answers each request by the next of the texts; `heard` is what came. */
function answering(heard: string[], ...answers: readonly string[]): Promise<PeerServer> {
  const left = [...answers];
  return rawPeer((socket: Socket) => {
    socket.on("data", (bytes) => {
      heard.push(bytes.toString("latin1"));
      const answer = left.shift();
      if (answer !== undefined) socket.write(answer);
    });
  });
}

test("CONNECT opens a tunnel: what its answer says of a body means nothing, and bytes go both ways", async () => {
  const heard: string[] = [];
  const early = "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 Yes\r\nContent-Length: 3\r\nX-A: 1\r\n\r\nfirst";
  await using peer = await answering(heard, early, "second");
  await using transport = undici();

  const { status, headers, extensions } = await transport.handleRequest(peer.request(details));
  const stream = extensions.networkStream!;
  const first = await stream.read();
  await stream.write(Buffer.from("ping"));
  const second = await stream.read();
  await stream.close();

  expect([status, headers]).toEqual([200, ["Content-Length", "3", "X-A", "1"]]);
  expect([first, second].map(String)).toEqual(["first", "second"]);
  expect(heard[0]).toMatch(/^CONNECT inner\.test:443 HTTP\/1\.1\r\n/);
  expect(heard[1]).toBe("ping");
});

test.each([
  ["a length", "Content-Length: 9\r\n\r\nnot today", "not today"],
  ["chunks", "Transfer-Encoding: chunked\r\n\r\n9\r\nnot today\r\n0\r\n\r\n", "not today"],
  ["no body", "Content-Length: 0\r\n\r\n", ""],
])("a refusal with %s is an ordinary answer, and the connection is kept", async (_what, rest, text) => {
  const heard: string[] = [];
  const refusal = `HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 403 No\r\n${rest}`;
  await using peer = await answering(heard, refusal, refusal.replace("403", "407"), "HTTP/1.1 200 OK\r\n\r\n");
  await using transport = undici();

  const refused = await transport.handleRequest(peer.request(details));
  const body = await textOf(refused);
  const again = await answerOf(transport, peer.request(details));
  const { status, extensions } = await transport.handleRequest(peer.request(details));
  await extensions.networkStream?.close();

  expect([refused.status, refused.extensions.reasonPhrase, refused.extensions.networkStream]).toEqual([
    403,
    "No",
    undefined,
  ]);
  expect([body, again, status]).toEqual([text, [407, text], 200]);
  expect([heard.length, peer.accepted]).toEqual([3, 1]);
});

test("after a CONNECT that was refused, other methods have their own answers", async () => {
  const refusal = "HTTP/1.1 502 No\r\nContent-Length: 2\r\n\r\nno";
  await using peer = await answering([], refusal, "HTTP/1.1 404 No\r\nContent-Length: 4\r\n\r\nnone");
  await using transport = undici();

  const answers = [await answerOf(transport, peer.request(details)), await answerOf(transport, peer.request())];

  expect(answers).toEqual([
    [502, "no"],
    [404, "none"],
  ]);
});

test("CONNECT without a host and a port, or on HTTP/2, is refused before anything is sent", async () => {
  const authority = certificateAuthority();
  const { certificate: cert, key } = authority.issue(["127.0.0.1"]);
  await using plain = await httpPeer((_request, response) => response.end());
  await using http2 = await PeerServer.listen(createSecureServer({ cert, key }), "https");
  await using transport = undici({ http2: true, verify: authority.certificate });

  const failures = [];
  for (const target of ["/", "http://inner.test/", "inner.test", "inner.test:", "me@inner.test:443", "*"])
    failures.push(await failureOf(transport.handleRequest(plain.request({ ...details, extensions: { target } }))));
  failures.push(await failureOf(transport.handleRequest(http2.request(details))));

  expect(failures.map(({ kind, sent }) => `${kind} ${sent}`)).toEqual(Array(7).fill("local-protocol nothing"));
  expect(failures.map(({ message }) => message.replace(/127\.0\.0\.1:\d+/, "PEER")).slice(-2)).toEqual([
    'the request to PEER was not sent: the target of CONNECT is "*"; give "host:port" as extensions.target',
    "the request to PEER was not sent: CONNECT asks for a tunnel on HTTP/1.1 only, and this connection speaks HTTP/2",
  ]);
});
