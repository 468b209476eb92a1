import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  for (const algorithm of ["MD5", "SHA-256"]) {
    const session = new requests.Session();
    session.auth = new requests.HTTPDigestAuth("ada", "s3cret");
    let answer = await session.get(`${url}/digest?algorithm=${algorithm}`);
    const statuses = answer.history.map((earlier) => earlier.statusCode);
    show(answer.statusCode, answer.text, statuses, answer.cookies.getDict());
    answer = await session.post(`${url}/digest?algorithm=${algorithm}`, { data: "body" });
    show(answer.statusCode, answer.history.length);
    await session.close();
  }
  let answer = await requests.get(`${url}/digest`, { auth: new requests.HTTPDigestAuth("ada", "wrong") });
  show(answer.statusCode, answer.history.length);
  answer = await requests.get(`${url}/answer?status=401`, { auth: new requests.HTTPDigestAuth("ada", "s3cret") });
  show(answer.statusCode);
};
