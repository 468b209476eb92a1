import type { PreparedRequest, Response } from "@trunkline/compat/requests";
import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, _url, show) => {
  class Canned extends requests.BaseAdapter {
    readonly #text: string;
    constructor(text: string) {
      super();
      this.#text = text;
    }
    override send(request: PreparedRequest): Response {
      const answer = new requests.Response();
      answer.statusCode = 200;
      answer.url = request.url;
      answer.request = request;
      answer.headers.set("X-Canned", this.#text);
      answer.content = new TextEncoder().encode('{"from": "an adapter"}');
      return answer;
    }
    override close(): void {
      show("closed", this.#text);
    }
  }
  const session = new requests.Session();
  session.mount("http://", new Canned("all"));
  session.mount("http://example.org", new Canned("host"));
  session.mount("HTTP://example.org/deep/", new Canned("deep"));
  session.mount("own://", new Canned("own"));
  for (const target of [
    "http://other.org/",
    "http://example.org/x",
    "http://EXAMPLE.org/deep/er",
    "http://example.organic/",
    "own://anything at all",
  ])
    show(target, (await session.get(target)).headers.get("x-canned"));
  const answer = await session.get("own://x");
  const pieces = await Array.fromAsync(answer.iterContent(10));
  show(
    answer.json(),
    answer.text,
    pieces.map((piece) => new TextDecoder().decode(piece)),
  );
  const noScheme = await caught(requests, () => session.get("gopher://x"));
  show(
    [...session.adapters.keys()].slice(0, 4),
    noScheme,
    await caught(requests, () => session.getAdapter("mailto:x")),
  );
  await session.close();
};
