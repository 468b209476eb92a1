import * as asynchronous from "@trunkline/compat/requests";
import * as synchronous from "@trunkline/compat/requests/sync";
import { expect, test } from "vitest";
import { RecordingServer } from "./recording-server.ts";

const verbs = ["get", "options", "post", "put", "patch", "delete"] as const;

test("each verb of a session sends itself, in both entries", async () => {
  await using server = await RecordingServer.start();
  const url = `${server.url}/answer?body=x`;
  using blocking = new synchronous.Session();
  await using promising = new asynchronous.Session();
  const sent: [string, string | null | undefined][] = [];
  for (const verb of verbs)
    for (const answer of [blocking[verb](url), await promising[verb](url)])
      sent.push([answer.text, answer.request?.method]);
  const heads = [blocking.head(url), await promising.head(url)];

  expect(sent).toEqual(verbs.flatMap((verb) => [1, 2].map(() => ["x", verb.toUpperCase()])));
  expect(heads.map(({ text, request }) => [text, request?.method])).toEqual([1, 2].map(() => ["", "HEAD"]));
});

test("a jar tells what it has, and lets go of what is named", () => {
  const jar = new asynchronous.RequestsCookieJar();
  jar.set("a", "1", { domain: "one.test", path: "/" });
  jar.set("a", "2", { domain: "two.test", path: "/x" });
  jar.set("b", "3", { domain: "two.test", path: "/x" });
  jar.set("c", "4");
  const before = { keys: jar.keys(), has: ["a", "d"].map((name) => jar.has(name)) };

  jar.clear("two.test", "/x", "a");
  expect([before, jar.items()]).toEqual([
    { keys: ["a", "a", "b", "c"], has: [true, false] },
    [
      ["a", "1"],
      ["b", "3"],
      ["c", "4"],
    ],
  ]);
  expect([jar.delete("c"), jar.delete("c"), jar.keys()]).toEqual([true, false, ["a", "b"]]);
});

test("a jar's policy says which cookies go along", () => {
  const jar = new asynchronous.RequestsCookieJar({ a: "1", b: "2" });
  const asked: string[] = [];
  jar.setPolicy({
    returnOk: ({ name }, url) => {
      asked.push(`${name} ${url}`);
      return name === "b";
    },
  });

  expect(jar.header("http://one.test/")).toBe("b=2");
  expect(asked).toEqual(["a http://one.test/", "b http://one.test/"]);
});

test("a Host header that is empty names no host that cookies could be kept for", () => {
  const request = new asynchronous.Request("GET", "http://one.test/a", { headers: { Host: "" } }).prepare();

  expect(request.urlOfHost()).toBe("http://one.test/a");
});

test("a hook that was taken off is not called, and taking it off again says so", async () => {
  await using server = await RecordingServer.start();
  using session = new synchronous.Session();
  const called: number[] = [];
  const [first, second] = [() => void called.push(1), () => void called.push(2)];
  const request = session.prepareRequest(new synchronous.Request("GET", `${server.url}/answer?body=x`));
  request.registerHook("response", [first, second]);
  const gone = [request.deregisterHook("response", first), request.deregisterHook("response", first)];
  session.send(request);

  expect([gone, called]).toEqual([[true, false], [2]]);
});

test("a hook that throws has its answer closed, in both entries", async () => {
  const closed: string[] = [];
  class Promised extends asynchronous.Response {
    override async close(): Promise<void> {
      closed.push("promising");
    }
  }
  class Blocked extends synchronous.Response {
    override close(): void {
      closed.push("blocking");
    }
  }
  const adapter = (answer: Promised | Blocked): asynchronous.BaseAdapter => ({ send: () => answer, close: () => {} });
  await using promising = new asynchronous.Session();
  promising.mount("http://", adapter(new Promised()));
  using blocking = new synchronous.Session();
  blocking.mount("http://", adapter(new Blocked()));
  const refuse = (): never => {
    throw new RangeError("refused");
  };
  const options = { stream: true, hooks: { response: refuse } };

  await expect(promising.get("http://one.test/", options)).rejects.toThrow(new RangeError("refused"));
  expect(() => blocking.get("http://one.test/", options)).toThrow(new RangeError("refused"));
  expect(closed).toEqual(["promising", "blocking"]);
});

test("a body that broke off has gone wrong as often as it is asked for", async () => {
  await using server = await RecordingServer.start();
  await using session = new asynchronous.Session();
  const answer = await session.get(`${server.url}/cut`, { stream: true });
  using other = synchronous.get(`${server.url}/cut`, { stream: true });

  for (let time = 0; time < 2; time += 1) {
    await expect(answer.load()).rejects.toThrow(asynchronous.ChunkedEncodingError);
    expect(() => answer.content).toThrow(asynchronous.ChunkedEncodingError);
    expect(() => other.content).toThrow(synchronous.ChunkedEncodingError);
  }
});

test("two logins are equal when user and password are", () => {
  const login = new asynchronous.HTTPDigestAuth("me", "secret");
  const others = [
    new asynchronous.HTTPDigestAuth("me", "secret"),
    new asynchronous.HTTPDigestAuth("me", "other"),
    null,
  ];

  expect(others.map((other) => login.equals(other))).toEqual([true, false, false]);
});

test("an error knows its request and its answer, and can be given others", async () => {
  await using server = await RecordingServer.start();
  const answer = synchronous.get(`${server.url}/answer?status=404`);
  let error: unknown;
  try {
    answer.raiseForStatus();
  } catch (thrown) {
    error = thrown;
  }
  const known = error as InstanceType<typeof synchronous.RequestException>;
  const before = [known.response === answer, known.request === answer.request];
  known.response = known.request = null;

  expect([before, known.response, known.request]).toEqual([[true, true], null, null]);
});
