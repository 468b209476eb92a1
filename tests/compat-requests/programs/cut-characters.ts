import type { Program } from "../program.ts";

const bytesOf: Readonly<Record<string, string>> = {
  "utf-8": "61e38182e8aa9e62",
  "utf-16-le": "610042309e8a6200",
  shift_jis: "6182a08cea62",
  "latin-1": "61f16f",
  gb18030: "61a4a2d55a62",
};

export const program: Program = async (requests, url, show) => {
  const get = (hex: string, type: string, stream = false): ReturnType<typeof requests.get> =>
    requests.get(`${url}/bytes`, { params: { hex, type }, stream });
  const decodeUnicode = { decodeUnicode: true } as const;
  for (const [charset, hex] of Object.entries(bytesOf)) {
    const answer = await get(hex, `text/plain; charset=${charset}`, true);
    show(charset, await Array.fromAsync(answer.iterContent(1, decodeUnicode)));
  }
  for (const size of [1, 2, 3, 5]) {
    const answer = await get("e282ac75726f0ae28692", "text/plain; charset=utf-8");
    const pieces = await Array.fromAsync(answer.iterContent(size, decodeUnicode));
    show(pieces, await Array.fromAsync(answer.iterLines({ chunkSize: size, ...decodeUnicode })));
  }
  let answer = await requests.get(`${url}/bytes?hex=61e382`, { headers: {} });
  answer.encoding = "utf-8";
  show(await Array.fromAsync(answer.iterContent(1, decodeUnicode)));
  answer = await requests.get(`${url}/bytes?hex=6162&type=text/plain`, { stream: true });
  answer.encoding = null;
  const pieces = (await Array.fromAsync(answer.iterContent(1, decodeUnicode))) as unknown as Uint8Array[];
  show(pieces.map((piece) => new TextDecoder().decode(piece)));
  const ends = "610b620c631c641d651e66c28567e280a868e280a9690a6a0d6b0d0a6c";
  for (const type of ["text/plain; charset=utf-8", "text/plain", "a/b"]) {
    answer = await get(ends, type);
    for (const chunkSize of [512, 1, 3]) {
      show(await Array.fromAsync(answer.iterLines({ chunkSize })));
      show(await Array.fromAsync(answer.iterLines({ chunkSize, ...decodeUnicode })));
    }
  }
  const undivided = await Array.fromAsync(answer.iterLines({ delimiter: "" }));
  show(undivided, await Array.fromAsync(answer.iterLines({ delimiter: "j" })));
};
