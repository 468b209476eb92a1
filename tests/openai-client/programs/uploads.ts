import type { Kit, Program } from "../program.ts";

const purpose = "assistants" as const;

function uploading(name: string, make: (kit: Kit) => unknown): Program {
  return { name, run: async (kit) => kit.client().files.create({ file: (await make(kit)) as File, purpose }) };
}

function filed(name: string, make: (kit: Kit) => unknown): Program {
  return { name, run: make };
}

/** Files, and the forms they travel in. */
export const uploads: readonly Program[] = [
  uploading("a file", () => new File(["abc"], "a.txt", { type: "text/plain" })),
  uploading("a file whose name has folders", () => new File(["abc"], "dir/sub\\a.txt")),
  uploading("a file whose name has quotes and letters", () => new File(["abc"], 'ä "x"\n.txt')),
  uploading("a blob", () => new Blob(["abc"], { type: "text/plain" })),
  uploading("a response", () =>
    named(new Response("abc", { headers: { "content-type": "text/plain" } }), "http://x.test/dir/my%20file.txt?q"),
  ),
  uploading("bytes by toFile", ({ toFile }) => toFile(new Uint8Array([97, 98]), "b.bin", { type: "application/x" })),
  uploading("a stream of the platform", () => new Blob(["abc"]).stream()),
  uploading("a generator", () => chunks()),
  uploading("a stream with a path", () => Object.assign(chunks(), { path: "/somewhere/read.txt" })),
  uploading("a streaming file", ({ toStreamingFile }) => toStreamingFile(chunks(), "dir/s.txt", { type: "text/x" })),
  {
    name: "a streaming file is sent once",
    answers: [{ status: 500, headers: { "retry-after-ms": "1" } }, {}],
    run: ({ client, toStreamingFile }) => client().files.create({ file: toStreamingFile(chunks(), "s.txt"), purpose }),
  },
  {
    name: "fields of every kind",
    run: ({ client }) =>
      client().files.create({
        file: new File(["x"], "a"),
        purpose,
        expires_after: { anchor: "created_at", seconds: 60 },
        list: ["a", 1, true],
        nested: { deep: [{ x: 1 }] },
        none: undefined,
      } as never),
  },
  {
    name: "fields beside a stream",
    run: ({ client }) =>
      client().files.create({ file: chunks(), purpose, list: ["a", 1], nested: { x: true } } as never),
  },
  {
    name: "null in a form",
    run: ({ client }) => client().files.create({ file: new File(["x"], "a"), purpose: null } as never),
  },
  {
    name: "a function in a form",
    run: ({ client }) => client().files.create({ file: new File(["x"], "a"), purpose: () => {} } as never),
  },
  { name: "a form without a file", run: ({ client }) => client().files.create({ file: "text", purpose } as never) },
  {
    name: "several images",
    run: ({ client }) =>
      client().images.edit({ image: [new File(["1"], "1.png"), new File(["2"], "2.png")], prompt: "x" }),
  },
  {
    name: "JSON where no file is among it",
    run: ({ client }) => client().containers.files.create("c_1", { file_id: "f" }),
  },
  {
    name: "a form where a file is among it",
    run: ({ client }) => client().containers.files.create("c_1", { file: new File(["x"], "a.txt") }),
  },
  {
    name: "a skill's files keep their folders",
    run: ({ client }) =>
      client().skills.create({ files: [new File(["x"], "dir/SKILL.md"), new File(["y"], "dir/a/b.txt")] }),
  },
  {
    name: "a skill's file that leads out",
    run: ({ client }) => client().skills.create({ files: [new File(["x"], "../SKILL.md")] }),
  },
  filed("toFile of a file is that file", async ({ toFile }) => {
    const file = new File(["x"], "a");
    return [(await toFile(file)) === file, (await toFile(file, "a")) === file, (await toFile(file, "b")) === file];
  }),
  filed("toFile of a file with another name", async ({ toFile }) =>
    toFile(new File(["x"], "a", { type: "text/plain" }), "b"),
  ),
  filed("toFile of a blob", ({ toFile }) => toFile(new Blob(["x"], { type: "text/plain" }))),
  filed("toFile of a response", ({ toFile }) =>
    toFile(named(new Response("x", { headers: { "content-type": "text/html" } }), "http://x.test/a/b%20c.html")),
  ),
  filed("toFile of a buffer", ({ toFile }) => toFile(new TextEncoder().encode("x").buffer, "x.bin")),
  filed("toFile of a promise", ({ toFile }) =>
    toFile(Promise.resolve(new Uint8Array([120])), "x.bin", { type: "text/plain" }),
  ),
  filed("toFile of an iteration", ({ toFile }) => toFile(mixed(), "mixed")),
  filed("toFile of an empty name", ({ toFile }) => toFile(new Uint8Array([120]), "")),
  filed("toFile of a record", ({ toFile }) => toFile({ a: 1 } as never)),
  filed("toFile of a number", ({ toFile }) => toFile(7 as never)),
  filed("toFile of nothing", ({ toFile }) => toFile(null as never)),
  filed("toStreamingFile without a name", ({ toStreamingFile }) => toStreamingFile(chunks(), "")),
  filed("toStreamingFile with a bad type", ({ toStreamingFile }) => toStreamingFile(chunks(), "a", { type: "a\nb" })),
];

function named(response: Response, url: string): Response {
  return Object.defineProperty(response, "url", { value: url });
}

async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
  yield new TextEncoder().encode("one ");
  yield new TextEncoder().encode("two");
}

async function* mixed(): AsyncGenerator<string | Uint8Array | Blob, void, undefined> {
  yield "text ";
  yield new Uint8Array([98]);
  yield new Blob(["blob"], { type: "text/typed" });
}
