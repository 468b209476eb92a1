// Whatever a server sends and whatever a URL says, a program that catches RequestException has caught it.
import * as asynchronous from "@trunkline/compat/requests";
import * as synchronous from "@trunkline/compat/requests/sync";
import { mock } from "@trunkline/transport-mock";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { seededRandom } from "../../tools/parity/seeded-random.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";
import { brokenAnswer } from "./broken-answers.ts";
import { RecordingServer } from "./recording-server.ts";

type Requests = typeof asynchronous;

const rounds = 400;
let server: RecordingServer;

beforeAll(async () => {
  setEnvironment();
  server = await RecordingServer.start();
});
afterEach(() => vi.stubEnv("TRUNKLINE_TRANSPORT", undefined));
afterAll(async () => {
  vi.unstubAllEnvs();
  await server[Symbol.asyncDispose]();
});

/** Asks for an answer and looks at all of it. */
async function use({ HTTPDigestAuth }: Requests, session: asynchronous.Session, seed: number): Promise<void> {
  const url = `${server.url}/raw?hex=${brokenAnswer(seed).toString("hex")}`;
  const stream = seed % 3 === 0;
  const answer = await session.get(url, {
    stream,
    timeout: 5,
    allowRedirects: false,
    auth: seed % 2 === 0 ? new HTTPDigestAuth("ada", "s3cret") : null,
  });
  if (stream && seed % 2 === 0) for await (const line of answer.iterLines({ chunkSize: 3 })) void line;
  else await answer.load();
  void [answer.links, answer.next, answer.cookies.getDict()];
  if (!stream) void [answer.apparentEncoding, answer.json()];
}

test.each([
  ["requests", "", asynchronous],
  ["requests", "undici", asynchronous],
  ["requests/sync", "", synchronous as unknown as Requests],
])(
  "by %s %s an answer that is broken in any way is an answer or a RequestException",
  async (_, transport, requests) => {
    vi.stubEnv("TRUNKLINE_TRANSPORT", transport);
    const session = new requests.Session();
    const strangers: unknown[] = [];
    const names = new Set<string>();
    for (let seed = 0; seed < rounds; seed += 1)
      try {
        await use(requests, session, seed);
        names.add("none");
      } catch (error) {
        names.add((error as Error).name);
        if (!(error instanceof requests.RequestException)) strangers.push([seed, error]);
      }
    await session.close();

    expect(strangers).toEqual([]);
    expect([...names]).toEqual(
      expect.arrayContaining([
        "none",
        "ConnectionError",
        "ChunkedEncodingError",
        "ContentDecodingError",
        "JSONDecodeError",
      ]),
    );
  },
);

const pieces =
  "http:// https:// HTTP:/ // / : @ ? # % %zz %41 [ ] [::1] [::ffff:1.2.3.4] [v1.a] 1.2.3 256.1.1.1 user:pass@ a.b é ジ 😇 xn-- .. ./ \\ \t \n \0 \u007f :80 :99999 :x * . - _ ' \" < > { } | ^ ` ~ = & + ; , a".split(
    " ",
  );

const text = (random: () => number): string => {
  const parts = Array.from({ length: 1 + random() * 7 }, () => pieces[Math.floor(random() * pieces.length)]!);
  return (random() < 0.7 ? "http://" : "") + parts.join("");
};

test.each([
  ["requests", asynchronous],
  ["requests/sync", synchronous as unknown as Requests],
])(
  "by %s a URL or a Location of any text is asked for or a RequestException",
  { tags: ["F119"] },
  async (_, requests) => {
    const session = new requests.Session();
    const random = seededRandom(7);
    let location: string | null = null;
    const transport = mock(() => {
      const headers = { location: Buffer.from(location ?? "").toString("latin1") };
      const answer = location === null ? { text: "ok" } : { status: 302, headers };
      location = null;
      return answer;
    });
    for (const scheme of ["http://", "https://"]) session.mount(scheme, new requests.HTTPAdapter({ transport }));
    const strangers: unknown[] = [];
    const names = new Set<string>();
    for (let round = 0; round < 3000; round += 1) {
      const asked = text(random);
      location = round % 2 === 0 ? null : asked;
      try {
        await session.get(location === null ? asked : "http://h/", { allowRedirects: random() < 0.7 });
        names.add("none");
      } catch (error) {
        names.add((error as Error).name);
        if (!(error instanceof requests.RequestException)) strangers.push([asked, error]);
      }
    }

    expect(strangers).toEqual([]);
    expect([...names]).toEqual(expect.arrayContaining(["InvalidSchema", "InvalidURL", "MissingSchema", "none"]));
  },
);
