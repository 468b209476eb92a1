import { files } from "#files";
import { Retries } from "../../exchange/retries.ts";
import { Headers } from "../../models/headers.ts";
import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import type { UrlInput } from "../../models/url.ts";
import type { CallOptions, RequestCallOptions } from "../client-options.ts";
import { destinationFrom } from "./destination.ts";
import type { DownloadDestination, DownloadOptions, SyncDownloadOptions } from "./download-options.ts";
import type { Checksum, DownloadTask } from "./downloading.ts";
import { withoutSecrets } from "./representation.ts";
import { isShort } from "../sending/sending.ts";
import { retryPolicyFrom, type Settings } from "../settings.ts";
import { sleep, sleepSync } from "../sending/waiting.ts";

/** What a download needs of its client. */
interface DownloadClient<Options, Answer> {
  buildRequest(method: string, url: UrlInput, options: CallOptions): Request;
  stream(method: string, url: UrlInput, options: Options): Answer;
}

export function downloadTask(
  client: DownloadClient<RequestCallOptions, Promise<Response>>,
  settings: Settings,
  url: UrlInput,
  place: DownloadDestination,
  options: DownloadOptions,
): DownloadTask {
  return {
    ...common(client, settings, url, place, options, false),
    chunks: (response) => response.iterBytes()[Symbol.asyncIterator](),
    settle: (response) => (isShort(response) ? response.read() : undefined),
    close: (response) => response.close(),
    sleep: (milliseconds) => sleep(milliseconds, options.signal),
  };
}

export function syncDownloadTask(
  client: DownloadClient<CallOptions, Response>,
  settings: Settings,
  url: UrlInput,
  place: DownloadDestination,
  options: SyncDownloadOptions,
): DownloadTask {
  return {
    ...common(client, settings, url, place, options, true),
    chunks: (response) => response.iterBytesSync()[Symbol.iterator](),
    settle: (response) => (isShort(response) ? response.readSync() : undefined),
    close: (response) => response.closeSync(),
    sleep: sleepSync,
  };
}

type Common = Omit<DownloadTask, "chunks" | "settle" | "close" | "sleep">;

function common<Options, Answer extends Response | Promise<Response>>(
  client: DownloadClient<Options, Answer>,
  settings: Settings,
  url: UrlInput,
  place: DownloadDestination,
  options: DownloadOptions,
  isSync: boolean,
): Common {
  const { method = "GET", resume = true, checksum, onProgress, retry, ...call } = options;
  const headers = new Headers(call.headers ?? []);
  if (headers.has("range"))
    throw new TypeError(
      "A download asks for ranges itself. For a piece of a file, stream the answer: client.stream().",
    );
  // A range counts the bytes as they are sent: encoded, they would be none of the file's.
  if (!headers.has("accept-encoding")) headers.set("Accept-Encoding", "identity");
  const policy = retry === undefined ? settings.retry : retryPolicyFrom(retry, settings.retry);
  return {
    url: withoutSecrets(client.buildRequest(method, url, call).url),
    isGet: method.toUpperCase() === "GET",
    resume,
    retries: policy === null ? null : new Retries(policy, settings.retryBudget),
    checksum: checksum === undefined ? null : checksumFrom(checksum),
    report: onProgress,
    send: (range) => client.stream(method, url, { ...call, retry, headers: [...headers, ...range] } as Options),
    // Last: it may take hold of a stream.
    destination: destinationFrom(place, isSync),
  };
}

function checksumFrom({ algorithm, value }: Pick<Checksum, "algorithm" | "value">): Checksum {
  if (files === null)
    throw new TypeError("There is nothing here that hashes bytes while they arrive: leave the checksum out.");
  const { hash } = files;
  return { algorithm, value, begin: () => hash(algorithm) };
}
