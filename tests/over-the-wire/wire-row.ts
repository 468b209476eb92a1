import type { ClientOptions, RequestCallOptions, SendingOptions, SyncClientOptions } from "@trunkline/core";

/** The options of a call, and those of a client: what the table has to have rows for. */
export type CallOption = keyof RequestCallOptions;
export type ClientOption = keyof ClientOptions | keyof SyncClientOptions;
export type SharedOption = CallOption & ClientOption;
export type SendingOption = Exclude<keyof SendingOptions, CallOption>;

/** What a server saw of one request. */
export interface Sent {
  readonly origin: "here" | "there";
  readonly method: string;
  readonly target: string;
  /** `Name: value`, in wire order. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** What the caller saw of one call, answered or failed. */
export type Seen = Readonly<Record<string, unknown>>;

/** What the request of this number is answered with, the first being 1. `null`: nothing, ever. */
export type Answering = (count: number) => Answer | null;

export interface Answer {
  readonly status?: number;
  /** Flat. */
  readonly headers?: readonly string[];
  readonly body?: string | Uint8Array;
}

/** What a request differs by from the plain one of its method. */
export interface SentChanges {
  readonly origin?: "here" | "there";
  readonly method?: string;
  readonly target?: string;
  /** Header lines at the end of the client's own. */
  readonly added?: readonly string[];
  /** Header lines that describe the body; they come last. */
  readonly framed?: readonly string[];
  readonly body?: string;
}

/** Where a row is played: one method, one world. */
export interface Place {
  readonly method: string;
  /** Two origins. */
  readonly here: string;
  readonly there: string;
  readonly isSync: boolean;
  /** A streamed body arrives as one; otherwise it is whole, and has a length. */
  readonly streamsBodies: boolean;
  /** The plain request of this method, but for the changes. */
  readonly sent: (changes?: SentChanges) => Sent;
  /** A text of the server's, as this method has it: none for HEAD. */
  readonly text: (text: string) => string;
}

/** One row in one place: what is given, what the server must have seen, and the caller. */
export interface Case<Value> {
  readonly value: Value;
  /** What the option needs beside it. */
  readonly call?: RequestCallOptions;
  readonly client?: Omit<ClientOptions, "transport">;
  /** `here/things?q=1` unless the row says otherwise. */
  readonly url?: string;
  readonly answer?: Answering;
  /** What the option's own functions were told. */
  readonly notes?: readonly unknown[];
  /** One plain request unless the row says otherwise. */
  readonly sent?: readonly Sent[];
  /** Beside what every answer has. */
  readonly seen?: Seen;
  readonly noted?: readonly unknown[];
}

/** Something of the world that not every one has. */
export type Need = "sockets" | "waiting" | "aborts" | "promises";

export interface Row<Value> {
  readonly says: string;
  readonly needs?: Need;
  /** Not through the methods whose types take no body. */
  readonly hasBody?: true;
  readonly at?: readonly Level[];
  readonly play: (place: Place) => Case<Value>;
}

/** Where an option is given. */
export type Level = "client" | "assigned" | "call" | "send";

export type Rows<Value> = readonly [Row<Value>, ...(readonly Row<Value>[])];

/** At least one row for each of these options: a missing one does not compile. */
export type RowsOf<Options, Name extends keyof Options> = {
  readonly [Option in Name]-?: Rows<Exclude<Options[Option], undefined>>;
};
