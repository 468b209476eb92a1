import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const auth = new requests.HTTPDigestAuth("ada", "s3cret");
  let answer = await requests.get(`${url}/digest-moved?to=/digest-moved?to=/digest`, { auth });
  show(
    answer.statusCode,
    answer.text,
    answer.history.map(({ statusCode }) => statusCode),
  );
  const asking = `${url}/answer?status=401&www-authenticate=Digest+realm%3D%22here%22,+nonce%3D%22n2%22,+qop%3D%22auth%22,+algorithm%3DMD5`;
  answer = await requests.get(asking, { auth });
  const history = answer.history.map(({ statusCode }) => statusCode);
  show(answer.statusCode, history, answer.request?.headers.has("Authorization"));
  answer = await requests.get(asking.replace("status=401", "status=200"), { auth });
  show(answer.statusCode, answer.history.length);
  const session = new requests.Session();
  session.auth = new requests.HTTPDigestAuth("ada", "wrong");
  const statuses: number[] = [];
  for (let count = 0; count < 2; count += 1) statuses.push((await session.get(`${url}/digest`)).statusCode);
  show(statuses);
  await session.close();
};
