import { type Program, type Programs, untyped } from "../kit.ts";

const gets =
  (path: string, init: unknown = {}): Program =>
  ({ fetch, one }) =>
    fetch(`${one}${path}`, untyped(init));

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

/** What goes wrong, and what a program is told. */
export const failures: Programs = {
  "nobody listens": ({ fetch, nobody }) => fetch(nobody),
  "nobody listens, and the code of the cause": async ({ fetch, nobody }) => {
    const cause = causeOf(await fetch(nobody).catch((error: unknown) => error));
    return (cause as { readonly code?: unknown } | undefined)?.code;
  },
  "a failure has a cause": async ({ fetch, nobody }) =>
    causeOf(await fetch(nobody).catch((error: unknown) => error)) instanceof Error,
  "a host that is not there": ({ fetch }) => fetch("http://nobody.invalid/"),
  "a server that closes": gets("/closes"),
  "a POST to a server that closes": gets("/closes", { method: "POST", body: "x" }),
  "a server that does not speak HTTP": gets("/no-http"),
  "a body that is cut": gets("/cut"),
  "chunks that are cut": gets("/cut-chunks"),
  "a broken gzip": gets("/broken-gzip"),
  "a cut gzip": gets("/cut-gzip"),
  "a body that is cut, and who reads its stream": async ({ fetch, one }) => {
    const reader = (await fetch(`${one}/cut`)).body!.getReader();
    const first = await reader.read().catch((error: unknown) => error);
    return [first, await reader.read().catch((error: unknown) => error)];
  },
  "a blocked port": ({ fetch }) => fetch("http://127.0.0.1:25/"),
  "an unknown scheme": ({ fetch }) => fetch("odd://h.example/"),
  FTP: ({ fetch }) => fetch("ftp://h.example/"),
  "a file": ({ fetch }) => fetch("file:///etc/hostname"),
  "about:blank": ({ fetch }) => fetch("about:blank"),
  "data in a URL": ({ fetch }) => fetch("data:text/plain;charset=utf-8;base64,SGVsbG8="),
  "data in a URL, without a type": ({ fetch }) => fetch("data:,a%20b"),
  "data in a URL, asked for by HEAD": ({ fetch }) => fetch("data:,a", { method: "HEAD" }),
  "data that is none": ({ fetch }) => fetch("data:nothing"),
  "a Blob's URL": async ({ fetch }) => {
    const url = URL.createObjectURL(new Blob(["blob"], { type: "a/b" }));
    const { status, headers } = await fetch(url);
    URL.revokeObjectURL(url);
    return [status, headers];
  },
  "a Blob's URL that was revoked": ({ fetch }) => {
    const url = URL.createObjectURL(new Blob(["blob"]));
    URL.revokeObjectURL(url);
    return fetch(url).catch(({ name, message }: Error) => [name, message]);
  },
};
