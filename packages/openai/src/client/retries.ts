interface Head {
  readonly status: number;
  header(lowerCaseName: string): string | null;
}

/** Whether the API may answer better the next time. */
export function isWorthRetrying(response: Head): boolean {
  const { status } = response;
  const told = response.header("x-should-retry");
  if (told === "true" || told === "false") return told === "true";
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

const longestWait = 60_000;
const firstWait = 500;
const longestOwnWait = 8_000;

/** Milliseconds until the next attempt: what the answer asks for, up to a minute, else twice as long each time. */
export function retryDelay(header: Head["header"] | null, retriesDone: number): number {
  const asked = header === null ? Number.NaN : askedDelay(header);
  if (asked >= 0 && asked <= longestWait) return asked;
  const wait = Math.min(firstWait * 2 ** retriesDone, longestOwnWait);
  return wait * (1 - Math.random() * 0.25);
}

function askedDelay(header: Head["header"]): number {
  const milliseconds = Number.parseFloat(header("retry-after-ms") ?? "");
  if (!Number.isNaN(milliseconds)) return milliseconds;
  const after = header("retry-after") ?? "";
  const seconds = Number.parseFloat(after);
  return Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
}

/** Rejects as soon as the signal aborts. */
export function waitFor(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", abort, { once: true });
  });
}
