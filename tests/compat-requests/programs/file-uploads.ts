import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  await requests.post(`${url}/answer`, { files: { notes: "plain text" } });
  await requests.post(`${url}/answer`, {
    files: { notes: ['a "b".txt', bytes("named"), "text/plain", { "X-Part": "1" }] },
    data: { title: "two", tags: ["x", "y"] },
  });
  await requests.post(`${url}/answer`, {
    files: [
      ["f", ["one.bin", bytes("1")]],
      ["f", ["two.bin", bytes("2"), "application/x-two"]],
      ["bare", [null, "no name"]],
    ],
  });
  try {
    await requests.post(`${url}/answer`, { data: "text", files: { notes: "x" } });
  } catch (error) {
    if (error instanceof requests.ValueError) show(error.name, error.message);
  }
};
