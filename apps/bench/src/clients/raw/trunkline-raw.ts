import { Client } from "@trunkline/core";
import type { RawResponse } from "@trunkline/transport";
import type { Answer, BenchClient, ClientSettings } from "../bench-client.ts";
import { parsed } from "../native-alone.ts";
import { native } from "../native.ts";
import type { BatchClient } from "./batch-client.ts";

export function trunklineRaw(settings: ClientSettings): BenchClient & BatchClient {
  const client = new Client({ transport: native(settings) });
  return {
    async get(url) {
      return answerFrom(await client.getRaw(url));
    },
    async getAll(urls) {
      const requests = urls.map((url) => ({ url }));
      return client.gatherRaw(requests, { maxConcurrency: urls.length, parse: answerFrom });
    },
  };
}

function answerFrom({ status, headers, body }: RawResponse): Answer {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === "etag");
  return { status, etag: headers[at + 1] ?? null, user: parsed(body) };
}
