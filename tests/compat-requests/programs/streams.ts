import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  let answer = await requests.get(`${url}/lines`, { stream: true });
  show(await Array.fromAsync(answer.iterLines({ decodeUnicode: true })));
  answer = await requests.get(`${url}/answer?body=twenty-one+characters`, { stream: true });
  show((await Array.fromAsync(answer.iterContent(8))).map((chunk) => new TextDecoder().decode(chunk)));
  answer = await requests.get(`${url}/lines`);
  const pieces = await Array.fromAsync(answer.iterLines({ decodeUnicode: true, delimiter: " " }));
  show(pieces, (await Array.fromAsync(answer.iterContent(null))).length);
  answer = await requests.get(`${url}/gzip`, { stream: true });
  let length = 0;
  for await (const chunk of answer.iterContent(7)) length += chunk.length;
  show(length);
  const again = await caught(requests, () => Array.fromAsync(answer.iterContent(1)));
  show(again, await caught(requests, () => Array.fromAsync(answer.iterLines())));
  try {
    (await requests.get(`${url}/lines`)).iterContent("8" as unknown as number);
  } catch (error) {
    show((error as Error).name);
  }
  const cut = await caught(requests, () => requests.get(`${url}/cut`));
  show(cut, await caught(requests, () => requests.get(`${url}/broken-gzip`)));
};
