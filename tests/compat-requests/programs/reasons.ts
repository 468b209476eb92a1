import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  for (const [text, encoding] of [
    ["café", "latin1"],
    ["Komponenttia ei löydy", "utf8"],
  ] as const) {
    const head = Buffer.from(`HTTP/1.1 404 ${text}\r\nContent-Length: 0\r\n\r\n`, encoding);
    const answer = await requests.get(`${url}/raw?hex=${head.toString("hex")}`);
    show(answer.reason);
    try {
      answer.raiseForStatus();
    } catch (error) {
      show((error as Error).message.split(" for url")[0]);
    }
  }
};
