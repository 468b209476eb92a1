import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { expect, test } from "vitest";
import { RequestReader } from "./request-reader.ts";

test("a head is read as it was sent, whatever its pieces", async () => {
  const { reader, client } = await joined();

  client.write("GET /a b HTTP/1.1\r\nX-One:  1 \r\nx-one: t");
  client.write("wo\r\n\r");
  client.end("\n");

  expect(await reader.head()).toEqual({ method: "GET", target: "/a b", headers: ["X-One", "1", "x-one", "two"] });
  expect(await reader.head()).toBeUndefined();
});

test("a body ends by its length, and the next request begins after it", async () => {
  const { reader, client } = await joined();

  client.end("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nbodyGET /next HTTP/1.1\r\n\r\n");

  const { headers } = (await reader.head())!;
  expect(await bodyOf(reader, headers)).toEqual(["body", true]);
  expect((await reader.head())?.target).toBe("/next");
});

test("a body in chunks is put together, without extensions and trailers", async () => {
  const { reader, client } = await joined();

  client.write("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhel");
  client.end("lo\r\nA\r\n0123456789\r\n0\r\nX-Trailer: 1\r\n\r\n");

  const { headers } = (await reader.head())!;
  expect(await bodyOf(reader, headers)).toEqual(["hello0123456789", true]);
});

test("a body that is cut off is told from a whole one", async () => {
  const outcomes = [];
  for (const framing of ["Content-Length: 9", "Transfer-Encoding: chunked"]) {
    const { reader, client } = await joined();
    client.end(`POST / HTTP/1.1\r\n${framing}\r\n\r\n4\r\nbo`);
    const { headers } = (await reader.head())!;
    outcomes.push(await bodyOf(reader, headers));
  }

  expect(outcomes).toEqual([
    ["4\r\nbo", false],
    ["bo", false],
  ]);
});

async function bodyOf(reader: RequestReader, headers: readonly string[]): Promise<[text: string, isWhole: boolean]> {
  const pieces = reader.body(headers);
  let text = "";
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return [text, value];
    text += value.toString("latin1");
  }
}

/** Two ends of one connection. */
async function joined(): Promise<{ readonly reader: RequestReader; readonly client: Socket }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const accepted = new Promise<Socket>((resolve) => server.once("connection", resolve));
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const reader = new RequestReader(await accepted);
  server.close();
  return { reader, client };
}
