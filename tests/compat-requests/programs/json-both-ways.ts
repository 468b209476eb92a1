import { caught, type Program } from "../program.ts";

/** The text in UTF-16 or UTF-32. */
function wide(text: string, size: 2 | 4, isLittle: boolean): Buffer {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const bytes = Buffer.alloc(codes.length * size);
  for (const [at, code] of codes.entries())
    if (isLittle) bytes.writeUIntLE(code, at * size, size);
    else bytes.writeUIntBE(code, at * size, size);
  return bytes;
}

const russian = '{"a": "Сегодня утром в городе шёл дождь, и люди ждали автобуса под крышей"}';
const bodies: readonly (readonly [codec: string, bytes: Buffer])[] = [
  [
    "cp1251",
    Buffer.from(
      "7b2261223a2022d1e5e3eee4edff20f3f2f0eeec20e220e3eef0eee4e520f8b8eb20e4eee6e4fc2c20e820ebfee4e820e6e4e0ebe820e0e2f2eee1f3f1e020efeee420eaf0fbf8e5e9227d",
      "hex",
    ),
  ],
  [
    "shift_jis",
    Buffer.from(
      "7b2261223a20228da193fa82cd97c782a293568b4382c582b782cb81428e5595e082c98d7382ab82dc82b582e582a48142227d",
      "hex",
    ),
  ],
  ["utf-8", Buffer.from(russian)],
  ["utf-8-sig", Buffer.from(`\ufeff${russian}`)],
  ["utf-16", wide(`\ufeff${russian}`, 2, true)],
  ["utf-16-be", wide(russian, 2, false)],
  ["utf-16-le", wide(russian, 2, true)],
  ["utf-32", wide(`\ufeff${russian}`, 4, true)],
  ["utf-32-be", wide(russian, 4, false)],
  ["utf-32-le", wide(russian, 4, true)],
];
const broken = [
  "22000000",
  "5b00000031000000d8000000",
  "0000002200110000000000220000",
  "2200610000d82200",
  "22610000002200000000",
];

export const program: Program = async (requests, url, show) => {
  const answer = await requests.post(`${url}/json`, { json: { name: "Ada", list: [1, 2.5, null, true] } });
  const value = answer.json<{ readonly nested: { readonly count: number } }>();
  show(value, value.nested.count, answer.encoding);
  await requests.post(`${url}/answer`, { json: [] });
  await requests.post(`${url}/answer`, { json: { left: "out" }, data: { form: "wins" } });
  await requests.post(`${url}/answer`, { json: "text", headers: { "content-type": "application/json; v=2" } });
  show(await caught(requests, async () => (await requests.get(`${url}/answer?body=no+json`)).json()));
  show(await caught(requests, () => requests.post(`${url}/answer`, { json: { x: Number.NaN } })));
  for (const [codec, bytes] of bodies) {
    const packed = await requests.get(`${url}/bytes`, { params: { hex: bytes.toString("hex") } });
    show(codec, packed.encoding, packed.json());
  }
  const unnamed = { hex: bodies[4]![1].toString("hex"), type: "application/json; charset=" };
  const other = await requests.get(`${url}/bytes`, { params: unnamed });
  show(other.encoding, other.json());
  for (const hex of broken)
    show(hex, await caught(requests, async () => (await requests.get(`${url}/bytes`, { params: { hex } })).json()));
};
