import { once } from "node:events";
import { createSecureServer } from "node:http2";
import { type AddressInfo, createServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { beforeAll, expect, test } from "vitest";
import { blockGets, listGets, uploads, userGets, userPosts } from "../scenarios/exchanges.ts";
import { withoutHttp2, withoutStreams } from "../scenarios/full/absences.ts";
import { batched } from "../scenarios/batched.ts";
import { type Exchange, sustained } from "../scenarios/subjects.ts";
import { largeBlock, smallBlock } from "../servers/block.ts";
import { closing } from "../servers/closing.ts";
import { converse } from "../servers/conversation.ts";
import { smallList } from "../servers/list.ts";
import { answerStream } from "../servers/streams.ts";
import type { BodyClient, ClientSettings } from "./bench-client.ts";
import { everyClient } from "./every-client.ts";
import { trustOnly } from "./trust-only.ts";

const authority = certificateAuthority("Trunkline bench");
const { key, certificate: cert } = authority.issue(["127.0.0.1"]);
const secure = { authority: authority.certificate };
let [plain, counted, tls, h2] = ["", "", "", ""];
let connections = 0;

beforeAll(async () => {
  const count = (): void => void (connections += 1);
  const servers = [
    createServer((socket) => converse(socket, () => {})),
    createServer((socket) => converse(socket, () => {})).on("connection", count),
    createTlsServer({ key, cert, minVersion: "TLSv1.3" }, (socket) => converse(socket, () => {})),
    createSecureServer({ key, cert })
      .on("stream", (stream, headers) => answerStream(stream, headers[":path"] ?? "", () => {}))
      .on("session", count),
  ];
  const ports = await Promise.all(servers.map(portOf));
  [plain, counted] = [`http://127.0.0.1:${ports[0]}`, `http://127.0.0.1:${ports[1]}`];
  [tls, h2] = [`https://127.0.0.1:${ports[2]}`, `https://127.0.0.1:${ports[3]}`];
  return () => servers.forEach((server) => void server.close());
});

// Before any of them is made: some look at it once.
trustOnly(authority.certificate);
const clients = await Promise.all(
  Object.entries(everyClient).map(async ([name, make]) => ({
    name,
    make: make as (settings: ClientSettings) => Promise<BodyClient>,
    has: await make({}),
  })),
);

test.each(clients.filter(({ has }) => has.getBytes))("$name reads bytes and what is encoded", async ({ make }) => {
  const client = await make({});

  const right = rightAnswers(
    blockGets(client, plain, smallBlock),
    blockGets(client, plain, largeBlock),
    listGets(client, plain, smallList, "gzip"),
    listGets(client, plain, smallList, "br"),
  );

  expect(await right).toBe(4);
});

test.each(clients.filter(({ has }) => has.post))("$name sends bytes", async ({ make }) => {
  expect(await rightAnswers(userPosts(await make({}), plain))).toBe(1);
});

test.each(clients.filter(({ has, name }) => has.upload && withoutStreams[name] === undefined))(
  "$name sends a stream",
  async ({ make }) => {
    expect(await rightAnswers(uploads(await make({}), plain, 300_000))).toBe(1);
  },
);

test.each(clients)("$name has many URLs at once", async ({ make }) => {
  const subject = await batched(make)(plain, 1, "");

  expect(await rightAnswers(async () => void (await subject.turn(120)))).toBe(1);
});

test.each(clients)("$name opens a connection for each answer that is the last of its own", async ({ make }) => {
  const get = userGets(await make({}), counted + closing);
  const before = connections;

  expect(await rightAnswers(get, get, get)).toBe(3);
  expect(connections - before).toBe(3);
});

// Node's fetch cannot be told, and superagent keeps none.
const withoutLimit = new Set(["Node's fetch", "trunkline over fetch", "ky", "ofetch", "superagent"]);

test.each(clients.filter(({ name }) => !withoutLimit.has(name)))(
  "$name opens as many connections as there are requests at once",
  async ({ make }) => {
    let opened = 0;
    const server = createServer((socket) => converse(socket, () => {})).on("connection", () => void (opened += 1));
    const load = sustained(userGets(await make({ connections: 10 }), `http://127.0.0.1:${await portOf(server)}`), 10);

    await load.turn(300);

    expect({ opened, failures: load.failures }).toEqual({ opened: 10, failures: [] });
    server.close();
  },
);

test.each(clients)("$name trusts the one authority that there is", async ({ make }) => {
  expect(await rightAnswers(userGets(await make(secure), tls))).toBe(1);
});

test.each(clients.filter(({ name }) => withoutHttp2[name] === undefined))(
  "$name has many exchanges on one connection of HTTP/2",
  async ({ make }) => {
    const get = userGets(await make({ ...secure, http2: true }), h2);
    const before = connections;

    // Some open one for each of those that begin before any is there.
    await get();
    await sustained(get, 10).turn(50);

    expect(connections - before).toBe(1);
  },
);

test.each(clients.filter(({ name }) => withoutHttp2[name] !== undefined))(
  "$name has nothing to say to a server of HTTP/2 alone",
  async ({ make }) => {
    const get = userGets(await make({ ...secure, http2: true }), h2);

    await expect(get()).rejects.toBeInstanceOf(Error);
  },
);

/** One after the other; rejects at the first wrong one. */
async function rightAnswers(...exchanges: readonly Exchange[]): Promise<number> {
  for (const exchange of exchanges) await exchange();
  return exchanges.length;
}

async function portOf(server: Pick<Server, "listen" | "address">): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server as Server, "listening");
  return (server.address() as AddressInfo).port;
}
