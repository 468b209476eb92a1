// Writes HTTP/2 frames, right ones and wrong ones: nothing here keeps anybody from breaking RFC 9113.

export const frameTypes = {
  data: 0,
  headers: 1,
  priority: 2,
  reset: 3,
  settings: 4,
  pushPromise: 5,
  ping: 6,
  goAway: 7,
  windowUpdate: 8,
  continuation: 9,
} as const;

export const flags = { ack: 1, endStream: 1, endHeaders: 4, padded: 8, priority: 32 } as const;

/** RFC 9113 §7. */
export const errorCodes = {
  noError: 0,
  protocolError: 1,
  internalError: 2,
  refusedStream: 7,
  cancel: 8,
  enhanceYourCalm: 11,
  http11Required: 13,
} as const;

/** RFC 9113 §6.5.2. */
export const settingIds = {
  headerTableSize: 1,
  enablePush: 2,
  maxConcurrentStreams: 3,
  initialWindowSize: 4,
  maxFrameSize: 5,
  maxHeaderListSize: 6,
} as const;

const none = Buffer.alloc(0);

/** RFC 9113 §4.1. `claimedLength` is what the frame says of itself, where that is not true. */
export function frame(
  type: number,
  flagBits: number,
  stream: number,
  content: Uint8Array = none,
  claimedLength: number = content.length,
): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(claimedLength, 0, 3);
  head[3] = type;
  head[4] = flagBits;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, content]);
}

export function data(stream: number, content: string | Uint8Array, end: "ends" | "goes on" = "ends"): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return frame(frameTypes.data, end === "ends" ? flags.endStream : 0, stream, bytes);
}

export function headers(stream: number, block: Uint8Array, end: "ends" | "goes on" = "goes on"): Buffer {
  return frame(frameTypes.headers, flags.endHeaders | (end === "ends" ? flags.endStream : 0), stream, block);
}

/** A head whose block goes on in CONTINUATION frames. */
export function openHeaders(stream: number, block: Uint8Array): Buffer {
  return frame(frameTypes.headers, 0, stream, block);
}

export function continuation(stream: number, block: Uint8Array, end: "ends" | "goes on" = "ends"): Buffer {
  return frame(frameTypes.continuation, end === "ends" ? flags.endHeaders : 0, stream, block);
}

export function reset(stream: number, errorCode: number): Buffer {
  return frame(frameTypes.reset, 0, stream, number32(errorCode));
}

export function settings(...pairs: readonly (readonly [id: number, value: number])[]): Buffer {
  const content = Buffer.alloc(pairs.length * 6);
  for (const [at, [id, value]] of pairs.entries()) {
    content.writeUInt16BE(id, at * 6);
    content.writeUInt32BE(value, at * 6 + 2);
  }
  return frame(frameTypes.settings, 0, 0, content);
}

export const settingsAck: Buffer = frame(frameTypes.settings, flags.ack, 0);

export function ping(content: Uint8Array = Buffer.alloc(8), flagBits = 0): Buffer {
  return frame(frameTypes.ping, flagBits, 0, content);
}

export function goAway(lastStream: number, errorCode: number, words = ""): Buffer {
  return frame(frameTypes.goAway, 0, 0, Buffer.concat([number32(lastStream), number32(errorCode), Buffer.from(words)]));
}

export function windowUpdate(stream: number, increment: number): Buffer {
  return frame(frameTypes.windowUpdate, 0, stream, number32(increment));
}

export function pushPromise(stream: number, promised: number, block: Uint8Array): Buffer {
  return frame(frameTypes.pushPromise, flags.endHeaders, stream, Buffer.concat([number32(promised), block]));
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
