import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  let answer = await requests.get(
    `${url}/answer?status=302&location=/answer?status%3D301%26location%3D/end%2523last#first`,
  );
  const history = answer.history.map((earlier) => [earlier.statusCode, earlier.url]);
  show(answer.url, history, answer.isRedirect, answer.history[0]?.isRedirect);
  for (const status of [301, 302, 303, 307, 308])
    for (const method of ["POST", "PUT", "HEAD"]) {
      answer = await requests.request(method, `${url}/answer?status=${status}&location=/end`, { data: "body" });
      show(status, method, answer.request?.method, answer.request?.body);
    }
  const permanent = `${url}/answer?status=308&location=//${url.slice(7)}/a%20b/../c%3Fq`;
  answer = await requests.get(permanent, { allowRedirects: false });
  show(answer.isPermanentRedirect, answer.next?.url, answer.next?.method, answer.history.length);
  const session = new requests.Session();
  session.maxRedirects = 3;
  const long = `${url}/answer?status=302&location=%3Fstatus=302%26location=/answer?status%253D302%2526location%253D/answer?status%25253D302%252526location%25253D/x`;
  show(await caught(requests, () => session.get(long)));
  await session.close();
};
