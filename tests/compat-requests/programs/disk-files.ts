import type { Program } from "../program.ts";

const path = `${import.meta.dirname}/letters.txt`;

export const program: Program = async (requests, url, show) => {
  let file = requests.openFile(path);
  show((await requests.post(`${url}/end`, { data: file })).request?.headers.get("Content-Length"));
  file.seek(0);
  show(new TextDecoder().decode(file.read(5)), file.tell());
  const answer = await requests.post(`${url}/answer?status=307&location=/end`, { data: file });
  const hops = [...answer.history, answer].map(({ statusCode, request }) => [
    statusCode,
    request?.headers.get("Content-Length"),
  ]);
  show(hops, file.tell());
  const empty = (await requests.post(`${url}/end`, { data: file })).request?.headers;
  show(empty?.get("Content-Length"), empty?.get("Transfer-Encoding"));
  file.close();
  file = requests.openFile(path);
  await requests.post(`${url}/end`, { files: { letters: file }, data: { field: "1" } });
  file.close();
  file = requests.openFile(path);
  await requests.post(`${url}/end`, { files: [["letters", ["other.bin", file, "text/plain"]]] });
  show(file.closed, file.tell());
  file.close();
  show(file.closed);
  try {
    file.read(1);
  } catch (error) {
    show((error as Error).name);
  }
};
