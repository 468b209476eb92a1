import type { Program } from "../program.ts";

/** Signals that are told to `fetch`, beside the client's own limits. */
export const signals: readonly Program[] = [
  {
    name: "a timeout beside a signal for fetch",
    run: ({ OpenAI }) => {
      const fetchOptions = told(new AbortController().signal);
      return new OpenAI({ apiKey: "k", maxRetries: 0, timeout: 30, fetch: silent, fetchOptions }).get("/x");
    },
  },
  {
    name: "a signal for fetch that aborts",
    run: async ({ OpenAI }) => {
      const { signal, fetch, calls } = abortedByFetch();
      const call = new OpenAI({ apiKey: "k", fetch, fetchOptions: told(signal) }).get("/x");
      return [await call.catch((error: unknown) => error), calls.length];
    },
  },
  {
    name: "a signal for the fetch of a call, over the client's",
    run: async ({ OpenAI }) => {
      const { signal, fetch, calls } = abortedByFetch();
      const client = new OpenAI({ apiKey: "k", fetch, fetchOptions: told(new AbortController().signal) });
      return [await client.get("/x", { fetchOptions: told(signal) }).catch((error: unknown) => error), calls.length];
    },
  },
  {
    name: "a signal for the fetch of a call, instead of one that has aborted",
    run: ({ OpenAI }) => {
      const client = new OpenAI({ apiKey: "k", fetch: answering, fetchOptions: told(AbortSignal.abort()) });
      return client.get("/x", { fetchOptions: told(null) });
    },
  },
  {
    name: "a signal for fetch that has aborted",
    run: async ({ OpenAI }) => {
      const { fetch, calls } = abortedByFetch();
      const client = new OpenAI({ apiKey: "k", fetch, fetchOptions: told(AbortSignal.abort("enough")) });
      return [await client.get("/x").catch((error: unknown) => error), calls.length];
    },
  },
  {
    name: "a signal for fetch that aborts between events",
    run: async ({ OpenAI }) => {
      const controller = new AbortController();
      const client = new OpenAI({ apiKey: "k", fetch: streaming, fetchOptions: told(controller.signal) });
      const events: unknown[] = [];
      for await (const event of (await client.post("/x", { stream: true })) as AsyncIterable<unknown>) {
        events.push(event);
        controller.abort();
      }
      return events;
    },
  },
];

// The official package takes it, though its types do not say so.
function told(signal: AbortSignal | null): object {
  return { signal };
}

/** Never answers. */
function silent(_url: unknown, { signal }: RequestInit = {}): Promise<Response> {
  return new Promise((_, reject) => {
    const end = (): void => reject(signal?.reason as Error);
    if (signal?.aborted === true) end();
    signal?.addEventListener("abort", end);
  });
}

async function answering(): Promise<Response> {
  return Response.json({});
}

/** One event, and nothing after it. */
async function streaming(_url: unknown, { signal }: RequestInit = {}): Promise<Response> {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('data: {"a":1}\n\n'));
      signal?.addEventListener("abort", () => controller.error(signal.reason));
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

/** A signal that aborts when the first request leaves, and who sends that. */
function abortedByFetch(): { signal: AbortSignal; fetch: typeof silent; calls: unknown[] } {
  const controller = new AbortController();
  const calls: unknown[] = [];
  const fetch = (url: unknown, init?: RequestInit): Promise<Response> => {
    calls.push(url);
    const answer = silent(url, init);
    controller.abort("enough");
    return answer;
  };
  return { signal: controller.signal, fetch, calls };
}
