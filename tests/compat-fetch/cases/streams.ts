import { type Programs, untyped } from "../kit.ts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** What flows while the other side still waits, and how a body's stream is read. */
export const streams: Programs = {
  "a body is a byte stream": async ({ fetch, one }) => {
    const { body } = await fetch(`${one}/text`);
    const reader = body!.getReader({ mode: "byob" });
    const first = await reader.read(new Uint8Array(5));
    const second = await reader.read(new Uint8Array(100));
    const last = await reader.read(new Uint8Array(5));
    return [first, second.done, decoder.decode(second.value), last.done, last.value?.length];
  },
  "a body is iterated": async ({ fetch, one }) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of (await fetch(`${one}/text`)).body!) chunks.push(chunk);
    return [decoder.decode(Buffer.concat(chunks)), chunks.every((chunk) => chunk.constructor === Uint8Array)];
  },
  "a body that is left in the middle is cancelled": async ({ fetch, one }) => {
    const response = await fetch(`${one}/stalls`);
    for await (const chunk of response.body!) return [decoder.decode(chunk), response.bodyUsed];
    return "nothing";
  },
  "a body is teed": async ({ fetch, Response, one }) => {
    const [left, right] = (await fetch(`${one}/text`)).body!.tee();
    return Promise.all([new Response(left).text(), new Response(right).text()]);
  },
  "a body is piped through": async ({ fetch, one }) => {
    const { body } = await fetch(`${one}/text`);
    const texts: string[] = [];
    for await (const text of body!.pipeThrough(new TextDecoderStream())) texts.push(text);
    return texts.join("");
  },
  "chunks arrive before the end": async ({ fetch, one }) => {
    const reader = (await fetch(`${one}/stalls`)).body!.getReader();
    const { done, value } = await reader.read();
    await reader.cancel();
    return [done, decoder.decode(value)];
  },
  "a body flows up while its answer flows down": async ({ fetch, one }) => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    void writer.write(encoder.encode("one"));
    const { body } = await fetch(`${one}/pipe`, untyped({ method: "POST", body: readable, duplex: "half" }));
    const reader = body!.getReader();
    const first = decoder.decode((await reader.read()).value);
    void writer.write(encoder.encode("two"));
    const second = decoder.decode((await reader.read()).value);
    await writer.close();
    return [first, second, await reader.read()];
  },
  "an answer flows into another request": async ({ fetch, one, two }) => {
    const { body } = await fetch(`${one}/bytes?size=200000`);
    const answer = await fetch(`${two}/echo`, untyped({ method: "POST", body, duplex: "half" }));
    return (await answer.arrayBuffer()).byteLength;
  },
  "answers of one time are told apart": async ({ fetch, one }) => {
    const sizes = Array.from({ length: 30 }, (_none, at) => at * 1000);
    const answers = sizes.map(
      async (size) => (await (await fetch(`${one}/bytes?size=${size}`)).arrayBuffer()).byteLength,
    );
    return (await Promise.all(answers)).join() === sizes.join();
  },
};
