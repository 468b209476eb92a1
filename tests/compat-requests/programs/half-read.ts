import type { Program } from "../program.ts";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export const program: Program = async (requests, url, show) => {
  const session = new requests.Session();
  const connection = async (): Promise<number> => Number((await session.get(`${url}/connection`)).text);
  const first = await connection();
  let answer = await session.get(`${url}/large`, { stream: true });
  show(text((await answer.iterContent(4).next()).value as Uint8Array));
  await answer.close();
  const after = (await connection()) - first;
  show(after, (await answer.load()).length, await Array.fromAsync(answer.iterContent(4)));
  answer = await session.get(`${url}/large`, { stream: true });
  show(answer.statusCode);
  await answer.close();
  show((await connection()) - first, (await answer.load()).length);
  answer = await session.get(`${url}/large`, { stream: true });
  let length = 0;
  for await (const piece of answer.iterContent(1000)) length += piece.length;
  show(length);
  show((await connection()) - first);
  answer = await session.get(`${url}/answer?content-length=6&body=abcdef`, { stream: true });
  for await (const piece of answer.iterContent(2)) {
    show(text(piece), text(await answer.load()));
    break;
  }
  const moved = `${url}/answer?status=302&location=/end&content-length=10&body=abcdefghij`;
  answer = await session.get(moved, { stream: true, allowRedirects: false });
  show(text((await answer.iterContent(4).next()).value as Uint8Array));
  const followed = await Array.fromAsync(session.resolveRedirects(answer, answer.request!));
  show(
    followed.map(({ statusCode }) => statusCode),
    text(answer.content),
  );
  const head = ["HTTP/1.1 302 Found", "Location: /end", "Content-Length: 3", "", "abc"].join("\r\n");
  const request = new requests.Request("GET", `${url}/raw?hex=${Buffer.from(head).toString("hex")}`).prepare();
  answer = (await session.getAdapter(url).send(request, { stream: true })) as typeof answer;
  const read = (await Array.fromAsync(answer.iterContent(2))).map(text).join("");
  const next = await Array.fromAsync(session.resolveRedirects(answer, request));
  show(
    read,
    next.map(({ statusCode }) => statusCode),
  );
  await session.close();
};
