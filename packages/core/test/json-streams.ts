export const eventStream = "text/event-stream; charset=utf-8";
export const textSequence = "application/json-seq";

export interface JsonStream {
  readonly what: string;
  readonly type: string | null;
  readonly body: string;
  /** What is written in it. */
  readonly texts: readonly string[];
  /** What that says. */
  readonly values: readonly unknown[];
}

/** Bodies of many JSON values, in each of the forms in which they come. */
export const jsonStreams: readonly JsonStream[] = [
  {
    what: "each line is a value",
    type: "application/x-ndjson",
    body: '{"a":1}\n[2]\n"é€😀"\nnull\nfalse\n',
    texts: ['{"a":1}', "[2]", '"é€😀"', "null", "false"],
    values: [{ a: 1 }, [2], "é€😀", null, false],
  },
  {
    what: "the last line needs no end",
    type: null,
    body: '{"a":1}\n{"b":2}',
    texts: ['{"a":1}', '{"b":2}'],
    values: [{ a: 1 }, { b: 2 }],
  },
  {
    what: "lines may end in CRLF",
    type: "application/jsonl",
    body: '1\r\n{ "a": 2 } \r\n',
    texts: ["1", '{ "a": 2 }'],
    values: [1, { a: 2 }],
  },
  {
    what: "blank lines are left out",
    type: null,
    body: "\n1\n\n \t\r\n\n2\n\n",
    texts: ["1", "2"],
    values: [1, 2],
  },
  { what: "a body without lines has no values", type: null, body: "", texts: [], values: [] },
  {
    what: "a byte order mark before the body is dropped",
    type: null,
    body: "\uFEFF1\n2",
    texts: ["1", "2"],
    values: [1, 2],
  },
  {
    what: "U+2028 ends no line",
    type: null,
    body: '"a\u2028b"\n1\n',
    texts: ['"a\u2028b"', "1"],
    values: ["a\u2028b", 1],
  },
  {
    what: "each event's data is a value, up to [DONE]",
    type: eventStream,
    body: 'event: x\ndata: {"a":1}\n\n: ping\n\ndata: [1,\ndata: 2]\n\ndata: [DONE]\n\ndata: 3\n\ndata: x\n\n',
    texts: ['{"a":1}', "[1,\n2]"],
    values: [{ a: 1 }, [1, 2]],
  },
  {
    what: "events need no [DONE], and empty data is left out",
    type: "Text/Event-Stream",
    body: "data:\n\ndata: 1\r\n\r\ndata:  2\n\ndata: 3\n",
    texts: ["1", "2"],
    values: [1, 2],
  },
  {
    what: "a text sequence has values over several lines",
    type: textSequence,
    body: '\u001e{"a":\n1}\n\u001e2\n\u001e\u001e"x"\n',
    texts: ['{"a":\n1}', "2", '"x"'],
    values: [{ a: 1 }, 2, "x"],
  },
  {
    what: "a geographical sequence is one too",
    type: "application/geo+json-seq",
    body: "\u001e1\n\u001e2\n",
    texts: ["1", "2"],
    values: [1, 2],
  },
];
