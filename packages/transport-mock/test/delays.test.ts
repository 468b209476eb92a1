import { expect, test, vi } from "vitest";
import { mock } from "../src/index.ts";
import { requestTo, textOf } from "./request-to.ts";

const request = requestTo("http://any.test/");

test("a delay is spent as the test says, before the answer and before a failure", async () => {
  const waited: number[] = [];
  const server = mock({ wait: (milliseconds) => void waited.push(milliseconds) })
    .get("/", { text: "late", delay: 50 })
    .get("/never", { failure: "read", delay: 70 });

  const { body } = await server.handleRequest(request);
  const failing = server.handleRequest(requestTo("http://any.test/never"));

  expect(await textOf(body)).toBe("late");
  await expect(failing).rejects.toThrow('"read"');
  expect(server.handleRequestSync(request).status).toBe(200);
  expect(waited).toEqual([50, 70, 50]);
});

test("without a word of the test's it is the clock's", async () => {
  vi.useFakeTimers();
  try {
    const answered: number[] = [];
    const server = mock(() => ({ delay: 5000 }));
    const answer = server.handleRequest(request).then(({ status }) => answered.push(status));

    await vi.advanceTimersByTimeAsync(4999);
    expect(answered).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await answer;

    expect(answered).toEqual([200]);
  } finally {
    vi.useRealTimers();
  }
});

test("an abort ends the delay, and leaves no timer behind", async () => {
  vi.useFakeTimers();
  try {
    const controller = new AbortController();
    const server = mock(() => ({ delay: 60_000 }));
    const answer = server.handleRequest({ ...request, signal: controller.signal });
    await vi.advanceTimersByTimeAsync(1);

    controller.abort(new Error("no longer needed"));

    await expect(answer).rejects.toMatchObject({ kind: "aborted", cause: controller.signal.reason });
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a synchronous client is held up for as long", () => {
  const wait = vi.spyOn(Atomics, "wait").mockReturnValue("timed-out");
  try {
    mock(() => ({ delay: 5000 })).handleRequestSync(request);

    expect(wait.mock.calls.map(([, index, value, timeout]) => [index, value, timeout])).toEqual([[0, 0, 5000]]);
  } finally {
    wait.mockRestore();
  }
});

test("a wait that promises is refused by a synchronous client, in words", () => {
  const server = mock(() => ({ delay: 3 }), { wait: () => Promise.resolve() });

  expect(() => server.handleRequestSync(request)).toThrow(
    "any.test:80: the wait returned a promise, and a synchronous client cannot wait for one.",
  );
});
