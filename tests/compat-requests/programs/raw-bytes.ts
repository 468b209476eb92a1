import type { Program } from "../program.ts";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export const program: Program = async (requests, url, show) => {
  const letters = `${url}/answer?content-length=26&body=abcdefghijklmnopqrstuvwxyz`;
  let answer = await requests.get(letters, { stream: true });
  let raw = answer.raw!;
  show(text(await raw.read(3)), text(await raw.read(4)), raw.tell(), raw.closed);
  show((await Array.fromAsync(raw.stream(8))).map(text), text(await raw.read(5)), raw.closed);
  answer = await requests.get(letters, { stream: true });
  show(text(await answer.raw!.read(3)), text(await answer.load()));
  answer = await requests.get(letters, { stream: true });
  const { value } = (await answer.iterContent(5).next()) as { readonly value: Uint8Array };
  show(text(value), text(await answer.raw!.read(2)), text(await answer.load()));
  answer = await requests.get(`${url}/gzip`, { stream: true });
  const first = await answer.raw!.read(2);
  show([...first], first.length + (await answer.raw!.read()).length < 100);
  raw = (await requests.get(`${url}/gzip`, { stream: true })).raw!;
  const start = text(await raw.read(6, { decodeContent: true }));
  show(start, (await raw.read(null, { decodeContent: true })).length);
  raw = (await requests.get(`${url}/gzip`, { stream: true })).raw!;
  raw.decodeContent = true;
  show(text(await raw.read(11)));
  await raw.close();
  answer = await requests.get(letters);
  show(text(await answer.raw!.read()), answer.content.length);
};
