/** Who reads an odd answer: our transports, one of them shared by all answers, and Node's own client. */
export const readers = ["native", "native, synchronous", "native, shared", "undici", "node"] as const;

export type ReaderName = (typeof readers)[number];
