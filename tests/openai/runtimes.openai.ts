import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../../tools/check/workspace.ts";
import { openaiService } from "../openai-server/from-specification.ts";
import { OpenAIServer } from "../openai-server/openai-server.ts";
import { SocketServer } from "../openai-server/socket.ts";
import { absenceOf, runtimes } from "../runtimes/runtimes.ts";
import { type Outcome, outcomeOf } from "./call-case.ts";
import { callCases } from "./call-cases.ts";
import { inTurn } from "./in-turn.ts";
import { ourClient } from "./our-client.ts";
import type { CallsRun, RetriesRun, StreamRun, UploadRun } from "./remote-run.ts";

const service = openaiService();
// Of the four ways to say everything two are enough to see what a runtime does to requests.
const cases = callCases(service).filter(({ variant }) => !/^everything [34]$/.test(variant));
const file = new URL("remote-run.ts", import.meta.url).pathname;

for (const runtime of runtimes) {
  const { name } = runtime;
  const absence = await absenceOf(runtime, repository);
  const place = absence === undefined ? name : `${name}, which is not here (${absence})`;
  describe.skipIf(absence !== undefined)(`in ${place}`, () => {
    const answered = new OpenAIServer(service);
    let server: SocketServer;
    const called = (run: string, ...more: readonly unknown[]): Promise<unknown> => {
      const call = { file, name: run, parameters: [server.origin, ...more] };
      return runtime.evaluate(repository, call, `${server.origin}/page`);
    };
    beforeAll(async () => {
      server = await SocketServer.over(answered);
    });
    afterAll(() => server[Symbol.asyncDispose]());

    test("every call is what the specification asks for, and gives what it gives in the same process", async () => {
      const here = ourClient(new OpenAIServer(service));
      const { outcomes, requests } = (await called("callsRun", cases)) as CallsRun;

      expect(requests.flatMap(({ operation, violations }) => violations.map((one) => `${operation} ${one}`))).toEqual(
        [],
      );
      expect(outcomes).toEqual(await inTurn(cases, (call) => outcomeOf(here, call)));
    });

    test("the server answers there as well, though it holds nothing against a schema", async () => {
      const required = cases.filter(({ variant }) => !variant.startsWith("everything"));
      const outcomes = (await called("inProcessRun", service.operations, required)) as readonly Outcome[];

      const here = ourClient(new OpenAIServer(service));
      expect(outcomes).toEqual(await inTurn(required, (call) => outcomeOf(here, call)));
    });

    test("a call that is refused twice is made three times", async () => {
      const run = (await called("retriesRun")) as RetriesRun;

      const answer = service.operations.find(({ id }) => id === "retrieveModel")!.served.value;
      expect(run).toEqual({
        answer,
        retryCounts: ["0", "1", "2"],
        failure: "Error: 429 Rate limit reached for requests.",
        attemptsThatFailed: 3,
      });
    });

    test("events come one by one, and leaving the stream ends the request", async () => {
      expect((await called("streamRun")) as StreamRun).toEqual({
        arrived: eventNames.slice(0, 3),
        headers: { accept: "text/event-stream", cacheControl: "no-cache" },
        isAbandoned: true,
      });
    });

    test("files are sent as a form, of a stream, of bytes, and of what is read while it is sent", async () => {
      const { answer, requests } = (await called("uploadRun")) as UploadRun;

      expect(answer).toEqual(service.operations.find(({ id }) => id === "createFile")!.served.value);
      expect(requests).toEqual([["createFile"], ["createTranscription"], ["addUploadPart"]]);
    });
  });
}

const eventNames = (service.operations.find(({ id }) => id === "createResponse")?.served.events ?? []).map(
  ({ event }) => event,
);
