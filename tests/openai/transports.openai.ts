import { OpenAI } from "@trunkline/openai";
import { fetchTransport } from "@trunkline/transport-fetch";
import { expect, test } from "vitest";
import { openaiService } from "../openai-server/from-specification.ts";
import { keys } from "../openai-server/keys.ts";
import { OpenAIServer } from "../openai-server/openai-server.ts";
import { SocketServer } from "../openai-server/socket.ts";
import { presentTransports } from "../socket-transports.ts";
import { outcomeOf } from "./call-case.ts";
import { callCases } from "./call-cases.ts";
import { inTurn } from "./in-turn.ts";
import { ourClient } from "./our-client.ts";

const service = openaiService();
const cases = callCases(service);

for (const { name, make } of [...presentTransports, { name: "fetch", make: fetchTransport }])
  test(`over ${name} every call is valid, and gives what it gives without a socket`, async () => {
    const answered = new OpenAIServer(service);
    const here = ourClient(new OpenAIServer(service));
    await using server = await SocketServer.over(answered);
    const { apiKey, adminKey: adminAPIKey } = keys;
    await using client = new OpenAI({
      apiKey,
      adminAPIKey,
      baseURL: `${server.origin}/v1`,
      maxRetries: 0,
      transport: make(),
    });

    const outcomes = await inTurn(cases, (call) => outcomeOf(client, call));

    expect(outcomes).toEqual(await inTurn(cases, (call) => outcomeOf(here, call)));
    expect(answered.requests.length).toBeGreaterThanOrEqual(cases.length);
    // One call after another needs one; the platform's fetch may open a second while an answer is read out.
    expect(server.connections).toBeLessThanOrEqual(2);
  });
