import { layer, type Layer, TransportFailure } from "@trunkline/transport";
import { asking, type Mutant } from "./change.ts";

export const wrongFailures: readonly Mutant[] = [
  {
    name: "throws the engine's own error",
    noticedBy: "a refused connection is `connect`",
    change: failing((failure) => failure.cause),
  },
  {
    name: "calls everything `read`",
    noticedBy: "a refused connection is `connect`",
    change: failing(({ message, ...failure }) => new TransportFailure("read", message, failure)),
  },
  {
    name: "keeps the peer to itself",
    noticedBy: "a refused connection is `connect`",
    change: failing(({ kind, cause, sent }) => new TransportFailure(kind, "no luck", { cause, sent })),
  },
  {
    name: "drops the cause",
    noticedBy: "a refused connection is `connect`",
    change: failing(({ kind, message, peer = "" }) => new TransportFailure(kind, message, { peer })),
  },
  {
    name: "says that nothing was sent when it does not know",
    noticedBy: "a connection reset before the head",
    change: failing(
      ({ kind, message, cause, peer = "" }) => new TransportFailure(kind, message, { cause, peer, sent: "nothing" }),
    ),
  },
  {
    name: "ignores the signal",
    noticedBy: "an abort before the head rejects at once",
    change: asking(({ method, url, headers, body, extensions }) => ({ method, url, headers, body, extensions })),
  },
  {
    name: "leaves its listener on the signal",
    noticedBy: "the signal's listener is removed once the response is read",
    change: asking((request) => {
      request.signal?.addEventListener("abort", () => {});
      return request;
    }),
  },
];

function failing(change: (failure: TransportFailure) => unknown): Layer {
  return layer((request, next) =>
    next(request).catch((failure: TransportFailure) => {
      throw change(failure);
    }),
  );
}
