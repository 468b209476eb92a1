import { TransportFailure, type TransportResponse } from "@trunkline/transport";
import type { Answer, ClientSettings } from "../bench-client.ts";
import { head, parsed, RequestRecords } from "../native-alone.ts";
import { native } from "../native.ts";
import type { BatchClient } from "./batch-client.ts";

export function nativeBatches(settings: ClientSettings): BatchClient {
  const transport = native(settings);
  const records = new RequestRecords();
  return {
    async getAll(urls) {
      const requests = urls.map((url) => records.get(url));
      const outcomes = await transport.sendMany!(requests, { maxConcurrency: urls.length });
      return outcomes.map(answerFrom);
    },
  };
}

function answerFrom(outcome: TransportResponse | TransportFailure): Answer {
  if (outcome instanceof TransportFailure) throw outcome;
  return { ...head(outcome), user: parsed(outcome.body.readAll!() as Uint8Array) };
}
