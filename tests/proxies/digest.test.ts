import type { IncomingMessage } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { TransportResponse } from "@trunkline/transport";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, httpPeer, PeerServer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets, presentTransports } from "../socket-transports.ts";
import { digestProxy, realm, user } from "./digest-proxy.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1"]);

const echo = (request: IncomingMessage, response: { end(text: string): void }): void => {
  let text = "";
  request.setEncoding("utf8").on("data", (piece: string) => (text += piece));
  request.on("end", () => response.end(`${request.method} ${text}`));
};

const plain = `Digest realm="${realm}", nonce="NONCE", qop="auth", opaque="o"`;
const challenges = [
  plain,
  `Digest realm="${realm}", nonce="NONCE"`,
  `${plain}, algorithm=SHA-256`,
  `Digest qop="auth-int,auth", realm="${realm}", nonce="NONCE", algorithm=MD5-sess`,
  `Digest realm="${realm}", nonce="other", algorithm=SHA3, ${plain}, algorithm=SHA-256-sess`,
];

function secure({ origin, name }: PeerServer): { href: string; origin: PeerServer["origin"]; target: string } {
  return { href: `https://${name}/`, origin: { ...origin, scheme: "https" }, target: "/" };
}

overSockets(({ make }) => {
  test.for(challenges)(
    "a proxy that asks by %s is told so, where it forwards and where it tunnels",
    async (challenge) => {
      const { peer, proxy } = await digestProxy(challenge);
      await using proxyPeer = peer;
      await using http = await httpPeer(echo);
      await using https = await PeerServer.listen(createHttpsServer({ cert, key }, echo), "https");
      const options = { proxy: { url: `http://${proxyPeer.name}`, auth: user }, verify: authority.certificate };
      await using forwarded = make(options);
      await using tunnelled = make(options);

      const answers = [];
      for (let times = 0; times < 2; times++) {
        answers.push(
          await answerOf(forwarded, http.request({ method: "POST", body: Buffer.from("it"), target: "/a?b=c" })),
        );
        answers.push(await answerOf(tunnelled, https.request()));
      }

      expect(answers).toEqual([
        [200, "POST it"],
        [200, "GET "],
        [200, "POST it"],
        [200, "GET "],
      ]);
      const [first, second] = challenge.includes("qop") ? ["00000001", "00000002"] : ["-", "-"];
      expect(proxy.log.toSorted()).toEqual(
        [
          "CONNECT Basic -",
          `CONNECT Digest ${first}`,
          "POST Basic -",
          `POST Digest ${first}`,
          `POST Digest ${second}`,
        ].toSorted(),
      );
    },
  );

  test("a nonce that has grown old is replaced, and the request sent once more", async () => {
    const { peer, proxy } = await digestProxy(plain);
    await using proxyPeer = peer;
    await using server = await httpPeer(echo);
    await using transport = make({ proxy: { url: `http://${proxyPeer.name}`, auth: user } });
    await answerOf(transport, server.request());
    proxy.nonce = "n2";
    proxy.log.length = 0;

    const answer = await answerOf(transport, server.request());

    expect([answer, proxy.log]).toEqual([
      [200, "GET "],
      ["GET Digest 00000002", "GET Digest 00000001"],
    ]);
  });

  test("a wrong password is a 407 where it forwards and `proxy` where it should tunnel, after two tries", async () => {
    const { peer, proxy } = await digestProxy(plain);
    await using proxyPeer = peer;
    await using http = await httpPeer(echo);
    const options = { proxy: { url: `http://${proxyPeer.name}`, auth: { ...user, password: "hunter2" } } };
    await using forwarded = make(options);
    await using tunnelled = make(options);

    const answer = await answerOf(forwarded, http.request());
    const failure = await failureOf(tunnelled.handleRequest({ ...http.request(), url: secure(http) }));

    expect(answer).toEqual([407, "who?"]);
    expect([failure.kind, failure.peer, failure.sent, failure.nativeCode]).toEqual([
      "proxy",
      peer.name,
      "nothing",
      "407",
    ]);
    expect(failure.message).not.toContain("hunter2");
    const log = proxy.log.map((line) => line.replace(/ 0.*/, ""));
    expect(log).toEqual(["GET Basic -", "GET Digest", "CONNECT Basic -", "CONNECT Digest"]);
  });

  test("a stream that was sent before the proxy asked is `proxy`, and the next one arrives", async () => {
    const { peer } = await digestProxy(plain);
    await using proxyPeer = peer;
    await using server = await httpPeer(echo);
    await using transport = make({ proxy: { url: `http://${proxyPeer.name}`, auth: user } });
    async function* stream(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("it");
    }

    const failure = await failureOf(transport.handleRequest(server.request({ method: "POST", body: stream() })));
    const answer = await answerOf(transport, server.request({ method: "POST", body: stream() }));

    expect([failure.kind, failure.peer, failure.sent]).toEqual(["proxy", peer.name, "maybe"]);
    expect(failure.message).toBe(
      `the proxy ${peer.name} asked for credentials by Digest when the body of the request to ${server.name}, a stream, had ` +
        "been sent; send the request again, with a new stream",
    );
    expect(answer).toEqual([200, "POST it"]);
  });

  test("what a request itself says to the proxy is not said otherwise", async () => {
    const { peer, proxy } = await digestProxy(plain);
    await using proxyPeer = peer;
    await using server = await httpPeer(echo);
    await using transport = make({ proxy: { url: `http://${proxyPeer.name}`, auth: user } });

    const answer = await answerOf(transport, server.request({ headers: ["Proxy-Authorization", "Bearer own"] }));

    expect([answer, proxy.log]).toEqual([[407, "who?"], ["GET Bearer -"]]);
  });

  test("the limit in all covers every try", async () => {
    await using proxy = await httpPeer((request, response) => {
      const isFirst = request.headers["proxy-authorization"]?.startsWith("Basic") === true;
      if (isFirst) setTimeout(() => response.writeHead(407, { "Proxy-Authenticate": plain }).end(), 200);
    });
    await using transport = make({ proxy: { url: `http://${proxy.name}`, auth: user } });

    const failure = await failureOf(
      transport.handleRequest(proxy.request({ extensions: { timeout: { total: 800 } } })),
    );
    const [, left] = /within (\d+) ms$/.exec(failure.message) ?? [];

    expect(failure.kind).toBe("total-timeout");
    expect(Number(left)).toBeLessThanOrEqual(601);
  });
});

// undici has neither of the two: the client asks it by `handleRequest` in their place.
test.for(presentTransports.filter(({ name }) => name !== "undici"))(
  "raw calls and batches over $name tell a proxy who asks, as every other",
  async ({ make }) => {
    const { peer, proxy } = await digestProxy(plain);
    await using proxyPeer = peer;
    await using http = await httpPeer(echo);
    await using transport = make({ proxy: { url: `http://${proxyPeer.name}`, auth: user } });

    const raw = await transport.sendRaw!(http.request());
    const [first, second] = await transport.sendMany!(
      [http.request({ method: "PUT", body: Buffer.from("one") }), http.request({ method: "PATCH" })],
      { maxConcurrency: 1 },
    );

    expect([raw.status, Buffer.from(raw.body).toString()]).toEqual([200, "GET "]);
    expect([await textOf(first as TransportResponse), await textOf(second as TransportResponse)]).toEqual([
      "PUT one",
      "PATCH ",
    ]);
    expect(proxy.log).toEqual(["GET Basic -", "GET Digest 00000001", "PUT Digest 00000002", "PATCH Digest 00000003"]);
  },
);
